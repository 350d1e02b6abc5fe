/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The direct load from a real server: every type, every kind of relation,
 * every way to write a date, and what is left out. */
#include <string.h>

#include "curio-error.h"
#include "curio-source.h"
#include "curio-relation.h"
#include "load-fixture.h"
#include "server-fixture.h"

static ServerFixture *server;

/* --- types --------------------------------------------------------------- */

static void
test_types (gconstpointer data)
{
  const LoadTypes *types = data;
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "typed", types);
  facts = load_fixture_load (server, "typed");
  load_fixture_check_facts (facts, types);
}

/* A timestamptz is a moment; the shop's clock depends on the zone. */
static void
test_time_zone (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "typed");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "typed", &load_types[1]);
  source->time_zone = g_strdup ("Asia/Tokyo");
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  /* 08:26 in London's winter is 17:26 in Tokyo; 23:59:59 in its summer is
   * 07:59:59 of the next day. */
  load_fixture_check_order (facts, "536365", 6, 15300, "2010-12-01",
                            17 * 3600 + 26 * 60, 17850, "United Kingdom");
  load_fixture_check_order (facts, "536544", 1, 1, "2011-07-02",
                            7 * 3600 + 3599, 0, "EIRE");
}

/* The servers of a cluster do not know what was set in our session.  Here the
 * zone is another as soon as a row is read. */
static void
test_roving_time_zone (void)
{
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "moments", &load_types[1]);
  server_fixture_run (
      server, "CREATE VIEW roving AS"
              " SELECT m.*, set_config('TimeZone', 'Asia/Tokyo', true) AS zone"
              " FROM moments m OFFSET 0");
  facts = load_fixture_load (server, "roving");
  load_fixture_check_order (facts, "536544", 1, 1, "2011-07-01",
                            23 * 3600 + 3599, 0, "EIRE");
}

/* As PostgreSQL 15 and Citus 12.1 print them. */
static void
test_estimate (void)
{
  static const char *const plain[]
      = { "Seq Scan on retail  (cost=0.00..25815.71 rows=1067371 width=4)",
          NULL };
  static const char *const view[]
      = { "Append  (cost=0.00..2.04 rows=7 width=4)",
          "  ->  Seq Scan on a  (cost=0.00..1.01 rows=3 width=4)",
          "  ->  Seq Scan on b  (cost=0.00..1.01 rows=4 width=4)", NULL };
  static const char *const citus[] = {
    "Custom Scan (Citus Adaptive)  (cost=0.00..0.00 rows=100000 width=4)",
    "  Task Count: 8",
    "  Tasks Shown: One of 8",
    "  ->  Task",
    "        Node: host=127.0.0.1 port=6601 dbname=shop",
    "        ->  Seq Scan on retail_102008 retail  "
    "(cost=0.00..3227.58 rows=134358 width=4)",
    NULL
  };
  static const char *const unknown[] = { "scan", NULL };

  g_assert_cmpint (curio_relation_estimate (plain), ==, 1067371);
  g_assert_cmpint (curio_relation_estimate (view), ==, 7);
  g_assert_cmpint (curio_relation_estimate (citus), ==, 8 * 134358);
  g_assert_cmpint (curio_relation_estimate (unknown), ==, -1);
  g_assert_cmpint (curio_relation_estimate (unknown + 1), ==, -1);
}

/* --- relations ----------------------------------------------------------- */

static void
test_relations (void)
{
  static const char *const names[]
      = { "a_view",    "a_matview",          "a_parted",
          "a_foreign", "\"Odd \"\"n.a,me\"", "public.a_view",
          "A_VIEW" };

  load_fixture_create_table (server, "base", &load_types[0]);
  server_fixture_run (
      server,
      "CREATE EXTENSION IF NOT EXISTS file_fdw;"
      "CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;"
      "CREATE VIEW a_view AS SELECT * FROM base;"
      "CREATE MATERIALIZED VIEW a_matview AS SELECT * FROM base;"
      "CREATE TABLE a_parted (LIKE base) PARTITION BY RANGE (invoice_date);"
      "CREATE TABLE a_parted_1 PARTITION OF a_parted"
      "  FOR VALUES FROM ('2010-01-01') TO ('2011-01-01');"
      "CREATE TABLE a_parted_2 PARTITION OF a_parted"
      "  FOR VALUES FROM ('2011-01-01') TO ('2012-01-01');"
      "INSERT INTO a_parted SELECT * FROM base;"
      "CREATE TABLE \"Odd \"\"n.a,me\" AS SELECT * FROM base;");
  {
    g_autofree char *file = g_build_filename (server->folder, "lines", NULL);
    g_autofree char *sql = g_strdup_printf (
        "COPY base TO '%s' (FORMAT csv);"
        "CREATE FOREIGN TABLE a_foreign (invoice_no text, stock_code text,"
        " description text, quantity int, invoice_date timestamp,"
        " unit_price float8, customer_id text, country text)"
        " SERVER files OPTIONS (filename '%s', format 'csv')",
        file, file);

    server_fixture_run (server, sql);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CurioFacts) facts = load_fixture_load (server, names[i]);

      load_fixture_check_facts (facts, &load_types[0]);
    }
}

/* The names of the UCI file, in a schema and in quotes. */
static void
test_known_names (void)
{
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "base", &load_types[0]);
  server_fixture_run (
      server, "CREATE SCHEMA \"My Shop\";"
              "CREATE TABLE \"My Shop\".\"Online Retail\" AS SELECT"
              " 0 AS id, unit_price AS \"Price\", country AS \"Country\","
              " customer_id AS \"Customer ID\", invoice_no AS \"Invoice\","
              " stock_code AS \"StockCode\", description AS \"Description\","
              " quantity AS \"Quantity\", invoice_date AS \"InvoiceDate\""
              " FROM base");
  facts = load_fixture_load (server, "My Shop.Online Retail");
  load_fixture_check_facts (facts, &load_types[0]);
}

/* Names that nobody knows are told; those told win over those known. */
static void
test_mapping (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "strange");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "base", &load_types[0]);
  server_fixture_run (
      server,
      "CREATE TABLE strange AS SELECT invoice_no AS \"a\"\"b\","
      " stock_code AS \"select\", description AS \"Ä;--\", quantity AS q,"
      " invoice_date AS t, 99.0 AS price, unit_price AS p,"
      " customer_id AS who, country AS \"where\" FROM base");
  g_assert_true (curio_mapping_parse (
      &source->mapping,
      "invoice=a\"b,stock_code=select,description=Ä;--,quantity=Q,date=t,"
      "price=p,customer=who,country=where",
      &error));
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  load_fixture_check_facts (facts, &load_types[0]);
}

/* A visitor who may read this one table, and nothing else. */
static void
test_read_only_role (void)
{
  g_autofree char *conninfo
      = g_strdup_printf ("host=%s port=%d user=visitor dbname=postgres",
                         server->folder, server->port);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, "shown");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  g_auto (GStrv) tables = NULL;

  load_fixture_create_table (server, "shown", &load_types[0]);
  load_fixture_create_table (server, "hidden", &load_types[0]);
  server_fixture_run (server, "CREATE ROLE visitor LOGIN;"
                              "GRANT SELECT ON shown TO visitor;");
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  load_fixture_check_facts (facts, &load_types[0]);
  tables = curio_source_list_tables (source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstrv (tables, ((const char *const[]){ "public.shown", NULL }));
  g_free (source->table);
  source->table = g_strdup ("hidden");
  g_assert_null (curio_source_load (source, NULL, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION);
}

/* --- lines --------------------------------------------------------------- */

static void
test_all_guests_and_one_customer (void)
{
  g_autoptr (CurioFacts) guests = NULL;
  g_autoptr (CurioFacts) one = NULL;

  load_fixture_create_table (server, "guests", &load_types[0]);
  server_fixture_run (server, "UPDATE guests SET customer_id = NULL");
  guests = load_fixture_load (server, "guests");
  g_assert_cmpuint (guests->n_customers, ==, 0);
  g_assert_cmpuint (guests->n_orders, ==, 3);
  server_fixture_run (server, "UPDATE guests SET customer_id = '13085.0'");
  one = load_fixture_load (server, "guests");
  g_assert_cmpuint (one->n_customers, ==, 1);
  g_assert_cmpstr (curio_facts_get_customer_id (one, 0), ==, "13085");
}

/* 1,000 good lines and the bad ones that a type can hold: each is left out and
 * counted under its reason. */
static void
test_left_out (void)
{
  g_autoptr (CurioFacts) facts = NULL;

  server_fixture_run (
      server,
      "CREATE TABLE mixed AS SELECT 'i' || g AS invoice, 's' AS stockcode,"
      " 'd' AS description, 1::numeric AS quantity,"
      " timestamp '2011-01-01' AS invoicedate, 1.5::float8 AS price,"
      " g AS customer, 'UK' AS country FROM generate_series(1, 1000) g;"
      "INSERT INTO mixed VALUES"
      " (NULL, 's', 'd', 1, '2011-01-01', 1, 1, 'UK'),"
      " ('x1', 's', 'd', 1.5, '2011-01-01', 1, 1, 'UK'),"
      " ('x2', 's', 'd', 'NaN', '2011-01-01', 1, 1, 'UK'),"
      " ('x3', 's', 'd', 1, 'infinity', 1, 1, 'UK'),"
      " ('x4', 's', 'd', 1, '-infinity', 1, 1, 'UK'),"
      " ('x5', 's', 'd', 1, NULL, 1, 1, 'UK'),"
      " ('x6', 's', 'd', 1, '2011-01-01', 'NaN', 1, 'UK'),"
      " ('x7', 's', 'd', 1, '2011-01-01', 0.0001, 1, 'UK'),"
      " ('x8', 's', 'd', 1000000, '2011-01-01', 1e7, 1, 'UK');");
  facts = load_fixture_load (server, "mixed");
  g_assert_cmpint (facts->n_rows, ==, 1009);
  g_assert_cmpuint (facts->n_lines, ==, 1000);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_INVOICE], ==, 1);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_QUANTITY], ==, 2);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_DATE], ==, 3);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_PRICE], ==, 2);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_AMOUNT], ==, 1);
  server_fixture_run (server, "UPDATE mixed SET price = 0.0001"
                              " WHERE customer <= 20");
  load_fixture_check_fails (server, "mixed", CURIO_ERROR_DATA, "");
}

/* 213,503,982 days are 64 bits of microseconds, once round. */
static void
test_far_date (void)
{
  g_autoptr (CurioFacts) facts = NULL;

  server_fixture_run (
      server, "CREATE TABLE far AS SELECT 'i' || g AS invoice,"
              " 's' AS stockcode, 'd' AS description, 1 AS quantity,"
              " date '2011-05-05' + CASE g WHEN 1 THEN 213503982 ELSE 0 END"
              " AS invoicedate, 1 AS price, 1 AS customer, 'UK' AS country"
              " FROM generate_series(1, 100) g;");
  facts = load_fixture_load (server, "far");
  g_assert_cmpuint (facts->n_lines, ==, 99);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_DATE], ==, 1);
}

/* Descriptions come through whatever they hold. */
static void
test_strange_text (void)
{
  g_autoptr (CurioFacts) facts = NULL;

  load_fixture_create_table (server, "words", &load_types[0]);
  server_fixture_run (server, "UPDATE words SET description ="
                              " E'\"a\",\\n\\t=1+1 \\\\N 🎁' || quantity,"
                              " stock_code = 's' || quantity");
  facts = load_fixture_load (server, "words");
  g_assert_cmpstr (
      facts->product_names[curio_dictionary_find (facts->products, "s6")], ==,
      "\"a\",\n\t=1+1 \\N 🎁6");
}

/* --- text dates ---------------------------------------------------------- */

static void
test_text_dates (void)
{
  load_fixture_create_dated (server, "2010-12-01", "YYYY-MM-DD");
  load_fixture_check_first_day (server, CURIO_DATES_AUTO, "2010-12-01");
  load_fixture_create_dated (server, "2010-12-01", "DD/MM/YYYY");
  load_fixture_check_first_day (server, CURIO_DATES_AUTO, "2010-12-01");
  load_fixture_create_dated (server, "2010-12-01", "FMMM/FMDD/YY");
  load_fixture_check_first_day (server, CURIO_DATES_AUTO, "2010-12-01");
  load_fixture_check_first_day (server, CURIO_DATES_MDY, "2010-12-01");
}

/* Few dates that tell, at the very end: found out by reading all. */
static void
test_late_text_date (void)
{
  load_fixture_create_dated (server, "2010-12-01", "MM/DD/YYYY");
  server_fixture_run (
      server, "DELETE FROM dated WHERE substr(invoicedate, 4, 2) > '12';"
              "INSERT INTO dated SELECT 'last', 's', 'd', 1,"
              " '12/31/2011', 1, 1, 'UK'");
  load_fixture_check_first_day (server, CURIO_DATES_AUTO, "2010-12-01");
}

/* --- more than facts ------------------------------------------------------
 */

static void
test_progress_and_drain (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "many");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  CurioProgress progress = { 0 };
  gint64 n_bytes = 0;

  server_fixture_run (
      server, "CREATE TABLE many AS SELECT 'i' || g AS invoice,"
              " 's' AS stockcode, 'd' AS description, 1::bigint AS quantity,"
              " timestamp '2011-01-01' AS invoicedate, 1.5::float8 AS price,"
              " 'c' AS customer, 'UK' AS country"
              " FROM generate_series(10000, 59999) g; ANALYZE many;");
  facts = curio_source_load (source, &progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (facts->n_lines, ==, 50000);
  g_assert_cmpint (progress.lines, ==, 50000);
  g_assert_cmpint (progress.total, ==, 50000);
  g_assert_cmpint (progress.stage, ==, CURIO_STAGE_FINISHING);
  g_assert_true (curio_source_drain (source, NULL, &n_bytes, &error));
  /* Header 19, end 2; a row: 2, eight lengths of 4, and its values. */
  g_assert_cmpint (n_bytes, ==,
                   19 + 2
                       + 50000 * (2 + 8 * 4 + 6 + 1 + 1 + 8 + 8 + 8 + 1 + 2));
}

static int
find_name (char **names, const char *name)
{
  for (int i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

static void
test_inspect (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "looked_at");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioRelation) relation = NULL;
  g_auto (GStrv) tables = NULL;

  load_fixture_create_table (server, "looked_at", &load_types[0]);
  server_fixture_run (server, "ALTER TABLE looked_at DROP COLUMN country;"
                              "CREATE TABLE \"b \"\"n.a\" (x int);"
                              "CREATE TABLE \"Aa\" (x int, y int);");
  relation = curio_source_inspect (source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (relation->schema, ==, "public");
  g_assert_cmpstr (relation->name, ==, "looked_at");
  g_assert_cmpuint (relation->n_columns, ==, 7);
  g_assert_cmpstr (relation->column_names[3], ==, "quantity");
  g_assert_cmpstr (relation->column_types[3], ==, "bigint");
  g_assert_cmpint (relation->mapped[CURIO_COLUMN_QUANTITY], ==, 3);
  g_assert_cmpint (relation->mapped[CURIO_COLUMN_COUNTRY], ==, -1);
  tables = curio_source_list_tables (source, NULL, &error);
  g_assert_no_error (error);
  /* Those that look like lines stand first, the rest by name. */
  g_assert_cmpint (find_name (tables, "public.looked_at"), >=, 0);
  g_assert_cmpint (find_name (tables, "public.looked_at"), <,
                   find_name (tables, "public.Aa"));
  g_assert_cmpint (find_name (tables, "public.\"b \"\"n.a\""), >=, 0);
}

static void
add_type_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (load_types); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/load/types/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &load_types[i], test_types);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  load_fixture_create_domains (server);
  add_type_tests ();
  g_test_add_func ("/load/time-zone", test_time_zone);
  g_test_add_func ("/load/estimate", test_estimate);
  g_test_add_func ("/load/roving-time-zone", test_roving_time_zone);
  g_test_add_func ("/load/relations", test_relations);
  g_test_add_func ("/load/known-names", test_known_names);
  g_test_add_func ("/load/mapping", test_mapping);
  g_test_add_func ("/load/read-only-role", test_read_only_role);
  g_test_add_func ("/load/guests-and-one", test_all_guests_and_one_customer);
  g_test_add_func ("/load/left-out", test_left_out);
  g_test_add_func ("/load/far-date", test_far_date);
  g_test_add_func ("/load/strange-text", test_strange_text);
  g_test_add_func ("/load/text-dates", test_text_dates);
  g_test_add_func ("/load/late-text-date", test_late_text_date);
  g_test_add_func ("/load/progress-and-drain", test_progress_and_drain);
  g_test_add_func ("/load/inspect", test_inspect);
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
