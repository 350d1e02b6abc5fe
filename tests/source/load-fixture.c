/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables to be loaded.  Three lines with known figures stand in for a table,
 * in every type that a column may have; their facts are written down by hand.
 */
#include "load-fixture.h"

#include <string.h>

const LoadTypes load_types[LOAD_N_TYPES] = {
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

/* A sale, a cancellation and a guest's sale; the middle one is C536379 where
 * the invoice number may hold a letter. */
static char *
make_inserts (const char *table, const LoadTypes *types)
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

void
load_fixture_create_table (ServerFixture *server, const char *table,
                           const LoadTypes *types)
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

void
load_fixture_check_order (const CurioFacts *facts, const char *invoice,
                          gint32 quantity, gint64 amount_mills,
                          const char *day, gint32 second, gint64 customer,
                          const char *country)
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

void
load_fixture_check_facts (const CurioFacts *facts, const LoadTypes *types)
{
  gboolean days = types->has_days_only;
  gboolean letters
      = curio_dictionary_find (facts->invoices, "C536379") != G_MAXUINT32;

  g_assert_cmpuint (facts->n_lines, ==, 3);
  g_assert_cmpuint (facts->n_orders, ==, 3);
  g_assert_cmpuint (facts->n_customers, ==, 2);
  load_fixture_check_order (facts, "536365", 6, 15300, "2010-12-01",
                            days ? 0 : 8 * 3600 + 26 * 60, 17850,
                            "United Kingdom");
  load_fixture_check_order (facts, letters ? "C536379" : "536379", -1, -27500,
                            "2010-12-01", days ? 0 : 9 * 3600 + 41 * 60 + 30,
                            14527, "United Kingdom");
  load_fixture_check_order (facts, "536544", 1, 1, "2011-07-01",
                            days ? 0 : 86399, 0, "EIRE");
  g_assert_cmpstr (
      facts->product_names[curio_dictionary_find (facts->products, "85123")],
      ==, "WHITE HANGING HEART");
}

static CurioFacts *
load (const ServerFixture *server, const char *table, GError **error)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, table);

  return curio_source_load (source, NULL, NULL, error);
}

CurioFacts *
load_fixture_load (ServerFixture *server, const char *table)
{
  g_autoptr (GError) error = NULL;
  CurioFacts *facts = load (server, table, &error);

  g_assert_no_error (error);
  return facts;
}

void
load_fixture_check_fails (ServerFixture *server, const char *table,
                          CurioError code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (server, table, &error));
  g_assert_error (error, CURIO_ERROR, (int)code);
  if (!strstr (error->message, words))
    g_error ("“%s” does not say “%s”", error->message, words);
}

void
load_fixture_create_dated (ServerFixture *server, const char *first,
                           const char *format)
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

void
load_fixture_check_first_day (ServerFixture *server, CurioDates dates,
                              const char *expected)
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

void
load_fixture_create_domains (ServerFixture *server)
{
  server_fixture_run (
      server, "CREATE DOMAIN shop_word_base AS varchar(50);"
              "CREATE DOMAIN shop_word AS shop_word_base CHECK (VALUE <> '');"
              "CREATE DOMAIN shop_count AS integer;"
              "CREATE DOMAIN shop_time AS timestamptz;"
              "CREATE DOMAIN shop_price AS numeric(10,3);"
              "CREATE TYPE shop_country AS ENUM ('United Kingdom', 'EIRE');");
}
