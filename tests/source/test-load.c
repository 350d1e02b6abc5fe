/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The direct load from a real server: every type, every kind of relation, and
 * what goes wrong with data and servers.  Three lines with known figures stand
 * in for a table; their facts are written down by hand. */
#include <string.h>

#include "curio-error.h"
#include "curio-source.h"
#include "server-fixture.h"

static ServerFixture *server;

/* --- the three lines ----------------------------------------------------- */

typedef struct
{
  const char *types[CURIO_N_COLUMNS];
  gboolean has_days_only; /* the date has no time of day */
} Types;

/* A sale, a cancellation and a guest's sale; the middle one is C536379 where
 * the invoice number may hold a letter. */
static char *
make_inserts (const char *table, const Types *types)
{
  GString *sql = g_string_new (NULL);
  gboolean letters
      = strstr (types->types[CURIO_COLUMN_INVOICE], "int") == NULL
        && strstr (types->types[CURIO_COLUMN_INVOICE], "double") == NULL
        && strstr (types->types[CURIO_COLUMN_INVOICE], "numeric") == NULL;
  const char *lines[3][CURIO_N_COLUMNS] = {
    {"536365",                        "85123", "WHITE HANGING HEART", "6",  "2010-12-01 08:26:00",
     "2.55",                                                                                                "17850", "United Kingdom"},
    { letters ? "C536379" : "536379", "22633", "Discount",            "-1",
     "2010-12-01 09:41:30",                                                                        "27.50", "14527", "United Kingdom"},
    { "536544",                       "21773", "DECORATIVE ROSE",     "1",  "2011-07-01 23:59:59",
     "0.001",                                                                                               NULL,    "EIRE"          },
  };

  for (int i = 0; i < 3; i++)
    {
      g_string_append_printf (sql, "INSERT INTO %s VALUES (", table);
      for (int column = 0; column < CURIO_N_COLUMNS; column++)
        if (lines[i][column])
          g_string_append_printf (sql, "%s'%s'", column > 0 ? ", " : "",
                                  lines[i][column]);
        else
          g_string_append (sql, ", NULL");
      g_string_append (sql, ");\n");
    }
  return g_string_free (sql, FALSE);
}

static void
create_table (const char *table, const Types *types)
{
  static const char *const names[]
      = { "invoice_no",   "stock_code", "description", "quantity",
          "invoice_date", "unit_price", "customer_id", "country" };
  g_autoptr (GString) sql = g_string_new ("SET timezone = 'Europe/London';\n");
  g_autofree char *inserts = make_inserts (table, types);

  g_string_append_printf (
      sql, "DROP TABLE IF EXISTS %s CASCADE;\nCREATE TABLE %s (", table,
      table);
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    g_string_append_printf (sql, "%s%s %s", i > 0 ? ", " : "", names[i],
                            types->types[i]);
  g_string_append_printf (sql, ");\n%s", inserts);
  server_fixture_run (server, sql->str);
}

static gint32
find_order (const CurioFacts *facts, const char *invoice)
{
  guint32 order = curio_dictionary_find (facts->invoices, invoice);

  g_assert_cmpuint (order, <, facts->n_orders);
  return (gint32)order;
}

static void
check_order (const CurioFacts *facts, const char *invoice, gint32 quantity,
             gint64 amount_mills, const char *day, gint32 second,
             gint64 customer, const char *country)
{
  gint32 order = find_order (facts, invoice);
  guint32 line = facts->first_line[order];
  g_autofree char *iso = curio_day_to_iso (facts->order_day[order]);
  gint64 number;

  g_assert_cmpint (facts->line_quantity[line], ==, quantity);
  g_assert_cmpint (facts->line_amount_mills[line], ==, amount_mills);
  g_assert_cmpstr (iso, ==, day);
  g_assert_cmpint (facts->order_second[order], ==, second);
  g_assert_cmpstr (
      curio_dictionary_get (facts->countries, facts->order_country[order]), ==,
      country);
  if (customer == 0)
    {
      g_assert_cmpuint (facts->order_customer[order], ==, CURIO_NO_CUSTOMER);
      return;
    }
  g_assert_true (curio_facts_get_customer_number (
      facts, facts->order_customer[order], &number));
  g_assert_cmpint (number, ==, customer);
}

static void
check_facts (const CurioFacts *facts, const Types *types)
{
  gboolean days = types->has_days_only;
  gboolean letters
      = curio_dictionary_find (facts->invoices, "C536379") != G_MAXUINT32;

  g_assert_cmpuint (facts->n_lines, ==, 3);
  g_assert_cmpuint (facts->n_orders, ==, 3);
  g_assert_cmpuint (facts->n_customers, ==, 2);
  check_order (facts, "536365", 6, 15300, "2010-12-01",
               days ? 0 : 8 * 3600 + 26 * 60, 17850, "United Kingdom");
  check_order (facts, letters ? "C536379" : "536379", -1, -27500, "2010-12-01",
               days ? 0 : 9 * 3600 + 41 * 60 + 30, 14527, "United Kingdom");
  check_order (facts, "536544", 1, 1, "2011-07-01", days ? 0 : 86399, 0,
               "EIRE");
  g_assert_cmpstr (
      facts->product_names[curio_dictionary_find (facts->products, "85123")],
      ==, "WHITE HANGING HEART");
}

static CurioFacts *
load (const char *table, GError **error)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, table);

  return curio_source_load (source, NULL, NULL, error);
}

static CurioFacts *
load_well (const char *table)
{
  g_autoptr (GError) error = NULL;
  CurioFacts *facts = load (table, &error);

  g_assert_no_error (error);
  return facts;
}

/* --- types --------------------------------------------------------------- */

static const Types all_types[] = {
  {{ "text", "text", "text", "bigint", "timestamp", "numeric", "text",
      "text" }                                           },
  { { "varchar(20)", "varchar", "varchar(80)", "integer", "timestamptz",
      "double precision", "double precision", "varchar" }},
  { { "char(12)", "char(12)", "char(40)", "smallint", "timestamp(0)", "real",
      "real", "char(30)" }                               },
  { { "bigint", "integer", "text", "numeric", "timestamp", "numeric(12,3)",
      "bigint", "text" }                                 },
  { { "integer", "numeric(12,2)", "text", "double precision", "timestamp",
      "text", "numeric(12,1)", "text" }                  },
  { { "double precision", "double precision", "text", "real", "text",
      "varchar", "integer", "text" }                     },
  { { "numeric", "char(5)", "text", "text", "date", "char(9)", "char(9)",
      "text" },
   TRUE },
  { { "shop_word", "shop_word", "shop_word", "shop_count", "shop_time",
      "shop_price", "shop_word", "shop_country" }                                                       },
};

static void
test_types (gconstpointer data)
{
  const Types *types = data;
  g_autoptr (CurioFacts) facts = NULL;

  create_table ("typed", types);
  facts = load_well ("typed");
  check_facts (facts, types);
}

static void
create_domains (void)
{
  server_fixture_run (
      server, "CREATE DOMAIN shop_word_base AS varchar(50);"
              "CREATE DOMAIN shop_word AS shop_word_base CHECK (VALUE <> '');"
              "CREATE DOMAIN shop_count AS integer;"
              "CREATE DOMAIN shop_time AS timestamptz;"
              "CREATE DOMAIN shop_price AS numeric(10,3);"
              "CREATE TYPE shop_country AS ENUM ('United Kingdom', 'EIRE');");
}

/* A timestamptz is a moment; the shop's clock depends on the zone. */
static void
test_time_zone (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "typed");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  create_table ("typed", &all_types[1]);
  source->time_zone = g_strdup ("Asia/Tokyo");
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  /* 08:26 in London's winter is 17:26 in Tokyo; 23:59:59 in its summer is
   * 07:59:59 of the next day. */
  check_order (facts, "536365", 6, 15300, "2010-12-01", 17 * 3600 + 26 * 60,
               17850, "United Kingdom");
  check_order (facts, "536544", 1, 1, "2011-07-02", 7 * 3600 + 3599, 0,
               "EIRE");
}

static void
test_unknown_time_zone (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "typed");
  g_autoptr (GError) error = NULL;

  source->time_zone = g_strdup ("Mars/Olympus");
  g_assert_null (curio_source_load (source, NULL, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "Mars/Olympus"));
}

/* --- relations ----------------------------------------------------------- */

static void
test_relations (void)
{
  static const char *const names[]
      = { "a_view",    "a_matview",          "a_parted",
          "a_foreign", "\"Odd \"\"n.a,me\"", "public.a_view",
          "A_VIEW" };

  create_table ("base", &all_types[0]);
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
      g_autoptr (CurioFacts) facts = load_well (names[i]);

      check_facts (facts, &all_types[0]);
    }
}

/* The names of the UCI file, in a schema and in quotes. */
static void
test_known_names (void)
{
  g_autoptr (CurioFacts) facts = NULL;

  create_table ("base", &all_types[0]);
  server_fixture_run (
      server, "CREATE SCHEMA \"My Shop\";"
              "CREATE TABLE \"My Shop\".\"Online Retail\" AS SELECT"
              " 0 AS id, unit_price AS \"Price\", country AS \"Country\","
              " customer_id AS \"Customer ID\", invoice_no AS \"Invoice\","
              " stock_code AS \"StockCode\", description AS \"Description\","
              " quantity AS \"Quantity\", invoice_date AS \"InvoiceDate\""
              " FROM base");
  facts = load_well ("My Shop.Online Retail");
  check_facts (facts, &all_types[0]);
}

/* Names that nobody knows are told; those told win over those known. */
static void
test_mapping (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "strange");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  create_table ("base", &all_types[0]);
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
  check_facts (facts, &all_types[0]);
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

  create_table ("shown", &all_types[0]);
  create_table ("hidden", &all_types[0]);
  server_fixture_run (server, "CREATE ROLE visitor LOGIN;"
                              "GRANT SELECT ON shown TO visitor;");
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  check_facts (facts, &all_types[0]);
  tables = curio_source_list_tables (source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstrv (tables, ((const char *const[]){ "public.shown", NULL }));
  g_free (source->table);
  source->table = g_strdup ("hidden");
  g_assert_null (curio_source_load (source, NULL, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION);
}

/* --- what is wrong with a table ------------------------------------------ */

static void
check_fails (const char *table, CurioError code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (table, &error));
  g_assert_error (error, CURIO_ERROR, (int)code);
  if (!strstr (error->message, words))
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_bad_tables (void)
{
  create_table ("base", &all_types[0]);
  server_fixture_run (
      server, "CREATE TABLE headless AS SELECT * FROM base;"
              "ALTER TABLE headless DROP COLUMN country;"
              "CREATE TABLE mistyped AS SELECT * FROM base;"
              "ALTER TABLE mistyped ALTER quantity TYPE boolean USING true;"
              "CREATE TABLE misdated AS SELECT * FROM base;"
              "ALTER TABLE misdated ALTER invoice_date TYPE int USING 1;"
              "CREATE TABLE misnamed AS SELECT * FROM base;"
              "ALTER TABLE misnamed ALTER country TYPE bytea USING '';"
              "CREATE TABLE nothing (LIKE base);");
  check_fails ("no_such", CURIO_ERROR_SCHEMA, "public.base");
  check_fails ("a.b.c", CURIO_ERROR_USAGE, "a.b.c");
  check_fails ("headless", CURIO_ERROR_SCHEMA, "customer_id");
  check_fails ("headless", CURIO_ERROR_SCHEMA, "Country");
  check_fails ("mistyped", CURIO_ERROR_SCHEMA, "boolean");
  check_fails ("misdated", CURIO_ERROR_SCHEMA, "invoice_date");
  check_fails ("misnamed", CURIO_ERROR_SCHEMA, "bytea");
  check_fails ("nothing", CURIO_ERROR_EMPTY, "nothing");
}

static void
test_all_guests_and_one_customer (void)
{
  g_autoptr (CurioFacts) guests = NULL;
  g_autoptr (CurioFacts) one = NULL;

  create_table ("guests", &all_types[0]);
  server_fixture_run (server, "UPDATE guests SET customer_id = NULL");
  guests = load_well ("guests");
  g_assert_cmpuint (guests->n_customers, ==, 0);
  g_assert_cmpuint (guests->n_orders, ==, 3);
  server_fixture_run (server, "UPDATE guests SET customer_id = '13085.0'");
  one = load_well ("guests");
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
  facts = load_well ("mixed");
  g_assert_cmpint (facts->n_rows, ==, 1009);
  g_assert_cmpuint (facts->n_lines, ==, 1000);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_INVOICE], ==, 1);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_QUANTITY], ==, 2);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_DATE], ==, 3);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_PRICE], ==, 2);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_AMOUNT], ==, 1);
  server_fixture_run (server, "UPDATE mixed SET price = 0.0001"
                              " WHERE customer <= 20");
  check_fails ("mixed", CURIO_ERROR_DATA, "");
}

/* Descriptions come through whatever they hold. */
static void
test_strange_text (void)
{
  g_autoptr (CurioFacts) facts = NULL;

  create_table ("words", &all_types[0]);
  server_fixture_run (server, "UPDATE words SET description ="
                              " E'\"a\",\\n\\t=1+1 \\\\N 🎁' || quantity,"
                              " stock_code = 's' || quantity");
  facts = load_well ("words");
  g_assert_cmpstr (
      facts->product_names[curio_dictionary_find (facts->products, "s6")], ==,
      "\"a\",\n\t=1+1 \\N 🎁6");
}

/* --- text dates ---------------------------------------------------------- */

static void
create_dated (const char *first, const char *format)
{
  g_autofree char *sql = g_strdup_printf (
      "DROP TABLE IF EXISTS dated; CREATE TABLE dated AS SELECT"
      " 'i' || g AS invoice, 's' AS stockcode, 'd' AS description,"
      " 1 AS quantity, to_char(date '%s' + g, '%s HH24:MI') AS invoicedate,"
      " 1.5 AS price, g AS customer, 'UK' AS country"
      " FROM generate_series(0, 400) g",
      first, format);

  server_fixture_run (server, sql);
}

static void
check_first_day (CurioDates dates, const char *expected)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "dated");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  g_autofree char *iso = NULL;

  source->dates = dates;
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  iso = curio_day_to_iso (facts->first_day);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_text_dates (void)
{
  create_dated ("2010-12-01", "YYYY-MM-DD");
  check_first_day (CURIO_DATES_AUTO, "2010-12-01");
  create_dated ("2010-12-01", "DD/MM/YYYY");
  check_first_day (CURIO_DATES_AUTO, "2010-12-01");
  create_dated ("2010-12-01", "FMMM/FMDD/YY");
  check_first_day (CURIO_DATES_AUTO, "2010-12-01");
  check_first_day (CURIO_DATES_MDY, "2010-12-01");
}

/* Few dates that tell, at the very end: found out by reading all. */
static void
test_late_text_date (void)
{
  create_dated ("2010-12-01", "MM/DD/YYYY");
  server_fixture_run (
      server, "DELETE FROM dated WHERE substr(invoicedate, 4, 2) > '12';"
              "INSERT INTO dated SELECT 'last', 's', 'd', 1,"
              " '12/31/2011', 1, 1, 'UK'");
  check_first_day (CURIO_DATES_AUTO, "2010-12-01");
}

static void
test_ambiguous_dates (void)
{
  create_dated ("2010-12-01", "MM/DD/YYYY");
  server_fixture_run (
      server, "DELETE FROM dated WHERE substr(invoicedate, 4, 2) > '12'");
  check_fails ("dated", CURIO_ERROR_AMBIGUOUS, "day before month");
  check_first_day (CURIO_DATES_MDY, "2010-12-01");
  /* 12/01/2010 and those after it, taken as 12 January and so on. */
  check_first_day (CURIO_DATES_DMY, "2010-01-12");
}

/* --- long work ----------------------------------------------------------- */

typedef struct
{
  CurioSource *source;
  GCancellable *cancellable;
  CurioProgress progress;
  GError *error;
  gint64 ended_us;
} Work;

static gpointer
work_cb (gpointer data)
{
  Work *work = data;

  g_assert_null (curio_source_load (work->source, &work->progress,
                                    work->cancellable, &work->error));
  work->ended_us = g_get_monotonic_time ();
  return NULL;
}

static void
create_endless_views (void)
{
  server_fixture_run (
      server,
      "CREATE OR REPLACE VIEW endless AS SELECT 'i' || g AS invoice,"
      " 's' AS stockcode, 'd' AS description, 1 AS quantity,"
      " timestamp '2011-01-01' AS invoicedate, 1.5 AS price, g AS customer,"
      " 'UK' AS country FROM (SELECT generate_series(1, 2000000000) AS g) s;"
      "CREATE OR REPLACE VIEW silent AS SELECT * FROM endless"
      " WHERE pg_sleep(60) IS NULL;");
}

static GThread *
start_work (Work *work, const char *table)
{
  create_endless_views ();
  *work = (Work){
    .source = curio_source_new_server (server->conninfo, table),
    .cancellable = g_cancellable_new (),
  };
  return g_thread_new ("load", work_cb, work);
}

static void
clear_work (Work *work)
{
  curio_source_free (work->source);
  g_object_unref (work->cancellable);
  g_clear_error (&work->error);
}

static void
wait_for_stage (const Work *work, CurioStage stage, gint64 lines)
{
  while (work->progress.stage != (int)stage || work->progress.lines < lines)
    g_usleep (1000);
}

/* 10 ms on an idle machine; the bound leaves room for a busy one. */
static void
test_cancel (gconstpointer data)
{
  const char *table = data;
  Work work;
  GThread *thread = start_work (&work, table);
  gint64 cancelled_us;

  wait_for_stage (&work, CURIO_STAGE_READING,
                  g_str_equal (table, "endless") ? 10000 : 0);
  g_usleep (50 * 1000);
  cancelled_us = g_get_monotonic_time ();
  g_cancellable_cancel (work.cancellable);
  g_thread_join (thread);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_test_message ("answered in %.1f ms",
                  (double)(work.ended_us - cancelled_us) / 1000);
  g_assert_cmpint (work.ended_us - cancelled_us, <, 200 * 1000);
  /* The server does not work on for nobody. */
  for (int i = 0;; i++)
    {
      g_autofree char *busy = server_fixture_ask (
          server, "SELECT count(*) FROM pg_stat_activity"
                  " WHERE application_name = 'Curio' AND state = 'active'");

      if (g_str_equal (busy, "0"))
        break;
      g_assert_cmpint (i, <, 100);
      g_usleep (20 * 1000);
    }
  clear_work (&work);
}

static void
check_lost (const char *attack)
{
  Work work;
  GThread *thread = start_work (&work, "endless");

  wait_for_stage (&work, CURIO_STAGE_READING, 10000);
  server_fixture_run (server, attack);
  g_thread_join (thread);
  g_assert_error (work.error, CURIO_ERROR, CURIO_ERROR_LOST);
  clear_work (&work);
}

static void
test_backend_terminated (void)
{
  check_lost ("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              " WHERE application_name = 'Curio'");
}

static void
test_timeout (void)
{
  g_autofree char *conninfo = g_strconcat (
      server->conninfo, " options='-c statement_timeout=100'", NULL);
  g_autoptr (CurioSource) source
      = curio_source_new_server (conninfo, "silent");
  g_autoptr (GError) error = NULL;

  create_endless_views ();
  g_assert_null (curio_source_load (source, NULL, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_TIMEOUT);
}

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

  create_table ("looked_at", &all_types[0]);
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
  for (gsize i = 0; i < G_N_ELEMENTS (all_types); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/load/types/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &all_types[i], test_types);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  create_domains ();
  add_type_tests ();
  g_test_add_func ("/load/time-zone", test_time_zone);
  g_test_add_func ("/load/unknown-time-zone", test_unknown_time_zone);
  g_test_add_func ("/load/relations", test_relations);
  g_test_add_func ("/load/known-names", test_known_names);
  g_test_add_func ("/load/mapping", test_mapping);
  g_test_add_func ("/load/read-only-role", test_read_only_role);
  g_test_add_func ("/load/bad-tables", test_bad_tables);
  g_test_add_func ("/load/guests-and-one", test_all_guests_and_one_customer);
  g_test_add_func ("/load/left-out", test_left_out);
  g_test_add_func ("/load/strange-text", test_strange_text);
  g_test_add_func ("/load/text-dates", test_text_dates);
  g_test_add_func ("/load/late-text-date", test_late_text_date);
  g_test_add_func ("/load/ambiguous-dates", test_ambiguous_dates);
  g_test_add_data_func ("/load/cancel/streaming", "endless", test_cancel);
  g_test_add_data_func ("/load/cancel/silent", "silent", test_cancel);
  g_test_add_func ("/load/backend-terminated", test_backend_terminated);
  g_test_add_func ("/load/timeout", test_timeout);
  g_test_add_func ("/load/progress-and-drain", test_progress_and_drain);
  g_test_add_func ("/load/inspect", test_inspect);
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
