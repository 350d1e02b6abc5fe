/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of a campaign, drawn and said.  12 of 40 against 2 of 40: Wilson's
 * intervals are 18.1 to 45.4 % and 1.4 to 16.5 %, Newcombe's of the difference
 * 8.4 to 40.8 points, worked out from his formulas by a second program. */

#include "curio-calendar.h"
#include "curio-read-out-figure.h"
#include "curio-read-out-words.h"
#include "invoice-list.h"

#include <string.h>

static CurioReadOut
make (guint32 n_sent, guint32 n_held_out, CurioReadOutVerdict verdict)
{
  CurioReadOut out = { .from_day = curio_day_new (2011, 3, 1),
                       .to_day = curio_day_new (2011, 3, 30),
                       .n_days = 30,
                       .verdict = verdict };

  out.sent = (CurioReadOutGroup){ .n = 40, .n_ordered = n_sent };
  out.held_out = (CurioReadOutGroup){ .n = 40, .n_ordered = n_held_out };
  curio_proportion_measure (n_sent, 40, &out.sent.rate);
  curio_proportion_measure (n_held_out, 40, &out.held_out.rate);
  out.has_difference
      = curio_proportion_compare (n_sent, 40, n_held_out, 40, &out.difference);
  return out;
}

static void
assert_says (const CurioReadOut *read_out, const char *expected)
{
  g_autofree char *words = curio_read_out_describe (read_out);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_verdicts (void)
{
  CurioReadOut out = make (12, 2, CURIO_READ_OUT_MORE);

  assert_says (&out, "Yes: 30.0\u00a0% of the 40 written to ordered, and "
                     "5.0\u00a0% of the 40 held out (+8.4 to +40.8 points, "
                     "95\u00a0% interval).");
  out = make (5, 5, CURIO_READ_OUT_CANNOT_TELL);
  g_assert_cmpstr (curio_read_out_get_answer (&out), ==, "Cannot tell yet");
  out = make (12, 2, CURIO_READ_OUT_NOT_OVER);
  out.n_days_unseen = 12;
  assert_says (&out, "Cannot tell yet: 12 of its 30 days are still to come. "
                     "So far 30.0\u00a0% of the 40 written to ordered, and "
                     "5.0\u00a0% of the 40 held out.");
  out = make (12, 2, CURIO_READ_OUT_NO_HOLD_OUT);
  out.held_out = (CurioReadOutGroup){ 0 };
  assert_says (&out, "Cannot tell: nobody was held out, so nobody knows who "
                     "would have ordered anyway. 30.0\u00a0% of the 40 "
                     "written to ordered.");
  out.verdict = CURIO_READ_OUT_NOT_BEGUN;
  assert_says (&out, "Cannot tell yet: the data hold no day since it was "
                     "sent, 1 Mar 2011.");
}

/* The longer bar is the larger share, and both marks can be picked. */
static void
test_bars (void)
{
  CurioReadOut out = make (12, 2, CURIO_READ_OUT_MORE);
  g_autoptr (CurioChart) chart = curio_build_read_out (&out, "Spring");
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 260);
  const CurioBox *sent, *held_out;

  g_assert_true (g_str_has_prefix (chart->title, "Yes: "));
  g_assert_nonnull (strstr (chart->caption, "“Spring”"));
  g_assert_cmpuint (layout->marks->len, ==, 2);
  sent = &g_array_index (layout->marks, CurioMark, 0).box;
  held_out = &g_array_index (layout->marks, CurioMark, 1).box;
  g_assert_cmpfloat (sent->y, <, held_out->y);
  out.held_out.n = 0;
  {
    g_autoptr (CurioChart) alone = curio_build_read_out (&out, "Spring");
    g_autoptr (CurioLayout) one = curio_chart_layout (alone, 600, 260);

    g_assert_cmpuint (one->marks->len, ==, 1);
  }
}

/* No day since it was sent: shares of nothing are not drawn. */
static void
test_not_begun (void)
{
  CurioReadOut out = make (0, 0, CURIO_READ_OUT_NOT_BEGUN);
  g_autoptr (CurioChart) chart = curio_build_read_out (&out, "Spring");
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 260);

  g_assert_cmpuint (layout->marks->len, ==, 0);
  g_assert_nonnull (strstr (chart->caption, "“Spring”"));
  g_assert_null (strstr (chart->caption, "interval"));
}

/* The period of the campaign, the books, and the day after the last line. */
static void
test_file_name (void)
{
  static const Invoice invoices[] = {
    {"13085",  "France", "2011-01-03", 300500},
    { "13047", "France", "2011-12-08", 120000},
  };
  CurioReadOut out = make (12, 2, CURIO_READ_OUT_MORE);
  g_auto (InvoiceBooks) books = { 0 };
  g_autofree char *name = NULL;

  invoice_books_init (&books, invoices, G_N_ELEMENTS (invoices),
                      CURIO_BOOKS_TRADING, NULL);
  name = curio_read_out_name_file (&out, books.ledger, "Spring/2");
  g_assert_cmpstr (name, ==,
                   "Spring-2, Trading figures, 2011-03-01 to 2011-03-30, as "
                   "of 2011-12-09");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-out-figure/verdicts", test_verdicts);
  g_test_add_func ("/read-out-figure/bars", test_bars);
  g_test_add_func ("/read-out-figure/not-begun", test_not_begun);
  g_test_add_func ("/read-out-figure/file-name", test_file_name);
  return g_test_run ();
}
