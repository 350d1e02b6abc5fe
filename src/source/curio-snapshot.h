/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-table-state.h"

G_BEGIN_DECLS

/* Facts kept on disk, so that the next start shows figures at once: one file a
 * source in the user's cache folder, readable by nobody else.  The source is
 * known by its place, mapping, time zone and order of dates: with any of them
 * changed it is another.  To its place belongs where the environment and the
 * file of services lead by now.
 *
 * A file that is not whole, not of this version or machine, of another user or
 * of another source is never used. */

/* What a file held. */
typedef struct
{
  CurioFacts *facts;
  CurioTableState *state;
  gint64 loaded_at; /* seconds since 1970: by this the file is known */
  gint64 seen_at;   /* when it was last found right; not before */
} CurioSnapshot;

void curio_snapshot_clear (CurioSnapshot *self);

/* Fails with G_IO_ERROR_NOT_FOUND where there is none, and that is nothing to
 * speak of; with CURIO_ERROR_DATA, and a sentence that says why, where there
 * is one that cannot be used. */
gboolean curio_snapshot_read (const CurioSource *source,
                              CurioSnapshot *out_snapshot, GError **error);
/* Writes it beside its place, syncs, and moves it there in one step: whoever
 * reads meanwhile has the old one whole.  Where it fails, the old one stays;
 * with G_IO_ERROR_CANCELLED where all was forgotten, before or meanwhile.
 * Blocks; for worker threads. */
gboolean curio_snapshot_write (const CurioSource *source,
                               const CurioFacts *facts,
                               const CurioTableState *state, gint64 loaded_at,
                               GError **error);
/* Writes into the file, where it still holds what was loaded at LOADED_AT,
 * that it was also right at SEEN_AT (both seconds since 1970): a look has
 * found nothing new.  Nothing happens where the file is another by now. */
void curio_snapshot_confirm (const CurioSource *source, gint64 loaded_at,
                             gint64 seen_at);
/* Removes all of them; how many there were, and their bytes.  From then on
 * this program keeps nothing any more: whoever wants to be forgotten would be
 * kept again with the next new line. */
gboolean curio_snapshot_forget_all (guint *out_n, guint64 *out_bytes,
                                    GError **error);

G_END_DECLS
