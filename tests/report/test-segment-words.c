/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for scores.  The cut-points are those published for the real table
 * under the Trading books: 19, 58, 186, 408 days and 1, 2, 4, 8 orders. */

#include "curio-segment-words.h"

typedef struct
{
  CurioLedger ledger;
  CurioMeasures measures;
} Fixture;

static void
set_cuts (gint64 cuts_5[4], const double cuts[4])
{
  for (guint i = 0; i < 4; i++)
    cuts_5[i] = (gint64)(cuts[i] * 5 + 0.5);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->ledger.kind = CURIO_BOOKS_TRADING;
  fixture->measures.view.ledger = &fixture->ledger;
  fixture->measures.rfm.n = 5852;
  set_cuts (fixture->measures.rfm.recency_cuts_5,
            (double[]){ 19, 58, 186, 408 });
  set_cuts (fixture->measures.rfm.frequency_cuts_5, (double[]){ 1, 2, 4, 8 });
}

static void
assert_recency (Fixture *fixture, int r, const char *expected)
{
  g_autofree char *text
      = curio_segment_describe_recency (&fixture->measures, r);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_frequency (Fixture *fixture, int f, const char *expected)
{
  g_autofree char *text
      = curio_segment_describe_frequency (&fixture->measures, f);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_rule (Fixture *fixture, CurioSegment segment, const char *expected)
{
  g_autofree char *text
      = curio_segment_describe_rule (&fixture->measures, segment);

  g_assert_cmpstr (text, ==, expected);
}

/* As the design picture has them. */
static void
test_labels (Fixture *fixture, gconstpointer data)
{
  assert_recency (fixture, 5, "to 19 days");
  assert_recency (fixture, 4, "20–58");
  assert_recency (fixture, 3, "59–186");
  assert_recency (fixture, 2, "187–408");
  assert_recency (fixture, 1, "over 408");
  assert_frequency (fixture, 1, "1 order");
  assert_frequency (fixture, 2, "2");
  assert_frequency (fixture, 3, "3–4");
  assert_frequency (fixture, 4, "5–8");
  assert_frequency (fixture, 5, "9 or more");
}

static void
test_rules (Fixture *fixture, gconstpointer data)
{
  assert_rule (fixture, CURIO_SEGMENT_CANT_LOSE,
               "Last order 187 days ago or more and 9 orders or more: 2 of "
               "the 25 cells.");
  assert_rule (fixture, CURIO_SEGMENT_CHAMPIONS,
               "Last order at most 19 days ago and 5 orders or more: 2 of the "
               "25 cells.");
  assert_rule (fixture, CURIO_SEGMENT_NEED_ATTENTION,
               "Last order 59 to 186 days ago and 3 to 4 orders: 1 of the 25 "
               "cells.");
  assert_rule (fixture, CURIO_SEGMENT_PROMISING,
               "Last order 20 to 58 days ago and 1 order: 1 of the 25 "
               "cells.");
  assert_rule (fixture, CURIO_SEGMENT_HIBERNATING,
               "Last order 187 days ago or more and 1 to 2 orders: 4 of the "
               "25 cells.");
}

/* A whole value below a cut of 50.8 is at most 50; the next one is 51. */
static void
test_fractions (Fixture *fixture, gconstpointer data)
{
  set_cuts (fixture->measures.rfm.recency_cuts_5,
            (double[]){ 50.8, 141.8, 189.2, 225 });
  set_cuts (fixture->measures.rfm.frequency_cuts_5,
            (double[]){ 1, 2, 2.4, 3 });
  assert_recency (fixture, 5, "to 50 days");
  assert_recency (fixture, 4, "51–141");
  assert_recency (fixture, 3, "142–189");
  assert_recency (fixture, 2, "190–225");
  assert_recency (fixture, 1, "over 225");
  assert_frequency (fixture, 2, "2");
  assert_frequency (fixture, 3, "–");
  assert_frequency (fixture, 4, "3");
  assert_frequency (fixture, 5, "4 or more");
}

static void
test_one_value (Fixture *fixture, gconstpointer data)
{
  set_cuts (fixture->measures.rfm.frequency_cuts_5, (double[]){ 1, 1, 1, 1 });
  assert_frequency (fixture, 1, "1 order");
  assert_frequency (fixture, 2, "–");
  assert_frequency (fixture, 5, "2 or more");
  assert_rule (fixture, CURIO_SEGMENT_NEED_ATTENTION,
               "Nobody can be here: equal values have equal scores, and so "
               "none is left for these.");
}

/* Under the POC's books the cut-points of frequency are ranks. */
static void
test_ranks (Fixture *fixture, gconstpointer data)
{
  fixture->ledger.kind = CURIO_BOOKS_POC;
  set_cuts (fixture->measures.rfm.frequency_cuts_5,
            (double[]){ 1189.2, 2377.4, 3565.6, 4753.8 });
  assert_frequency (fixture, 1, "fewest");
  assert_frequency (fixture, 3, "3rd fifth");
  assert_frequency (fixture, 5, "most");
  assert_rule (fixture, CURIO_SEGMENT_CANT_LOSE,
               "Last order 187 days ago or more and a frequency score of 5: 2 "
               "of the 25 cells.");
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  fixture->measures.rfm.n = 0;
  assert_recency (fixture, 5, "–");
  assert_frequency (fixture, 5, "–");
  assert_rule (fixture, CURIO_SEGMENT_CHAMPIONS,
               "No customer has scores in this selection.");
}

static void
assert_cell (Fixture *fixture, int r, int f, const char *expected)
{
  g_autofree char *text
      = curio_segment_describe_cell (&fixture->measures, r, f);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_cells (Fixture *fixture, gconstpointer data)
{
  assert_cell (fixture, 1, 1, "ordered once, over 408 days ago");
  assert_cell (fixture, 3, 2, "ordered 2 times, last 59–186 days ago");
  assert_cell (fixture, 4, 3, "ordered 3–4 times, last 20–58 days ago");
  assert_cell (fixture, 5, 5, "ordered 9 times or more, last within 19 days");
  fixture->ledger.kind = CURIO_BOOKS_POC;
  assert_cell (fixture, 1, 1, "ordered least often, last over 408 days ago");
  assert_cell (fixture, 5, 3,
               "are in the 3rd fifth by orders, last within 19 days");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
}

/* All came on the last day: within a day, or longer ago. */
static void
test_one_day (Fixture *fixture, gconstpointer data)
{
  set_cuts (fixture->measures.rfm.recency_cuts_5, (double[]){ 0, 0, 0, 0 });
  assert_recency (fixture, 5, "under 1 day");
  assert_recency (fixture, 3, "–");
  assert_recency (fixture, 1, "1 or more");
  assert_cell (fixture, 5, 1, "ordered once, within a day");
  assert_cell (fixture, 1, 1, "ordered once, 1 day ago or more");
  assert_rule (fixture, CURIO_SEGMENT_NEW_CUSTOMERS,
               "Last order within a day and 1 order: 1 of the 25 cells.");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    {"/segment-words/labels",     test_labels   },
    { "/segment-words/one-day",   test_one_day  },
    { "/segment-words/rules",     test_rules    },
    { "/segment-words/fractions", test_fractions},
    { "/segment-words/one-value", test_one_value},
    { "/segment-words/ranks",     test_ranks    },
    { "/segment-words/nobody",    test_nobody   },
    { "/segment-words/cells",     test_cells    },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
