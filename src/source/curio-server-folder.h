/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* Where the local server lives, and as whom it runs. */
typedef struct
{
  char *folder;  /* all of it; owned by the server's user, mode 0700 */
  char *cluster; /* PostgreSQL's data directory */
  char *sockets; /* of the unix socket; short enough for sun_path */
  char *log;     /* what the server says */
  char *gate;    /* locked while the server is started or stopped */
  char *users;   /* locked, shared, by each program that uses the server */
  uid_t uid;     /* the server's user: ours, or postgres where we are root */
  gid_t gid;
  char *user_name;
  gboolean is_foreign; /* the server's user is not ours */
} CurioServerFolder;

/* Finds the place and makes its folder; that of the sockets is made when the
 * server starts.  Fails with CURIO_ERROR_PERMISSION,
 * CURIO_ERROR_FULL or, where root has no user postgres to run it,
 * CURIO_ERROR_NOT_INSTALLED. */
CurioServerFolder *curio_server_folder_new (GError **error);
void curio_server_folder_free (CurioServerFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioServerFolder, curio_server_folder_free)

/* Sets a CURIO_ERROR from the errno of work on PATH. */
void curio_server_folder_set_error (GError **error, int system_errno,
                                    const char *path);

/* Opens PATH with FLAGS, or makes it, for the server's user.  As root we work
 * in a folder of that user, who must not lead us elsewhere: fails where PATH
 * is a link, has other names, or is no plain file.  -1 with an error. */
int curio_server_folder_open_file (const CurioServerFolder *self,
                                   const char *path, int flags,
                                   GError **error);

/* Makes PATH, whose parent must be there, or checks that it is a folder of UID
 * that nobody else may enter. */
gboolean curio_server_folder_make_private (const char *path, uid_t uid,
                                           gid_t gid, GError **error);

G_END_DECLS
