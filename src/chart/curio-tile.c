/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One tile of a treemap.  Its text steps down with its size: name and three
 * lines, name and two in a tight form, name and one, the name alone, and then
 * none. */

#include "curio-tile.h"

#include <string.h>

#define LEAST_PAD_PT 3.0
#define RADIUS_PT 3.0
#define LINE_PITCH 1.333

/* On a slide: no wider than so much of its tile. */
static const double share_sizes[] = { 53, 44, 36 };
#define SHARE_WIDTH 0.65
#define SHARE_LINE_PT 11.5

typedef struct
{
  double name_pt;
  CurioWeight weight;
  double line_pt;
  double side_pt, top_pt;
  double gap_pt; /* between name and lines */
  guint n_lines;
  gboolean is_tight;
} Step;

/* Of the least padding, 4 px or 3 pt, the bearing of the glyphs is a part. */
static const Step steps[] = {
  {16.5, CURIO_WEIGHT_EXTRA_BOLD, 11, 12,  9,   4.5, 3, FALSE},
  { 13,  CURIO_WEIGHT_BOLD,       10, 9,   6.5, 3,   3, FALSE},
  { 11,  CURIO_WEIGHT_BOLD,       9,  7,   4.5, 1.5, 3, FALSE},
  { 9,   CURIO_WEIGHT_BOLD,       9,  5,   3,   0,   3, FALSE},
  { 9,   CURIO_WEIGHT_BOLD,       9,  4.5, 3,   0,   2, TRUE },
  { 9,   CURIO_WEIGHT_BOLD,       9,  2.5, 3,   0,   2, TRUE },
  { 9,   CURIO_WEIGHT_BOLD,       9,  2.5, 3,   0,   1, TRUE },
  { 9,   CURIO_WEIGHT_BOLD,       9,  2.5, 3,   0,   0, TRUE },
};

/* Puts TEXT below what is there; FALSE where the tile is too small for it. */
static gboolean
add_text (CurioTilePlan *self, const CurioText *text, const Step *step,
          double scale, double *y, double pitch)
{
  double side = step->side_pt * scale;
  double bottom = LEAST_PAD_PT * scale;

  if (text->width + 2 * side > self->drawn.width
      || *y + MAX (text->height, pitch) + bottom
             > self->drawn.y + self->drawn.height)
    return FALSE;
  self->texts[self->n_texts] = *text;
  self->places[self->n_texts]
      = (CurioBox){ self->drawn.x + side, *y + (pitch - text->height) / 2,
                    text->width, text->height };
  self->n_texts++;
  *y += pitch;
  return TRUE;
}

/* The gap in NAME that parts it into the two most equal halves, or NULL. */
static const char *
find_break (const char *name)
{
  gsize length = strlen (name), best = length;
  const char *found = NULL;

  for (const char *space = strchr (name, ' '); space != NULL;
       space = strchr (space + 1, ' '))
    {
      gsize before = (gsize)(space - name);
      gsize longer = MAX (before, length - before - 1);

      if (before > 0 && before + 1 < length && longer < best)
        {
          best = longer;
          found = space;
        }
    }
  return found;
}

static gboolean
add_name (CurioTilePlan *self, const Step *step, double scale,
          gboolean is_wrapped, double *y)
{
  const char *name = self->tile->name;
  const char *space = is_wrapped ? find_break (name) : NULL;
  double size = step->name_pt * scale;
  g_autofree char *head = NULL;
  CurioText text;

  if (is_wrapped && space == NULL)
    return FALSE;
  if (is_wrapped)
    {
      head = g_strndup (name, (gsize)(space - name));
      text = curio_text_new (head, size, step->weight);
      if (!add_text (self, &text, step, scale, y, text.height))
        return FALSE;
      name = space + 1;
    }
  text = curio_text_new (name, size, step->weight);
  return add_text (self, &text, step, scale, y, text.height);
}

static gboolean
try_step (CurioTilePlan *self, const Step *step, double scale,
          gboolean is_wrapped)
{
  const char *const *lines
      = step->is_tight ? self->tile->shorts : self->tile->lines;
  double size = step->line_pt * scale;
  double y = self->drawn.y + step->top_pt * scale;

  self->n_texts = 0;
  if (!add_name (self, step, scale, is_wrapped, &y))
    return FALSE;
  y += step->gap_pt * scale;
  for (guint i = 0; i < step->n_lines && lines[i] != NULL; i++)
    {
      CurioText text = curio_text_new (lines[i], size, CURIO_WEIGHT_REGULAR);

      if (!add_text (self, &text, step, scale, &y, size * LINE_PITCH))
        return FALSE;
    }
  return TRUE;
}

/* Its name, its share as large as a room can read, and the rest. */
static gboolean
try_share (CurioTilePlan *self, double share_pt, double scale)
{
  const Step *step = &steps[0];
  const CurioTile *tile = self->tile;
  const char *lines[] = { tile->share_of, tile->lines[0], tile->lines[2] };
  double y = self->drawn.y + step->top_pt * scale;
  CurioText text = curio_text_new (tile->share, share_pt * scale,
                                   CURIO_WEIGHT_EXTRA_BOLD);

  self->n_texts = 0;
  if (!add_name (self, step, scale, FALSE, &y)
      || text.width > SHARE_WIDTH * self->drawn.width
      || !add_text (self, &text, step, scale, &y, text.height))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      text = curio_text_new (lines[i], SHARE_LINE_PT * scale,
                             CURIO_WEIGHT_REGULAR);
      if (!add_text (self, &text, step, scale, &y,
                     SHARE_LINE_PT * scale * LINE_PITCH))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fit_share (CurioTilePlan *self, double scale)
{
  const CurioTile *tile = self->tile;

  if (tile->share == NULL || tile->share_of == NULL || tile->lines[0] == NULL
      || tile->lines[2] == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (share_sizes); i++)
    if (try_share (self, share_sizes[i], scale))
      return TRUE;
  return FALSE;
}

void
curio_tile_fit (CurioTilePlan *self, double scale, gboolean is_slide)
{
  if (is_slide && fit_share (self, scale))
    return;
  /* Only the smallest names wrap: a large one looks better smaller. */
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (int is_wrapped = 0; is_wrapped <= (steps[i].name_pt <= 9);
         is_wrapped++)
      if (try_step (self, &steps[i], scale, is_wrapped))
        return;
  self->n_texts = 0;
}

static CurioBox
grow (const CurioBox *box, double by)
{
  return (CurioBox){ box->x - by, box->y - by, box->width + 2 * by,
                     box->height + 2 * by };
}

void
curio_tile_draw (const CurioTilePlan *self, CurioLayout *layout, double scale)
{
  CurioShape *shape = curio_sketch_box (layout, &self->drawn, self->tile->ink);

  shape->radius_pt = RADIUS_PT * scale;
  shape->corners = CURIO_CORNERS_ALL;
  for (guint i = 0; i < self->n_texts; i++)
    curio_sketch_text (layout, &self->texts[i], self->places[i].x,
                       self->places[i].y, self->tile->text_ink);
}

static void
draw_outline (const CurioBox *box, CurioLayout *layout, CurioInk ink,
              double width, double radius)
{
  CurioShape *shape = curio_sketch_box (layout, box, CURIO_INK_NONE);

  shape->stroke = ink;
  shape->stroke_pt = width;
  shape->radius_pt = radius;
  shape->corners = CURIO_CORNERS_ALL;
}

/* 2.5 px of ink around 1.5 px of paper, so that it shows on any neighbour. */
void
curio_tile_draw_ring (const CurioTilePlan *self, CurioLayout *layout,
                      double scale)
{
  double paper = 1.5 * scale, ink = 1.875 * scale;
  CurioBox inner = grow (&self->drawn, paper / 2 - 0.1);
  CurioBox outer = grow (&self->drawn, paper + ink / 2 - 0.2);

  draw_outline (&outer, layout, CURIO_INK_TEXT, ink,
                RADIUS_PT * scale + paper + ink / 2);
  draw_outline (&inner, layout, CURIO_INK_CARD, paper,
                RADIUS_PT * scale + paper / 2);
}
