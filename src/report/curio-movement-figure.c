/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From which segments into which customers went, as flows. */

#include "curio-builders.h"
#include "curio-movement-words.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

#define N_CELLS (CURIO_N_MOVEMENT_ROWS * CURIO_N_SEGMENTS)

/* The texts of the chart, which copies them. */
typedef struct
{
  const CurioMovement *movement;
  CurioSankeyNode rows[CURIO_N_MOVEMENT_ROWS];
  CurioSankeyNode columns[CURIO_N_SEGMENTS];
  CurioSankeyFlow flows[N_CELLS];
  guint n_flows;
  GPtrArray *texts; /* owns them all */
} Words;

static const char *
keep (Words *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static CurioSankeyNode
make_node (Words *self, guint from, guint to)
{
  guint segment = from == CURIO_MOVEMENT_ALL ? to : from;
  guint32 n = curio_movement_count (self->movement, from, to);

  return (CurioSankeyNode){
    .id = curio_movement_get_id (from, to),
    .name = curio_movement_get_row_name (segment),
    .count = keep (self, curio_format_count (n)),
    .label = keep (self, curio_movement_describe (self->movement, from, to)),
    .ink = segment < CURIO_N_SEGMENTS ? (CurioInk)(CURIO_INK_TILE + segment)
                                      : CURIO_INK_MEASURE,
  };
}

static void
add_flow (Words *self, guint from, guint to)
{
  if (self->movement->cells[from][to] == 0)
    return;
  self->flows[self->n_flows++] = (CurioSankeyFlow){
    .from = from,
    .to = to,
    .value = self->movement->cells[from][to],
    .id = curio_movement_get_id (from, to),
    .label = keep (self, curio_movement_describe (self->movement, from, to)),
  };
}

static void
fill_words (Words *self)
{
  for (guint from = 0; from < CURIO_N_MOVEMENT_ROWS; from++)
    {
      self->rows[from] = make_node (self, from, CURIO_MOVEMENT_ALL);
      for (guint to = 0; to < CURIO_N_SEGMENTS; to++)
        add_flow (self, from, to);
    }
  for (guint to = 0; to < CURIO_N_SEGMENTS; to++)
    self->columns[to] = make_node (self, CURIO_MOVEMENT_ALL, to);
}

static char *
make_heading (gint32 day)
{
  g_autofree char *text = curio_format_day (day);

  return g_strdup_printf (_ ("as of %s"), text);
}

CurioChart *
curio_build_movement (const CurioMeasures *measures,
                      const CurioFigureOptions *options)
{
  CurioMovement movement;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree Words *words = g_new0 (Words, 1);
  CurioChart *chart;

  curio_movement_measure_figure (measures, options, &movement);
  words->movement = &movement;
  words->texts = texts;
  fill_words (words);
  chart = curio_sankey_new (
      (CurioSankeyColumn[2]){
          {keep (words,  make_heading (movement.since)), words->rows,
           CURIO_N_MOVEMENT_ROWS},
          { keep (words, make_heading (movement.as_of)), words->columns,
           CURIO_N_SEGMENTS     }
  },
      words->flows, words->n_flows);
  if (options->flow > 0)
    chart->selected = options->flow;
  curio_chart_set_words (
      chart, curio_find_movement (&movement),
      g_strdup (_ ("Customers by segment on two dates: a band is as thick as "
                   "those who went from one into the other")),
      NULL);
  curio_chart_set_table (chart, curio_movement_tabulate (&movement));
  return chart;
}
