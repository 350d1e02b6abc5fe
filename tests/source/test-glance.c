/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of a table before it is opened: who answers, what the user may
 * do, how much there is, and its first lines. */
#include <string.h>

#include "curio-error.h"
#include "curio-glance.h"
#include "server-fixture.h"

static ServerFixture *server;

static CurioGlance *
glance (const char *user, const char *table, GError **error)
{
  g_autofree char *conninfo
      = g_strdup_printf ("host=127.0.0.1 port=%d user=%s password=geheim "
                         "dbname=postgres",
                         server->port, user);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);

  return curio_glance_new (source, NULL, error);
}

static void
test_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioGlance) reader = glance ("anna", "public.retail", &error);
  g_autoptr (CurioGlance) writer = glance ("otto", "public.retail", &error);
  g_autofree char *version
      = server_fixture_ask (server, "show server_version");
  g_autofree char *safe = NULL, *able = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (reader->version, ==, version);
  g_assert_cmpstr (reader->user, ==, "anna");
  g_assert_false (reader->can_write);
  g_assert_true (writer->can_write);
  g_assert_cmpint (reader->n_rows_estimate, ==, 1234);
  safe = curio_glance_describe (reader);
  able = curio_glance_describe (writer);
  g_assert_nonnull (strstr (safe, version));
  g_assert_nonnull (strstr (safe, "About 1234 lines"));
  g_assert_nonnull (strstr (safe, "may only read"));
  g_assert_nonnull (strstr (able, "could change the table"));
}

/* Ten lines of 1,234; a cell of three lines is one. */
static void
test_lines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioGlance) found = glance ("anna", "public.retail", &error);
  const CurioImportPreview *preview;

  g_assert_no_error (error);
  preview = found->preview;
  g_assert_cmpuint (g_strv_length (preview->headers), ==, 8);
  g_assert_cmpstr (preview->headers[2], ==, "description");
  g_assert_cmpint (preview->mapped[CURIO_COLUMN_DESCRIPTION], ==, 2);
  g_assert_cmpuint (preview->rows->len, ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      char **cells = g_ptr_array_index (preview->rows, i);

      g_assert_cmpuint (g_strv_length (cells), ==, 8);
      g_assert_cmpstr (cells[2], ==, "a cup");
      g_assert_cmpstr (cells[6], ==, "");
    }
}

static void
test_empty_and_odd (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioGlance) odd
      = glance ("otto", "public.\"od\"\"d; drop\"", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (odd->preview->rows->len, ==, 0);
  g_assert_cmpstr (odd->preview->headers[0], ==, "invoice \"no\"");
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (glance ("anna", "public.nothing", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA);
  g_clear_error (&error);
  g_assert_null (glance ("nobody", "public.retail", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_AUTHENTICATION);
}

static const char tables[]
    = "create table retail (invoice_no text, stock_code text, description "
      "text, quantity int, invoice_date timestamp, unit_price numeric, "
      "customer_id text, country text);"
      "insert into retail select i::text, 'A', E'a\\ncup', 2, "
      "'2011-01-05 10:00', 1.25, null, 'France' "
      "from generate_series (1, 1234) i;"
      "analyze retail;"
      "create table \"od\"\"d; drop\" (\"invoice \"\"no\"\"\" text, x int);"
      "create role anna login password 'geheim';"
      "create role otto login password 'geheim';"
      "grant select on retail to anna, otto;"
      "grant select on \"od\"\"d; drop\" to otto;"
      "grant delete on retail to otto;";

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  server_fixture_run (server, tables);
  g_test_add_func ("/source/glance/words", test_words);
  g_test_add_func ("/source/glance/lines", test_lines);
  g_test_add_func ("/source/glance/empty-and-odd", test_empty_and_odd);
  g_test_add_func ("/source/glance/refused", test_refused);
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
