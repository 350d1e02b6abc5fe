/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long each measure takes that a page asks for besides those which follow
 * every change of filter.  A new measure is a row of a table below. */

#include "curio-benchmark.h"

#include "curio-cancellations.h"
#include "curio-cohort-map.h"
#include "curio-customer.h"
#include "curio-gaps.h"
#include "curio-health.h"
#include "curio-matches.h"
#include "curio-pairs.h"
#include "curio-preference.h"
#include "curio-products.h"
#include "curio-returning.h"
#include "curio-rfm-inspect.h"
#include "curio-segment-history.h"
#include "curio-shared-measures.h"
#include "curio-stopwatch.h"
#include "curio-worth-knowing.h"

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
  curio_measures_get_indicators (measures);
}

static void
measure_concentration (const CurioMeasures *measures)
{
  curio_measures_get_concentration (measures);
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
  curio_measures_get_movement (measures);
}

static void
measure_findings (const CurioMeasures *measures)
{
  g_ptr_array_unref (curio_findings_list (measures, CURIO_FINDINGS_MOST));
}

static void
measure_health (const CurioMeasures *measures)
{
  CurioHealth health;

  curio_health_measure (&measures->view, &health);
}

static void
measure_customer_sums (const CurioMeasures *measures)
{
  g_free (curio_customer_sums_measure (measures));
}

/* A month before the as-of day, as the page begins with. */
static void
measure_inspection (const CurioMeasures *measures)
{
  CurioRfmTies ties;

  if (measures->view.as_of_day == CURIO_DAY_NONE)
    return; /* nothing is selected */
  curio_rfm_count_ties (measures, &ties);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    {
      CurioRfmChange change;

      curio_rfm_change_measure (measures, i, measures->view.as_of_day - 30,
                                &change);
      curio_rfm_change_clear (&change);
    }
}

/* At most as many months as the pane of a customer shows. */
static void
measure_segment_history (const CurioMeasures *measures)
{
  CurioSegmentHistory history;

  curio_segment_history_measure (&measures->view, 26, &history);
  curio_segment_history_clear (&history);
}

/* The first is what every page needs.  Findings come last: what they share
 * with other figures has been measured there. */
static const Measure order_measures[] = {
  {"filter",           measure_all            },
  { "indicators",      measure_indicators     },
  { "concentration",   measure_concentration  },
  { "cohorts",         measure_cohort_map     },
  { "returning",       measure_returning      },
  { "gaps",            measure_gaps           },
  { "movement",        measure_movement       },
  { "findings",        measure_findings       },
  { "health",          measure_health         },
  { "customer-sums",   measure_customer_sums  },
  { "inspection",      measure_inspection     },
  { "segment-history", measure_segment_history},
};

/* The others are the inspector of Definitions and the pane of a customer. */
#define N_OF_PAGES (G_N_ELEMENTS (order_measures) - 2)

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
      curio_preference_new (measures, CURIO_GROUP_BY_COUNTRY, NULL));
}

static void
measure_segments (const CurioMeasures *measures)
{
  curio_preference_free (
      curio_preference_new (measures, CURIO_GROUP_BY_SEGMENT, NULL));
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

/* Asks the measures of one selection in turn, as pages do. */
static void
time_selection (const CurioLedger *ledger, guint number, const Measure *list,
                guint n, CurioStopwatch *watches)
{
  g_autoptr (CurioMeasures) measures = NULL;
  CurioSelection selection;

  curio_benchmark_select (ledger, number, &selection);
  measures = curio_measures_new (ledger, &selection);
  curio_selection_clear (&selection);
  for (guint i = 0; i < n; i++)
    {
      curio_stopwatch_start (&watches[i]);
      list[i].measure (measures);
      curio_stopwatch_stop (&watches[i]);
    }
}

static void
add_time (GHashTable *times, const char *name, double ms)
{
  g_hash_table_insert (times, g_strdup (name), g_memdup2 (&ms, sizeof ms));
}

static GHashTable *
time_measures (const CurioLedger *ledger, const Measure *list, guint n,
               guint n_together)
{
  GHashTable *times
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree CurioStopwatch *watches = g_new (CurioStopwatch, n);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    curio_stopwatch_init (&watches[i]);
  for (guint i = 0; i < N_SELECTIONS; i++)
    time_selection (ledger, i, list, n, watches);
  for (guint i = 0; i < n; i++)
    {
      double ms = curio_stopwatch_get_median (&watches[i]) * MS_PER_SECOND;

      if (i < n_together)
        sum += ms;
      add_time (times, list[i].name, ms);
      curio_stopwatch_clear (&watches[i]);
    }
  if (n_together > 0)
    add_time (times, "together", sum);
  return times;
}

void
curio_benchmark_measures (CurioFacts *facts, GHashTable **out_orders,
                          GHashTable **out_products)
{
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });

  *out_orders = time_measures (ledger, order_measures,
                               G_N_ELEMENTS (order_measures), N_OF_PAGES);
  *out_products = time_measures (ledger, product_measures,
                                 G_N_ELEMENTS (product_measures), 0);
}
