/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a chart a slide: its size, its scale, and the dots that say how
 * far the talk is. */

#include "curio-slide.h"

#include "curio-slide-parts.h"

#include <glib/gi18n-lib.h>

/* The smallest text of a card, 9 pt, is 16.5 pt on a slide. */
#define SLIDE_SCALE (16.5 / 9)

/* From this scale on a chart is a slide. */
#define LEAST_SCALE 1.5

/* A title is made so much smaller to stand in one line, and so much to stand
 * in two. */
#define LEAST_TITLE 0.9
#define LEAST_LONG_TITLE 0.75
#define TITLE_STEP 0.95

#define SWATCH_PT 15.0
#define SWATCH_STEP_PT 18.0
#define SWATCH_RADIUS_PT 3.0
#define KEY_PT 10.5
#define KEY_GAP_PT 8.0
#define KEYS_GAP_PT 30.0

#define NARROWEST (4.0 / 3)
#define WIDEST (21.0 / 9)

#define DOT_PT 5.25
#define STEP_PT 19.5
#define PILL_PT 19.5
/* More dots nobody counts. */
#define MOST_DOTS 24

void
curio_slide_prepare (CurioChart *chart, guint index, guint n_slides)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (n_slides == 0 || index < n_slides);

  chart->scale = SLIDE_SCALE;
  chart->slide = index;
  chart->n_slides = n_slides;
  /* On a card it is kept for buttons. */
  chart->title_right_pt = 0;
}

double
curio_slide_get_width (double screen_width, double screen_height)
{
  double shape = screen_height > 0 ? screen_width / screen_height : 0;

  return CURIO_SLIDE_HEIGHT_PT * CLAMP (shape, NARROWEST, WIDEST);
}

gboolean
curio_chart_is_slide (const CurioChart *self)
{
  return curio_chart_get_scale (self) >= LEAST_SCALE;
}

/* --- words --------------------------------------------------------------- */

static CurioText
make_title (const char *text, double size_pt, double width, guint n_lines)
{
  return curio_text_new_fitted (text, size_pt, CURIO_WEIGHT_EXTRA_BOLD, width,
                                n_lines, PANGO_ALIGN_LEFT);
}

static gboolean
is_one_line (const CurioText *text)
{
  return pango_layout_get_line_count (text->layout) == 1;
}

/* The narrowest column in which TEXT still has but two lines, uncut. */
static CurioText
balance (const char *text, double size_pt, double width)
{
  CurioText best = make_title (text, size_pt, width, 2);
  double least = width / 2, most = width;

  while (!best.is_cut && most - least > size_pt / 2)
    {
      double middle = (least + most) / 2;
      CurioText narrower = make_title (text, size_pt, middle, 2);

      if (narrower.is_cut || is_one_line (&narrower))
        least = middle;
      else
        {
          best = narrower;
          most = middle;
        }
    }
  return best;
}

CurioText
curio_slide_fit_title (const char *text, double size_pt, double width)
{
  double size;
  CurioText title;

  for (size = size_pt; size >= LEAST_TITLE * size_pt; size *= TITLE_STEP)
    {
      title = make_title (text, size, width, 2);
      if (is_one_line (&title))
        return title;
    }
  for (size = size_pt; size >= LEAST_LONG_TITLE * size_pt; size *= TITLE_STEP)
    {
      title = balance (text, size, width);
      if (!title.is_cut)
        return title;
    }
  return make_title (text, size, width, 3);
}

static CurioText
make_key (const CurioChart *chart, const CurioChartKey *key)
{
  return curio_text_new (key->name, KEY_PT * curio_chart_get_scale (chart),
                         CURIO_WEIGHT_REGULAR);
}

static double
measure_keys (const CurioChart *chart)
{
  double width = -KEYS_GAP_PT;

  for (guint i = 0; i < chart->n_keys; i++)
    width += chart->keys[i].n_inks * SWATCH_STEP_PT + KEY_GAP_PT
             + make_key (chart, &chart->keys[i]).width + KEYS_GAP_PT;
  return width;
}

static void
place_swatch (CurioLayout *layout, double x, double middle, CurioInk ink)
{
  CurioShape *swatch = curio_sketch_box (
      layout, &(CurioBox){ x, middle - SWATCH_PT / 2, SWATCH_PT, SWATCH_PT },
      ink);

  swatch->radius_pt = SWATCH_RADIUS_PT;
  swatch->corners = CURIO_CORNERS_ALL;
}

void
curio_slide_place_keys (const CurioChart *chart, CurioLayout *layout,
                        double left, double right, double middle)
{
  double x = right - measure_keys (chart);

  if (chart->n_keys == 0 || x < left + KEYS_GAP_PT)
    return;
  for (guint i = 0; i < chart->n_keys; i++)
    {
      const CurioChartKey *key = &chart->keys[i];
      CurioText text = make_key (chart, key);

      for (guint k = 0; k < key->n_inks; k++, x += SWATCH_STEP_PT)
        place_swatch (layout, x, middle, key->inks[k]);
      x += KEY_GAP_PT;
      curio_sketch_text (layout, &text, x, middle - text.height / 2,
                         CURIO_INK_MUTED);
      x += text.width + KEYS_GAP_PT;
    }
}

/* --- dots ---------------------------------------------------------------- */

static double
place_count (const CurioChart *chart, CurioLayout *layout, double right,
             double middle)
{
  /* Translators: the slide shown, of how many. */
  g_autofree char *count
      = g_strdup_printf (_ ("%u of %u"), chart->slide + 1, chart->n_slides);
  CurioText text
      = curio_text_new (count, CURIO_SMALL_PT * curio_chart_get_scale (chart),
                        CURIO_WEIGHT_REGULAR);

  if (layout != NULL)
    curio_sketch_text (layout, &text, right - text.width,
                       middle - text.height / 2, CURIO_INK_MUTED);
  return text.width;
}

double
curio_slide_place_dots (const CurioChart *chart, CurioLayout *layout,
                        double right, double middle)
{
  double width = (chart->n_slides - 1) * STEP_PT + PILL_PT + 2 * DOT_PT;
  double x = right - width + DOT_PT;

  if (chart->n_slides < 2)
    return 0;
  if (chart->n_slides > MOST_DOTS)
    return place_count (chart, layout, right, middle);
  for (guint i = 0; layout != NULL && i < chart->n_slides; i++)
    if (i == chart->slide)
      {
        CurioShape *pill = curio_sketch_box (
            layout,
            &(CurioBox){ x - DOT_PT, middle - DOT_PT, PILL_PT + 2 * DOT_PT,
                         2 * DOT_PT },
            CURIO_INK_HIGHLIGHT);

        pill->radius_pt = DOT_PT;
        pill->corners = CURIO_CORNERS_ALL;
        x += PILL_PT + STEP_PT;
      }
    else
      {
        curio_sketch_dot (layout, x, middle, DOT_PT, CURIO_INK_AXIS);
        x += STEP_PT;
      }
  return width;
}
