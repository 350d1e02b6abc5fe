/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a change of filter takes. */

#include "curio-benchmark.h"

#include "curio-preference.h"
#include "curio-products.h"
#include "curio-stopwatch.h"

#define N_SELECTIONS 200
#define N_BOOKS_ROUNDS 21
/* Of shops many times the real one fewer do. */
#define N_ENOUGH 9
#define ENOUGH_SECONDS 5
#define N_PREFERRED 12
#define SEED 20111209u
#define KEPT_COUNTRIES 0.9
#define MS_PER_SECOND 1000

static guint32
find_largest_country (const CurioLedger *ledger)
{
  const CurioFacts *facts = ledger->facts;
  g_autofree guint32 *n_orders = g_new0 (guint32, facts->n_countries);
  guint32 largest = 0;

  for (guint32 i = 0; i < facts->n_orders; i++)
    n_orders[facts->order_country[i]]++;
  for (guint32 i = 1; i < facts->n_countries; i++)
    if (n_orders[i] > n_orders[largest])
      largest = i;
  return largest;
}

static void
choose_countries (const CurioLedger *ledger, GRand *random,
                  CurioSelection *selection)
{
  guint32 n = ledger->facts->n_countries;

  selection->n_countries = n;
  selection->countries = g_new (guint8, n);
  for (guint32 i = 0; i < n; i++)
    selection->countries[i] = g_rand_double (random) < KEPT_COUNTRIES;
  selection->countries[find_largest_country (ledger)] = 1;
}

void
curio_benchmark_select (const CurioLedger *ledger, guint n,
                        CurioSelection *out_selection)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED + n);
  gint32 n_days = ledger->last_day - ledger->first_day + 1;
  gint32 quarter = MAX (1, n_days / 4);

  *out_selection = CURIO_SELECTION_ALL;
  out_selection->from_day
      = ledger->first_day + g_rand_int_range (random, 0, quarter);
  out_selection->to_day
      = ledger->last_day - g_rand_int_range (random, 0, quarter);
  if (n % 2 == 1 && ledger->facts->n_countries > 0)
    choose_countries (ledger, random, out_selection);
}

/* Whether another round is due of N_ROUNDS, N being done. */
static gboolean
goes_on (const CurioStopwatch *watch, guint n, guint n_rounds)
{
  double seconds = 0;

  for (guint i = 0; i < watch->seconds->len; i++)
    seconds += g_array_index (watch->seconds, double, i);
  return n < n_rounds && (n < N_ENOUGH || seconds < ENOUGH_SECONDS);
}

static void
time_selections (const CurioLedger *ledger, CurioStopwatch *watch)
{
  for (guint i = 0; goes_on (watch, i, N_SELECTIONS); i++)
    {
      CurioSelection selection;

      curio_benchmark_select (ledger, i, &selection);
      curio_stopwatch_start (watch);
      curio_measures_free (curio_measures_new (ledger, &selection));
      curio_stopwatch_stop (watch);
      curio_selection_clear (&selection);
    }
}

/* Apart from the measures: a walk over all lines would leave them none of
 * their orders in the processor's cache. */
static void
time_products (const CurioLedger *ledger, CurioStopwatch *watch)
{
  for (guint i = 0; goes_on (watch, i, N_SELECTIONS); i++)
    {
      CurioSelection selection;
      CurioProducts products = { 0 };
      CurioView view;

      curio_benchmark_select (ledger, i, &selection);
      curio_stopwatch_start (watch);
      curio_view_init (&view, ledger, &selection);
      curio_products_measure_cancelled (&view, NULL, &products);
      curio_products_clear (&products);
      curio_view_clear (&view);
      curio_stopwatch_stop (watch);
      curio_selection_clear (&selection);
    }
}

/* All that the figures of one country need: the table of all countries, its
 * list and chi-square. */
static void
time_preference (const CurioLedger *ledger, CurioStopwatch *watch)
{
  for (guint i = 0; goes_on (watch, i, N_SELECTIONS); i++)
    {
      g_autoptr (CurioMeasures) measures = NULL;
      CurioSelection selection;
      CurioPreferenceTest test;
      CurioPreferred list[N_PREFERRED];

      curio_benchmark_select (ledger, i, &selection);
      measures = curio_measures_new (ledger, &selection);
      curio_stopwatch_start (watch);

      CurioPreference *preference
          = curio_preference_new (measures, CURIO_GROUP_BY_COUNTRY, NULL);
      curio_preference_rank (preference, 0, list, N_PREFERRED);
      curio_preference_test (preference, &test);
      curio_preference_free (preference);
      curio_stopwatch_stop (watch);
      curio_selection_clear (&selection);
    }
}

static void
time_all (const CurioLedger *ledger, CurioStopwatch *watch)
{
  const CurioSelection all = CURIO_SELECTION_ALL;

  for (guint i = 0; goes_on (watch, i, N_SELECTIONS); i++)
    {
      curio_stopwatch_start (watch);
      curio_measures_free (curio_measures_new (ledger, &all));
      curio_stopwatch_stop (watch);
    }
}

static void
time_books (CurioFacts *facts, CurioStopwatch *watch)
{
  for (guint i = 0; goes_on (watch, i, N_BOOKS_ROUNDS); i++)
    {
      const CurioBooks books
          = { i % 2 == 0 ? CURIO_BOOKS_POC : CURIO_BOOKS_TRADING, NULL };

      curio_stopwatch_start (watch);
      curio_ledger_unref (curio_ledger_new (facts, &books));
      curio_stopwatch_stop (watch);
    }
}

void
curio_benchmark_recompute (CurioFacts *facts, CurioRecomputeTimes *out_times)
{
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  g_auto (CurioStopwatch) changing;
  g_auto (CurioStopwatch) products;
  g_auto (CurioStopwatch) preference;
  g_auto (CurioStopwatch) all;
  g_auto (CurioStopwatch) books;

  curio_stopwatch_init (&changing);
  curio_stopwatch_init (&products);
  curio_stopwatch_init (&preference);
  curio_stopwatch_init (&all);
  curio_stopwatch_init (&books);
  time_selections (ledger, &changing);
  time_products (ledger, &products);
  time_preference (ledger, &preference);
  time_all (ledger, &all);
  time_books (facts, &books);
  *out_times = (CurioRecomputeTimes){
    .recompute_ms = curio_stopwatch_get_median (&changing) * MS_PER_SECOND,
    .recompute_95_ms = curio_stopwatch_get_95th (&changing) * MS_PER_SECOND,
    .recompute_all_ms = curio_stopwatch_get_median (&all) * MS_PER_SECOND,
    .products_ms = curio_stopwatch_get_median (&products) * MS_PER_SECOND,
    .preference_ms = curio_stopwatch_get_median (&preference) * MS_PER_SECOND,
    .books_ms = curio_stopwatch_get_median (&books) * MS_PER_SECOND,
    .n_selections = changing.seconds->len,
  };
}
