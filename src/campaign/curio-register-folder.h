/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-registered.h"

G_BEGIN_DECLS

/* The register in the user's data folder, for one shop: a private file for
 * each campaign, and a lock between programs that write.  KEY is that of
 * curio_source_make_key (). */

/* Where the files are.  (transfer full) */
char *curio_register_folder_get_path (const char *key);

/* Fills in id, time and user.  CURIO_ERROR_EXISTS where the name is taken. */
gboolean curio_register_folder_add (const char *key, CurioRegistered *campaign,
                                    GError **error);
/* Appends them to LIST, in no order; those removed included.  Files that are
 * no campaigns are left alone and counted. */
void curio_register_folder_list (const char *key, GPtrArray *list,
                                 guint *out_n_unread);
gboolean curio_register_folder_set_removed (const char *key, const char *id,
                                            gboolean removed, GError **error);

G_END_DECLS
