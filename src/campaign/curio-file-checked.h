/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the file that stands ready at BESIDE is what was meant. */
typedef gboolean (*CurioFileCheckFunc) (const char *beside, gpointer data,
                                        GError **error);

/* As curio_file_write_atomic, but CHECK (NULL: none) sees the file before it
 * moves to PATH.  Where it returns FALSE, with ERROR set, PATH is as it was.
 */
gboolean curio_file_write_checked (const char *path, const char *bytes,
                                   gsize length, int mode, gboolean replace,
                                   CurioFileCheckFunc check, gpointer data,
                                   GError **error);

G_END_DECLS
