/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New lines merged into facts make the facts that a builder makes of all. */

#include "curio-facts-merge.h"

#include "facts-equality.h"
#include "random-shop.h"

#define N_SHOPS 600
#define MAX_LINES 60

static CurioFacts *
build_part (const ShopLine *lines, gsize n_lines)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  for (gsize i = 0; i < n_lines; i++)
    {
      CurioRow row = shop_row (&lines[i]);

      curio_facts_builder_add (builder, &row);
    }
  facts = curio_facts_builder_finish_part (builder, &error);
  g_assert_no_error (error);
  return facts;
}

/* Invoices below FIRST_NEW are old; the old ones come first in the table. */
static void
check_shop (GRand *rand)
{
  guint n_invoices = (guint)g_rand_int_range (rand, 2, 20);
  guint first_new = (guint)g_rand_int_range (rand, 1, (int)n_invoices);
  guint n = 0, n_old = 0;
  RandomLine random[MAX_LINES];
  ShopLine lines[MAX_LINES];

  for (guint i = 0; i < n_invoices; i++)
    for (int k = g_rand_int_range (rand, 1, 4); k > 0; k--, n++)
      {
        random_line_fill (&random[n], rand, i);
        lines[n] = random[n].line;
        n_old += i < first_new;
      }

  g_autoptr (CurioFacts) whole = build_part (lines, n);
  g_autoptr (CurioFacts) old = build_part (lines, n_old);
  g_autoptr (CurioFacts) new = build_part (lines + n_old, n - n_old);
  g_autoptr (CurioFacts) merged = curio_facts_merge (old, new);

  g_assert_nonnull (merged);
  facts_assert_same (merged, whole);
  FACTS_SAME_COLUMN (merged, whole, line_order, n);
  FACTS_SAME_COLUMN (merged, whole, line_product, n);
  FACTS_SAME_COLUMN (merged, whole, line_quantity, n);
  FACTS_SAME_COLUMN (merged, whole, line_amount_mills, n);
  FACTS_SAME_COLUMN (merged, whole, line_flags, n);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20101209);

  for (guint i = 0; i < N_SHOPS; i++)
    check_shop (rand);
}

/* --- what cannot be promised ----------------------------------------------
 */

#define SALE(invoice, time, customer)                                         \
  {                                                                           \
    invoice, "A", "LAMP", 1, time, 1000, customer, "UK"                       \
  }

static void
check_merges (const ShopLine *old, const ShopLine *new, gboolean expected)
{
  g_autoptr (CurioFacts) old_facts = build_part (old, 1);
  g_autoptr (CurioFacts) new_facts = build_part (new, 1);
  g_autoptr (CurioFacts) merged = curio_facts_merge (old_facts, new_facts);

  g_assert_cmpint (merged != NULL, ==, expected);
}

static void
test_same_invoice (void)
{
  const ShopLine old = SALE ("1", "2011-01-01T10:00:00", "9");
  const ShopLine again = SALE ("1", "2011-01-02T10:00:00", "9");
  const ShopLine other = SALE ("2", "2011-01-01T10:00:00", "9");

  check_merges (&old, &again, FALSE);
  check_merges (&old, &other, TRUE);
}

/* Of two orders in the second to ten o'clock and one, nobody knows any more
 * which was first. */
static void
test_same_second (void)
{
  const ShopLine old = SALE ("1", "2011-01-01T10:00:00.700000", "9");
  const ShopLine same = SALE ("2", "2011-01-01T10:00:00.300000", "9");
  const ShopLine whole = SALE ("2", "2011-01-01T10:00:01", "9");
  const ShopLine later = SALE ("2", "2011-01-01T10:00:02", "9");
  const ShopLine other = SALE ("2", "2011-01-01T10:00:00.300000", "10");

  check_merges (&old, &same, FALSE);
  check_merges (&old, &whole, FALSE);
  check_merges (&old, &later, TRUE);
  check_merges (&old, &other, TRUE);
}

/* One of two rows left out is more than one in a hundred. */
static void
test_left_out (void)
{
  const ShopLine old = SALE ("1", "2011-01-01T10:00:00", "9");
  const ShopLine dateless = SALE ("2", NULL, "9");

  check_merges (&old, &dateless, FALSE);
}

/* 120 good rows and one without a date: within the hundredth. */
static void
test_few_left_out (void)
{
  ShopLine lines[120];
  const ShopLine dateless = SALE ("2", NULL, "9");
  const ShopLine sale = SALE ("1", "2011-01-01T10:00:00", "9");

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lines[i] = sale;

  g_autoptr (CurioFacts) old = build_part (lines, G_N_ELEMENTS (lines));
  g_autoptr (CurioFacts) none = build_part (&dateless, 1);
  g_autoptr (CurioFacts) merged = curio_facts_merge (old, none);

  g_assert_nonnull (merged);
  g_assert_cmpint (merged->n_rows, ==, 121);
  g_assert_cmpint (merged->left_out[CURIO_LEFT_OUT_DATE], ==, 1);
  g_assert_cmpuint (merged->n_repeats, ==, 119);
}

/* Each half fits, both together are more than can be counted. */
static void
test_turnover (void)
{
  ShopLine lines[300];
  const ShopLine dear
      = { "1",        "A", "LAMP", 1000000, "2011-01-01T10:00:00",
          1000000000, "9", "UK" };
  ShopLine other = dear;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lines[i] = dear;
  other.invoice = "2";

  g_autoptr (CurioFacts) old = build_part (lines, G_N_ELEMENTS (lines));
  g_autoptr (CurioFacts) one = build_part (&other, 1);
  g_autoptr (CurioFacts) merged = curio_facts_merge (old, one);
  g_assert_nonnull (merged);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lines[i] = other;
  g_autoptr (CurioFacts) more = build_part (lines, G_N_ELEMENTS (lines));
  g_assert_null (curio_facts_merge (old, more));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts-merge/random", test_random);
  g_test_add_func ("/facts-merge/same-invoice", test_same_invoice);
  g_test_add_func ("/facts-merge/same-second", test_same_second);
  g_test_add_func ("/facts-merge/left-out", test_left_out);
  g_test_add_func ("/facts-merge/few-left-out", test_few_left_out);
  g_test_add_func ("/facts-merge/turnover", test_turnover);
  return g_test_run ();
}
