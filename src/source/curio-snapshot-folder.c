/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The folder of what is kept between starts: where it is, what may be left in
 * it by a program that was ended, and forgetting all of it. */

#include "curio-snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "curio-error.h"
#include "curio-snapshot-head.h"

#define SUFFIX ".facts"

/* Nothing is moved into the folder while it is being emptied, or after. */
static GMutex mutex;
static gboolean is_forgotten;

char *
curio_snapshot_get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "curio", "facts", NULL);
}

char *
curio_snapshot_get_path (const CurioSource *source)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autofree char *key = curio_source_make_key (source);
  g_autofree char *name = g_strconcat (key, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/* --- what is being written ------------------------------------------------
 */

/* A lock on the file says that somebody is still at it. */
static gboolean
lock (int fd)
{
  struct stat found;

  return flock (fd, LOCK_EX) == 0 && fstat (fd, &found) == 0
         && found.st_nlink > 0;
}

int
curio_snapshot_make_beside (char **out_path)
{
  g_autofree char *folder = curio_snapshot_get_folder ();

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *path
          = g_build_filename (folder, CURIO_SNAPSHOT_BESIDE "XXXXXX", NULL);
      int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

      if (fd < 0)
        return -1;
      if (lock (fd))
        {
          *out_path = g_steal_pointer (&path);
          return fd;
        }
      /* Swept away before it was locked, or no lock is to be had here. */
      g_unlink (path);
      close (fd);
    }
  errno = ENOLCK;
  return -1;
}

gboolean
curio_snapshot_move (const char *beside, const char *path, GError **error)
{
  gboolean done = FALSE;
  int saved;

  g_mutex_lock (&mutex);
  if (is_forgotten)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  else
    done = rename (beside, path) == 0;
  saved = errno;
  g_mutex_unlock (&mutex);
  errno = saved;
  return done;
}

gboolean
curio_snapshot_get_is_forgotten (void)
{
  gboolean answer;

  g_mutex_lock (&mutex);
  answer = is_forgotten;
  g_mutex_unlock (&mutex);
  return answer;
}

static void
sweep_one (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (fd < 0)
    return;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    g_unlink (path);
  close (fd);
}

void
curio_snapshot_sweep (void)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, CURIO_SNAPSHOT_BESIDE))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        sweep_one (path);
      }
}

/* --- forgetting -----------------------------------------------------------
 */

static gboolean
empty_folder (guint *out_n, guint64 *out_bytes, GError **error)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gboolean done = TRUE;

  *out_n = 0;
  *out_bytes = 0;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat found;

      if (lstat (path, &found) != 0)
        continue;
      if (g_unlink (path) != 0)
        {
          if (done)
            g_set_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION,
                         _ ("%s cannot be removed.\n%s"), path,
                         g_strerror (errno));
          done = FALSE;
          continue;
        }
      *out_n += g_str_has_suffix (name, SUFFIX);
      *out_bytes += (guint64)found.st_size;
    }
  return done;
}

gboolean
curio_snapshot_forget_all (guint *out_n, guint64 *out_bytes, GError **error)
{
  gboolean done;

  g_mutex_lock (&mutex);
  is_forgotten = TRUE;
  done = empty_folder (out_n, out_bytes, error);
  g_mutex_unlock (&mutex);
  return done;
}
