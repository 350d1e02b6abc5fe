/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts of a shop of any size, made in memory: no server, no disk, so that the
 * measures of a hundred times the real shop can be timed anywhere. */

#include "curio-benchmark.h"

#include "curio-demo-row.h"

#define SEED 1
#define CHECK_EVERY 4096

typedef struct
{
  CurioFactsBuilder *builder;
  CurioProgress *progress;
  GCancellable *cancellable;
} Making;

static gboolean
add_line_cb (const CurioDemoLine *line, gpointer data)
{
  Making *self = data;
  const CurioRow row = curio_demo_row (line);

  curio_facts_builder_add (self->builder, &row);
  return ++self->progress->lines % CHECK_EVERY != 0
         || !g_cancellable_is_cancelled (self->cancellable);
}

CurioFacts *
curio_benchmark_generate (gint64 n_lines, CurioProgress *progress,
                          GCancellable *cancellable, double *out_seconds,
                          GError **error)
{
  Making making = { curio_facts_builder_new (), progress, cancellable };
  gint64 started_us = g_get_monotonic_time ();
  CurioFacts *facts;

  progress->stage = CURIO_STAGE_READING;
  progress->total = n_lines;
  progress->started_us = started_us;
  if (!curio_demo_generate (n_lines, SEED, add_line_cb, &making))
    {
      curio_facts_builder_free (making.builder);
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  progress->stage = CURIO_STAGE_FINISHING;
  facts = curio_facts_builder_finish (making.builder, error);
  *out_seconds
      = (double)(g_get_monotonic_time () - started_us) / G_USEC_PER_SEC;
  return facts;
}
