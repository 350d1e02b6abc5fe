/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Connections: all the ways in, and what is said when there is none. */
#include <arpa/inet.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "curio-database.h"
#include "curio-error.h"
#include "server-fixture.h"

static ServerFixture *server;

static CurioDatabase *
open_well (const char *conninfo)
{
  g_autoptr (GError) error = NULL;
  CurioDatabase *database
      = curio_database_open (conninfo, CURIO_DATABASE_READ_ONLY, NULL, &error);

  g_assert_no_error (error);
  return database;
}

static void
check_refused (const char *conninfo, CurioError code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      curio_database_open (conninfo, CURIO_DATABASE_READ_ONLY, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CURIO_ERROR, (int)code);
  if (!strstr (error->message, words))
    g_error ("“%s” does not say “%s”", error->message, words);
}

static char *
by_tcp (const char *rest)
{
  return g_strdup_printf ("host=127.0.0.1 port=%d %s", server->port, rest);
}

/* --- refusals ------------------------------------------------------------ */

static void
test_unreachable (void)
{

  check_refused ("host=no-such-host.invalid", CURIO_ERROR_CONNECT,
                 "no-such-host.invalid");
  check_refused ("host=127.0.0.1 port=1", CURIO_ERROR_CONNECT,
                 "No PostgreSQL server answers at 127.0.0.1, port 1");
  check_refused ("host=/nowhere", CURIO_ERROR_CONNECT,
                 "No PostgreSQL server answers");
}

static void
test_not_let_in (void)
{
  g_autofree char *right
      = by_tcp ("user=anna password=geheim dbname=postgres");
  g_autofree char *wrong
      = by_tcp ("user=anna password=falsch dbname=postgres");
  g_autofree char *none = by_tcp ("user=anna dbname=postgres");
  g_autofree char *banned = by_tcp ("user=banned password=x dbname=postgres");
  g_autofree char *database
      = by_tcp ("user=anna password=geheim dbname=no_such");
  g_autofree char *unknown
      = g_strconcat (server->conninfo, " user=nobody", NULL);
  g_autofree char *few = by_tcp ("user=few password=x dbname=postgres");
  g_autofree char *secure = g_strconcat (right, " sslmode=require", NULL);

  curio_database_free (open_well (right));
  check_refused (wrong, CURIO_ERROR_AUTHENTICATION, "user name and password");
  check_refused (none, CURIO_ERROR_AUTHENTICATION, "asks for a password");
  check_refused (banned, CURIO_ERROR_AUTHENTICATION, "does not let this user");
  check_refused (unknown, CURIO_ERROR_AUTHENTICATION, "nobody");
  check_refused (database, CURIO_ERROR_SCHEMA, "no_such");
  check_refused (few, CURIO_ERROR_CONNECT, "too many");
  check_refused (secure, CURIO_ERROR_CONNECT, "secure (TLS)");
}

/* No state, no place in PostgreSQL's source: words for people. */
static void
test_words (void)
{
  g_autofree char *wrong
      = by_tcp ("user=anna password=falsch dbname=postgres");
  g_autoptr (GError) error = NULL;

  curio_database_open (wrong, CURIO_DATABASE_READ_ONLY, NULL, &error);
  g_assert_nonnull (strstr (error->message, "\n"));
  g_assert_null (strstr (error->message, "28P01"));
  g_assert_null (strstr (error->message, "LOCATION"));
  g_assert_null (strstr (error->message, "falsch"));
}

static void
test_unreadable (void)
{
  g_autoptr (GError) error = NULL;

  check_refused ("nonsense=1", CURIO_ERROR_USAGE, "nonsense");
  g_assert_null (curio_database_open ("host=h password=my geheim",
                                      CURIO_DATABASE_READ_ONLY, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  g_assert_null (strstr (error->message, "geheim"));
}

/* --- things that are no PostgreSQL server -------------------------------- */

static int
listen_somewhere (int *out_port)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t length = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_no_errno (bind (fd, (struct sockaddr *)&address, length));
  g_assert_no_errno (listen (fd, 8));
  g_assert_no_errno (getsockname (fd, (struct sockaddr *)&address, &length));
  *out_port = ntohs (address.sin_port);
  return fd;
}

static gpointer
answer_http_cb (gpointer data)
{
  static const char answer[] = "HTTP/1.1 400 Bad Request\r\n\r\n";
  int listener = GPOINTER_TO_INT (data);
  char request[256];
  int fd = accept (listener, NULL, NULL);

  g_assert_cmpint (read (fd, request, sizeof request), >, 0);
  g_assert_cmpint (write (fd, answer, sizeof answer - 1), >, 0);
  close (fd);
  return NULL;
}

static void
test_other_server (void)
{
  int port;
  int listener = listen_somewhere (&port);
  GThread *thread
      = g_thread_new ("http", answer_http_cb, GINT_TO_POINTER (listener));
  g_autofree char *conninfo
      = g_strdup_printf ("host=127.0.0.1 port=%d sslmode=disable", port);

  check_refused (conninfo, CURIO_ERROR_CONNECT, "not a PostgreSQL server");
  g_thread_join (thread);
  close (listener);
}

static gpointer
cancel_soon_cb (gpointer data)
{
  g_usleep (100 * 1000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_silent_server (void)
{
  int port;
  int listener = listen_somewhere (&port);
  g_autofree char *hasty
      = g_strdup_printf ("host=127.0.0.1 port=%d connect_timeout=1", port);
  g_autofree char *patient = g_strdup_printf ("host=127.0.0.1 port=%d", port);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  GThread *thread;

  check_refused (hasty, CURIO_ERROR_CONNECT, "has not answered for 1 second.");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_TIME_SPAN_SECOND);
  start = g_get_monotonic_time ();
  thread = g_thread_new ("cancel", cancel_soon_cb, cancellable);
  g_assert_null (curio_database_open (patient, CURIO_DATABASE_READ_ONLY,
                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_TIME_SPAN_SECOND);
  g_thread_join (thread);
  close (listener);
}

/* --- the ways in that libpq knows ---------------------------------------- */

static void
check_user (const char *conninfo, const char *expected)
{
  g_autoptr (CurioDatabase) database = open_well (conninfo);
  g_autoptr (GError) error = NULL;
  g_autoptr (PGresult) result = curio_database_query (
      database, "SELECT current_user", 0, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (PQgetvalue (result, 0, 0), ==, expected);
}

static void
test_ways_in (void)
{
  g_autofree char *uri = g_strdup_printf (
      "postgresql://anna:geheim@127.0.0.1:%d/postgres?application_name=x",
      server->port);
  g_autofree char *passes = g_build_filename (server->folder, "passes", NULL);
  g_autofree char *services
      = g_build_filename (server->folder, "services", NULL);
  g_autofree char *port = g_strdup_printf ("%d", server->port);
  g_autofree char *text = NULL;

  check_user (uri, "anna");
  g_assert_true (
      g_file_set_contents (passes, "*:*:*:anna:geheim\n", -1, NULL));
  g_assert_no_errno (g_chmod (passes, 0600));
  text = g_strdup_printf ("[books]\nhost=127.0.0.1\nport=%s\nuser=anna\n"
                          "dbname=postgres\n",
                          port);
  g_assert_true (g_file_set_contents (services, text, -1, NULL));
  g_setenv ("PGPASSFILE", passes, TRUE);
  g_setenv ("PGSERVICEFILE", services, TRUE);
  check_user ("service=books", "anna");
  g_setenv ("PGHOST", "127.0.0.1", TRUE);
  g_setenv ("PGPORT", port, TRUE);
  g_setenv ("PGUSER", "anna", TRUE);
  check_user ("postgres", "anna"); /* the bare name of a database */
  g_setenv ("PGDATABASE", "postgres", TRUE);
  check_user ("", "anna");
  check_user (NULL, "anna");
  for (const char *const *name
       = (const char *const[]){ "PGPASSFILE", "PGSERVICEFILE", "PGHOST",
                                "PGPORT", "PGUSER", "PGDATABASE", NULL };
       *name; name++)
    g_unsetenv (*name);
}

/* --- statements ---------------------------------------------------------- */

static void
test_read_only (void)
{
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      curio_database_run (database, "CREATE TABLE x (a int)", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION);
}

static void
test_parameters (void)
{
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);
  g_autoptr (GError) error = NULL;
  const char *const values[] = { "o'neil; --", NULL };
  g_autoptr (PGresult) result = curio_database_query (
      database, "SELECT $1::text, $2::text IS NULL", 2, values, &error);
  g_autofree char *quoted = curio_database_quote (database, "a\"b;--");

  g_assert_no_error (error);
  g_assert_cmpstr (PQgetvalue (result, 0, 0), ==, "o'neil; --");
  g_assert_cmpstr (PQgetvalue (result, 0, 1), ==, "t");
  g_assert_cmpstr (quoted, ==, "\"a\"\"b;--\"");
}

/* Said by a server that is there, of another that is not. */
static void
test_elsewhere (void)
{
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);
  g_autoptr (GError) error = NULL;

  g_assert_false (curio_database_run (
      database,
      "DO $$BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '08001'; END$$",
      &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_LOST);
  g_assert_true (g_str_has_prefix (error->message, "The table lies on "));
}

/* The server itself raises each state; the connection stays of use. */
static void
test_states (void)
{
  static const struct
  {
    const char *sqlstate;
    CurioError code;
  } states[] = {
    {"42P01",  CURIO_ERROR_SCHEMA    },
    { "42703", CURIO_ERROR_SCHEMA    },
    { "42501", CURIO_ERROR_PERMISSION},
    { "57014", CURIO_ERROR_TIMEOUT   },
    { "53100", CURIO_ERROR_FULL      },
    { "53200", CURIO_ERROR_QUERY     },
    { "57P01", CURIO_ERROR_LOST      },
    { "08006", CURIO_ERROR_LOST      },
    { "08P01", CURIO_ERROR_CONNECT   },
    { "22021", CURIO_ERROR_DATA      },
    { "22012", CURIO_ERROR_QUERY     },
    { "55P03", CURIO_ERROR_TIMEOUT   },
    { "40001", CURIO_ERROR_TIMEOUT   },
    { "XX001", CURIO_ERROR_DATA      },
  };
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *statement = g_strdup_printf (
          "DO $$BEGIN RAISE EXCEPTION 'its words'"
          " USING ERRCODE = '%s', DETAIL = 'and more'; END$$",
          states[i].sqlstate);
      g_autoptr (GError) error = NULL;

      g_assert_false (curio_database_run (database, statement, &error));
      g_assert_error (error, CURIO_ERROR, (int)states[i].code);
      g_assert_true (
          g_str_has_suffix (error->message, "\nits words\nand more"));
    }
  g_assert_true (curio_database_run (database, "SELECT 1", NULL));
}

static GPid
ask_pid (CurioDatabase *database)
{
  g_autoptr (PGresult) result = curio_database_query (
      database, "SELECT pg_backend_pid()", 0, NULL, NULL);

  return atoi (PQgetvalue (result, 0, 0));
}

/* Who cancels is answered, although the server says nothing at all. */
static void
test_stopped_server (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioDatabase) database = curio_database_open (
      server->conninfo, CURIO_DATABASE_READ_ONLY, cancellable, &error);
  GPid pid = ask_pid (database);
  gint64 start;
  gint64 end;
  GThread *thread;

  g_assert_no_error (error);
  g_assert_no_errno (kill (server->pid, SIGSTOP));
  g_assert_no_errno (kill (pid, SIGSTOP));
  start = g_get_monotonic_time ();
  thread = g_thread_new ("cancel", cancel_soon_cb, cancellable);
  g_assert_false (
      curio_database_run (database, "SELECT pg_sleep(60)", &error));
  g_clear_pointer (&database, curio_database_free);
  end = g_get_monotonic_time ();
  g_assert_no_errno (kill (pid, SIGCONT));
  g_assert_no_errno (kill (server->pid, SIGCONT));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* It was cancelled after 100 ms. */
  g_assert_cmpint (end - start, <, 600 * G_TIME_SPAN_MILLISECOND);
}

/* kill -9 takes the whole server down for a moment. */
static void
test_killed (void)
{
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);
  g_autoptr (CurioDatabase) other = open_well (server->conninfo);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other_error = NULL;

  g_assert_no_errno (kill (ask_pid (database), SIGKILL));
  g_assert_false (curio_database_run (database, "SELECT 1", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_LOST);
  g_assert_false (
      curio_database_run (other, "SELECT pg_sleep(10)", &other_error));
  g_assert_error (other_error, CURIO_ERROR, CURIO_ERROR_LOST);
}

static void
create_roles (void)
{
  g_autofree char *rules
      = g_build_filename (server->folder, "cluster", "pg_hba.conf", NULL);

  server_fixture_run (
      server, "CREATE ROLE anna LOGIN PASSWORD 'geheim';"
              "CREATE ROLE banned LOGIN PASSWORD 'x';"
              "CREATE ROLE few LOGIN PASSWORD 'x' CONNECTION LIMIT 0;");
  g_assert_true (
      g_file_set_contents (rules,
                           "local all all trust\n"
                           "host all banned 127.0.0.1/32 reject\n"
                           "host all all 127.0.0.1/32 scram-sha-256\n",
                           -1, NULL));
  g_assert_no_errno (g_chmod (rules, 0644));
  server_fixture_run (server, "SELECT pg_reload_conf()");
  g_usleep (200 * 1000);
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_setenv ("PGPASSFILE", "/nowhere", TRUE);
  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  create_roles ();
  g_test_add_func ("/database/unreachable", test_unreachable);
  g_test_add_func ("/database/not-let-in", test_not_let_in);
  g_test_add_func ("/database/words", test_words);
  g_test_add_func ("/database/unreadable", test_unreadable);
  g_test_add_func ("/database/other-server", test_other_server);
  g_test_add_func ("/database/silent-server", test_silent_server);
  g_test_add_func ("/database/ways-in", test_ways_in);
  g_test_add_func ("/database/read-only", test_read_only);
  g_test_add_func ("/database/parameters", test_parameters);
  g_test_add_func ("/database/states", test_states);
  g_test_add_func ("/database/elsewhere", test_elsewhere);
  g_test_add_func ("/database/stopped-server", test_stopped_server);
  g_test_add_func ("/database/killed", test_killed);
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
