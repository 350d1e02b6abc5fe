/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sale a cancelled line takes back. */

#include "shop-fixture.h"

#include "curio-matches.h"

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",    "A",    "X", 10, "2010-01-01 09:00:00", 1000, "1",  UK},
  { "2",   "A",    "X", 4,  "2010-01-05 09:00:00", 1000, "1",  UK},
 /* The latest with enough left: 2, five days before; then 1, as 2 has only
  * one left; then both of them: nine of 1 and 2's last, so 2 counts. */
  { "C3",  "A",    "X", -3, "2010-01-10 09:00:00", 1000, "1",  UK},
  { "C4",  "A",    "X", -2, "2010-01-11 09:00:00", 900,  "1",  UK},
  { "C5",  "A",    "X", -9, "2010-01-12 09:00:00", 1000, "1",  UK},
 /* Nothing is left. */
  { "C6",  "A",    "X", -1, "2010-01-13 09:00:00", 1000, "1",  UK},
 /* A sale afterwards, or to another, or of something else is none. */
  { "C7",  "BB",   "Y", -1, "2010-01-13 09:00:00", 1000, "1",  UK},
  { "8",   "BB",   "Y", 5,  "2010-01-14 09:00:00", 1000, "1",  UK},
  { "9",   "CC",   "Z", 5,  "2010-01-14 09:00:00", 1000, "2",  UK},
  { "C10", "CC",   "Z", -1, "2010-01-15 09:00:00", 1000, "1",  UK},
 /* The same day, and two months later. */
  { "C11", "CC",   "Z", -1, "2010-01-14 09:01:00", 1000, "2",  UK},
  { "C12", "CC",   "Z", -1, "2010-03-14 09:01:00", 1000, "2",  UK},
 /* Guests and what is not goods. */
  { "13",  "CC",   "Z", 1,  "2010-01-14 09:00:00", 1000, NULL, UK},
  { "C14", "CC",   "Z", -1, "2010-01-15 09:00:00", 1000, NULL, UK},
  { "C15", "POST", "P", -1, "2010-01-15 09:00:00", 1000, "1",  UK},
};

static void
measure (const CurioLedger *ledger, const char *from, CurioMatches *out)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  curio_view_init (&view, ledger, &selection);
  curio_matches_measure (&view, out);
  curio_view_clear (&view);
}

static void
assert_match (const CurioLedger *ledger, const CurioMatch *match,
              const char *cancelled, const char *sale, gint32 n_days)
{
  const CurioFacts *facts = ledger->facts;

  g_assert_cmpstr (curio_facts_get_invoice (
                       facts, facts->line_order[match->cancelled_line]),
                   ==, cancelled);
  g_assert_cmpstr (
      curio_facts_get_invoice (facts, facts->line_order[match->sale_line]), ==,
      sale);
  g_assert_cmpint (match->n_days, ==, n_days);
}

static void
test_rule (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioMatches matches;

  measure (ledger, NULL, &matches);
  g_assert_cmpuint (matches.n_lines, ==, 9);
  g_assert_cmpuint (matches.n_guests, ==, 1);
  g_assert_cmpuint (matches.n_matched, ==, 5);
  assert_match (ledger, &matches.matches[0], "C3", "2", 5);
  assert_match (ledger, &matches.matches[1], "C4", "1", 10);
  assert_match (ledger, &matches.matches[2], "C5", "2", 7);
  assert_match (ledger, &matches.matches[3], "C11", "9", 0);
  assert_match (ledger, &matches.matches[4], "C12", "9", 59);
  curio_matches_clear (&matches);
}

/* Days 0, 5, 7, 10, 59. */
static void
test_summary (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const guint32 gaps[CURIO_N_GAPS] = { 1, 2, 1, 1, 0, 0, 0 };
  CurioMatches matches;

  measure (ledger, NULL, &matches);
  g_assert_cmpfloat (matches.median_days, ==, 7);
  g_assert_cmpint (matches.mills, ==, 3000 + 1800 + 9000 + 6 * 1000);
  g_assert_cmpint (matches.matched_mills, ==, 3000 + 1800 + 9000 + 2000);
  for (guint i = 0; i < CURIO_N_GAPS; i++)
    g_assert_cmpuint (matches.gaps[i], ==, gaps[i]);
  curio_matches_clear (&matches);
}

/* The sale may lie before the selection, and what was taken back before it is
 * gone all the same. */
static void
test_selection (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioMatches matches;

  measure (ledger, "2010-01-11", &matches);
  g_assert_cmpuint (matches.n_matched, ==, 4);
  assert_match (ledger, &matches.matches[0], "C4", "1", 10);
  /* 0, 7, 10, 59: the mean of the two in the middle. */
  g_assert_cmpfloat (matches.median_days, ==, 8.5);
  curio_matches_clear (&matches);

  measure (ledger, "2012-01-11", &matches);
  g_assert_cmpuint (matches.n_lines, ==, 0);
  g_assert_cmpfloat (matches.median_days, ==, -1);
  curio_matches_clear (&matches);
}

/* By hand: C11 on the day; C3 after 5 days and C5 after 7; C4 after 10; C12
 * after 59.  The later of the two comes first. */
static void
test_list_gap (void)
{
  static const guint n_expected[CURIO_N_GAPS] = { 1, 2, 1, 1 };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioFacts *facts = ledger->facts;
  g_autofree guint8 *skipped = g_new0 (guint8, facts->n_lines);
  CurioMatches matches;
  CurioView view;

  measure (ledger, NULL, &matches);
  for (guint gap = 0; gap < CURIO_N_GAPS; gap++)
    {
      guint32 n;
      g_autofree guint32 *lines
          = curio_matches_list_gap (&matches, facts, gap, &n);

      g_assert_cmpuint (n, ==, n_expected[gap]);
      if (gap != 1)
        continue;
      g_assert_cmpstr (
          curio_facts_get_invoice (facts, facts->line_order[lines[0]]), ==,
          "C5");
      g_assert_cmpstr (
          curio_facts_get_invoice (facts, facts->line_order[lines[1]]), ==,
          "C3");
      skipped[lines[0]] = 1;
    }
  curio_matches_clear (&matches);

  curio_view_init (&view, ledger, &CURIO_SELECTION_ALL);
  curio_matches_measure_without (&view, skipped, &matches);
  g_assert_cmpuint (matches.gaps[1], ==, 1);
  g_assert_cmpuint (matches.n_matched, ==, 4);
  curio_matches_clear (&matches);
  curio_view_clear (&view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matches/rule", test_rule);
  g_test_add_func ("/matches/summary", test_summary);
  g_test_add_func ("/matches/list-gap", test_list_gap);
  g_test_add_func ("/matches/selection", test_selection);
  return g_test_run ();
}
