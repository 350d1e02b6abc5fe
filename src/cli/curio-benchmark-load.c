/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long reading the table takes, beside what the server and the wire cost
 * by themselves. */

#include "curio-benchmark.h"

#include "curio-stopwatch.h"

#define N_ROUNDS 7

typedef struct
{
  const CurioSource *source;
  GCancellable *cancellable;
  CurioFacts *facts;
  gint64 bytes;
} Round;

static gboolean
load (Round *self, CurioStopwatch *watch, GError **error)
{
  g_clear_pointer (&self->facts, curio_facts_unref);
  curio_stopwatch_start (watch);
  self->facts
      = curio_source_load (self->source, NULL, self->cancellable, error);
  curio_stopwatch_stop (watch);
  return self->facts != NULL;
}

static gboolean
drain (Round *self, CurioStopwatch *watch, GError **error)
{
  gboolean drained;

  curio_stopwatch_start (watch);
  drained = curio_source_drain (self->source, self->cancellable, &self->bytes,
                                error);
  curio_stopwatch_stop (watch);
  return drained;
}

static gboolean
warm_up (Round *self, GError **error)
{
  g_auto (CurioStopwatch) ignored;

  curio_stopwatch_init (&ignored);
  return load (self, &ignored, error) && drain (self, &ignored, error);
}

gboolean
curio_benchmark_load (const CurioSource *source, GCancellable *cancellable,
                      CurioLoadTimes *out_times, CurioFacts **out_facts,
                      GError **error)
{
  Round round = { source, cancellable };
  g_auto (CurioStopwatch) loads;
  g_auto (CurioStopwatch) drains;
  gboolean done;

  curio_stopwatch_init (&loads);
  curio_stopwatch_init (&drains);
  done = warm_up (&round, error);
  for (guint i = 0; done && i < N_ROUNDS; i++)
    done = load (&round, &loads, error) && drain (&round, &drains, error);
  if (!done)
    {
      g_clear_pointer (&round.facts, curio_facts_unref);
      return FALSE;
    }
  *out_times = (CurioLoadTimes){ curio_stopwatch_get_median (&loads),
                                 curio_stopwatch_get_median (&drains),
                                 round.bytes, N_ROUNDS };
  *out_facts = round.facts;
  return TRUE;
}
