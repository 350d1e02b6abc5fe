/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts and ends the PostgreSQL servers that tests need.  PostgreSQL refuses
 * to run as root, so for root they run as the user postgres. */
#include "server-fixture.h"

#include <arpa/inet.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "curio-server-programs.h"
#include "remove-tree.h"

static void
become_server_user_cb (gpointer user_data)
{
  const struct passwd *entry = user_data;

  if (entry
      && (setgroups (1, &entry->pw_gid) != 0 || setgid (entry->pw_gid) != 0
          || setuid (entry->pw_uid) != 0))
    _exit (126);
  /* After setuid, which takes it back: an aborted test leaves no server. */
  prctl (PR_SET_PDEATHSIG, SIGQUIT);
}

static struct passwd *
find_server_user (void)
{
  return geteuid () == 0 ? getpwnam ("postgres") : NULL;
}

static int
find_free_port (void)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t length = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM, 0);

  g_assert_no_errno (bind (fd, (struct sockaddr *)&address, length));
  g_assert_no_errno (getsockname (fd, (struct sockaddr *)&address, &length));
  close (fd);
  return ntohs (address.sin_port);
}

GPid
server_fixture_spawn (const char *const *argv, const char *folder)
{
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_spawn_async (folder, (char **)argv, NULL,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL
                     | G_SPAWN_STDERR_TO_DEV_NULL,
                 become_server_user_cb, find_server_user (), &pid, &error);
  g_assert_no_error (error);
  return pid;
}

static void
make_cluster (const CurioServerPrograms *programs, const char *cluster)
{
  const char *argv[] = { programs->initdb,
                         "--pgdata",
                         cluster,
                         "--username=boss",
                         "--encoding=UTF8",
                         "--locale=C",
                         "--auth-local=trust",
                         "--auth-host=scram-sha-256",
                         "--no-sync",
                         NULL };
  int status;

  g_assert_no_errno (waitpid (server_fixture_spawn (argv, "/"), &status, 0));
  g_assert_cmpint (status, ==, 0);
}

/* Without fsync, and without compiling statements: tests are small. */
static GPid
start_server (const CurioServerPrograms *programs, const char *cluster,
              const char *sockets, const char *port)
{
  const char *argv[] = { programs->postgres,
                         "-D",
                         cluster,
                         "-k",
                         sockets,
                         "-p",
                         port,
                         "-F",
                         "-c",
                         "listen_addresses=127.0.0.1",
                         "-c",
                         "max_connections=20",
                         "-c",
                         "client_min_messages=warning",
                         "-c",
                         "jit=off",
                         NULL };

  return server_fixture_spawn (argv, "/");
}

static void
wait_until_it_answers (ServerFixture *self)
{
  for (int i = 0; PQping (self->conninfo) != PQPING_OK; i++)
    {
      g_assert_cmpint (i, <, 3000);
      g_usleep (10 * 1000);
    }
}

ServerFixture *
server_fixture_new (void)
{
  ServerFixture *self = g_new0 (ServerFixture, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioServerPrograms) programs
      = curio_server_programs_find ("/nowhere", &error);
  g_autofree char *cluster = NULL;
  g_autofree char *port = NULL;
  struct passwd *user = find_server_user ();

  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("curio-test-XXXXXX", &error);
  g_assert_no_error (error);
  if (user)
    g_assert_no_errno (chown (self->folder, user->pw_uid, user->pw_gid));
  cluster = g_build_filename (self->folder, "cluster", NULL);
  make_cluster (programs, cluster);
  self->port = find_free_port ();
  self->conninfo = g_strdup_printf (
      "host=%s port=%d user=boss dbname=postgres", self->folder, self->port);
  port = g_strdup_printf ("%d", self->port);
  self->pid = start_server (programs, cluster, self->folder, port);
  wait_until_it_answers (self);
  return self;
}

void
server_fixture_follow (ServerFixture *self)
{
  g_autoptr (CurioServerPrograms) programs
      = curio_server_programs_find ("/nowhere", NULL);
  g_autofree char *cluster = g_build_filename (self->folder, "cluster", NULL);
  g_autofree char *sign = g_build_filename (cluster, "standby.signal", NULL);
  g_autofree char *port = g_strdup_printf ("%d", self->port);

  kill (self->pid, SIGINT);
  waitpid (self->pid, NULL, 0);
  g_assert_true (g_file_set_contents (sign, "", 0, NULL));
  g_assert_no_errno (g_chmod (sign, 0644));
  self->pid = start_server (programs, cluster, self->folder, port);
  wait_until_it_answers (self);
}

void
server_fixture_free (ServerFixture *self)
{
  if (!self)
    return;
  kill (self->pid, SIGQUIT);
  waitpid (self->pid, NULL, 0);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->conninfo);
  g_free (self);
}

static PGresult *
execute (ServerFixture *self, const char *statements)
{
  PGconn *conn = PQconnectdb (self->conninfo);
  PGresult *result = PQexec (conn, statements);

  if (PQresultStatus (result) != PGRES_COMMAND_OK
      && PQresultStatus (result) != PGRES_TUPLES_OK)
    g_error ("%s\n%s", PQerrorMessage (conn), statements);
  PQfinish (conn);
  return result;
}

void
server_fixture_run (ServerFixture *self, const char *statements)
{
  PQclear (execute (self, statements));
}

char *
server_fixture_ask (ServerFixture *self, const char *query)
{
  PGresult *result = execute (self, query);
  char *answer = g_strdup (PQgetvalue (result, 0, 0));

  PQclear (result);
  return answer;
}
