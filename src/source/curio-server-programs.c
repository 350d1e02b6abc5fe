/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds PostgreSQL's server programs.  Distributions keep them out of PATH,
 * several versions side by side, so the known places are looked through. */
#include "curio-server-programs.h"

#include <glib/gi18n-lib.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "curio-error.h"

#define FOLDER_VARIABLE "CURIO_POSTGRESQL_BIN"

/* Debian and Ubuntu; Fedora and the makers' own packages; Flatpak; by hand. */
static const char *const places[] = {
  "/usr/lib/postgresql/*/bin",
  "/usr/pgsql-*/bin",
  "/app/bin",
  "/usr/local/pgsql/bin",
  "/usr/libexec/postgresql*/bin",
};

void
curio_server_programs_free (CurioServerPrograms *self)
{
  if (!self)
    return;
  g_free (self->initdb);
  g_free (self->postgres);
  g_free (self);
}

/* "postgres (PostgreSQL) 15.20 (Debian …)" is 15; 0 where it does not run. */
static int
ask_major (const char *postgres)
{
  const char *argv[] = { postgres, "--version", NULL };
  g_autofree char *output = NULL;
  const char *number;

  if (!g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, &output, NULL, NULL, NULL))
    return 0;
  number = strstr (output, ") ");
  return number ? atoi (number + 2) : 0;
}

/* NULL where FOLDER does not hold both programs. */
static CurioServerPrograms *
look_into (const char *folder)
{
  g_autoptr (CurioServerPrograms) self = g_new0 (CurioServerPrograms, 1);

  self->initdb = g_build_filename (folder, "initdb", NULL);
  self->postgres = g_build_filename (folder, "postgres", NULL);
  if (!g_file_test (self->initdb, G_FILE_TEST_IS_EXECUTABLE)
      || !g_file_test (self->postgres, G_FILE_TEST_IS_EXECUTABLE))
    return NULL;
  self->major = ask_major (self->postgres);
  return self->major > 0 ? g_steal_pointer (&self) : NULL;
}

static void
add_folder (GPtrArray *found, const char *folder)
{
  CurioServerPrograms *programs = look_into (folder);

  if (programs)
    g_ptr_array_add (found, programs);
}

static GPtrArray *
list_installations (void)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (
      (GDestroyNotify)curio_server_programs_free);
  g_auto (GStrv) path = g_strsplit (g_getenv ("PATH") ? g_getenv ("PATH") : "",
                                    G_SEARCHPATH_SEPARATOR_S, -1);

  if (g_getenv (FOLDER_VARIABLE))
    {
      add_folder (found, g_getenv (FOLDER_VARIABLE));
      return found;
    }
  for (char **folder = path; *folder; folder++)
    if (g_path_is_absolute (*folder))
      add_folder (found, *folder);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      glob_t hits = { 0 };

      if (glob (places[i], 0, NULL, &hits) == 0)
        for (gsize j = 0; j < hits.gl_pathc; j++)
          add_folder (found, hits.gl_pathv[j]);
      globfree (&hits);
    }
  return found;
}

/* The major version that made CLUSTER; 0 where there is none. */
static int
read_cluster_major (const char *cluster)
{
  g_autofree char *path = g_build_filename (cluster, "PG_VERSION", NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? atoi (text) : 0;
}

static void
set_missing (GError **error, int wanted, int newest)
{
  if (newest == 0)
    g_set_error_literal (
        error, CURIO_ERROR, CURIO_ERROR_NOT_INSTALLED,
        _ ("Curio keeps its shops in PostgreSQL, which is not installed. "
           "Install the package “postgresql” (Fedora: “postgresql-server”), "
           "or "
           "connect to a server."));
  else
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_NOT_INSTALLED,
                 _ ("Your shops were made with PostgreSQL %d, but only "
                    "PostgreSQL %d is installed. Install the package "
                    "“postgresql-%d” beside it."),
                 wanted, newest, wanted);
}

CurioServerPrograms *
curio_server_programs_find (const char *cluster, GError **error)
{
  g_autoptr (GPtrArray) found = list_installations ();
  int wanted = read_cluster_major (cluster);
  int newest = 0;
  guint best = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const CurioServerPrograms *programs = g_ptr_array_index (found, i);

      if (programs->major == wanted)
        return g_ptr_array_steal_index (found, i);
      if (programs->major > newest)
        {
          newest = programs->major;
          best = i;
        }
    }
  if (wanted == 0 && newest > 0)
    return g_ptr_array_steal_index (found, best);
  set_missing (error, wanted, newest);
  return NULL;
}
