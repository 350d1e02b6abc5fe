/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long each measure takes that a page asks for besides those which follow
 * every change of filter.  A new measure is a row of a table below. */

#include "curio-benchmark.h"

#include "curio-cancellations.h"
#include "curio-cohort-map.h"
#include "curio-concentration.h"
#include "curio-worth-knowing.h"
#include "curio-gaps.h"
#include "curio-indicators.h"
#include "curio-matches.h"
#include "curio-movement.h"
#include "curio-pairs.h"
#include "curio-preference.h"
#include "curio-products.h"
#include "curio-returning.h"
#include "curio-stopwatch.h"

#define N_SELECTIONS 60
#define MS_PER_SECOND 1000

typedef struct
{
  const char *name;
  void (*measure) (const CurioMeasures *measures);
} Measure;

/* --- of orders ---------------------------------------------------------- */

/* All that follows every change of filter. */
static void
measure_all (const CurioMeasures *measures)
{
  curio_measures_free (
      curio_measures_new (measures->view.ledger, &measures->view.selection));
}

static void
measure_indicators (const CurioMeasures *measures)
{
  CurioIndicators indicators;

  curio_indicators_measure (&measures->view, &indicators);
}

static void
measure_concentration (const CurioMeasures *measures)
{
  CurioConcentration concentration;

  curio_concentration_measure (&measures->view, &concentration);
  curio_concentration_clear (&concentration);
}

static void
measure_cohort_map (const CurioMeasures *measures)
{
  CurioCohortMap map;

  curio_cohort_map_measure (&measures->view, NULL, &map);
  curio_cohort_map_clear (&map);
}

static void
measure_returning (const CurioMeasures *measures)
{
  CurioReturning returning;

  curio_returning_measure (&measures->view, &measures->monthly, &returning);
  curio_returning_clear (&returning);
}

static void
measure_gaps (const CurioMeasures *measures)
{
  CurioGaps gaps;

  curio_gaps_measure (&measures->view, &gaps);
  curio_gaps_clear (&gaps);
}

static void
measure_movement (const CurioMeasures *measures)
{
  CurioMovement movement;

  curio_movement_measure (
      &measures->view,
      curio_movement_choose_since (&measures->view, CURIO_DAY_NONE),
      &movement);
}

static void
measure_findings (const CurioMeasures *measures)
{
  g_ptr_array_unref (
      curio_findings_list (measures, FALSE, CURIO_FINDINGS_MOST));
}

/* The first is what every page needs. */
static const Measure order_measures[] = {
  {"filter",         measure_all          },
  { "indicators",    measure_indicators   },
  { "findings",      measure_findings     },
  { "concentration", measure_concentration},
  { "cohorts",       measure_cohort_map   },
  { "returning",     measure_returning    },
  { "gaps",          measure_gaps         },
  { "movement",      measure_movement     },
};

/* --- of lines ----------------------------------------------------------- */

static void
measure_products (const CurioMeasures *measures)
{
  CurioProducts products;

  curio_products_measure (&measures->view, NULL, &products);
  curio_products_clear (&products);
}

static void
measure_cancellations (const CurioMeasures *measures)
{
  CurioCancellations cancellations;

  curio_cancellations_measure (&measures->view, NULL, &cancellations);
  curio_cancellations_clear (&cancellations);
}

static void
measure_pairs (const CurioMeasures *measures)
{
  CurioPairs pairs;

  curio_pairs_measure (&measures->view, &pairs);
  curio_pairs_clear (&pairs);
}

static void
measure_matches (const CurioMeasures *measures)
{
  CurioMatches matches;

  curio_matches_measure (&measures->view, &matches);
  curio_matches_clear (&matches);
}

static void
measure_countries (const CurioMeasures *measures)
{
  curio_preference_free (
      curio_preference_new (measures, CURIO_GROUP_BY_COUNTRY));
}

static void
measure_segments (const CurioMeasures *measures)
{
  curio_preference_free (
      curio_preference_new (measures, CURIO_GROUP_BY_SEGMENT));
}

static const Measure product_measures[] = {
  {"products",       measure_products     },
  { "cancellations", measure_cancellations},
  { "pairs",         measure_pairs        },
  { "matches",       measure_matches      },
  { "countries",     measure_countries    },
  { "segments",      measure_segments     },
};

/* --- timing ------------------------------------------------------------- */

static double
time_measure (const CurioLedger *ledger, const Measure *measure)
{
  g_auto (CurioStopwatch) watch;

  curio_stopwatch_init (&watch);
  for (guint i = 0; i < N_SELECTIONS; i++)
    {
      g_autoptr (CurioMeasures) measures = NULL;
      CurioSelection selection;

      curio_benchmark_select (ledger, i, &selection);
      measures = curio_measures_new (ledger, &selection);
      curio_selection_clear (&selection);
      curio_stopwatch_start (&watch);
      measure->measure (measures);
      curio_stopwatch_stop (&watch);
    }
  return curio_stopwatch_get_median (&watch) * MS_PER_SECOND;
}

static GHashTable *
time_measures (const CurioLedger *ledger, const Measure *list, guint n,
               gboolean with_sum)
{
  GHashTable *times
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      double ms = time_measure (ledger, &list[i]);

      sum += ms;
      g_hash_table_insert (times, g_strdup (list[i].name),
                           g_memdup2 (&ms, sizeof ms));
    }
  if (with_sum)
    g_hash_table_insert (times, g_strdup ("together"),
                         g_memdup2 (&sum, sizeof sum));
  return times;
}

void
curio_benchmark_measures (CurioFacts *facts, GHashTable **out_orders,
                          GHashTable **out_products)
{
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });

  *out_orders = time_measures (ledger, order_measures,
                               G_N_ELEMENTS (order_measures), TRUE);
  *out_products = time_measures (ledger, product_measures,
                                 G_N_ELEMENTS (product_measures), FALSE);
}
