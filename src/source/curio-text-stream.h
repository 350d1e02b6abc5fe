/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-facts-builder.h"

G_BEGIN_DECLS

/* A file of text, plain or gzip, in UTF-8, UTF-16 (with a mark at its
 * beginning) or Windows-1252, read as UTF-8 in pieces.  All of it is told by
 * the content, never by the name. */
typedef struct _CurioTextStream CurioTextStream;

/* Opens PATH and looks at its first piece.  Fails with CURIO_ERROR_USAGE where
 * there is no such file, CURIO_ERROR_PERMISSION, CURIO_ERROR_EMPTY, and
 * CURIO_ERROR_FORMAT where it is not text. */
CurioTextStream *curio_text_stream_new (const char *path,
                                        GCancellable *cancellable,
                                        GError **error);
void curio_text_stream_free (CurioTextStream *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioTextStream, curio_text_stream_free)

/* The first piece, before it is read. */
CurioText curio_text_stream_peek (const CurioTextStream *self);
/* The next piece, valid until the next call; of length 0 at the end. */
gboolean curio_text_stream_read (CurioTextStream *self, CurioText *out_piece,
                                 GCancellable *cancellable, GError **error);

/* TRUE once a piece held bytes that are neither the file's encoding nor text:
 * from then on each field has to be checked. */
gboolean curio_text_stream_is_damaged (const CurioTextStream *self);
/* TRUE where the file turned out to be Windows-1252. */
gboolean curio_text_stream_is_latin (const CurioTextStream *self);
/* How much of the file has been read, 0 to 1. */
double curio_text_stream_get_fraction (const CurioTextStream *self);

G_END_DECLS
