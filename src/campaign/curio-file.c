/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a file for a person so that it is either whole or not there: beside
 * its place, synced, then moved in one step. */

#include "curio-file-checked.h"

#include "curio-customer-file.h"

#include "curio-error.h"
#include "curio-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

gboolean
curio_file_fail (GError **error, int saved_errno, const char *path)
{
  const char *words = g_strerror (saved_errno);

  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_FULL,
                   _ ("There is no room left to write %s; nothing was "
                      "written. Make room or choose another place.\n%s"),
                   path, words);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION,
                   _ ("You may not write %s; choose another place.\n%s"), path,
                   words);
      break;
    case EEXIST:
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS,
                   _ ("%s exists already; nothing was written."), path);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("The folder of %s does not exist; make it first or "
                      "choose another place.\n%s"),
                   path, words);
      break;
    default:
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
                   _ ("%s could not be written.\n%s"), path, words);
    }
  return FALSE;
}

/* A link is never followed: one that was put there by somebody else could lead
 * a list of customers anywhere.  It counts as the file that exists, and it is
 * the link that is replaced. */
gboolean
curio_file_check_place (const char *path, gboolean replace, GError **error)
{
  struct stat found;

  if (lstat (path, &found) != 0)
    return errno == ENOENT ? TRUE : curio_file_fail (error, errno, path);
  if (!replace)
    return curio_file_fail (error, EEXIST, path);
  if (S_ISLNK (found.st_mode) && stat (path, &found) != 0)
    return TRUE;
  if (S_ISREG (found.st_mode))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
               _ ("%s is not an ordinary file; choose another place."), path);
  return FALSE;
}

static gboolean
write_all (int fd, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, bytes, MIN (length, 1 << 20));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      bytes += n;
      length -= (gsize)n;
    }
  return TRUE;
}

static gboolean
fill (int fd, const char *bytes, gsize length)
{
  gboolean done = write_all (fd, bytes, length) && fsync (fd) == 0;
  int saved = errno;

  if (close (fd) != 0 && done)
    return FALSE;
  errno = saved;
  return done;
}

gboolean
curio_file_is_beyond_disk (int saved_errno)
{
  return saved_errno == EINVAL || saved_errno == ENOSYS || saved_errno == EPERM
         || saved_errno == EOPNOTSUPP;
}

/* FALSE with errno.  An empty file of ours takes the place first; nobody else
 * can have it then. */
static gboolean
move_over_own (const char *from, const char *to)
{
  int fd = open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int saved;

  if (fd < 0)
    return FALSE;
  close (fd);
  if (rename (from, to) == 0)
    return TRUE;
  saved = errno;
  g_unlink (to);
  errno = saved;
  return FALSE;
}

/* Without REPLACE even a file that came into being a moment ago stays.  Not
 * every file system can promise that of a move, but all that know second names
 * do of those. */
gboolean
curio_file_move (const char *from, const char *to, gboolean replace)
{
  if (replace)
    return rename (from, to) == 0;
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (link (from, to) == 0)
    {
      g_unlink (from);
      return TRUE;
    }
  return curio_file_is_beyond_disk (errno) && move_over_own (from, to);
}

void
curio_file_sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Some file systems cannot sync a folder; the file itself is safe. */
  if (fd < 0)
    return;
  (void)fsync (fd);
  close (fd);
}

/* Makes the file beside PATH, in FOLDER, and tells where (transfer full); NULL
 * where it cannot be written whole. */
char *
curio_file_prepare (const char *path, const char *folder, const char *bytes,
                    gsize length, int mode, GError **error)
{
  g_autofree char *beside = g_build_filename (folder, ".curio-XXXXXX", NULL);
  /* It has its mode from its first moment, less what the umask takes. */
  int fd = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, mode);

  if (fd >= 0 && fill (fd, bytes, length))
    return g_steal_pointer (&beside);

  int saved = errno;
  if (fd >= 0)
    g_unlink (beside);
  curio_file_fail (error, saved, path);
  return NULL;
}

gboolean
curio_file_write_checked (const char *path, const char *bytes, gsize length,
                          int mode, gboolean replace, CurioFileCheckFunc check,
                          gpointer data, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  if (!curio_file_check_place (path, replace, error))
    return FALSE;
  folder = g_path_get_dirname (path);
  beside = curio_file_prepare (path, folder, bytes, length, mode, error);
  if (beside == NULL)
    return FALSE;
  if (check != NULL && !check (beside, data, error))
    {
      g_unlink (beside);
      return FALSE;
    }
  if (!curio_file_move (beside, path, replace))
    {
      int saved = errno;

      g_unlink (beside);
      return curio_file_fail (error, saved, path);
    }
  curio_file_sync_folder (folder);
  return TRUE;
}

gboolean
curio_file_write_atomic (const char *path, const char *bytes, gsize length,
                         int mode, gboolean replace, GError **error)
{
  return curio_file_write_checked (path, bytes, length, mode, replace, NULL,
                                   NULL, error);
}
