/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mean row of the cohorts: whole months, three cohorts, and nobody
 * forgotten. */

#include "shop-fixture.h"

#include "curio-retention.h"

#define UK "United Kingdom"

/* In the UK 1 and 2 begin in January, 3 to 5 in February, 6 in March; in EIRE
 * 7, 8 and 9.  The table has every day of January to April. */
static const ShopLine shop[] = {
  {"1",   "A", "X", 1,  "2010-01-01", 500, "1",  UK    },
  { "2",  "A", "X", 1,  "2010-02-10", 500, "1",  UK    },
  { "3",  "A", "X", 1,  "2010-01-20", 500, "2",  UK    },
  { "4",  "A", "X", 1,  "2010-04-30", 500, "2",  UK    },
  { "5",  "A", "X", 1,  "2010-02-02", 500, "3",  UK    },
  { "6",  "A", "X", 1,  "2010-03-05", 500, "3",  UK    },
  { "7",  "A", "X", 1,  "2010-04-01", 500, "3",  UK    },
  { "8",  "A", "X", 1,  "2010-02-03", 500, "4",  UK    },
  { "9",  "A", "X", 1,  "2010-03-06", 500, "4",  UK    },
  { "10", "A", "X", 1,  "2010-02-28", 500, "5",  UK    },
  { "11", "A", "X", 1,  "2010-03-15", 500, "6",  UK    },
  { "12", "A", "X", 1,  "2010-04-10", 500, "6",  UK    },
  { "13", "A", "X", 1,  "2010-01-05", 500, "7",  "EIRE"},
  { "14", "A", "X", 1,  "2010-02-05", 500, "8",  "EIRE"},
  { "15", "A", "X", 1,  "2010-03-05", 500, "8",  "EIRE"},
  { "16", "A", "X", 1,  "2010-03-05", 500, "9",  "EIRE"},
  { "17", "A", "X", 1,  "2010-04-02", 500, "9",  "EIRE"},
  { "18", "A", "X", 1,  "2010-04-02", 500, NULL, "EIRE"},
  { "C9", "A", "X", -1, "2010-04-02", 500, "5",  UK    },
};

typedef struct
{
  const char *from;
  const char *to;
  const char *country;
} Choice;

static void
measure (const Choice *choice, CurioRetention *out)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (choice->from != NULL)
    selection.from_day = shop_day (choice->from);
  if (choice->to != NULL)
    selection.to_day = shop_day (choice->to);
  if (choice->country != NULL)
    curio_selection_add_country (&selection, ledger->facts, choice->country,
                                 NULL);
  curio_view_init (&view, ledger, &selection);
  curio_retention_measure (&view, out);
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

static void
assert_months (const Choice *choice, const CurioRetentionMonth *months,
               guint32 n)
{
  CurioRetention found;

  measure (choice, &found);
  g_assert_cmpuint (found.n_months, ==, n);
  for (guint32 i = 0; i < n; i++)
    {
      g_assert_cmpuint (found.months[i].n_cohorts, ==, months[i].n_cohorts);
      g_assert_cmpuint (found.months[i].n_customers, ==,
                        months[i].n_customers);
      g_assert_cmpuint (found.months[i].n_active, ==, months[i].n_active);
    }
  curio_retention_clear (&found);
}

/* A month later: 1 of 3, 3 of 4, 2 of 2.  Two months later there are only two
 * cohorts to look at. */
static void
test_all (void)
{
  CurioRetention found;
  double share = -1;

  assert_months (
      &(Choice){
          NULL, NULL, NULL
  },
      (CurioRetentionMonth[]){ { 3, 9, 9 }, { 3, 9, 6 } }, 2);
  assert_months (
      &(Choice){
          NULL, NULL, UK
  },
      (CurioRetentionMonth[]){ { 3, 6, 6 }, { 3, 6, 4 } }, 2);

  measure (&(Choice){ NULL, NULL, NULL }, &found);
  g_assert_true (curio_retention_get_share (&found, 1, &share));
  g_assert_cmpfloat (share, ==, 6.0 / 9);
  curio_retention_clear (&found);
}

/* A month of which one day is missing is not looked at. */
static void
test_partial_months (void)
{
  assert_months (
      &(Choice){
          NULL, "2010-04-29", NULL
  },
      (CurioRetentionMonth[]){ { 3, 9, 9 } }, 1);
  assert_months (&(Choice){ "2010-01-02", "2010-04-29", NULL }, NULL, 0);
}

/* January's cohort did not order from February on, and still counts; month 0
 * is observed of two cohorts only, so it has no share. */
static void
test_lost_cohort (void)
{
  Choice choice = { "2010-02-01", NULL, "EIRE" };
  CurioRetention found;
  double share;

  assert_months (&choice,
                 (CurioRetentionMonth[]){
                     {2,  2, 2},
                     { 3, 3, 2}
  },
                 2);
  measure (&choice, &found);
  g_assert_false (curio_retention_get_share (&found, 0, &share));
  curio_retention_clear (&found);
}

static void
test_none (void)
{
  assert_months (&(Choice){ "2010-03-01", "2010-03-31", NULL }, NULL, 0);
  assert_months (&(Choice){ "2010-03-02", "2010-03-08", NULL }, NULL, 0);
  assert_months (&(Choice){ "2015-03-01", NULL, NULL }, NULL, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/retention/all", test_all);
  g_test_add_func ("/retention/partial-months", test_partial_months);
  g_test_add_func ("/retention/lost-cohort", test_lost_cohort);
  g_test_add_func ("/retention/none", test_none);
  return g_test_run ();
}
