/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strips: cells in a row under a name and a value, with words below the edges
 * between them.  Scores between their cut-points, months of a history. */

#include "curio-kind.h"

#include <glib/gi18n-lib.h>

#define HEAD_PT 15.0
#define CELL_PT 15.0
#define EDGES_PT 12.5
#define GAP_PT 5.0
#define LEAST_CELL_PT 4.0
#define WIDE_GAP_PT 2.0
#define NARROW_GAP_PT 0.75
#define WIDE_CELL_PT 16.0
#define RADIUS_PT 2.5

typedef struct
{
  CurioChart parent;
  CurioStrip *strips;
  guint n;
} Strips;

typedef struct
{
  CurioLayout *layout;
  double scale;
  double left, width;
} Plan;

static CurioText
make_text (const Plan *plan, const char *text, CurioWeight weight)
{
  return curio_text_new (text, CURIO_SMALL_PT * plan->scale, weight);
}

/* --- one strip ----------------------------------------------------------- */

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_edges (const CurioStrip *strip)
{
  for (guint i = 0; strip->edges != NULL && i <= strip->n_cells; i++)
    if (is_given (strip->edges[i]))
      return TRUE;
  return FALSE;
}

static void
draw_head (const Plan *plan, const CurioStrip *strip, double y)
{
  double right = plan->left + plan->width;

  if (strip->value != NULL)
    {
      CurioText text = make_text (plan, strip->value, CURIO_WEIGHT_REGULAR);

      if (text.width <= plan->width)
        curio_sketch_text (plan->layout, &text, right - text.width, y,
                           CURIO_INK_TEXT);
    }
  if (strip->name != NULL)
    {
      CurioText text = make_text (plan, strip->name, CURIO_WEIGHT_BOLD);
      CurioBox box = { plan->left, y, text.width, text.height };

      if (text.width <= plan->width
          && curio_sketch_has_room (plan->layout, &box, 4 * plan->scale))
        curio_sketch_text (plan->layout, &text, box.x, y, CURIO_INK_TEXT);
    }
}

static void
draw_cell (const Plan *plan, const CurioStripCell *cell, const CurioBox *box)
{
  CurioShape *shape = curio_sketch_box (plan->layout, box, cell->fill);

  shape->radius_pt
      = box->width > WIDE_CELL_PT * plan->scale ? RADIUS_PT * plan->scale : 0;
  shape->corners = CURIO_CORNERS_ALL;
  if (cell->fill == CURIO_INK_NONE)
    {
      shape->stroke = CURIO_INK_GRID;
      shape->stroke_pt = 0.75;
    }
  if (cell->text != NULL)
    {
      CurioText text = make_text (plan, cell->text, CURIO_WEIGHT_BOLD);

      if (text.width <= box->width && text.height <= box->height)
        curio_sketch_text (
            plan->layout, &text, box->x + (box->width - text.width) / 2,
            box->y + (box->height - text.height) / 2, cell->text_ink);
    }
  if (cell->label != NULL)
    {
      CurioMark *mark = curio_sketch_mark (
          plan->layout, box, cell->id, cell->series, g_strdup (cell->label));

      mark->is_idle = cell->is_idle;
    }
}

static void
draw_cells (const Plan *plan, const CurioStrip *strip, double y, double height)
{
  double pitch = plan->width / strip->n_cells;
  double gap
      = (pitch > WIDE_CELL_PT * plan->scale ? WIDE_GAP_PT : NARROW_GAP_PT)
        * plan->scale;

  gap = MIN (gap, pitch / 4);
  for (guint i = 0; i < strip->n_cells; i++)
    draw_cell (plan, &strip->cells[i],
               &(CurioBox){ plan->left + i * pitch + gap / 2, y, pitch - gap,
                            height });
}

static void
draw_edges (const Plan *plan, const CurioStrip *strip, double y)
{
  double pitch = plan->width / strip->n_cells;
  double right = plan->left + plan->width;

  for (guint i = 0; i <= strip->n_cells; i++)
    {
      CurioText text;
      double x;

      if (!is_given (strip->edges[i]))
        continue;
      text = make_text (plan, strip->edges[i], CURIO_WEIGHT_REGULAR);
      x = plan->left + i * pitch - text.width / 2;
      x = CLAMP (x, plan->left, MAX (right - text.width, plan->left));
      CurioBox box = { x, y, text.width, text.height };

      if (text.width <= plan->width
          && curio_sketch_has_room (
              plan->layout,
              &(CurioBox){ box.x - 2, box.y, box.width + 4, box.height }, 0))
        curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
    }
}

/* --- all of them --------------------------------------------------------- */

static void
strips_layout (const CurioChart *chart, CurioLayout *layout,
               const CurioBox *plot)
{
  const Strips *self = (const Strips *)chart;
  double scale = curio_chart_get_scale (chart);
  Plan plan = { layout, scale, plot->x, plot->width };
  double share = plot->height / MAX (self->n, 1), y = plot->y;

  if (self->n == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  for (guint i = 0; i < self->n; i++, y += share)
    {
      const CurioStrip *strip = &self->strips[i];
      double head = strip->name != NULL || strip->value != NULL ? HEAD_PT : 0;
      double edges = has_edges (strip) ? EDGES_PT : 0;
      double cells = share - (head + edges + GAP_PT) * scale;

      if (cells < LEAST_CELL_PT * scale)
        {
          head = edges = 0;
          cells = share * 0.8;
        }
      cells = MIN (cells, CELL_PT * scale);
      if (strip->n_cells == 0)
        continue;
      if (head > 0)
        draw_head (&plan, strip, y);
      draw_cells (&plan, strip, y + head * scale, cells);
      if (edges > 0)
        draw_edges (&plan, strip, y + head * scale + cells + 1.5 * scale);
    }
}

static char *
strips_describe (const CurioChart *chart)
{
  const Strips *self = (const Strips *)chart;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n; i++)
    {
      const CurioStrip *strip = &self->strips[i];

      if (strip->name == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, strip->name);
      if (strip->value != NULL)
        g_string_append_printf (text, " %s", strip->value);
    }
  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return curio_chart_describe_empty (chart);
    }
  return curio_chart_describe_as (chart, g_string_free (text, FALSE));
}

/* The cells that have a mark: what is said of each, under its strip's name. */
static CurioTable *
strips_tabulate (const CurioChart *chart)
{
  const Strips *self = (const Strips *)chart;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Name"), FALSE);
  curio_table_add_column (table, _ ("Shown"), FALSE);
  for (guint i = 0; i < self->n; i++)
    for (guint k = 0; k < self->strips[i].n_cells; k++)
      if (self->strips[i].cells[k].label != NULL)
        {
          curio_table_add_text (
              table, self->strips[i].name != NULL ? self->strips[i].name : "");
          curio_table_add_text (table, self->strips[i].cells[k].label);
        }
  return table;
}

static void
strips_free (CurioChart *chart)
{
  Strips *self = (Strips *)chart;

  for (guint i = 0; i < self->n; i++)
    {
      CurioStrip *strip = &self->strips[i];

      for (guint k = 0; k < strip->n_cells; k++)
        {
          g_free ((char *)strip->cells[k].text);
          g_free ((char *)strip->cells[k].label);
        }
      for (guint k = 0; strip->edges != NULL && k <= strip->n_cells; k++)
        g_free ((char *)strip->edges[k]);
      g_free ((CurioStripCell *)strip->cells);
      g_free ((char **)strip->edges);
      g_free ((char *)strip->name);
      g_free ((char *)strip->value);
    }
  g_free (self->strips);
  g_free (self);
}

static const CurioChartKind strips_kind = {
  .name = "strips",
  .layout = strips_layout,
  .describe = strips_describe,
  .free = strips_free,
  .tabulate = strips_tabulate,
};

static void
copy_strip (CurioStrip *strip)
{
  CurioStripCell *cells
      = g_memdup2 (strip->cells, sizeof *cells * strip->n_cells);
  char **edges = NULL;

  for (guint i = 0; i < strip->n_cells; i++)
    {
      cells[i].text = g_strdup (cells[i].text);
      cells[i].label = g_strdup (cells[i].label);
    }
  if (strip->edges != NULL)
    edges = g_new (char *, strip->n_cells + 1);
  for (guint i = 0; strip->edges != NULL && i <= strip->n_cells; i++)
    edges[i] = g_strdup (strip->edges[i]);
  strip->cells = cells;
  strip->edges = (const char *const *)edges;
  strip->name = g_strdup (strip->name);
  strip->value = g_strdup (strip->value);
}

CurioChart *
curio_strips_new (const CurioStrip *strips, guint n)
{
  Strips *self = g_new0 (Strips, 1);

  curio_chart_init (&self->parent, &strips_kind);
  self->n = n;
  self->strips = g_memdup2 (strips, sizeof *strips * n);
  for (guint i = 0; i < n; i++)
    copy_strip (&self->strips[i]);
  return &self->parent;
}
