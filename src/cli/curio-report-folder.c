/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder that a person sees only when it is whole. */

#include "curio-report-folder.h"

#include "curio-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _CurioReportFolder
{
  char *path;
  char *staging;
  gboolean exists;
};

static gboolean
fail (GError **error, const char *path)
{
  int saved = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved),
               _ ("The folder %s could not be written; choose another "
                  "place.\n%s"),
               path, g_strerror (saved));
  return FALSE;
}

/* Without the slashes at its end, which would name the folder itself and not
 * its place. */
static char *
trim_slashes (const char *path)
{
  gsize length = strlen (path);

  while (length > 1 && path[length - 1] == '/')
    length--;
  return g_strndup (path, length);
}

CurioReportFolder *
curio_report_folder_new (const char *path, gboolean replace, GError **error)
{
  g_autoptr (CurioReportFolder) self = g_new0 (CurioReportFolder, 1);
  g_autofree char *parent = NULL;
  g_autofree char *staging = NULL;

  self->path = trim_slashes (path);
  self->exists = g_file_test (self->path, G_FILE_TEST_EXISTS);
  if (self->exists && !replace)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS,
                   _ ("%s exists already; --force replaces the figures in "
                      "it."),
                   self->path);
      return NULL;
    }
  if (self->exists && !g_file_test (self->path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS,
                   _ ("%s is a file; choose a folder."), self->path);
      return NULL;
    }
  parent = g_path_get_dirname (self->path);
  staging = g_build_filename (self->exists ? self->path : parent,
                              ".curio-report-XXXXXX", NULL);
  if (g_mkdtemp_full (staging, 0777) == NULL)
    {
      fail (error, self->path);
      return NULL;
    }
  self->staging = g_steal_pointer (&staging);
  return g_steal_pointer (&self);
}

char *
curio_report_folder_get_place (CurioReportFolder *self, const char *name)
{
  return g_build_filename (self->staging, name, NULL);
}

static gboolean
move_files (CurioReportFolder *self, GError **error)
{
  g_autoptr (GDir) files = g_dir_open (self->staging, 0, error);
  const char *name;

  if (files == NULL)
    return FALSE;
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *from = curio_report_folder_get_place (self, name);
      g_autofree char *to = g_build_filename (self->path, name, NULL);

      if (g_rename (from, to) != 0)
        return fail (error, self->path);
    }
  return TRUE;
}

gboolean
curio_report_folder_commit (CurioReportFolder *self, GError **error)
{
  if (self->exists)
    return move_files (self, error);
  if (g_rename (self->staging, self->path) != 0)
    return fail (error, self->path);
  g_clear_pointer (&self->staging, g_free);
  return TRUE;
}

static void
remove_staging (CurioReportFolder *self)
{
  g_autoptr (GDir) files = g_dir_open (self->staging, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = curio_report_folder_get_place (self, name);

      g_unlink (path);
    }
  g_rmdir (self->staging);
}

void
curio_report_folder_free (CurioReportFolder *self)
{
  if (self->staging != NULL)
    remove_staging (self);
  g_free (self->staging);
  g_free (self->path);
  g_free (self);
}
