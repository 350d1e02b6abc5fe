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

/* The quickest of a few: whatever else the machine does only adds. */
static void
add_times (JsonBuilder *json, const CurioLedger *ledger,
           const CurioSelection *selection)
{
  double seconds = G_MAXDOUBLE, processor = G_MAXDOUBLE;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double processor_then = get_processor_seconds ();
      gint64 then_us = g_get_monotonic_time ();

      curio_measures_free (curio_measures_new (ledger, selection));
      seconds = MIN (seconds, (double)(g_get_monotonic_time () - then_us)
                                  / G_USEC_PER_SEC);
      processor = MIN (processor, get_processor_seconds () - processor_then);
    }
  curio_json_add_real (json, "ms", seconds * MS_PER_SECOND, 4);
  curio_json_add_real (json, "processor_ms", processor * MS_PER_SECOND, 4);
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
