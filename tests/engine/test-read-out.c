/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of a campaign, by hand.  Three were written to and three held
 * out on 1 March. */

#include "curio-read-out.h"
#include "shop-fixture.h"

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "A",    "X", 1,  "2010-01-01", 9000, "1", UK}, /* before: nobody's */
  { "2",  "A",    "X", 1,  "2010-02-28", 9000, "4", UK},
  { "3",  "A",    "X", 1,  "2010-03-01", 1000, "1", UK}, /* the very day */
  { "4",  "A",    "X", 1,  "2010-03-30", 4000, "2", UK}, /* day 30 */
  { "C4", "A",    "X", -1, "2010-03-30", 2000, "2", UK},
  { "5",  "A",    "X", 1,  "2010-03-31", 3000, "3", UK}, /* day 31 */
  { "C5", "A",    "X", -1, "2010-03-15", 500,  "5", UK}, /* no order */
  { "6",  "POST", "X", 1,  "2010-03-16", 7000, "6", UK}, /* not goods */
  { "7",  "A",    "X", 1,  "2010-04-10", 100,  "9", UK}, /* the data's end */
};
static const char *const sent[] = { "1", "2", "3", NULL };
static const char *const held_out[] = { "4", "5", "absent", NULL };

static CurioReadOut
measure (guint n_held_out, const char *day, guint32 window)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioReadOut out;

  curio_read_out_measure (ledger, sent, 3, held_out, n_held_out,
                          shop_day (day), window, &out);
  return out;
}

static void
test_counts (void)
{
  CurioReadOut out = measure (3, "2010-03-01", 30);

  g_assert_cmpint (out.to_day, ==, shop_day ("2010-03-30"));
  g_assert_cmpuint (out.n_days_unseen, ==, 0);
  g_assert_cmpuint (out.sent.n, ==, 3);
  g_assert_cmpuint (out.sent.n_ordered, ==, 2);
  g_assert_cmpint (out.sent.net_mills, ==, 1000 + 4000 - 2000);
  g_assert_cmpuint (out.held_out.n, ==, 3);
  g_assert_cmpuint (out.held_out.n_ordered, ==, 0);
  g_assert_cmpint (out.held_out.net_mills, ==, -500);
  out = measure (3, "2010-03-01", 31);
  g_assert_cmpuint (out.sent.n_ordered, ==, 3);
  g_assert_cmpint (out.sent.net_mills, ==, 6000);
  out = measure (3, "2010-03-01", CURIO_READ_OUT_TO_THE_END);
  g_assert_cmpuint (out.sent.n_ordered, ==, 3);
  g_assert_cmpint (out.to_day, ==, shop_day ("2010-04-10"));
  g_assert_cmpuint (out.n_days_unseen, ==, 0);
}

/* Spend of 1, 2 and 0 against 0, -0.5 and 0: the means are 1 and -1/6, the
 * variances 1 and 1/12, so the error is sqrt (13/36) and the degrees of
 * freedom (13/36)^2 / (1/18 + 1/2592) = 2.33103, whose 97.5 % point is 3.76703
 * (its density integrated by Simpson's rule). */
static void
test_spend (void)
{
  CurioReadOut out = measure (3, "2010-03-01", 30);

  g_assert_true (out.has_spend);
  g_assert_cmpfloat_with_epsilon (out.spend.estimate, 3500.0 / 3, 1e-6);
  g_assert_cmpfloat_with_epsilon (out.spend.high - out.spend.estimate,
                                  600.925212577 * 3.767030343, 0.01);
  g_assert_cmpfloat_with_epsilon (out.spend.estimate - out.spend.low,
                                  600.925212577 * 3.767030343, 0.01);
}

/* Of so few nothing can be told; of all against nobody, it can. */
static void
test_verdicts (void)
{
  CurioReadOut out = measure (3, "2010-03-01", 30);

  g_assert_true (out.has_difference);
  g_assert_cmpfloat_with_epsilon (out.difference.estimate, 2.0 / 3, 1e-9);
  g_assert_cmpint (out.verdict, ==, CURIO_READ_OUT_CANNOT_TELL);
  out = measure (3, "2010-03-01", 31);
  g_assert_cmpint (out.verdict, ==, CURIO_READ_OUT_MORE);
  /* Days up to 10 April are seen: 41. */
  out = measure (3, "2010-03-01", 41);
  g_assert_cmpint (out.verdict, ==, CURIO_READ_OUT_MORE);
  out = measure (3, "2010-03-01", 60);
  g_assert_cmpint (out.verdict, ==, CURIO_READ_OUT_NOT_OVER);
  g_assert_cmpuint (out.n_days_unseen, ==, 19);
  out = measure (0, "2010-03-01", 30);
  g_assert_cmpint (out.verdict, ==, CURIO_READ_OUT_NO_HOLD_OUT);
  g_assert_false (out.has_difference || out.has_spend);
  out = measure (3, "2010-04-11", 30);
  g_assert_cmpint (out.verdict, ==, CURIO_READ_OUT_NOT_BEGUN);
  g_assert_cmpuint (out.n_days_unseen, ==, 30);
  out = measure (3, "2010-04-11", CURIO_READ_OUT_TO_THE_END);
  g_assert_cmpint (out.verdict, ==, CURIO_READ_OUT_NOT_BEGUN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-out/counts", test_counts);
  g_test_add_func ("/read-out/spend", test_spend);
  g_test_add_func ("/read-out/verdicts", test_verdicts);
  return g_test_run ();
}
