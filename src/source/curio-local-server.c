/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The local server as the rest of the program sees it: a count of its users.
 *
 * Within this program that is a number.  Between programs it is a shared lock
 * on a file, which the kernel gives back however a program ends.  The gate, an
 * exclusive lock on another file, lets one program at a time start or stop the
 * server.  Who leaves last stops it; where the last one was killed, a watch
 * that waits for the same lock does (see curio-server-process.c). */
#include "curio-local-server.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "curio-conninfo.h"
#include "curio-error.h"
#include "curio-server-process.h"
#include "curio-server-status.h"
#include "curio-statement.h"

#define STEP_US (5 * G_TIME_SPAN_MILLISECOND)
/* As long as a server of our own may take to start. */
#define BUSY_US (60 * G_TIME_SPAN_SECOND)
#define MAX_NAME_LENGTH 40

struct _CurioLocalServer
{
  int n_users; /* within this program */
  CurioServerFolder *folder;
  char *sockets;
  int users_fd;
};

static GMutex mutex;
static CurioLocalServer *the_server;

/* --- locks --------------------------------------------------------------- */

static int
open_lock (const CurioServerFolder *folder, const char *path, GError **error)
{
  return curio_server_folder_open_file (folder, path, O_RDWR, error);
}

static gboolean
wait_for_lock (int fd, int operation, GCancellable *cancellable,
               GError **error)
{
  while (flock (fd, operation | LOCK_NB) != 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_usleep (STEP_US);
    }
  return TRUE;
}

static int
pass_gate (const CurioServerFolder *folder, GCancellable *cancellable,
           GError **error)
{
  int gate = open_lock (folder, folder->gate, error);

  if (gate < 0 || wait_for_lock (gate, LOCK_EX, cancellable, error))
    return gate;
  close (gate);
  return -1;
}

/* --- coming and going ---------------------------------------------------- */

static gboolean
start (const CurioServerFolder *folder, GCancellable *cancellable,
       GError **error)
{
  g_autoptr (CurioServerPrograms) programs
      = curio_server_programs_find (folder->cluster, error);
  gboolean is_new;

  is_new = !g_file_test (folder->cluster, G_FILE_TEST_IS_DIR);
  if (!programs
      || !curio_server_process_init (folder, programs, cancellable, error))
    return FALSE;
  if (!curio_server_folder_make_private (folder->sockets, folder->uid,
                                         folder->gid, error))
    return FALSE;
  curio_server_status_clear_stale (folder);
  if (!curio_server_process_start (folder, programs, cancellable, error))
    return FALSE;
  curio_server_process_watch (folder);
  if (is_new)
    curio_server_process_sync (folder, programs);
  return TRUE;
}

static gboolean
set_busy (const CurioServerFolder *folder, GError **error)
{
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_CONNECT, "%s\n%s",
               _ ("Curio’s own PostgreSQL server has neither started nor "
                  "stopped for a minute. Wait and try again, or restart the "
                  "computer."),
               folder->log);
  return FALSE;
}

static gboolean
ensure_running (CurioLocalServer *self, GCancellable *cancellable,
                GError **error)
{
  gint64 deadline = g_get_monotonic_time () + BUSY_US;
  CurioServerStatus status;

  /* Somebody's server that starts, recovers or stops: wait for the outcome. */
  while ((status = curio_server_status_get (self->folder))
         == CURIO_SERVER_BUSY)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (g_get_monotonic_time () > deadline)
        return set_busy (self->folder, error);
      g_usleep (STEP_US);
    }
  if (status == CURIO_SERVER_STOPPED
      && !start (self->folder, cancellable, error))
    return FALSE;
  g_free (self->sockets);
  self->sockets = curio_server_status_get_sockets (self->folder);
  return TRUE;
}

static void
free_server (CurioLocalServer *self)
{
  if (self->users_fd >= 0)
    close (self->users_fd);
  curio_server_folder_free (self->folder);
  g_free (self->sockets);
  g_free (self);
}

/* Gives up our share; the last one stops the server. */
static void
leave (CurioLocalServer *self)
{
  int gate = pass_gate (self->folder, NULL, NULL);

  if (flock (self->users_fd, LOCK_EX | LOCK_NB) == 0)
    {
      curio_server_status_stop (self->folder);
      rmdir (self->folder->sockets); /* it may lie in /tmp */
    }
  else
    {
      /* Either others use it, or the watch was quicker: wait for that. */
      flock (self->users_fd, LOCK_UN);
      wait_for_lock (self->users_fd, LOCK_SH, NULL, NULL);
    }
  free_server (self);
  if (gate >= 0)
    close (gate);
}

static CurioLocalServer *
join (GCancellable *cancellable, GError **error)
{
  CurioLocalServer *self = g_new0 (CurioLocalServer, 1);

  self->users_fd = -1;
  self->folder = curio_server_folder_new (error);
  if (self->folder)
    self->users_fd = open_lock (self->folder, self->folder->users, error);
  if (self->users_fd >= 0
      && wait_for_lock (self->users_fd, LOCK_SH, cancellable, error))
    return self;
  free_server (self);
  return NULL;
}

static CurioLocalServer *
acquire (GCancellable *cancellable, GError **error)
{
  CurioLocalServer *self = the_server ? the_server : join (cancellable, error);
  int gate;
  gboolean is_running;

  if (!self)
    return NULL;
  gate = pass_gate (self->folder, cancellable, error);
  is_running = gate >= 0 && ensure_running (self, cancellable, error);
  if (gate >= 0)
    close (gate);
  if (!is_running)
    {
      if (self != the_server)
        free_server (self);
      return NULL;
    }
  self->n_users++;
  return self;
}

CurioLocalServer *
curio_local_server_acquire (GCancellable *cancellable, GError **error)
{
  CurioLocalServer *self;

  g_mutex_lock (&mutex);
  self = acquire (cancellable, error);
  if (self)
    the_server = self;
  g_mutex_unlock (&mutex);
  return self;
}

void
curio_local_server_release (CurioLocalServer *self)
{
  if (!self)
    return;
  g_mutex_lock (&mutex);
  g_assert (self == the_server);
  if (--self->n_users == 0)
    {
      the_server = NULL;
      leave (self);
    }
  g_mutex_unlock (&mutex);
}

/* --- shops --------------------------------------------------------------- */

gboolean
curio_shop_name_is_valid (const char *name)
{
  gsize length = name ? strlen (name) : 0;

  if (length < 1 || length > MAX_NAME_LENGTH || !g_ascii_islower (name[0]))
    return FALSE;
  for (const char *c = name; *c; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-'
        && *c != '_')
      return FALSE;
  return !g_str_equal (name, "postgres") && !g_str_equal (name, "template0")
         && !g_str_equal (name, "template1");
}

char *
curio_local_server_get_conninfo (CurioLocalServer *self, const char *shop)
{
  GString *conninfo = g_string_new (NULL);

  g_mutex_lock (&mutex);
  curio_conninfo_append (conninfo, "host", self->sockets);
  g_mutex_unlock (&mutex);
  curio_conninfo_append (conninfo, "dbname", shop);
  /* Nobody else's server can stand in for ours. */
  if (self->folder->user_name)
    curio_conninfo_append (conninfo, "requirepeer", self->folder->user_name);
  /* PG* variables speak of another server: PGHOSTADDR would lead us to it. */
  g_string_append (conninfo, "hostaddr='' port=5432 user=curio options='' "
                             "sslmode=disable gssencmode=disable "
                             "channel_binding=disable "
                             "target_session_attrs=any");
  return g_string_free (conninfo, FALSE);
}

/* Whether the shop's table holds a line. */
static gboolean
is_filled (CurioLocalServer *self, const char *shop, gboolean *out_filled,
           GCancellable *cancellable, GError **error)
{
  g_autofree char *conninfo = curio_local_server_get_conninfo (self, shop);
  g_autofree char *find_table = curio_statement_get ("find-shop-table");
  g_autofree char *find_lines = curio_statement_get ("find-shop-lines");
  g_autoptr (CurioDatabase) database = curio_database_open (
      conninfo, CURIO_DATABASE_READ_ONLY, cancellable, error);
  g_autoptr (PGresult) table = NULL;
  g_autoptr (PGresult) lines = NULL;

  *out_filled = FALSE;
  if (!database)
    return FALSE;
  table = curio_database_query (database, find_table, 0, NULL, error);
  if (!table)
    return FALSE;
  if (PQgetvalue (table, 0, 0)[0] == 'f')
    return TRUE;
  lines = curio_database_query (database, find_lines, 0, NULL, error);
  if (!lines)
    return FALSE;
  *out_filled = PQgetvalue (lines, 0, 0)[0] == 't';
  return TRUE;
}

char **
curio_local_server_list_shops (CurioLocalServer *self,
                               GCancellable *cancellable, GError **error)
{
  g_autofree char *conninfo
      = curio_local_server_get_conninfo (self, "postgres");
  g_autofree char *statement = curio_statement_get ("list-shops");
  g_autoptr (CurioDatabase) database = curio_database_open (
      conninfo, CURIO_DATABASE_READ_ONLY, cancellable, error);
  g_autoptr (PGresult) result = NULL;
  g_autoptr (GStrvBuilder) shops = g_strv_builder_new ();

  if (database)
    result = curio_database_query (database, statement, 0, NULL, error);
  if (!result)
    return NULL;
  for (int i = 0; i < PQntuples (result); i++)
    {
      const char *shop = PQgetvalue (result, i, 0);
      gboolean filled = FALSE;

      if (!curio_shop_name_is_valid (shop))
        continue;
      if (!is_filled (self, shop, &filled, cancellable, error))
        return NULL;
      if (filled)
        g_strv_builder_add (shops, shop);
    }
  return g_strv_builder_end (shops);
}
