/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-file-checked.h"

G_BEGIN_DECLS

/* Files that belong together: they appear all or none. */
typedef struct
{
  const char *path;
  GBytes *bytes;
  CurioFileCheckFunc check; /* NULL: none */
  gpointer data;            /* for CHECK */
} CurioFileOfSet;

/* Writes each file beside its place, syncs it, has it checked, and only when
 * all stand ready moves them into place, in the order given.  Where that fails
 * half-way, those that were moved go, and what stood there before comes back.
 * (A machine that stops between two of the moves may leave the first without
 * the last; so what must not stand alone comes last.)  Fails as
 * curio_file_write_checked () does, or with G_IO_ERROR_CANCELLED. */
gboolean curio_file_set_write (const CurioFileOfSet *files, guint n, int mode,
                               gboolean replace, GCancellable *cancellable,
                               GError **error);

G_END_DECLS
