/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-import.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* What a person wants to see before a table is opened. */
typedef struct
{
  char *version;          /* of the server: "15.14" */
  char *user;             /* as whom the server knows us */
  gboolean can_write;     /* the user could change the table; Curio never does
                           */
  gint64 n_rows_estimate; /* -1: unknown */
  CurioImportPreview *preview; /* at most ten lines; nothing is mapped */
} CurioGlance;

/* Connects, asks, reads ten lines.  Blocks.  Fails as curio_source_inspect. */
CurioGlance *curio_glance_new (const CurioSource *source,
                               GCancellable *cancellable, GError **error);
void curio_glance_free (CurioGlance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioGlance, curio_glance_free)

/* "PostgreSQL 15.14 answers anna.  About 1,067,371 lines."  and whether the
 * user may do more than read.  (transfer full) */
char *curio_glance_describe (const CurioGlance *self);

G_END_DECLS
