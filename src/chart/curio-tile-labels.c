/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The labels of tiles too small for a text, under the map.  A leader leaves
 * its tile downwards where it lies at the bottom edge, else to the right;
 * leaders leave in the order of their labels and each has a lane of its own,
 * so that no two cross.  Where one row is too short for them all, a list with
 * swatches takes their place. */

#include "curio-tile.h"

#include <math.h>

#define LANE_PT 3.0
#define DROP_PT 5.0
#define NAME_GAP_PT 3.5
#define BETWEEN_PT 12.0
#define DOT_PT 1.5
#define SWATCH_PT 7.0
#define ROW_PT 13.0
#define LEADER_LINE_PT 0.75
#define MOST_LIST_SHARE 0.5
/* Beside a slide's content there is room for leaders, so that its tiles end
 * where the words above and below do. */
#define SLIDE_SCALE 1.5
#define SLIDE_MARGIN_PT 24.0

typedef struct
{
  CurioTilePlan *plan;
  guint index; /* in the caller's order */
  CurioText name, value;
  double width;
  gboolean has_source; /* a tile to lead to */
  gboolean exits_right;
  double source_x, source_y; /* the middle of the tile */
  double exit_x;
  double x; /* of the label */
  guint lane;
} Label;

static gboolean
shows_value (CurioLabelsForm form)
{
  return form == CURIO_LABELS_FULL || form == CURIO_LABELS_LIST;
}

static gboolean
is_list (CurioLabelsForm form)
{
  return form == CURIO_LABELS_LIST || form == CURIO_LABELS_NAMES;
}

static Label
make_label (const CurioTileLabels *self, guint index)
{
  Label label = { .plan = self->tiles[index], .index = index };
  const CurioTile *tile = label.plan->tile;
  const CurioBox *drawn = &label.plan->drawn;
  double size = CURIO_SMALL_PT * self->scale;

  label.name = curio_text_new (tile->name, size, CURIO_WEIGHT_BOLD);
  label.width = label.name.width;
  if (shows_value (self->form) && tile->shorts[0] != NULL)
    {
      g_autofree char *value
          = tile->shorts[1] == NULL
                ? g_strdup (tile->shorts[0])
                : g_strdup_printf ("%s · %s", tile->shorts[0],
                                   tile->shorts[1]);

      label.value = curio_text_new (value, size, CURIO_WEIGHT_REGULAR);
      label.width += NAME_GAP_PT * self->scale + label.value.width;
    }
  if (is_list (self->form))
    label.width += (SWATCH_PT + NAME_GAP_PT) * self->scale;
  label.has_source = label.plan->box.width > 0;
  label.source_x = drawn->x + drawn->width / 2;
  label.source_y = drawn->y + drawn->height / 2;
  return label;
}

/* --- leaders ------------------------------------------------------------- */

static int
compare_exits (gconstpointer a, gconstpointer b)
{
  const Label *first = a, *second = b;

  if (first->has_source != second->has_source)
    return first->has_source ? 1 : -1;
  if (first->exits_right != second->exits_right)
    return first->exits_right ? 1 : -1;
  /* Of two that leave to the right the lower has the inner lane. */
  if (first->exits_right)
    return (first->source_y < second->source_y)
           - (first->source_y > second->source_y);
  return (first->source_x > second->source_x)
         - (first->source_x < second->source_x);
}

static gboolean
leaves_right (const Label *label, const CurioBox *map)
{
  const CurioBox *box = &label->plan->box;
  double to_right = map->x + map->width - (box->x + box->width);
  double to_bottom = map->y + map->height - (box->y + box->height);

  return label->has_source && to_bottom > 0.5 && to_right < to_bottom;
}

static guint
find_exits (const CurioTileLabels *self, Label *labels, const CurioBox *map)
{
  guint n_right = 0;

  for (guint i = 0; i < self->n_tiles; i++)
    {
      labels[i] = make_label (self, i);
      labels[i].exits_right = leaves_right (&labels[i], map);
    }
  /* A list stays as it is, largest first. */
  if (is_list (self->form))
    return 0;
  qsort (labels, self->n_tiles, sizeof (Label), compare_exits);
  for (guint i = 0; i < self->n_tiles; i++)
    labels[i].exit_x
        = labels[i].exits_right
              ? map->x + map->width + ++n_right * LANE_PT * self->scale
              : labels[i].source_x;
  return n_right;
}

/* Labels in one row, each as near below its tile as the others let it. */
static gboolean
spread (const CurioTileLabels *self, Label *labels, double left, double right)
{
  g_autofree double *positions = g_new (double, self->n_tiles);
  g_autofree double *widths = g_new (double, self->n_tiles);

  for (guint i = 0; i < self->n_tiles; i++)
    {
      widths[i] = labels[i].width;
      positions[i] = labels[i].has_source
                         ? labels[i].exit_x - labels[i].width / 2
                         : left;
    }
  if (!curio_sketch_spread (positions, widths, self->n_tiles, left, right,
                            BETWEEN_PT * self->scale))
    return FALSE;
  for (guint i = 0; i < self->n_tiles; i++)
    labels[i].x = positions[i];
  return TRUE;
}

/* Leaders that run to the left go deeper one after the other, those that run
 * to the right the other way round.  Returns the number of lanes. */
static guint
assign_lanes (Label *labels, guint n)
{
  guint n_left = 0, n_right = 0;

  for (guint i = 0; i < n; i++)
    if (labels[i].has_source
        && labels[i].x + labels[i].width / 2 <= labels[i].exit_x)
      labels[i].lane = n_left++;
  for (guint i = n; i-- > 0;)
    if (labels[i].has_source
        && labels[i].x + labels[i].width / 2 > labels[i].exit_x)
      labels[i].lane = n_right++;
  return MAX (n_left, n_right);
}

static void
draw_leader (const CurioTileLabels *self, CurioLayout *layout,
             const Label *label, const CurioBox *map, double label_top)
{
  const CurioBox *drawn = &label->plan->drawn;
  CurioInk ink = label->plan->tile->text_ink;
  double drop = label->x + label->width / 2;
  double lane
      = map->y + map->height + (label->lane + 1) * LANE_PT * self->scale;
  double edge_x
      = label->exits_right ? drawn->x + drawn->width : label->source_x;
  double edge_y
      = label->exits_right ? label->source_y : drawn->y + drawn->height;
  const double points[]
      = { edge_x, edge_y, label->exit_x, edge_y, label->exit_x,
          lane,   drop,   lane,          drop,   label_top - 0.5 };

  curio_sketch_path (layout, points, 5, CURIO_INK_LEADER, LEADER_LINE_PT);
  curio_sketch_line (layout, label->source_x, label->source_y, edge_x, edge_y,
                     ink, LEADER_LINE_PT);
  curio_sketch_dot (
      layout, label->source_x, label->source_y,
      MIN (DOT_PT * self->scale, MIN (drawn->width, drawn->height) / 2), ink);
}

static CurioBox
draw_text (const CurioTileLabels *self, CurioLayout *layout,
           const Label *label, double x, double y)
{
  CurioBox box = { label->x, y, label->width, label->name.height };

  curio_sketch_text (layout, &label->name, x, y, CURIO_INK_TEXT);
  if (label->value.layout != NULL)
    curio_sketch_text (layout, &label->value,
                       x + label->name.width + NAME_GAP_PT * self->scale, y,
                       CURIO_INK_MUTED);
  return box;
}

static void
draw_row (const CurioTileLabels *self, CurioLayout *layout, Label *labels,
          const CurioBox *plot, const CurioBox *map, CurioBox *label_boxes)
{
  double y = plot->y + plot->height - 1.2 * CURIO_SMALL_PT * self->scale;

  assign_lanes (labels, self->n_tiles);
  for (guint i = 0; i < self->n_tiles; i++)
    {
      if (labels[i].has_source)
        draw_leader (self, layout, &labels[i], map, y);
      label_boxes[labels[i].index]
          = draw_text (self, layout, &labels[i], labels[i].x, y);
    }
}

/* --- the list ------------------------------------------------------------ */

/* Walks the labels from left to right in rows; draws those that begin above
 * BOTTOM where LAYOUT is not NULL.  Returns the number of rows. */
static guint
walk_list (const CurioTileLabels *self, Label *labels, CurioLayout *layout,
           const CurioBox *plot, double top, CurioBox *label_boxes)
{
  double x = plot->x, row = ROW_PT * self->scale;
  double swatch = SWATCH_PT * self->scale;
  guint n_rows = 1;

  for (guint i = 0; i < self->n_tiles; i++)
    {
      Label *label = &labels[i];
      double y;

      if (x > plot->x && x + label->width > plot->x + plot->width)
        {
          x = plot->x;
          n_rows++;
        }
      y = top + (n_rows - 1) * row;
      label->x = x;
      x += label->width + BETWEEN_PT * self->scale;
      if (layout == NULL || y + row > plot->y + plot->height + 0.5
          || label->width > plot->width)
        continue;
      if (label->has_source)
        {
          CurioShape *shape = curio_sketch_box (
              layout,
              &(CurioBox){ label->x, y + (label->name.height - swatch) / 2,
                           swatch, swatch },
              label->plan->tile->ink);

          shape->radius_pt = 1.5 * self->scale;
          shape->corners = CURIO_CORNERS_ALL;
        }
      label_boxes[label->index]
          = draw_text (self, layout, label,
                       label->x + swatch + NAME_GAP_PT * self->scale, y);
    }
  return n_rows;
}

static double
measure_right (guint n_right)
{
  return n_right > 0 ? (n_right + 1) * LANE_PT : 0;
}

/* --- both ---------------------------------------------------------------- */

void
curio_tile_labels_plan (CurioTileLabels *self, const CurioBox *plot,
                        const CurioBox *map, double *out_below,
                        double *out_right)
{
  g_autofree Label *labels = g_new0 (Label, MAX (self->n_tiles, 1));
  double scale = self->scale;

  *out_below = 0;
  *out_right = 0;
  if (self->n_tiles == 0)
    return;
  for (self->form = CURIO_LABELS_FULL; !is_list (self->form); self->form++)
    {
      guint n_right = find_exits (self, labels, map);

      if (!spread (self, labels, plot->x, plot->x + plot->width))
        continue;
      *out_below = (assign_lanes (labels, self->n_tiles) * LANE_PT + DROP_PT
                    + 1.2 * CURIO_SMALL_PT)
                   * scale;
      *out_right = measure_right (n_right) * scale;
      if (scale >= SLIDE_SCALE)
        *out_right = MAX (*out_right - SLIDE_MARGIN_PT * scale, 0);
      if (*out_below < plot->height * MOST_LIST_SHARE)
        return;
    }
  for (;; self->form++)
    {
      find_exits (self, labels, map);
      *out_right = 0;
      *out_below
          = walk_list (self, labels, NULL, plot, 0, NULL) * ROW_PT * scale
            + DROP_PT * scale;
      if (*out_below < plot->height * MOST_LIST_SHARE)
        return;
      if (self->form == CURIO_LABELS_NAMES)
        break;
    }
  /* Not even the names have room: as many as go into half of the height. */
  *out_below = plot->height * MOST_LIST_SHARE;
  if (*out_below < (ROW_PT + DROP_PT) * scale)
    *out_below = 0;
}

void
curio_tile_labels_draw (const CurioTileLabels *self, CurioLayout *layout,
                        const CurioBox *plot, const CurioBox *map,
                        CurioBox *label_boxes)
{
  g_autofree Label *labels = g_new0 (Label, MAX (self->n_tiles, 1));

  if (self->n_tiles == 0)
    return;
  find_exits (self, labels, map);
  if (is_list (self->form))
    walk_list (self, labels, layout, plot,
               map->y + map->height + DROP_PT * self->scale, label_boxes);
  else if (spread (self, labels, plot->x, plot->x + plot->width))
    draw_row (self, layout, labels, plot, map, label_boxes);
}
