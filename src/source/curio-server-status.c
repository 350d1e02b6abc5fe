/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what a PostgreSQL server notes of itself in its postmaster.pid:
 * process number, socket folder and state.  The note outlives a server that is
 * killed, and its number may be anybody's by then: it counts only where that
 * process is a PostgreSQL that stands in the cluster's folder, or where
 * something answers on the socket.  Nothing else is ever sent a signal. */
#include "curio-server-status.h"

#include <errno.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define STEP_US (5 * G_TIME_SPAN_MILLISECOND)
/* Helpers of a killed server notice its end within moments. */
#define HELPERS_US (10 * G_TIME_SPAN_SECOND)
#define STOP_US (60 * G_TIME_SPAN_SECOND)

/* Lines of postmaster.pid, counted from 0. */
enum
{
  LINE_PID = 0,
  LINE_SOCKETS = 4,
  LINE_STATE = 7,
  N_LINES = 8,
};

static char *
get_note_path (const CurioServerFolder *folder)
{
  return g_build_filename (folder->cluster, "postmaster.pid", NULL);
}

/* NULL where there is no note, or not yet a whole one. */
static char **
read_note (const CurioServerFolder *folder)
{
  g_autofree char *path = get_note_path (folder);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  if (g_strv_length (lines) < 1)
    return NULL;
  return g_steal_pointer (&lines);
}

/* The kernel still knows this of a process that waits to be reaped. */
static gboolean
is_postgres (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/comm", (int)pid);
  g_autofree char *name = NULL;

  return g_file_get_contents (path, &name, NULL, NULL)
         && g_str_equal (name, "postgres\n");
}

/* A process of the cluster's server, not one that merely has its number. */
static gboolean
is_server (GPid pid, const char *cluster)
{
  g_autofree char *link = g_strdup_printf ("/proc/%d/cwd", (int)pid);
  g_autofree char *there = g_file_read_link (link, NULL);
  g_autofree char *here = realpath (cluster, NULL);

  return there && g_strcmp0 (there, here) == 0 && is_postgres (pid);
}

/* Where it is our own child. */
static void
reap (GPid pid)
{
  if (is_postgres (pid))
    waitpid (pid, NULL, WNOHANG);
}

static gboolean
answers (const char *sockets)
{
  g_autofree char *path = g_build_filename (sockets, ".s.PGSQL.5432", NULL);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);
  g_autoptr (GSocket) socket
      = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM,
                      G_SOCKET_PROTOCOL_DEFAULT, NULL);

  return socket && g_socket_connect (socket, address, NULL, NULL);
}

static gboolean
is_alive (const CurioServerFolder *folder, char **note)
{
  GPid pid = atoi (note[LINE_PID]);

  if (pid > 1 && is_server (pid, folder->cluster))
    return TRUE;
  return g_strv_length (note) > LINE_SOCKETS && note[LINE_SOCKETS][0] == '/'
         && answers (note[LINE_SOCKETS]);
}

CurioServerStatus
curio_server_status_get (const CurioServerFolder *folder)
{
  g_auto (GStrv) note = read_note (folder);

  if (!note || !is_alive (folder, note))
    return CURIO_SERVER_STOPPED;
  if (g_strv_length (note) >= N_LINES
      && g_str_has_prefix (note[LINE_STATE], "ready"))
    return CURIO_SERVER_READY;
  return CURIO_SERVER_BUSY;
}

char *
curio_server_status_get_sockets (const CurioServerFolder *folder)
{
  g_auto (GStrv) note = read_note (folder);

  if (note && g_strv_length (note) > LINE_SOCKETS
      && note[LINE_SOCKETS][0] == '/')
    return g_strdup (note[LINE_SOCKETS]);
  return g_strdup (folder->sockets);
}

/* Any process of the cluster: the server, or a helper that outlived it. */
static gboolean
has_process (const char *cluster)
{
  g_autoptr (GDir) processes = g_dir_open ("/proc", 0, NULL);
  const char *name;

  while (processes && (name = g_dir_read_name (processes)))
    if (g_ascii_isdigit (name[0]) && is_server (atoi (name), cluster))
      return TRUE;
  return FALSE;
}

/* Whether the number in a lock file is that of a process: PostgreSQL would
 * take it for another server.  Where it is not, PostgreSQL sees for itself. */
static gboolean
is_taken (const char *path)
{
  g_autofree char *text = NULL;
  GPid pid;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  pid = atoi (text);
  if (pid <= 1)
    return FALSE;
  reap (pid);
  return kill (pid, 0) == 0 || errno == EPERM;
}

void
curio_server_status_clear_stale (const CurioServerFolder *folder)
{
  g_autofree char *note = get_note_path (folder);
  g_autofree char *lock
      = g_build_filename (folder->sockets, ".s.PGSQL.5432.lock", NULL);
  gboolean note_is_taken = is_taken (note);
  gboolean lock_is_taken = is_taken (lock);
  gint64 deadline = g_get_monotonic_time () + HELPERS_US;

  if ((!note_is_taken && !lock_is_taken)
      || curio_server_status_get (folder) != CURIO_SERVER_STOPPED)
    return;
  /* Without the note PostgreSQL would not look for such helpers. */
  while (has_process (folder->cluster))
    {
      if (g_get_monotonic_time () > deadline)
        return;
      g_usleep (STEP_US);
    }
  if (note_is_taken)
    g_unlink (note);
  if (lock_is_taken)
    g_unlink (lock);
}

static gboolean
has_ended (GPid pid, const char *cluster)
{
  reap (pid);
  return !is_server (pid, cluster);
}

void
curio_server_status_stop (const CurioServerFolder *folder)
{
  g_auto (GStrv) note = read_note (folder);
  GPid pid = note ? atoi (note[LINE_PID]) : 0;
  gint64 deadline = g_get_monotonic_time () + STOP_US;

  if (pid <= 1 || !is_server (pid, folder->cluster))
    return;
  kill (pid, SIGINT); /* fast: visitors are sent away, files are written */
  while (!has_ended (pid, folder->cluster))
    {
      if (g_get_monotonic_time () > deadline)
        {
          kill (pid, SIGQUIT);
          return;
        }
      g_usleep (STEP_US);
    }
}
