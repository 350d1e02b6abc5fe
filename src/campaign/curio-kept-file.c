/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where what a person keeps with a shop lies, and how it gets there. */

#include "curio-kept-file.h"

#include "curio-customer-file.h"

char *
curio_kept_file_make_path (const char *folder, const char *key,
                           const char *suffix)
{
  g_autofree char *name = g_strconcat (key, suffix, NULL);

  return g_build_filename (g_get_user_data_dir (), "curio", folder, name,
                           NULL);
}

char *
curio_kept_file_load (const char *path, gsize *out_length, GError **error)
{
  g_autoptr (GError) problem = NULL;
  char *bytes = NULL;

  if (g_file_get_contents (path, &bytes, out_length, &problem))
    return bytes;
  if (!g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

gboolean
curio_kept_file_save (const char *path, const char *bytes, gsize length,
                      GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  return curio_file_write_atomic (path, bytes, length, 0600, TRUE, error);
}
