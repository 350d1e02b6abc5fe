/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The steps of writing one file atomically, for who writes several. */

/* Sets ERROR to a sentence about SAVED_ERRNO at PATH; FALSE. */
gboolean curio_file_fail (GError **error, int saved_errno, const char *path);
/* Whether a file may be put at PATH. */
gboolean curio_file_check_place (const char *path, gboolean replace,
                                 GError **error);
/* Makes the file beside PATH, in FOLDER, and tells where (transfer full); NULL
 * where it cannot be written whole. */
char *curio_file_prepare (const char *path, const char *folder,
                          const char *bytes, gsize length, int mode,
                          GError **error);
/* Whether SAVED_ERRNO says that the disk knows no such thing as was asked for,
 * such as second names for a file: EPERM is what FAT says. */
gboolean curio_file_is_beyond_disk (int saved_errno);
/* FALSE with errno; without REPLACE even a file that came into being a moment
 * ago stays, whatever the disk. */
gboolean curio_file_move (const char *from, const char *to, gboolean replace);
void curio_file_sync_folder (const char *folder);

G_END_DECLS
