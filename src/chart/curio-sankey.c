/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Sankey chart: two columns of bars, and ribbons that say how much went
 * from which into which (after M. H. P. R. Sankey, 1898). */

#include "curio-sankey.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_PT 9.0
#define GAP_PT 5.0
#define MOST_GAP_PT 26.0
#define GAP_SHARE 0.3 /* of the height, for all gaps of a column */
#define LEAST_BAR_PT 3.0
#define N_TOLD 3

typedef struct
{
  CurioChart parent;
  CurioSankeyNode *nodes[2];
  guint n_nodes[2];
  char *headings[2];
  CurioSankeyFlow *flows; /* by value, falling */
  guint n_flows;
} Sankey;

/* --- layout -------------------------------------------------------------- */

static void
plan_bars (const Sankey *self, CurioSankeyPlan *plan)
{
  for (guint side = 0; side < 2; side++)
    {
      plan->headings[side] = self->headings[side];
      plan->n_bars[side] = self->n_nodes[side];
      plan->bars[side] = g_new0 (CurioSankeyBar, self->n_nodes[side] + 1);
      for (guint i = 0; i < self->n_nodes[side]; i++)
        plan->bars[side][i].node = &self->nodes[side][i];
    }
  for (guint i = 0; i < self->n_flows; i++)
    {
      plan->bars[0][self->flows[i].from].value += self->flows[i].value;
      plan->bars[1][self->flows[i].to].value += self->flows[i].value;
    }
}

static guint
count_bars (const CurioSankeyPlan *plan, guint side)
{
  guint n = 0;

  for (guint i = 0; i < plan->n_bars[side]; i++)
    n += plan->bars[side][i].value > 0;
  return n;
}

/* Both columns hold the same flows, so they are equally tall but for the
 * gaps. */
static double
get_points_per_unit (const Sankey *self, const CurioSankeyPlan *plan)
{
  double total = 0;
  guint n_gaps = MAX (count_bars (plan, 0), count_bars (plan, 1)) - 1;
  double gaps
      = MIN (GAP_PT * plan->scale * n_gaps, GAP_SHARE * plan->box.height);

  for (guint i = 0; i < self->n_flows; i++)
    total += self->flows[i].value;
  return (plan->box.height - gaps) / total;
}

static void
stack_bars (CurioSankeyPlan *plan, guint side, double unit)
{
  guint n_gaps = count_bars (plan, side) - 1;
  double bars = 0, gap = 0, y;

  for (guint i = 0; i < plan->n_bars[side]; i++)
    bars += plan->bars[side][i].value * unit;
  if (n_gaps > 0)
    gap = MIN ((plan->box.height - bars) / n_gaps, MOST_GAP_PT * plan->scale);
  plan->gaps[side] = gap;
  y = plan->box.y + (plan->box.height - bars - gap * n_gaps) / 2;
  for (guint i = 0; i < plan->n_bars[side]; i++)
    {
      CurioSankeyBar *bar = &plan->bars[side][i];

      if (bar->value <= 0)
        continue;
      bar->box = (CurioBox){ side == 0 ? plan->box.x
                                       : plan->box.x + plan->box.width
                                             - plan->bar_width,
                             y, plan->bar_width, bar->value * unit };
      y += bar->box.height + gap;
    }
}

/* From the top of each bar in the order of the other column, so that no two
 * flows of one bar cross. */
static void
attach_ribbons (CurioSankeyPlan *plan, guint side)
{
  for (guint other = 0; other < plan->n_bars[1 - side]; other++)
    for (guint i = 0; i < plan->n_ribbons; i++)
      {
        CurioSankeyRibbon *ribbon = &plan->ribbons[i];
        guint ends[2] = { ribbon->flow->from, ribbon->flow->to };
        CurioSankeyBar *bar = &plan->bars[side][ends[side]];

        if (ends[1 - side] != other)
          continue;
        ribbon->top[side] = bar->box.y + bar->filled;
        bar->filled += ribbon->thickness;
      }
}

static void
plan_ribbons (const Sankey *self, CurioSankeyPlan *plan, double unit)
{
  plan->n_ribbons = self->n_flows;
  plan->ribbons = g_new0 (CurioSankeyRibbon, self->n_flows + 1);
  for (guint i = 0; i < self->n_flows; i++)
    plan->ribbons[i]
        = (CurioSankeyRibbon){ .flow = &self->flows[i],
                               .thickness = self->flows[i].value * unit };
  attach_ribbons (plan, 0);
  attach_ribbons (plan, 1);
}

static void
draw_bars (const CurioSankeyPlan *plan)
{
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < plan->n_bars[side]; i++)
      {
        const CurioSankeyBar *bar = &plan->bars[side][i];

        if (bar->value > 0)
          curio_sketch_box (plan->layout, &bar->box, bar->node->ink);
      }
}

/* A thin bar is pointed at as if it were a little taller. */
static void
mark_bars (const CurioSankeyPlan *plan)
{
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < plan->n_bars[side]; i++)
      {
        const CurioSankeyBar *bar = &plan->bars[side][i];
        CurioBox box = bar->box;
        double more
            = MIN (LEAST_BAR_PT * plan->scale - box.height, plan->gaps[side]);
        CurioMark *mark;

        if (bar->value <= 0)
          continue;
        if (more > 0)
          {
            box.y -= more / 2;
            box.height += more;
          }
        mark = curio_sketch_mark (plan->layout, &box, bar->node->id, 0,
                                  g_strdup (bar->node->label));
        mark->label_box = bar->label_box;
      }
}

static void
free_plan (CurioSankeyPlan *plan)
{
  g_free (plan->bars[0]);
  g_free (plan->bars[1]);
  g_free (plan->ribbons);
}

static void
sankey_layout (const CurioChart *chart, CurioLayout *layout,
               const CurioBox *plot)
{
  const Sankey *self = (const Sankey *)chart;
  CurioSankeyPlan plan = { .layout = layout,
                           .scale = curio_chart_get_scale (chart),
                           .selected = chart->selected,
                           .box = *plot };
  double unit;

  if (self->n_flows == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  plan_bars (self, &plan);
  curio_sankey_labels_reserve (&plan);
  plan.bar_width = MIN (BAR_PT * plan.scale, plan.box.width / 8);
  unit = get_points_per_unit (self, &plan);
  stack_bars (&plan, 0, unit);
  stack_bars (&plan, 1, unit);
  plan_ribbons (self, &plan, unit);
  curio_sankey_flows_draw (&plan);
  draw_bars (&plan);
  curio_sankey_labels_draw (&plan);
  mark_bars (&plan);
  curio_sankey_flows_mark (&plan);
  free_plan (&plan);
}

/* --- the kind ------------------------------------------------------------ */

static char *
sankey_describe (const CurioChart *chart)
{
  const Sankey *self = (const Sankey *)chart;
  GString *text;

  if (self->n_flows == 0)
    return curio_chart_describe_empty (chart);
  text = g_string_new (NULL);
  g_string_append_printf (text,
                          ngettext ("%u flow, the largest first.",
                                    "%u flows, the largest first.",
                                    self->n_flows),
                          self->n_flows);
  for (guint i = 0; i < MIN (self->n_flows, N_TOLD); i++)
    g_string_append_printf (text, " %s.", self->flows[i].label);
  return curio_chart_describe_as (chart, g_string_free (text, FALSE));
}

static const char *
get_name (const char *name, const char *otherwise)
{
  return name != NULL && *name != '\0' ? name : otherwise;
}

static CurioTable *
sankey_tabulate (const CurioChart *chart)
{
  const Sankey *self = (const Sankey *)chart;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, get_name (self->headings[0], _ ("From")),
                          FALSE);
  curio_table_add_column (table, get_name (self->headings[1], _ ("To")),
                          FALSE);
  curio_table_add_column (table, _ ("Value"), TRUE);
  for (guint i = 0; i < self->n_flows; i++)
    {
      const CurioSankeyFlow *flow = &self->flows[i];

      curio_table_add_text (table, self->nodes[0][flow->from].name);
      curio_table_add_text (table, self->nodes[1][flow->to].name);
      curio_table_add_count (table, llround (flow->value));
    }
  return table;
}

static void
free_nodes (CurioSankeyNode *nodes, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_free ((char *)nodes[i].name);
      g_free ((char *)nodes[i].count);
      g_free ((char *)nodes[i].label);
    }
  g_free (nodes);
}

static void
sankey_free (CurioChart *chart)
{
  Sankey *self = (Sankey *)chart;

  for (guint side = 0; side < 2; side++)
    {
      free_nodes (self->nodes[side], self->n_nodes[side]);
      g_free (self->headings[side]);
    }
  for (guint i = 0; i < self->n_flows; i++)
    g_free ((char *)self->flows[i].label);
  g_free (self->flows);
  g_free (self);
}

static const CurioChartKind sankey_kind
    = { "sankey", sankey_layout, sankey_describe, sankey_free,
        sankey_tabulate };

static char *
copy_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

static void
copy_column (Sankey *self, const CurioSankeyColumn *column, guint side)
{
  self->headings[side] = g_strdup (column->heading);
  self->n_nodes[side] = column->n_nodes;
  self->nodes[side] = g_new0 (CurioSankeyNode, column->n_nodes + 1);
  for (guint i = 0; i < column->n_nodes; i++)
    {
      CurioSankeyNode *node = &self->nodes[side][i];

      *node = column->nodes[i];
      node->name = copy_text (node->name);
      node->count = copy_text (node->count);
      node->label = copy_text (node->label);
    }
}

static int
compare_flows (gconstpointer a, gconstpointer b, gpointer data)
{
  double first = ((const CurioSankeyFlow *)a)->value;
  double second = ((const CurioSankeyFlow *)b)->value;

  return (first < second) - (first > second);
}

CurioChart *
curio_sankey_new (const CurioSankeyColumn columns[2],
                  const CurioSankeyFlow *flows, guint n_flows)
{
  Sankey *self = g_new0 (Sankey, 1);

  curio_chart_init (&self->parent, &sankey_kind);
  copy_column (self, &columns[0], 0);
  copy_column (self, &columns[1], 1);
  self->flows = g_new0 (CurioSankeyFlow, n_flows + 1);
  for (guint i = 0; i < n_flows; i++)
    if (isfinite (flows[i].value) && flows[i].value > 0
        && flows[i].from < columns[0].n_nodes
        && flows[i].to < columns[1].n_nodes)
      {
        self->flows[self->n_flows] = flows[i];
        self->flows[self->n_flows++].label = copy_text (flows[i].label);
      }
  /* Stable, so that equal flows keep the caller's order. */
  g_qsort_with_data (self->flows, (int)self->n_flows, sizeof (CurioSankeyFlow),
                     compare_flows, NULL);
  return &self->parent;
}
