/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The treemap: tiles of exact area, largest first, every one of them named. */

#include "curio-tile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP_PT 1.5
/* Thinner than this is no tile but a hair. */
#define LEAST_SIDE_PT 0.05
#define MOST_ATTEMPTS 6

typedef struct
{
  CurioChart parent;
  CurioTile *tiles; /* largest first */
  guint n_tiles;
  guint n_positive;
} Treemap;

static void
copy_tile (CurioTile *to, const CurioTile *from)
{
  *to = *from;
  if (!isfinite (to->value))
    to->value = 0;
  to->name = g_strdup (from->name != NULL ? from->name : "");
  to->label = g_strdup (from->label);
  to->share = g_strdup (from->share);
  to->share_of = g_strdup (from->share_of);
  for (guint i = 0; i < G_N_ELEMENTS (to->lines); i++)
    {
      to->lines[i] = g_strdup (from->lines[i]);
      to->shorts[i] = g_strdup (from->shorts[i]);
    }
}

static void
clear_tile (CurioTile *tile)
{
  g_free ((char *)tile->name);
  g_free ((char *)tile->label);
  g_free ((char *)tile->share);
  g_free ((char *)tile->share_of);
  for (guint i = 0; i < G_N_ELEMENTS (tile->lines); i++)
    {
      g_free ((char *)tile->lines[i]);
      g_free ((char *)tile->shorts[i]);
    }
}

/* --- layout -------------------------------------------------------------- */

/* Leaves half of the gap free at the sides that have a neighbour. */
static CurioBox
inset (const CurioBox *box, const CurioBox *map, double scale)
{
  double half = GAP_PT * scale / 2, near = 0.01;
  double left = box->x > map->x + near ? half : 0;
  double top = box->y > map->y + near ? half : 0;
  double right = box->x + box->width < map->x + map->width - near ? half : 0;
  double bottom
      = box->y + box->height < map->y + map->height - near ? half : 0;

  /* Of a tile thinner than its gaps a third stays. */
  if (box->width < 1.5 * (left + right))
    left = right = box->width / 3;
  if (box->height < 1.5 * (top + bottom))
    top = bottom = box->height / 3;
  return (CurioBox){ box->x + left, box->y + top, box->width - left - right,
                     box->height - top - bottom };
}

static void
place_tiles (const Treemap *self, const CurioBox *map, double scale,
             CurioTilePlan *plans)
{
  g_autofree double *values = g_new (double, MAX (self->n_positive, 1));
  g_autofree CurioBox *boxes = g_new0 (CurioBox, MAX (self->n_positive, 1));

  for (guint i = 0; i < self->n_positive; i++)
    values[i] = self->tiles[i].value;
  curio_treemap_squarify (values, self->n_positive, map, boxes);
  for (guint i = 0; i < self->n_tiles; i++)
    {
      plans[i] = (CurioTilePlan){ .tile = &self->tiles[i] };
      if (i >= self->n_positive
          || MIN (boxes[i].width, boxes[i].height) < LEAST_SIDE_PT)
        continue;
      plans[i].box = boxes[i];
      plans[i].drawn = inset (&boxes[i], map, scale);
      curio_tile_fit (&plans[i], scale, curio_chart_is_slide (&self->parent));
    }
}

static void
collect_unnamed (CurioTilePlan *plans, guint n, CurioTileLabels *labels)
{
  labels->n_tiles = 0;
  for (guint i = 0; i < n; i++)
    if (plans[i].n_texts == 0)
      labels->tiles[labels->n_tiles++] = &plans[i];
}

/* Lays the tiles with the height and width of KEPT left free below and at the
 * right, and says how much of both their labels need. */
static CurioBox
try_map (const Treemap *self, const CurioBox *plot, double scale,
         const CurioBox *kept, CurioTilePlan *plans, CurioTileLabels *labels,
         CurioBox *out_needed)
{
  CurioBox map = { plot->x, plot->y, plot->width - kept->width,
                   plot->height - kept->height };

  place_tiles (self, &map, scale, plans);
  collect_unnamed (plans, self->n_tiles, labels);
  *out_needed = (CurioBox){ 0 };
  curio_tile_labels_plan (labels, plot, &map, &out_needed->height,
                          &out_needed->width);
  return map;
}

static gboolean
is_enough (const CurioBox *kept, const CurioBox *needed)
{
  return needed->height <= kept->height && needed->width <= kept->width;
}

/* The labels need room, which makes the map smaller, which may need more
 * labels: the room only grows, so this comes to an end.  Should it have grown
 * too much on the way, what was needed last is tried once more. */
static CurioBox
plan_map (const Treemap *self, const CurioBox *plot, double scale,
          CurioTilePlan *plans, CurioTileLabels *labels)
{
  CurioBox kept = { 0 }, needed, less;
  CurioBox map = try_map (self, plot, scale, &kept, plans, labels, &needed);

  for (int attempt = 0; attempt < MOST_ATTEMPTS && !is_enough (&kept, &needed);
       attempt++)
    {
      kept.width = MAX (kept.width, needed.width);
      kept.height = MAX (kept.height, needed.height);
      map = try_map (self, plot, scale, &kept, plans, labels, &needed);
    }
  if (!is_enough (&needed, &kept))
    {
      less = needed;
      map = try_map (self, plot, scale, &less, plans, labels, &needed);
      if (!is_enough (&less, &needed))
        map = try_map (self, plot, scale, &kept, plans, labels, &needed);
    }
  return map;
}

static CurioBox
get_label_box (const CurioTileLabels *labels, const CurioBox *label_boxes,
               const CurioTilePlan *plan)
{
  for (guint i = 0; i < labels->n_tiles; i++)
    if (labels->tiles[i] == plan)
      return label_boxes[i];
  return (CurioBox){ 0 };
}

static void
add_mark (CurioLayout *layout, const CurioTilePlan *plan,
          const CurioBox *label_box)
{
  const CurioBox *box = plan->box.width > 0 ? &plan->box : label_box;
  const char *label
      = plan->tile->label != NULL ? plan->tile->label : plan->tile->name;
  CurioMark *mark;

  if (box->width <= 0)
    return;
  mark = curio_sketch_mark (layout, box, plan->tile->id, 0, g_strdup (label));
  if (box != label_box)
    mark->label_box = *label_box;
}

static void
draw (const Treemap *self, CurioLayout *layout, const CurioTilePlan *plans,
      double scale)
{
  for (guint i = 0; i < self->n_tiles; i++)
    if (plans[i].box.width > 0)
      curio_tile_draw (&plans[i], layout, scale);
  for (guint i = 0; i < self->n_tiles; i++)
    if (plans[i].box.width > 0 && self->parent.selected >= 0
        && plans[i].tile->id == self->parent.selected)
      curio_tile_draw_ring (&plans[i], layout, scale);
}

static void
treemap_layout (const CurioChart *chart, CurioLayout *layout,
                const CurioBox *plot)
{
  const Treemap *self = (const Treemap *)chart;
  double scale = curio_chart_get_scale (chart);
  guint n = MAX (self->n_tiles, 1);
  g_autofree CurioTilePlan *plans = g_new0 (CurioTilePlan, n);
  g_autofree CurioTilePlan **unnamed = g_new0 (CurioTilePlan *, n);
  g_autofree CurioBox *label_boxes = g_new0 (CurioBox, n);
  CurioTileLabels labels = { .tiles = unnamed, .scale = scale };
  CurioBox map;

  if (self->n_positive == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  map = plan_map (self, plot, scale, plans, &labels);
  draw (self, layout, plans, scale);
  curio_tile_labels_draw (&labels, layout, plot, &map, label_boxes);
  for (guint i = 0; i < self->n_tiles; i++)
    {
      CurioBox label_box = get_label_box (&labels, label_boxes, &plans[i]);

      add_mark (layout, &plans[i], &label_box);
    }
}

/* --- the kind ------------------------------------------------------------ */

static char *
treemap_describe (const CurioChart *chart)
{
  const Treemap *self = (const Treemap *)chart;
  GString *text;

  if (self->n_positive == 0)
    return curio_chart_describe_empty (chart);
  text = g_string_new (NULL);
  for (guint i = 0; i < self->n_tiles; i++)
    {
      const CurioTile *tile = &self->tiles[i];

      g_string_append (text, i > 0 ? "; " : "");
      g_string_append (text, tile->name);
      if (tile->lines[0] != NULL)
        g_string_append_printf (text, " %s", tile->lines[0]);
    }
  g_string_append_c (text, '.');
  return curio_chart_describe_as (chart, g_string_free (text, FALSE));
}

static CurioTable *
treemap_tabulate (const CurioChart *chart)
{
  const Treemap *self = (const Treemap *)chart;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Name"), FALSE);
  curio_table_add_column (table, _ ("Area"), TRUE);
  for (guint i = 0; i < self->n_tiles; i++)
    {
      curio_table_add_text (table, self->tiles[i].name);
      curio_table_add_real (table, self->tiles[i].value, 0);
    }
  return table;
}

static void
treemap_free (CurioChart *chart)
{
  Treemap *self = (Treemap *)chart;

  for (guint i = 0; i < self->n_tiles; i++)
    clear_tile (&self->tiles[i]);
  g_free (self->tiles);
  g_free (self);
}

static const CurioChartKind treemap_kind
    = { "treemap", treemap_layout, treemap_describe, treemap_free,
        treemap_tabulate };

static int
compare_tiles (gconstpointer a, gconstpointer b, gpointer data)
{
  double first = ((const CurioTile *)a)->value;
  double second = ((const CurioTile *)b)->value;

  return (first < second) - (first > second);
}

CurioChart *
curio_treemap_new (const CurioTile *tiles, guint n_tiles)
{
  Treemap *self = g_new0 (Treemap, 1);

  curio_chart_init (&self->parent, &treemap_kind);
  self->n_tiles = n_tiles;
  self->tiles = g_new0 (CurioTile, MAX (n_tiles, 1));
  for (guint i = 0; i < n_tiles; i++)
    copy_tile (&self->tiles[i], &tiles[i]);
  /* Stable, so that equal tiles keep the caller's order. */
  g_qsort_with_data (self->tiles, (int)n_tiles, sizeof (CurioTile),
                     compare_tiles, NULL);
  while (self->n_positive < n_tiles && self->tiles[self->n_positive].value > 0)
    self->n_positive++;
  return &self->parent;
}
