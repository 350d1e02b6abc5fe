/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling a local shop: all lines or none, old lines kept until the commit. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "curio-database.h"
#include "curio-error.h"
#include "curio-local-server.h"
#include "curio-shop-writer.h"
#include "curio-source.h"
#include "server-fixture.h"
#include "remove-tree.h"

static CurioLocalServer *server;

#define TEXT(literal)                                                         \
  {                                                                           \
    literal, sizeof (literal) - 1                                             \
  }

static const CurioRow plain_row = {
  .invoice_no = TEXT ("536365"),
  .stock_code = TEXT ("85123A"),
  .description = TEXT ("WHITE HANGING HEART"),
  .customer_id = TEXT ("17850"),
  .country = TEXT ("United Kingdom"),
  .quantity = 6,
  .price_mills = 2550,
  .time_us = G_GINT64_CONSTANT (1291191960000000), /* 2010-12-01 08:26 */
};

static CurioShopWriter *
begin (const char *shop, gboolean replace)
{
  g_autoptr (GError) error = NULL;
  CurioShopWriter *writer = curio_shop_writer_new (
      shop, replace ? CURIO_SHOP_REPLACE : 0, NULL, &error);

  g_assert_no_error (error);
  return writer;
}

static void
add (CurioShopWriter *writer, const CurioRow *row, int times)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < times; i++)
    {
      curio_shop_writer_add (writer, row, &error);
      g_assert_no_error (error);
    }
}

static void
commit (CurioShopWriter *writer)
{
  g_autoptr (GError) error = NULL;

  curio_shop_writer_commit (writer, &error);
  g_assert_no_error (error);
  curio_shop_writer_free (writer);
}

/* The first value that the shop's database answers, as PostgreSQL writes it.
 */
static char *
ask (const char *shop, const char *query)
{
  g_autofree char *conninfo = curio_local_server_get_conninfo (server, shop);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioDatabase) database = curio_database_open (
      conninfo, CURIO_DATABASE_READ_WRITE, NULL, &error);
  g_autoptr (PGresult) result = NULL;

  g_assert_no_error (error);
  result = curio_database_query (database, query, 0, NULL, &error);
  g_assert_no_error (error);
  return PQntuples (result) > 0 ? g_strdup (PQgetvalue (result, 0, 0)) : NULL;
}

static void
check_answer (const char *shop, const char *query, const char *expected)
{
  g_autofree char *answer = ask (shop, query);

  g_assert_cmpstr (answer, ==, expected);
}

static void
check_refused (const char *shop, gboolean replace, CurioError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (curio_shop_writer_new (shop, replace ? CURIO_SHOP_REPLACE : 0,
                                        NULL, &error));
  g_assert_error (error, CURIO_ERROR, (int)code);
}

/* Logged unless it was asked for otherwise; replacing asks anew. */
static void
test_unlogged (void)
{
  static const char persistence[] = "SELECT relpersistence FROM pg_class "
                                    "WHERE oid = 'public.retail'::regclass";
  static const struct
  {
    CurioShopFlags flags;
    const char *persistence;
  } rounds[] = {
    {0,                                         "p"},
    { CURIO_SHOP_UNLOGGED | CURIO_SHOP_REPLACE, "u"},
    { CURIO_SHOP_REPLACE,                       "p"}
  };

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autoptr (GError) error = NULL;
      CurioShopWriter *writer
          = curio_shop_writer_new ("logged", rounds[i].flags, NULL, &error);

      g_assert_no_error (error);
      add (writer, &plain_row, i + 1);
      commit (writer);
      check_answer ("logged", persistence, rounds[i].persistence);
    }
  check_answer ("logged", "SELECT count(*) FROM retail", "3");
}

/* What PostgreSQL reads from our binary rows. */
static void
test_values (void)
{
  static const struct
  {
    gint64 mills;
    const char *text;
  } prices[] = {
    {0,                                 "0"                    },
    { 1,                                "0.001"                },
    { 10,                               "0.01"                 },
    { 100,                              "0.1"                  },
    { 1000,                             "1"                    },
    { 2550,                             "2.55"                 },
    { -11062060,                        "-11062.06"            },
    { 10000000,                         "10000"                },
    { 99999999,                         "99999.999"            },
    { 100000000,                        "100000"               },
    { G_GINT64_CONSTANT (100000000000), "100000000"            },
    { G_MAXINT64,                       "9223372036854775.807" },
    { G_MININT64,                       "-9223372036854775.808"},
  };
  CurioShopWriter *writer = begin ("values", FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (prices); i++)
    {
      CurioRow row = plain_row;

      row.price_mills = prices[i].mills;
      row.quantity = (gint64)i;
      add (writer, &row, 1);
    }
  commit (writer);
  for (gsize i = 0; i < G_N_ELEMENTS (prices); i++)
    {
      g_autofree char *query = g_strdup_printf (
          "SELECT unit_price::text FROM retail WHERE quantity = %d", (int)i);

      check_answer ("values", query, prices[i].text);
    }
  check_answer ("values",
                "SELECT concat_ws('|', invoice_no, stock_code, description,"
                " customer_id, country, invoice_date) FROM retail LIMIT 1",
                "536365|85123A|WHITE HANGING HEART|17850|United Kingdom|"
                "2010-12-01 08:26:00");
}

static void
test_strange_values (void)
{
  CurioShopWriter *writer = begin ("strange", FALSE);
  CurioRow row = plain_row;

  row.description = (CurioText)TEXT ("\"a\",\n\t=1+1 \\N \\. 🎁");
  row.customer_id = (CurioText){ NULL, 0 };
  row.country = (CurioText)TEXT ("");
  row.quantity = G_MININT64;
  row.time_us = G_GINT64_CONSTANT (-2208988800000001); /* 1899-12-31 … */
  add (writer, &row, 1);
  commit (writer);
  check_answer ("strange", "SELECT description FROM retail",
                "\"a\",\n\t=1+1 \\N \\. 🎁");
  check_answer ("strange",
                "SELECT customer_id IS NULL AND country = '' FROM retail",
                "t");
  check_answer ("strange", "SELECT quantity FROM retail",
                "-9223372036854775808");
  check_answer ("strange", "SELECT invoice_date FROM retail",
                "1899-12-31 23:59:59.999999");
}

static void
test_exists_and_replace (void)
{
  CurioShopWriter *writer = begin ("kept", FALSE);
  CurioRow row = plain_row;

  add (writer, &plain_row, 3);
  commit (writer);
  check_refused ("kept", FALSE, CURIO_ERROR_EXISTS);
  /* The old lines can be read until the new ones are all there. */
  writer = begin ("kept", TRUE);
  row.quantity = 7;
  add (writer, &row, 100000);
  check_answer ("kept", "SELECT count(*) FROM retail", "3");
  commit (writer);
  check_answer ("kept", "SELECT count(*) FROM retail WHERE quantity = 7",
                "100000");
  check_answer ("kept", "SELECT count(*) FROM retail", "100000");
  check_answer (
      "kept", "SELECT count(*) FROM pg_class WHERE relname ~ 'incoming'", "0");
}

static void
test_rollback (void)
{
  CurioShopWriter *writer = begin ("undone", FALSE);

  add (writer, &plain_row, 5);
  commit (writer);
  writer = begin ("undone", TRUE);
  add (writer, &plain_row, 100000);
  curio_shop_writer_free (writer);
  check_answer ("undone", "SELECT count(*) FROM retail", "5");
  /* A shop that was never filled is not one, and may be filled. */
  writer = begin ("never", FALSE);
  add (writer, &plain_row, 100000);
  curio_shop_writer_free (writer);
  {
    g_autoptr (GError) error = NULL;
    g_auto (GStrv) shops
        = curio_local_server_list_shops (server, NULL, &error);

    g_assert_no_error (error);
    g_assert_true (g_strv_contains ((const char *const *)shops, "undone"));
    g_assert_false (g_strv_contains ((const char *const *)shops, "never"));
  }
  writer = begin ("never", FALSE);
  add (writer, &plain_row, 1);
  commit (writer);
}

static void
test_two_writers (void)
{
  CurioShopWriter *first = begin ("busy", FALSE);
  CurioShopWriter *other = begin ("other", FALSE);

  check_refused ("busy", FALSE, CURIO_ERROR_QUERY);
  check_refused ("busy", TRUE, CURIO_ERROR_QUERY);
  add (first, &plain_row, 2);
  add (other, &plain_row, 3);
  commit (first);
  commit (other);
  check_answer ("busy", "SELECT count(*) FROM retail", "2");
  check_answer ("other", "SELECT count(*) FROM retail", "3");
}

static void
test_bad_names (void)
{
  check_refused ("Robert'); DROP TABLE", FALSE, CURIO_ERROR_USAGE);
  check_refused ("postgres", TRUE, CURIO_ERROR_USAGE);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CurioShopWriter *writer
      = curio_shop_writer_new ("stopped", 0, cancellable, &error);

  g_assert_no_error (error);
  add (writer, &plain_row, 1000);
  g_cancellable_cancel (cancellable);
  while (curio_shop_writer_add (writer, &plain_row, &error))
    ;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  curio_shop_writer_free (writer);
  check_answer ("stopped", "SELECT to_regclass('retail')", "");
}

/* The connection is cut in the middle: nothing is half-written. */
static void
test_lost (void)
{
  g_autoptr (GError) error = NULL;
  CurioShopWriter *writer = begin ("cut", FALSE);

  add (writer, &plain_row, 1000);
  check_answer ("postgres",
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                " WHERE datname = 'cut'",
                "1");
  while (curio_shop_writer_add (writer, &plain_row, &error))
    ;
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_LOST);
  curio_shop_writer_free (writer);
  check_answer ("cut", "SELECT to_regclass('retail')", "");
}

/* A text that is no UTF-8 ends the whole, with words. */
static void
test_damaged_text (void)
{
  g_autoptr (GError) error = NULL;
  CurioShopWriter *writer = begin ("damaged", FALSE);
  CurioRow row = plain_row;

  row.description = (CurioText)TEXT ("\xff\xfe");
  add (writer, &row, 1);
  g_assert_false (curio_shop_writer_commit (writer, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
  curio_shop_writer_free (writer);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *home = g_dir_make_tmp ("curio-test-XXXXXX", &error);
  int status;

  g_assert_no_error (error);
  g_assert_no_errno (g_chmod (home, 0711));
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  server = curio_local_server_acquire (NULL, &error);
  g_assert_no_error (error);
  /* Tests need not survive a power cut. */
  check_answer ("postgres", "ALTER SYSTEM SET fsync = off", NULL);
  check_answer ("postgres", "SELECT pg_reload_conf()", "t");
  g_test_add_func ("/shop-writer/values", test_values);
  g_test_add_func ("/shop-writer/unlogged", test_unlogged);
  g_test_add_func ("/shop-writer/strange-values", test_strange_values);
  g_test_add_func ("/shop-writer/exists-and-replace", test_exists_and_replace);
  g_test_add_func ("/shop-writer/rollback", test_rollback);
  g_test_add_func ("/shop-writer/two-writers", test_two_writers);
  g_test_add_func ("/shop-writer/bad-names", test_bad_names);
  g_test_add_func ("/shop-writer/cancel", test_cancel);
  g_test_add_func ("/shop-writer/lost", test_lost);
  g_test_add_func ("/shop-writer/damaged-text", test_damaged_text);
  status = g_test_run ();
  curio_local_server_release (server);
  remove_tree (home);
  return status;
}
