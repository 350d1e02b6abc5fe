/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table loaded as sums against the same table loaded line by line: random
 * lines in columns of several types, with repeats, contradictions, guests,
 * rows that are no good, and times with a zone. */
#include <string.h>

#include "curio-error.h"
#include "curio-ledger.h"
#include "curio-line-fate.h"
#include "curio-products.h"
#include "curio-source.h"
#include "load-fixture.h"

#define N_TABLES 15
#define N_LINES 1600

static ServerFixture *server;

static const LoadTypes types[] = {
  {{ "text", "text", "text", "bigint", "timestamp", "numeric", "text",
      "text" },
   FALSE},
  { { "varchar(20)", "varchar", "varchar(80)", "integer", "timestamptz",
      "double precision", "double precision", "varchar" },
   FALSE},
  { { "char(12)", "char(12)", "char(40)", "smallint", "timestamp(0)",
      "numeric(12,4)", "integer", "char(30)" },
   FALSE},
  { { "text", "text", "text", "numeric", "date", "real", "numeric(12,1)",
      "text" },
   TRUE },
 /* In which 85123A and 85123a are equal. */
  { { "text COLLATE loose", "varchar COLLATE loose", "text COLLATE loose",
      "int", "timestamp", "numeric", "text", "char(30) COLLATE loose" },
   FALSE},
};

/* --- random lines ---------------------------------------------------------
 */

/* The customers, countries and times of an invoice hang on its number, but for
 * a few lines that contradict it some minutes later. */
static void
append_line (GString *sql, GRand *rand)
{
  static const char *const codes[]
      = { "22423", "85123A", "85123a", "POST", "gift_0001_20", "m" };
  static const char *const descriptions[]
      = { "'REGENCY'", "'  REGENCY CAKESTAND '", "''", "NULL" };
  static const char *const countries[]
      = { "United Kingdom", "EIRE", "Isle of \"Man\"", "" };
  guint invoice = (guint)g_rand_int_range (rand, 0, N_LINES / 6);
  guint contradicts = g_rand_int_range (rand, 0, 60) == 0 ? 1 : 0;
  guint customer = (invoice + contradicts) % 9;
  g_autofree char *id = customer > 0 ? g_strdup_printf ("%u", 12345 + customer)
                                     : g_strdup ("NULL");

  g_string_append_printf (
      sql,
      "('%s%u', '%s', %s, %d, '2011-%02u-%02u %02u:%02u:%02u', %d.%02d5,"
      " %s, '%s')",
      invoice % 5 == 0 ? "C" : "", 489434 + invoice,
      codes[g_rand_int_range (rand, 0, G_N_ELEMENTS (codes))],
      descriptions[g_rand_int_range (rand, 0, G_N_ELEMENTS (descriptions))],
      g_rand_int_range (rand, -2, 5), 1 + invoice % 7,
      1 + invoice % 27 + contradicts, invoice % 24,
      g_rand_int_range (rand, 0, 2) + contradicts * 30, invoice % 60,
      g_rand_int_range (rand, -1, 3), g_rand_int_range (rand, 0, 2), id,
      countries[(invoice + contradicts) % 4]);
}

/* Fewer than one in a hundred. */
static void
append_bad_lines (GString *sql)
{
  g_string_append (sql,
                   ",('1', 'A', 'B', 1, NULL, 1, NULL, 'EIRE')"
                   ",('2', 'A', 'B', 1, '-infinity', 1, NULL, 'EIRE')"
                   ",('3', 'A', 'B', 1, '2011-03-04', 1.2345, NULL, 'EIRE')"
                   ",('489440', 'A', 'B', NULL, '2011-03-04', 1, NULL, 'EIRE')"
                   ",('489441', 'A', 'B', 2, '1066-10-14', 2, 12345, 'EIRE')"
                   ",(' ', 'A', 'B', 2, '2011-10-14', 2, 12345, 'EIRE')"
                   ",(NULL, 'A', 'B', 2, '2011-10-14', 2, 12345, 'EIRE')"
                   ",('4', 'A', 'B', 1, '2011-03-04', NULL, NULL, 'EIRE')");
}

static void
make_table (GRand *rand, const LoadTypes *of)
{
  g_autoptr (GString) sql = g_string_new (
      "SET timezone = 'Europe/London'; DROP TABLE IF EXISTS random_lines;"
      "CREATE TABLE random_lines (invoice_no ");
  static const char *const names[]
      = { "stock_code", "description", "quantity", "invoice_date",
          "unit_price", "customer_id", "country" };

  g_string_append (sql, of->types[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (sql, ", %s %s", names[i], of->types[i + 1]);
  g_string_append (sql, "); INSERT INTO random_lines VALUES ");
  for (int i = 0; i < N_LINES; i++)
    {
      g_string_append (sql, i > 0 ? "," : "");
      append_line (sql, rand);
    }
  append_bad_lines (sql);
  g_string_append (sql, "; INSERT INTO random_lines SELECT * FROM random_lines"
                        " WHERE random() < 0.1");
  server_fixture_run (server, sql->str);
}

/* --- both ways ------------------------------------------------------------
 */

static CurioFacts *
load (const char *table, CurioGrain grain, GError **error)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, table);

  source->grain = grain;
  return curio_source_load (source, NULL, NULL, error);
}

#define SAME_COLUMN(a, b, column, n)                                          \
  g_assert_cmpmem ((a)->column, (n) * sizeof ((a)->column[0]), (b)->column,   \
                   (n) * sizeof ((b)->column[0]))

static void
check_texts (const CurioDictionary *a, const CurioDictionary *b)
{
  g_assert_cmpuint (curio_dictionary_size (a), ==, curio_dictionary_size (b));
  for (guint32 i = 0; i < curio_dictionary_size (a); i++)
    g_assert_cmpstr (curio_dictionary_get (a, i), ==,
                     curio_dictionary_get (b, i));
}

static void
check_facts (const CurioFacts *lines, const CurioFacts *sums)
{
  g_assert_true (curio_facts_has_lines (lines));
  g_assert_false (curio_facts_has_lines (sums));
  check_texts (lines->invoices, sums->invoices);
  check_texts (lines->customers, sums->customers);
  check_texts (lines->products, sums->products);
  check_texts (lines->countries, sums->countries);
  g_assert_cmpint (lines->n_rows, ==, sums->n_rows);
  g_assert_cmpuint (lines->n_repeats, ==, sums->n_repeats);
  g_assert_cmpuint (lines->n_contradictions, ==, sums->n_contradictions);
  for (int i = 0; i < CURIO_N_LEFT_OUT; i++)
    g_assert_cmpint (lines->left_out[i], ==, sums->left_out[i]);
  SAME_COLUMN (lines, sums, order_day, lines->n_orders);
  SAME_COLUMN (lines, sums, order_second, lines->n_orders);
  SAME_COLUMN (lines, sums, order_customer, lines->n_orders);
  SAME_COLUMN (lines, sums, order_country, lines->n_orders);
  SAME_COLUMN (lines, sums, order_is_cancellation, lines->n_orders);
  for (guint32 i = 0; i < lines->n_products; i++)
    g_assert_cmpstr (lines->product_names[i], ==, sums->product_names[i]);
}

/* Of all of the table, for which it does not matter to which of several
 * countries or months a line of a contradiction is put. */
static void
check_products (const CurioLedger *lines, const CurioLedger *sums)
{
  const CurioSelection all = CURIO_SELECTION_ALL;
  CurioProducts products[2];
  const CurioLedger *ledgers[2] = { lines, sums };

  for (int i = 0; i < 2; i++)
    {
      CurioView view;

      curio_view_init (&view, ledgers[i], &all);
      curio_products_measure (&view, NULL, &products[i]);
      curio_view_clear (&view);
    }
  g_assert_cmpuint (products[0].n, ==, products[1].n);
  for (guint32 i = 0; i < products[0].n; i++)
    {
      const CurioProduct *x = &products[0].products[i];
      const CurioProduct *y = &products[1].products[i];

      g_assert_cmpuint (x->product, ==, y->product);
      g_assert_cmpint (x->sold_units, ==, y->sold_units);
      g_assert_cmpint (x->sold_mills, ==, y->sold_mills);
      g_assert_cmpint (x->cancelled_units, ==, y->cancelled_units);
      g_assert_cmpint (x->cancelled_mills, ==, y->cancelled_mills);
      g_assert_cmpuint (x->n_sold_lines, ==, y->n_sold_lines);
      g_assert_cmpuint (x->n_cancelled_lines, ==, y->n_cancelled_lines);
    }
  curio_products_clear (&products[0]);
  curio_products_clear (&products[1]);
}

static void
check_books (CurioFacts *lines, CurioFacts *sums, CurioBooksKind kind)
{
  const CurioBooks books = { kind, NULL };
  g_autoptr (CurioLedger) a = curio_ledger_new (lines, &books);
  g_autoptr (CurioLedger) b = curio_ledger_new (sums, &books);

  for (guint32 i = 0; i < lines->n_orders; i++)
    {
      g_assert_cmpint (curio_ledger_get_net (a, i), ==,
                       curio_ledger_get_net (b, i));
      g_assert_cmpint (curio_ledger_get_amount (a, i), ==,
                       curio_ledger_get_amount (b, i));
      g_assert_cmpuint (curio_ledger_count_lines (a, i), ==,
                        curio_ledger_count_lines (b, i));
    }
  SAME_COLUMN (a, b, order_flags, lines->n_orders);
  g_assert_cmpuint (a->n_day_totals, ==, b->n_day_totals);
  SAME_COLUMN (a, b, day_totals, a->n_day_totals);
  check_products (a, b);
}

static void
test_random_tables (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  server_fixture_run (server,
                      "CREATE COLLATION loose (provider = icu,"
                      " locale = 'und-u-ks-level2', deterministic = false)");
  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autoptr (CurioFacts) lines = NULL;
      g_autoptr (CurioFacts) sums = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("seed %u, table %u", seed, i);
      make_table (rand, &types[i % G_N_ELEMENTS (types)]);
      lines = load ("random_lines", CURIO_GRAIN_LINES, &error);
      g_assert_no_error (error);
      sums = load ("random_lines", CURIO_GRAIN_ORDERS, &error);
      g_assert_no_error (error);
      check_facts (lines, sums);
      for (int kind = 0; kind < CURIO_N_BOOKS; kind++)
        check_books (lines, sums, (CurioBooksKind)kind);
    }
}

/* --- which way ------------------------------------------------------------
 */

/* Lines that are text are read by Curio alone. */
static void
test_text_columns (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "worded", &load_types[4]);
  facts = load ("worded", CURIO_GRAIN_ORDERS, &error);
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA);
  g_assert_nonnull (strstr (error->message, "unit_price"));
}

static gboolean
loads_lines (const char *table, gint64 line_budget)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, table);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  source->line_budget = line_budget;
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  return curio_facts_has_lines (facts);
}

/* Above the budget sums are loaded, where the server can add up. */
static void
test_budget (void)
{
  load_fixture_create_table (server, "three", &load_types[0]);
  server_fixture_run (server, "ANALYZE three");
  g_assert_true (loads_lines ("three", 3));
  g_assert_false (loads_lines ("three", 2));
  load_fixture_create_table (server, "worded", &load_types[4]);
  server_fixture_run (server, "ANALYZE worded");
  g_assert_true (loads_lines ("worded", 2));
}

/* A table of N_LINES of which the planner expects one in two hundred. */
static void
make_misjudged (const LoadTypes *of)
{
  g_autofree char *fill = g_strdup_printf (
      "INSERT INTO many SELECT m.* FROM many m, generate_series (2, %d);"
      "ANALYZE many;"
      "CREATE VIEW misjudged AS SELECT * FROM many"
      " WHERE length (country) * 0 + 1 = 1",
      N_LINES);

  load_fixture_create_table (server, "many", of);
  server_fixture_run (server, "DELETE FROM many"
                              " WHERE country <> 'EIRE';");
  server_fixture_run (server, fill);
}

static CurioFacts *
load_misjudged (gint64 line_budget, CurioGrain grain, GError **error)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "misjudged");

  source->line_budget = line_budget;
  source->grain = grain;
  return curio_source_load (source, NULL, NULL, error);
}

/* What the planner did not expect is noticed when it comes: at more than twice
 * the budget sums are read. */
static void
test_misjudged (void)
{
  static const struct
  {
    gint64 line_budget;
    CurioGrain grain;
    gboolean has_lines;
  } cases[] = {
    {N_LINES / 2,      CURIO_GRAIN_AUTO,  TRUE },
    { N_LINES / 2 - 1, CURIO_GRAIN_AUTO,  FALSE},
    { N_LINES / 2 - 1, CURIO_GRAIN_LINES, TRUE },
  };

  make_misjudged (&load_types[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CurioFacts) facts
          = load_misjudged (cases[i].line_budget, cases[i].grain, &error);

      g_assert_no_error (error);
      g_assert_cmpint (facts->n_rows, ==, N_LINES);
      g_assert_cmpint (curio_facts_has_lines (facts), ==, cases[i].has_lines);
    }
}

/* Where nobody but Curio can read the lines it is said what can be done. */
static void
test_misjudged_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  make_misjudged (&load_types[4]);
  g_assert_null (load_misjudged (N_LINES / 2 - 1, CURIO_GRAIN_AUTO, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "“misjudged”"));
  g_assert_nonnull (strstr (error->message, "more than 1598 lines"));
  g_assert_nonnull (strstr (error->message, "Read of a shop"));
  g_clear_error (&error);
  facts = load_misjudged (N_LINES / 2 - 1, CURIO_GRAIN_LINES, &error);
  g_assert_no_error (error);
  g_assert_cmpint (facts->n_rows, ==, N_LINES);
}

/* The list is told to the server: codes in either case, and their beginnings,
 * in which nothing means more than it is. */
static void
test_not_goods (void)
{
  static const char *list[] = { "22_33%*", "A'\"\\", NULL };
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "odd");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "odd", &load_types[0]);
  server_fixture_run (
      server,
      "TRUNCATE odd; INSERT INTO odd SELECT '1', code, 'D', 1,"
      " '2011-03-04', 1, NULL, 'EIRE' FROM unnest(ARRAY['22_33%', '22_33%x',"
      " '22X33yy', 'a''\"\\', 'a']) AS code");
  source->grain = CURIO_GRAIN_ORDERS;
  source->not_goods = g_strdupv ((char **)list);
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  {
    const CurioBooks books = { CURIO_BOOKS_TRADING, list };
    g_autoptr (CurioLedger) ledger = curio_ledger_new (facts, &books);

    g_assert_true (curio_facts_fit_books (facts, &books));
    g_assert_cmpuint (ledger->not_goods.n_lines, ==, 3);
    g_assert_cmpuint (curio_ledger_count_lines (ledger, 0), ==, 2);
  }
}

/* A number that the server cannot work with, which Curio would leave out: the
 * first line says so, and the way that is left. */
static void
test_overflow (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) sentences = NULL;

  load_fixture_create_table (server, "huge", &load_types[3]);
  server_fixture_run (server, "ALTER TABLE huge ALTER unit_price TYPE numeric;"
                              "UPDATE huge SET quantity = 1e131000,"
                              " unit_price = 1e131000");
  g_assert_null (load ("huge", CURIO_GRAIN_ORDERS, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_QUERY);
  sentences = g_strsplit (error->message, "\n", 2);
  g_assert_nonnull (strstr (sentences[0], "too large"));
  g_assert_nonnull (strstr (sentences[0], "--grain=lines"));
  g_assert_nonnull (strstr (sentences[1], "overflow"));
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "bare", &load_types[0]);
  server_fixture_run (server, "TRUNCATE bare");
  facts = load ("bare", CURIO_GRAIN_ORDERS, &error);
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  g_test_add_func ("/sums-load/random-tables", test_random_tables);
  g_test_add_func ("/sums-load/text-columns", test_text_columns);
  g_test_add_func ("/sums-load/budget", test_budget);
  g_test_add_func ("/sums-load/misjudged", test_misjudged);
  g_test_add_func ("/sums-load/misjudged-text", test_misjudged_text);
  g_test_add_func ("/sums-load/not-goods", test_not_goods);
  g_test_add_func ("/sums-load/overflow", test_overflow);
  g_test_add_func ("/sums-load/empty", test_empty);
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
