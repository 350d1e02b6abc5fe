/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole imports, into a local shop of the test's own: all of a file or nothing
 * of it, whatever happens on the way. */
#include "curio-import.h"

#include <glib/gstdio.h>
#include <libpq-fe.h>
#include <signal.h>
#include <string.h>

#include "curio-error.h"
#include "curio-local-server.h"
#include "import-fixture.h"
#include "remove-tree.h"

#define SHOP "test"

static CurioLocalServer *server;

static PGresult *
query (const char *statement)
{
  g_autofree char *conninfo = curio_local_server_get_conninfo (server, SHOP);
  PGconn *connection = PQconnectdb (conninfo);
  PGresult *result = PQexec (connection, statement);

  if (PQresultStatus (result) != PGRES_TUPLES_OK)
    g_error ("%s", PQerrorMessage (connection));
  PQfinish (connection);
  return result;
}

static int
count_lines (void)
{
  PGresult *result = query ("SELECT count(*) FROM retail");
  int n = atoi (PQgetvalue (result, 0, 0));

  PQclear (result);
  return n;
}

static gboolean
import (ImportFixture *file, CurioProgress *progress,
        GCancellable *cancellable)
{
  gboolean done;

  file->options.shop = SHOP;
  g_clear_error (&file->error);
  curio_import_summary_clear (&file->summary);
  done = curio_import_file (file->path, &file->options, progress, cancellable,
                            &file->summary, &file->error);
  g_assert_true (done == (file->error == NULL));
  return done;
}

static ImportFixture *
new_with_lines (guint n_good, guint n_bad)
{
  g_autoptr (GString) text = g_string_new (HEADER);

  for (guint i = 0; i < n_good; i++)
    g_string_append (text, GOOD_LINE);
  for (guint i = 0; i < n_bad; i++)
    g_string_append (text, "1,S,D,,2009-12-01,1,,UK\n");
  return import_fixture_new (text->str, text->len);
}

/* Begins every test: a shop of three lines. */
static void
fill_shop (void)
{
  g_autoptr (ImportFixture) file = new_with_lines (3, 0);

  file->options.replace = TRUE;
  g_assert_true (import (file, NULL, NULL));
  g_assert_no_error (file->error);
  g_assert_cmpint (file->summary.n_lines, ==, 3);
  g_assert_cmpfloat (file->summary.seconds, >, 0);
  g_assert_cmpint (count_lines (), ==, 3);
}

/* What the file says comes back from the server, to the last character. */
static void
test_round_trip (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      HEADER "c1,85123a,\"a \"\"b\"\", c\n=1+1 é🎁\\N\\t\t\",2147483647,"
             "2199-12-31 23:59:59,465.661,13085.0, EIRE \n"
             "2,,\"\",-2147483647,1900-01-01,-0.001,,\n",
      -1);
  PGresult *result;

  file->options.replace = TRUE;
  g_assert_true (import (file, NULL, NULL));
  result = query ("SELECT invoice_no, stock_code, description, quantity, "
                  "invoice_date, unit_price, customer_id, country "
                  "FROM retail ORDER BY invoice_no DESC");
  g_assert_cmpint (PQntuples (result), ==, 2);
  g_assert_cmpstr (PQgetvalue (result, 0, 0), ==, "c1");
  g_assert_cmpstr (PQgetvalue (result, 0, 1), ==, "85123a");
  g_assert_cmpstr (PQgetvalue (result, 0, 2), ==,
                   "a \"b\", c\n=1+1 é🎁\\N\\t\t");
  g_assert_cmpstr (PQgetvalue (result, 0, 3), ==, "2147483647");
  g_assert_cmpstr (PQgetvalue (result, 0, 4), ==, "2199-12-31 23:59:59");
  g_assert_cmpfloat (g_ascii_strtod (PQgetvalue (result, 0, 5), NULL), ==,
                     465.661);
  g_assert_cmpstr (PQgetvalue (result, 0, 6), ==, "13085.0");
  g_assert_cmpstr (PQgetvalue (result, 0, 7), ==, " EIRE ");
  g_assert_true (PQgetisnull (result, 1, 1));
  g_assert_false (PQgetisnull (result, 1, 2));
  g_assert_cmpstr (PQgetvalue (result, 1, 3), ==, "-2147483647");
  g_assert_cmpfloat (g_ascii_strtod (PQgetvalue (result, 1, 5), NULL), ==,
                     -0.001);
  g_assert_true (PQgetisnull (result, 1, 6));
  g_assert_true (PQgetisnull (result, 1, 7));
  PQclear (result);
}

static void
test_refuses_to_replace (void)
{
  g_autoptr (ImportFixture) file = new_with_lines (5, 0);

  fill_shop ();
  g_assert_false (import (file, NULL, NULL));
  g_assert_error (file->error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_assert_cmpint (count_lines (), ==, 3);
  file->options.replace = TRUE;
  g_assert_true (import (file, NULL, NULL));
  g_assert_cmpint (count_lines (), ==, 5);
}

static void
test_rejects (void)
{
  g_autoptr (ImportFixture) few = new_with_lines (99, 1);
  g_autoptr (ImportFixture) many = new_with_lines (10000, 102);
  g_autofree char *rejects = NULL;

  fill_shop ();
  many->options.replace = TRUE;
  g_assert_false (import (many, NULL, NULL));
  g_assert_error (many->error, CURIO_ERROR, CURIO_ERROR_DATA);
  g_assert_cmpint (count_lines (), ==, 3);
  rejects = import_fixture_get_rejects (many);
  g_assert_nonnull (rejects);

  few->options.replace = TRUE;
  g_assert_true (import (few, NULL, NULL));
  g_assert_cmpint (few->summary.n_lines, ==, 99);
  g_assert_cmpint (few->summary.n_rejected, ==, 1);
  g_assert_cmpint (count_lines (), ==, 99);
}

/* Where nobody says where, they are in the user's data folder. */
static void
test_rejects_path (void)
{
  g_autoptr (ImportFixture) file = new_with_lines (200, 1);
  g_autofree char *expected = g_build_filename (
      g_get_user_data_dir (), "curio", "lines-rejected.csv", NULL);
  g_autofree char *path = (char *)file->options.rejects;

  file->options.rejects = NULL;
  file->options.replace = TRUE;
  g_assert_true (import (file, NULL, NULL));
  g_assert_cmpstr (file->summary.rejects_path, ==, expected);
  g_assert_true (g_file_test (expected, G_FILE_TEST_IS_REGULAR));
  file->options.rejects = g_steal_pointer (&path);
}

static void
test_bad_file_changes_nothing (void)
{
  static const char *const texts[] = {
    HEADER GOOD_LINE "1,S,\"cut",
    HEADER,
    "a,b\n1,2\n",
    HEADER "1,S,D,1,1/2/2010,1,,UK\n",
  };

  fill_shop ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ImportFixture) file = import_fixture_new (texts[i], -1);

      file->options.replace = TRUE;
      g_assert_false (import (file, NULL, NULL));
      g_assert_cmpint (file->error->domain, ==, CURIO_ERROR);
      g_assert_cmpint (count_lines (), ==, 3);
    }
}

/* --- in the middle ------------------------------------------------------- */

typedef struct
{
  CurioProgress progress;
  GCancellable *cancellable; /* to be cancelled, or NULL: the server dies */
} Accident;

/* The first line of PostgreSQL's lock file is its process. */
static pid_t
find_server (void)
{
  g_autofree char *path
      = g_build_filename (g_get_user_data_dir (), "curio", "server", "cluster",
                          "postmaster.pid", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return atoi (text);
}

static gpointer
happen_cb (gpointer data)
{
  Accident *self = data;

  while (self->progress.lines < 20000)
    g_usleep (200);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    kill (find_server (), SIGQUIT);
  return NULL;
}

static void
import_with (Accident *accident, ImportFixture *file)
{
  GThread *thread = g_thread_new ("accident", happen_cb, accident);

  file->options.replace = TRUE;
  g_assert_false (import (file, &accident->progress, accident->cancellable));
  g_thread_join (thread);
  g_assert_cmpint (accident->progress.lines, <, 400000);
}

static void
test_cancelled (void)
{
  g_autoptr (ImportFixture) file = new_with_lines (400000, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Accident accident = { .cancellable = cancellable };

  fill_shop ();
  import_with (&accident, file);
  g_assert_error (file->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_lines (), ==, 3);
}

/* It is told, and the server that is started next has all that it had. */
static void
test_server_dies (void)
{
  g_autoptr (ImportFixture) file = new_with_lines (400000, 0);
  g_autoptr (GError) error = NULL;
  Accident accident = { 0 };

  fill_shop ();
  import_with (&accident, file);
  g_assert_error (file->error, CURIO_ERROR, CURIO_ERROR_LOST);
  curio_local_server_release (server);
  server = curio_local_server_acquire (NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_lines (), ==, 3);
  g_assert_true (import (file, NULL, NULL));
  g_assert_cmpint (count_lines (), ==, 400000);
}

/* The disk is slow, and tests need not survive a power cut.  The setting lies
 * in the cluster: it holds for the server that is started next, too. */
static void
hurry (void)
{
  g_autofree char *conninfo
      = curio_local_server_get_conninfo (server, "postgres");
  PGconn *connection = PQconnectdb (conninfo);

  PQclear (PQexec (connection, "ALTER SYSTEM SET fsync = off"));
  PQclear (PQexec (connection, "SELECT pg_reload_conf()"));
  g_assert_cmpstr (PQerrorMessage (connection), ==, "");
  PQfinish (connection);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("curio-XXXXXX", &error);
  int status;

  g_assert_no_error (error);
  /* The server's user must get through to its own folder inside. */
  g_chmod (folder, 0711);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  server = curio_local_server_acquire (NULL, &error);
  g_assert_no_error (error);
  hurry ();

  g_test_add_func ("/import/round-trip", test_round_trip);
  g_test_add_func ("/import/refuses-to-replace", test_refuses_to_replace);
  g_test_add_func ("/import/rejects", test_rejects);
  g_test_add_func ("/import/rejects-path", test_rejects_path);
  g_test_add_func ("/import/bad-file", test_bad_file_changes_nothing);
  g_test_add_func ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/server-dies", test_server_dies);
  status = g_test_run ();
  curio_local_server_release (server);
  remove_tree (folder);
  return status;
}
