/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows become lines, and when a table is refused. */

#include "shop-fixture.h"

#include "curio-error.h"

#define UK "United Kingdom"

static CurioFacts *
build_with (const ShopLine *odd, gsize n_odd, guint n_good, GError **error)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  const ShopLine good = { "1", "A", "X", 1, "2010-01-01", 10, "5", UK };

  for (guint i = 0; i < n_good; i++)
    {
      CurioRow row = shop_row (&good);

      curio_facts_builder_add (builder, &row);
    }
  for (gsize i = 0; i < n_odd; i++)
    {
      CurioRow row = shop_row (&odd[i]);

      curio_facts_builder_add (builder, &row);
    }

  return curio_facts_builder_finish (builder, error);
}

static const ShopLine odd[] = {
  {NULL, "A", "X", 1,                               "2010-01-01",          10,                                   "odd", "Odd"},
  { " ", "A", "X", 1,                               "2010-01-01",          10,                                   "odd", "Odd"},
  { "2", "A", "X", 1,                               NULL,                  10,                                   "odd", "Odd"},
  { "2", "A", "X", 1,                               "1899-12-31T23:59:59", 10,                                   "odd", "Odd"},
  { "2", "A", "X", 1,                               "2200-01-01",          10,                                   "odd", "Odd"},
  { "2", "A", "X", G_GINT64_CONSTANT (2147483648),  "2010-01-01",          0,                                    "odd",
   "Odd"                                                                                                                     },
  { "2", "A", "X", G_GINT64_CONSTANT (-2147483648), "2010-01-01",          0,                                    "odd",
   "Odd"                                                                                                                     },
  { "2", "A", "X", 1,                               "2010-01-01",          G_GINT64_CONSTANT (1000000000000001),
   "odd",                                                                                                               "Odd"},
  { "2", "A", "X", -1,                              "2010-01-01",          G_GINT64_CONSTANT (1000000000000001),
   "odd",                                                                                                               "Odd"},
  { "2", "A", "X", 2147483647,                      "2010-01-01",          G_MAXINT64,                           "odd", "Odd"},
  { "2", "A", "X", 2,                               "2010-01-01",          G_MININT64,                           "odd", "Odd"},
};

static void
test_left_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = build_with (odd, G_N_ELEMENTS (odd), 1089, &error);

  g_assert_no_error (error);
  g_assert_cmpint (facts->n_rows, ==, 1100);
  g_assert_cmpuint (facts->n_lines, ==, 1089);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_INVOICE], ==, 2);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_DATE], ==, 3);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_QUANTITY], ==, 2);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_PRICE], ==, 0);
  g_assert_cmpint (facts->left_out[CURIO_LEFT_OUT_AMOUNT], ==, 4);
  /* They leave no trace. */
  g_assert_cmpuint (facts->n_customers, ==, 1);
  g_assert_cmpuint (facts->n_countries, ==, 1);
}

static void
test_refusal (void)
{
  g_autoptr (GError) error = NULL;
  CurioFacts *facts = build_with (odd, G_N_ELEMENTS (odd), 1088, &error);

  g_assert_null (facts);
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "11 of 1099"));
  for (int i = 0; i < CURIO_N_LEFT_OUT; i++)
    g_assert_cmpint (strstr (error->message, curio_left_out_get_text (i))
                         != NULL,
                     ==, i != CURIO_LEFT_OUT_PRICE);
}

static void
test_unreadable (void)
{
  for (int reason = 0; reason < CURIO_N_LEFT_OUT; reason++)
    {
      const ShopLine good = { "1", "A", "X", 1, "2010-01-01", 10, "5", UK };
      CurioFactsBuilder *builder = curio_facts_builder_new ();
      CurioRow row = shop_row (&good);
      g_autoptr (GError) error = NULL;

      row.unreadable = 1 << reason;
      curio_facts_builder_add (builder, &row);
      row.unreadable = 0;
      for (int i = 0; i < 99; i++)
        curio_facts_builder_add (builder, &row);

      g_autoptr (CurioFacts) facts
          = curio_facts_builder_finish (builder, &error);
      g_assert_no_error (error);
      g_assert_cmpint (facts->left_out[reason], ==, 1);
      g_assert_cmpuint (facts->n_lines, ==, 99);
    }
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_build (NULL, 0, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY);
}

static void
test_limits (void)
{
  const ShopLine lines[] = {
    {"1",   "A", "X", 2147483647,  "1900-01-01",                 1,                                    "5", UK},
    { "C1", "A", "X", -2147483647, "2199-12-31T23:59:59.999999", 1,                                    "5", UK},
    { "2",  "A", "X", 1,           "2010-01-01",                 G_GINT64_CONSTANT (1000000000000000),
     "5",                                                                                                   UK},
    { "3",  "A", "X", 0,           "2010-01-01",                 G_MAXINT64,                           "5", UK},
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (lines, G_N_ELEMENTS (lines), &error);

  g_assert_no_error (error);
  g_assert_cmpint (facts->first_day, ==, CURIO_DAY_MIN);
  g_assert_cmpint (facts->last_day, ==, CURIO_DAY_MAX);
  g_assert_cmpint (facts->line_amount_mills[0], ==, 2147483647);
  g_assert_cmpint (facts->order_second[3], ==, 86399);
}

/* 461 of the largest amounts can be added up, 462 cannot. */
static void
test_turnover (void)
{
  for (int n = 461; n <= 462; n++)
    {
      g_autofree ShopLine *lines = g_new (ShopLine, n);
      g_autoptr (GError) error = NULL;

      for (int i = 0; i < n; i++)
        lines[i]
            = (ShopLine){ "1",          "A",
                          "X",          i % 2 == 0 ? 1 : -1,
                          "2010-01-01", G_GINT64_CONSTANT (1000000000000000),
                          "5",          UK };

      g_autoptr (CurioFacts) facts = shop_build (lines, n, &error);
      if (n == 461)
        g_assert_nonnull (facts);
      else
        g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
    }
}

static void
test_too_many_countries (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 65535; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", i);
      const ShopLine line = { "1", "A", "X", 1, "2010-01-01", 1, "5", name };
      CurioRow row = shop_row (&line);

      curio_facts_builder_add (builder, &row);
    }

  g_assert_null (curio_facts_builder_finish (builder, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
}

/* As many lines as may be are taken, one more is refused; rows left out are no
 * lines. */
static CurioFacts *
build_limited (guint32 n_lines, guint32 max_lines, GError **error)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  const ShopLine good = { "1", "A", "X", 1, "2010-01-01", 10, "5", UK };
  const ShopLine bad = { NULL, "A", "X", 1, "2010-01-01", 10, "5", UK };
  CurioRow row = shop_row (&good);
  CurioRow left_out = shop_row (&bad);

  curio_facts_builder_set_max_lines (builder, max_lines);
  for (guint32 i = 0; i < n_lines; i++)
    curio_facts_builder_add (builder, &row);
  curio_facts_builder_add (builder, &left_out);

  return curio_facts_builder_finish (builder, error);
}

static void
test_too_many_lines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = build_limited (40000, 40000, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (facts->n_lines, ==, 40000);
  for (guint32 over = 1; over < 3; over++)
    {
      g_assert_null (build_limited (40000 + over, 40000, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
      g_assert_nonnull (strstr (error->message, "more than 40000 lines"));
      g_assert_nonnull (strstr (error->message, "--grain=orders"));
      g_clear_error (&error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts-builder/left-out", test_left_out);
  g_test_add_func ("/facts-builder/refusal", test_refusal);
  g_test_add_func ("/facts-builder/unreadable", test_unreadable);
  g_test_add_func ("/facts-builder/empty", test_empty);
  g_test_add_func ("/facts-builder/limits", test_limits);
  g_test_add_func ("/facts-builder/turnover", test_turnover);
  g_test_add_func ("/facts-builder/too-many-countries",
                   test_too_many_countries);
  g_test_add_func ("/facts-builder/too-many-lines", test_too_many_lines);
  return g_test_run ();
}
