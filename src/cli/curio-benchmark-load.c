/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long reading the table takes, beside what the server and the wire cost
 * by themselves. */

#include "curio-benchmark.h"

#include "curio-refresh.h"
#include "curio-stopwatch.h"

#define N_ROUNDS 7
#define N_CHECKS 21
/* A server takes long to add up. */
#define N_ROLLED_ROUNDS 3
/* What takes minutes is steady by itself, and is done once. */
#define LONG_SECONDS 60

typedef struct
{
  const CurioSource *source;
  GCancellable *cancellable;
  CurioFacts *facts;
  CurioTableState *state;
  gint64 bytes;
} Round;

static gboolean
load (Round *self, CurioStopwatch *watch, GError **error)
{
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->state, curio_table_state_free);
  curio_stopwatch_start (watch);
  self->facts = curio_source_load_stated (
      self->source, NULL, self->cancellable, &self->state, error);
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
go_round (Round *self, CurioStopwatch *loads, CurioStopwatch *drains,
          GError **error)
{
  return load (self, loads, error) && drain (self, drains, error);
}

/* The first round, which warms up the server, counts only where others would
 * take too long.  Returns how many there are; 0 where one failed. */
static guint
go_rounds (Round *self, CurioStopwatch *loads, CurioStopwatch *drains,
           GError **error)
{
  guint n;

  if (!go_round (self, loads, drains, error))
    return 0;
  if (curio_stopwatch_get_median (loads) > LONG_SECONDS)
    return 1;
  curio_stopwatch_clear (loads);
  curio_stopwatch_clear (drains);
  curio_stopwatch_init (loads);
  curio_stopwatch_init (drains);
  n = curio_facts_has_lines (self->facts) ? N_ROUNDS : N_ROLLED_ROUNDS;
  for (guint i = 0; i < n; i++)
    if (!go_round (self, loads, drains, error))
      return 0;
  return n;
}

/* TRUE where it found that nothing has changed. */
static gboolean
check (Round *self, CurioStopwatch *watch)
{
  CurioRefresh found;
  gboolean is_unchanged;

  curio_stopwatch_start (watch);
  is_unchanged = curio_source_refresh (self->source, self->facts, self->state,
                                       CURIO_REFRESH_QUICK, NULL,
                                       self->cancellable, &found, NULL)
                 && found.outcome == CURIO_REFRESH_UNCHANGED;
  curio_stopwatch_stop (watch);
  curio_refresh_clear (&found);
  return is_unchanged;
}

/* The first, which may have to connect, does not count.  A table that cannot
 * be looked at is not loaded over and over for it. */
static double
measure_checks (Round *self)
{
  g_auto (CurioStopwatch) ignored;
  g_auto (CurioStopwatch) checks;
  gboolean is_unchanged;

  curio_stopwatch_init (&ignored);
  curio_stopwatch_init (&checks);
  is_unchanged = curio_table_state_get_sight (self->state) == CURIO_SIGHT_CLEAR
                 && check (self, &ignored);
  for (guint i = 0; is_unchanged && i < N_CHECKS; i++)
    is_unchanged = check (self, &checks);
  return is_unchanged ? curio_stopwatch_get_median (&checks) * 1000 : -1;
}

gboolean
curio_benchmark_load (const CurioSource *source, GCancellable *cancellable,
                      CurioLoadTimes *out_times, CurioFacts **out_facts,
                      GError **error)
{
  Round round = { .source = source, .cancellable = cancellable };
  g_auto (CurioStopwatch) loads;
  g_auto (CurioStopwatch) drains;
  guint n_rounds;

  curio_stopwatch_init (&loads);
  curio_stopwatch_init (&drains);
  n_rounds = go_rounds (&round, &loads, &drains, error);
  if (n_rounds == 0)
    {
      g_clear_pointer (&round.facts, curio_facts_unref);
      g_clear_pointer (&round.state, curio_table_state_free);
      return FALSE;
    }
  *out_times = (CurioLoadTimes){ curio_stopwatch_get_median (&loads),
                                 curio_stopwatch_get_median (&drains),
                                 round.bytes,
                                 n_rounds,
                                 measure_checks (&round),
                                 !curio_facts_has_lines (round.facts) };
  curio_table_state_free (round.state);
  *out_facts = round.facts;
  return TRUE;
}
