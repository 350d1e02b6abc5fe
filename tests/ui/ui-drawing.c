/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for each shape and each letter of a layout in what is drawn.  What is
 * compared is where the ink is said to be, in numbers, so that a hundredth of
 * a point counts. */

#include "ui-drawing.h"

#include <math.h>

#define LEAST_COLOUR 0.004

/* --- shapes -------------------------------------------------------------- */

static gboolean
is_colour (const CurioColour *drawn, const CurioTheme *theme, CurioInk ink)
{
  const CurioColour *want = &theme->inks[ink];

  return fabs (drawn->red - want->red) < LEAST_COLOUR
         && fabs (drawn->green - want->green) < LEAST_COLOUR
         && fabs (drawn->blue - want->blue) < LEAST_COLOUR;
}

static gboolean
is_box (const CurioBox *drawn, const CurioBox *want, const Place *place,
        double tolerance)
{
  double left = want->x * place->scale + place->left;
  double top = want->y * place->scale + place->top;

  return fabs (drawn->x - left) <= tolerance
         && fabs (drawn->y - top) <= tolerance
         && fabs (drawn->width - want->width * place->scale) <= tolerance
         && fabs (drawn->height - want->height * place->scale) <= tolerance;
}

/* Of the points of a path, whatever its box says. */
static CurioBox
measure_path (const CurioShape *shape)
{
  double left = shape->points[0], right = left;
  double top = shape->points[1], bottom = top;

  for (guint i = 1; i < shape->n_points; i++)
    {
      left = MIN (left, shape->points[2 * i]);
      right = MAX (right, shape->points[2 * i]);
      top = MIN (top, shape->points[2 * i + 1]);
      bottom = MAX (bottom, shape->points[2 * i + 1]);
    }
  return (CurioBox){ left, top, right - left, bottom - top };
}

static CurioBox
measure (const CurioShape *shape)
{
  if (shape->kind == CURIO_SHAPE_PATH)
    return measure_path (shape);
  if (shape->kind == CURIO_SHAPE_DOT)
    return (CurioBox){ shape->box.x, shape->box.y, 2 * shape->radius_pt,
                       2 * shape->radius_pt };
  return shape->box;
}

/* A hatched box is the clip of its lines, which has no colour. */
static gboolean
is_drawn (Drawing *self, const CurioShape *shape, const CurioTheme *theme,
          const Place *place, double tolerance)
{
  CurioBox box = measure (shape);

  for (guint i = 0; i < self->paths->len; i++)
    {
      const DrawnPath *path = &g_array_index (self->paths, DrawnPath, i);

      if (is_box (&path->box, &box, place, tolerance)
          && (shape->hatched || shape->fill == CURIO_INK_NONE
              || is_colour (&path->fill, theme, shape->fill))
          && (shape->hatched || shape->fill != CURIO_INK_NONE
              || is_colour (&path->stroke, theme, shape->stroke)))
        return TRUE;
    }
  return FALSE;
}

/* Nothing is drawn of what has no ink or no size. */
static gboolean
has_ink (const CurioShape *shape)
{
  if (shape->kind == CURIO_SHAPE_PATH)
    return shape->n_points >= 2 && shape->transparency < 1
           && (shape->fill != CURIO_INK_NONE
               || shape->stroke != CURIO_INK_NONE);
  return (shape->fill != CURIO_INK_NONE || shape->stroke != CURIO_INK_NONE)
         && shape->box.width > 0.01 && shape->box.height > 0.01;
}

/* --- letters ------------------------------------------------------------- */

typedef struct
{
  Drawing *drawing;
  const Place *place;
  double tolerance;
  guint n, n_missing;
} Search;

static gboolean
find_glyph (Search *self, double x, double y)
{
  gboolean is_found = FALSE;

  x = x * self->place->scale + self->place->left;
  y = y * self->place->scale + self->place->top;
  for (guint i = 0; i < self->drawing->glyphs->len; i++)
    {
      DrawnGlyph *glyph
          = &g_array_index (self->drawing->glyphs, DrawnGlyph, i);

      if (fabs (glyph->x - x) <= self->tolerance
          && fabs (glyph->y - y) <= self->tolerance)
        is_found = glyph->is_wanted = TRUE;
    }
  return is_found;
}

/* Poppler leaves spaces out. */
static void
search_run (Search *self, const char *text, const PangoGlyphItem *run, int x,
            double left, double baseline)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
      const char *letter
          = text + run->item->offset + run->glyphs->log_clusters[i];
      gboolean is_found
          = glyph->glyph != PANGO_GLYPH_EMPTY
            && find_glyph (
                self,
                left + (double)(x + glyph->geometry.x_offset) / PANGO_SCALE,
                baseline);

      x += glyph->geometry.width;
      if (g_unichar_isspace (g_utf8_get_char (letter))
          || glyph->glyph == PANGO_GLYPH_EMPTY)
        continue;
      self->n++;
      self->n_missing += !is_found;
    }
}

static void
search_text (Search *self, const CurioShape *shape)
{
  PangoLayoutIter *iter = pango_layout_get_iter (shape->text);
  PangoRectangle all;

  pango_layout_get_extents (shape->text, NULL, &all);
  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle box;

      pango_layout_iter_get_run_extents (iter, NULL, &box);
      if (run != NULL)
        search_run (
            self, pango_layout_get_text (shape->text), run, box.x,
            shape->box.x - (double)all.x / PANGO_SCALE,
            shape->box.y
                + (double)(pango_layout_iter_get_baseline (iter) - all.y)
                      / PANGO_SCALE);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

static guint
count_unwanted (Drawing *self)
{
  guint n = 0;

  for (guint i = 0; i < self->glyphs->len; i++)
    n += !g_array_index (self->glyphs, DrawnGlyph, i).is_wanted;
  return n;
}

void
drawing_tell (char **first, char *what)
{
  if (first != NULL && *first == NULL)
    *first = what;
  else
    g_free (what);
}

guint
drawing_compare (Drawing *self, const CurioLayout *layout,
                 const CurioTheme *theme, const Place *place, double tolerance,
                 guint *out_n, char **first)
{
  Search search = { self, place, tolerance, 0, 0 };
  guint n_missing = 0, n = 0;

  for (guint i = 0; i < self->glyphs->len; i++)
    g_array_index (self->glyphs, DrawnGlyph, i).is_wanted = FALSE;
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);
      guint before = search.n_missing;
      gboolean is_lost = FALSE;

      if (shape->kind == CURIO_SHAPE_TEXT)
        {
          search_text (&search, shape);
          is_lost = search.n_missing > before;
        }
      else if (has_ink (shape))
        {
          n++;
          is_lost = !is_drawn (self, shape, theme, place, tolerance);
          n_missing += is_lost;
        }
      if (is_lost)
        drawing_tell (
            first, g_strdup_printf ("shape %u of kind %d at %.2f, %.2f: %s", i,
                                    shape->kind, shape->box.x, shape->box.y,
                                    shape->text != NULL
                                        ? pango_layout_get_text (shape->text)
                                        : ""));
    }
  if (count_unwanted (self) > 0)
    drawing_tell (
        first, g_strdup_printf ("%u letters too many", count_unwanted (self)));
  *out_n = n + search.n;
  return n_missing + search.n_missing + count_unwanted (self);
}
