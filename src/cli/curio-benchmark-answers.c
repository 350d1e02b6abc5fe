/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Curio answers to changes of filter, and how soon: for those who put the
 * same questions to another program. */

#include "curio-benchmark.h"

#include "curio-figures-json.h"
#include "curio-json-text.h"

#include <time.h>

#define N_ROUNDS 9
#define MS_PER_SECOND 1000
#define NANOSECONDS 1e9

/* Of all threads of the process. */
static double
get_processor_seconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / NANOSECONDS;
}

static void
add_list (JsonBuilder *json, const char *name, const double *seconds)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < N_ROUNDS; i++)
    curio_json_add_value (json, seconds[i] * MS_PER_SECOND, 4);
  json_builder_end_array (json);
}

/* Each round: whoever compares takes as many as of the other program. */
static void
add_times (JsonBuilder *json, const CurioLedger *ledger,
           const CurioSelection *selection)
{
  double clock[N_ROUNDS];
  double processor[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double processor_then = get_processor_seconds ();
      gint64 then_us = g_get_monotonic_time ();

      curio_measures_free (curio_measures_new (ledger, selection));
      clock[i] = (double)(g_get_monotonic_time () - then_us) / G_USEC_PER_SEC;
      processor[i] = get_processor_seconds () - processor_then;
    }
  add_list (json, "ms", clock);
  add_list (json, "processor_ms", processor);
}

static void
add_wanted (JsonBuilder *json, const CurioFacts *facts,
            const CurioSelection *selection)
{
  json_builder_set_member_name (json, "countries");
  if (selection->countries == NULL)
    {
      json_builder_add_null_value (json);
      return;
    }
  json_builder_begin_array (json);
  for (guint32 i = 0; i < selection->n_countries; i++)
    if (selection->countries[i])
      json_builder_add_string_value (
          json, curio_dictionary_get (facts->countries, i));
  json_builder_end_array (json);
}

static void
add_answer (JsonBuilder *json, const CurioLedger *ledger, guint n)
{
  CurioReading reading = { .facts = ledger->facts, .books = ledger->kind };

  curio_benchmark_select (ledger, n, &reading.selection);
  reading.measures = curio_measures_new (ledger, &reading.selection);
  json_builder_begin_object (json);
  add_times (json, ledger, &reading.selection);
  add_wanted (json, ledger->facts, &reading.selection);
  curio_figures_add_orders (json, &reading);
  json_builder_end_object (json);
  curio_measures_free (reading.measures);
  curio_selection_clear (&reading.selection);
}

JsonNode *
curio_benchmark_answers (CurioFacts *facts, guint n)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });

  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    add_answer (json, ledger, i);
  json_builder_end_array (json);
  return json_builder_get_root (json);
}
