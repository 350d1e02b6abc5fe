/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several files, all or none. */

#include "curio-file-set.h"

#include "curio-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where one of them has come to. */
typedef struct
{
  char *beside; /* ready; once placed, what stood there before */
  gboolean is_placed;
  gboolean has_old; /* something stood there */
} Step;

static gboolean
prepare_all (const CurioFileOfSet *files, Step *steps, guint n, int mode,
             gboolean replace, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!curio_file_check_place (files[i].path, replace, error))
      return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folder = g_path_get_dirname (files[i].path);
      gsize length;
      const char *bytes = g_bytes_get_data (files[i].bytes, &length);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      steps[i].beside = curio_file_prepare (files[i].path, folder, bytes,
                                            length, mode, error);
      if (steps[i].beside == NULL)
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (files[i].check != NULL
        && !files[i].check (steps[i].beside, files[i].data, error))
      return FALSE;
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Takes the place of the old file, which has its second name OLD, or has only
 * that where the disk knows no second names.  FALSE with errno. */
static gboolean
take_place (const Step *step, const char *path, const char *old,
            gboolean is_moved)
{
  int saved;

  if (curio_file_move (step->beside, path, !is_moved))
    return TRUE;
  saved = errno;
  if (is_moved)
    rename (old, path);
  else
    g_unlink (old);
  errno = saved;
  return FALSE;
}

/* For file systems that cannot exchange two files.  FALSE with errno. */
static gboolean
replace_slowly (Step *step, const char *path)
{
  g_autofree char *old = g_strconcat (step->beside, ".old", NULL);
  gboolean is_moved = FALSE;

  if (link (path, old) != 0)
    {
      if (!curio_file_is_beyond_disk (errno) || rename (path, old) != 0)
        return FALSE;
      is_moved = TRUE;
    }
  if (!take_place (step, path, old, is_moved))
    return FALSE;
  g_free (step->beside);
  step->beside = g_steal_pointer (&old);
  return TRUE;
}

/* What is no ordinary file is never replaced, even where it came there a
 * moment ago.  FALSE with errno. */
static gboolean
exchange (Step *step, const char *path)
{
  struct stat old;

  if (renameat2 (AT_FDCWD, step->beside, AT_FDCWD, path, RENAME_EXCHANGE) != 0)
    return FALSE;
  if (lstat (step->beside, &old) == 0
      && (S_ISREG (old.st_mode) || S_ISLNK (old.st_mode)))
    return TRUE;
  renameat2 (AT_FDCWD, step->beside, AT_FDCWD, path, RENAME_EXCHANGE);
  errno = EISDIR;
  return FALSE;
}

/* FALSE with errno. */
static gboolean
place (Step *step, const char *path, gboolean replace)
{
  struct stat found;

  step->has_old = replace && lstat (path, &found) == 0;
  if (!step->has_old)
    step->is_placed = curio_file_move (step->beside, path, FALSE);
  else
    step->is_placed = exchange (step, path)
                      || ((errno == EINVAL || errno == ENOSYS)
                          && replace_slowly (step, path));
  return step->is_placed;
}

static void
take_back (const CurioFileOfSet *files, const Step *steps, guint n)
{
  for (guint i = 0; i < n; i++)
    if (steps[i].is_placed && steps[i].has_old)
      rename (steps[i].beside, files[i].path);
    else if (steps[i].is_placed)
      g_unlink (files[i].path);
    else if (steps[i].beside != NULL)
      g_unlink (steps[i].beside);
}

static gboolean
place_all (const CurioFileOfSet *files, Step *steps, guint n, gboolean replace,
           GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!place (&steps[i], files[i].path, replace))
      return curio_file_fail (error, errno, files[i].path);
  return TRUE;
}

/* What stood there before is no longer needed. */
static void
finish (const CurioFileOfSet *files, const Step *steps, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folder = g_path_get_dirname (files[i].path);

      if (steps[i].has_old)
        g_unlink (steps[i].beside);
      curio_file_sync_folder (folder);
    }
}

gboolean
curio_file_set_write (const CurioFileOfSet *files, guint n, int mode,
                      gboolean replace, GCancellable *cancellable,
                      GError **error)
{
  g_autofree Step *steps = g_new0 (Step, MAX (n, 1));
  gboolean done;

  g_return_val_if_fail (files != NULL || n == 0, FALSE);

  done = prepare_all (files, steps, n, mode, replace, cancellable, error)
         && place_all (files, steps, n, replace, error);
  if (done)
    finish (files, steps, n);
  else
    take_back (files, steps, n);
  for (guint i = 0; i < n; i++)
    g_free (steps[i].beside);
  return done;
}
