/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the local server lives.  Usually that is the user's data folder.  A
 * PostgreSQL server refuses to run as root, so for root it runs as the user
 * postgres; where that user cannot enter root's data folder, the server lives
 * in /var/lib/curio.  A unix socket's path holds 107 bytes; where the folder
 * is too deep for that, the socket goes elsewhere. */
#include "curio-server-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <pwd.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "curio-error.h"

#define ROOT_FOLDER "/var/lib/curio"
#define SOCKET_NAME "/.s.PGSQL.5432"
#define MAX_SOCKET_PATH 107

void
curio_server_folder_set_error (GError **error, int system_errno,
                               const char *path)
{
  if (system_errno == ENOSPC || system_errno == EDQUOT)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FULL,
                 _ ("There is no room left on the disk for Curio’s shops. "
                    "Make room and try again.\n%s: %s"),
                 path, g_strerror (system_errno));
  else
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION,
                 _ ("Curio cannot use the folder for its shops. Check that "
                    "you may write there.\n%s: %s"),
                 path, g_strerror (system_errno));
}

static char *
hash_path (const char *path)
{
  g_autofree char *sum
      = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_strndup (sum, 16);
}

static gboolean
may_enter (const struct stat *info, uid_t uid, gid_t gid)
{
  if (info->st_uid == uid)
    return (info->st_mode & S_IXUSR) != 0;
  if (info->st_gid == gid)
    return (info->st_mode & S_IXGRP) != 0;
  return (info->st_mode & S_IXOTH) != 0;
}

/* Whether the user may enter all that there is of PATH already. */
static gboolean
can_reach (const char *path, uid_t uid, gid_t gid)
{
  g_autofree char *part = g_strdup (path);

  while (TRUE)
    {
      g_autofree char *parent = g_path_get_dirname (part);
      struct stat info;

      if (stat (part, &info) == 0 && !may_enter (&info, uid, gid))
        return FALSE;
      if (g_str_equal (parent, part))
        return TRUE;
      g_free (g_steal_pointer (&part));
      part = g_steal_pointer (&parent);
    }
}

gboolean
curio_server_folder_make_private (const char *path, uid_t uid, gid_t gid,
                                  GError **error)
{
  struct stat info;

  if (mkdir (path, 0700) == 0)
    {
      if (uid != geteuid () && lchown (path, uid, gid) != 0)
        {
          curio_server_folder_set_error (error, errno, path);
          return FALSE;
        }
    }
  else if (errno != EEXIST)
    {
      curio_server_folder_set_error (error, errno, path);
      return FALSE;
    }
  if (lstat (path, &info) != 0 || !S_ISDIR (info.st_mode) || info.st_uid != uid
      || (info.st_mode & 077) != 0)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION,
                   _ ("The folder for Curio’s shops is not private, so it is "
                      "not used. Remove it or make it yours alone.\n%s"),
                   path);
      return FALSE;
    }
  return TRUE;
}

/* The place of the folder; for root it depends on what postgres may enter. */
static char *
choose_folder (uid_t uid, gid_t gid, gboolean is_foreign)
{
  g_autofree char *data
      = g_build_filename (g_get_user_data_dir (), "curio", NULL);
  g_autofree char *hash = hash_path (data);
  g_autofree char *apart = g_build_filename (ROOT_FOLDER, hash, NULL);

  if (is_foreign
      && (g_file_test (apart, G_FILE_TEST_IS_DIR)
          || !can_reach (data, uid, gid)))
    return g_steal_pointer (&apart);
  return g_build_filename (data, "server", NULL);
}

static char *
choose_sockets (const CurioServerFolder *self)
{
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");
  g_autofree char *inside = g_build_filename (self->folder, "socket", NULL);
  g_autofree char *hash = hash_path (self->folder);

  if (strlen (inside) + strlen (SOCKET_NAME) <= MAX_SOCKET_PATH)
    return g_steal_pointer (&inside);
  if (!self->is_foreign && runtime && g_path_is_absolute (runtime)
      && g_access (runtime, W_OK | X_OK) == 0
      && strlen (runtime) + strlen ("/curio-") + strlen (hash)
                 + strlen (SOCKET_NAME)
             <= MAX_SOCKET_PATH)
    return g_strdup_printf ("%s/curio-%s", runtime, hash);
  return g_strdup_printf ("/tmp/curio-%u-%s", (guint)self->uid, hash);
}

static gboolean
find_user (CurioServerFolder *self, GError **error)
{
  gboolean is_root = geteuid () == 0;
  struct passwd *entry;

  errno = 0;
  entry = is_root ? getpwnam ("postgres") : getpwuid (geteuid ());
  if (is_root && !entry)
    {
      g_set_error_literal (
          error, CURIO_ERROR, CURIO_ERROR_NOT_INSTALLED,
          _ ("Curio keeps its shops in PostgreSQL, which is not installed. "
             "Install the package “postgresql” (Fedora: “postgresql-server”), "
             "or connect to a server.\nThere is no user “postgres”."));
      return FALSE;
    }
  self->is_foreign = is_root;
  self->uid = is_root ? entry->pw_uid : geteuid ();
  self->gid = is_root ? entry->pw_gid : getegid ();
  self->user_name = entry ? g_strdup (entry->pw_name) : NULL;
  return TRUE;
}

static gboolean
make_folders (const CurioServerFolder *self, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  /* For root the parent must let the user postgres through. */
  if (g_mkdir_with_parents (parent, self->is_foreign ? 0711 : 0700) != 0)
    {
      curio_server_folder_set_error (error, errno, parent);
      return FALSE;
    }
  return curio_server_folder_make_private (self->folder, self->uid, self->gid,
                                           error);
}

CurioServerFolder *
curio_server_folder_new (GError **error)
{
  g_autoptr (CurioServerFolder) self = g_new0 (CurioServerFolder, 1);

  if (!find_user (self, error))
    return NULL;
  self->folder = choose_folder (self->uid, self->gid, self->is_foreign);
  self->cluster = g_build_filename (self->folder, "cluster", NULL);
  self->sockets = choose_sockets (self);
  self->log = g_build_filename (self->folder, "server.log", NULL);
  self->gate = g_build_filename (self->folder, "gate.lock", NULL);
  self->users = g_build_filename (self->folder, "users.lock", NULL);
  if (!make_folders (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
curio_server_folder_free (CurioServerFolder *self)
{
  if (!self)
    return;
  g_free (self->folder);
  g_free (self->cluster);
  g_free (self->sockets);
  g_free (self->log);
  g_free (self->gate);
  g_free (self->users);
  g_free (self->user_name);
  g_free (self);
}

int
curio_server_folder_open_file (const CurioServerFolder *self, const char *path,
                               int flags, GError **error)
{
  int fd = open (
      path, flags | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK,
      0600);
  struct stat info;
  int number = 0;

  if (fd < 0 || fstat (fd, &info) != 0)
    number = errno;
  else if (!S_ISREG (info.st_mode) || info.st_nlink != 1)
    number = EPERM;
  else if (fchown (fd, self->uid, self->gid) != 0)
    number = errno;
  if (number == 0)
    return fd;
  curio_server_folder_set_error (error, number, path);
  if (fd >= 0)
    close (fd);
  return -1;
}
