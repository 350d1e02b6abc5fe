/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private files (0600) that belong to a shop, in the user's data folder. */

#define CURIO_KEPT_FOLDER "kept"

/* Its place; FOLDER is CURIO_KEPT_FOLDER or another for what has many, and
 * SUFFIX such as "-contacts.csv" is put behind KEY.  (transfer full) */
char *curio_kept_file_make_path (const char *folder, const char *key,
                                 const char *suffix);
/* The bytes of PATH (transfer full), NULL without ERROR where there is no such
 * file. */
char *curio_kept_file_load (const char *path, gsize *out_length,
                            GError **error);
/* As curio_file_write_atomic, 0600; the folders are made. */
gboolean curio_kept_file_save (const char *path, const char *bytes,
                               gsize length, GError **error);

G_END_DECLS
