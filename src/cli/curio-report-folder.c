/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder that a person sees only when it is whole. */

#include "curio-report-folder.h"

#include "curio-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

struct _CurioReportFolder
{
  char *path;
  char *staging; /* after the commit, what PATH was before */
  CurioReportNameFunc is_ours;
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

static gboolean G_GNUC_PRINTF (2, 3)
    refuse (GError **error, const char *words, ...)
{
  va_list args;

  va_start (args, words);
  g_propagate_error (error, g_error_new_valist (
                                CURIO_ERROR, CURIO_ERROR_EXISTS, words, args));
  va_end (args);
  return FALSE;
}

/* What has the name of a report's file but is none is nobody's to delete. */
static gboolean
check_names (CurioReportFolder *self, GError **error)
{
  g_autoptr (GDir) files = g_dir_open (self->path, 0, error);
  const char *name;

  if (files == NULL)
    return FALSE;
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->path, name, NULL);

      if (self->is_ours (name) && g_file_test (path, G_FILE_TEST_IS_DIR)
          && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        return refuse (error,
                       _ ("%s is a folder where a figure belongs; choose "
                          "another place."),
                       path);
    }
  return TRUE;
}

/* Follows links to the folder itself, for it is to be replaced, not they. */
static gboolean
check_old (CurioReportFolder *self, gboolean replace, GError **error)
{
  char *real;
  struct stat here, there;

  if (!replace)
    return refuse (error,
                   _ ("%s exists already; --force replaces the figures in "
                      "it."),
                   self->path);
  if (!g_file_test (self->path, G_FILE_TEST_IS_DIR))
    return refuse (error, _ ("%s is a file; choose a folder."), self->path);
  real = realpath (self->path, NULL);
  if (real == NULL || stat (real, &there) != 0)
    {
      free (real);
      return fail (error, self->path);
    }
  g_free (self->path);
  self->path = g_strdup (real);
  free (real);
  /* Who is in a folder that is replaced stays in the old one. */
  if (stat (".", &here) == 0 && here.st_dev == there.st_dev
      && here.st_ino == there.st_ino)
    return refuse (error,
                   _ ("%s is the folder you are in; leave it first, or "
                      "choose another."),
                   self->path);
  return check_names (self, error);
}

CurioReportFolder *
curio_report_folder_new (const char *path, gboolean replace,
                         CurioReportNameFunc is_ours, GError **error)
{
  g_autoptr (CurioReportFolder) self = g_new0 (CurioReportFolder, 1);
  g_autofree char *parent = NULL;
  g_autofree char *staging = NULL;

  self->path = trim_slashes (path);
  self->is_ours = is_ours;
  self->exists = g_file_test (self->path, G_FILE_TEST_EXISTS);
  if (self->exists && !check_old (self, replace, error))
    return NULL;
  parent = g_path_get_dirname (self->path);
  staging = g_build_filename (parent, ".curio-report-XXXXXX", NULL);
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

/* Moves what a report does not write from the old folder to the new. */
static gboolean
keep_others (CurioReportFolder *self, GError **error)
{
  g_autoptr (GDir) files = g_dir_open (self->staging, 0, error);
  const char *name;

  if (files == NULL)
    return FALSE;
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *from = curio_report_folder_get_place (self, name);
      g_autofree char *to = g_build_filename (self->path, name, NULL);

      if (self->is_ours (name) || g_rename (from, to) == 0)
        continue;
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _ ("The report is written, but %s could not be put beside "
                      "it; fetch it from %s.\n%s"),
                   name, self->staging, g_strerror (errno));
      return FALSE;
    }
  return TRUE;
}

/* Where the file system cannot exchange two folders: for a moment there is
 * none. */
static gboolean
replace_in_steps (CurioReportFolder *self, GError **error)
{
  g_autofree char *aside = g_strconcat (self->staging, "-old", NULL);

  if (g_rename (self->path, aside) != 0)
    return fail (error, self->path);
  if (g_rename (self->staging, self->path) != 0)
    {
      fail (error, self->path);
      g_rename (aside, self->path);
      return FALSE;
    }
  g_free (self->staging);
  self->staging = g_steal_pointer (&aside);
  return TRUE;
}

static gboolean
replace_old (CurioReportFolder *self, GError **error)
{
  struct stat old;

  /* Who could look into the old one can look into the new one. */
  if (stat (self->path, &old) != 0
      || chmod (self->staging, old.st_mode & 07777) != 0)
    return fail (error, self->path);
  if (renameat2 (AT_FDCWD, self->staging, AT_FDCWD, self->path,
                 RENAME_EXCHANGE)
      == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return fail (error, self->path);
  return replace_in_steps (self, error);
}

gboolean
curio_report_folder_commit (CurioReportFolder *self, GError **error)
{
  if (self->exists)
    return replace_old (self, error) && keep_others (self, error);
  if (g_rename (self->staging, self->path) != 0)
    return fail (error, self->path);
  g_clear_pointer (&self->staging, g_free);
  return TRUE;
}

/* Leaves what is no report's, and the folder then too. */
static void
remove_staging (CurioReportFolder *self)
{
  g_autoptr (GDir) files = g_dir_open (self->staging, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = curio_report_folder_get_place (self, name);

      if (self->is_ours (name))
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
