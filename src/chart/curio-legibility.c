/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a slide can be read from the last row, and by everybody. */

#include "curio-legibility.h"

#include "curio-colour-vision.h"
#include "curio-sketch.h"

#include <glib/gi18n-lib.h>

/* Two colours that are less apart are told apart only with a ruler. */
#define LEAST_DISTANCE 5.0
/* Shapes so near to each other are neighbours: tiles have a gap of 2.75. */
#define NEAR_PT 4.0

/* What stands for a number, and is told from others by its colour. */
static gboolean
is_series (CurioInk ink)
{
  return ink == CURIO_INK_MEASURE || ink == CURIO_INK_HIGHLIGHT
         || ink == CURIO_INK_NEW || ink == CURIO_INK_CANCELLED;
}

static gboolean
is_in (CurioInk ink, CurioInk first, CurioInk last)
{
  return ink >= first && ink <= last;
}

/* Whether the theme draws an outline around it: see curio-layout.c. */
static gboolean
is_outlined (const CurioShape *shape, const CurioTheme *theme)
{
  return shape->stroke != CURIO_INK_NONE
         || (theme->tile_outline_pt > 0
             && is_in (shape->fill, CURIO_INK_TILE, CURIO_INK_TILE_LAST));
}

static gboolean
is_coloured (const CurioShape *shape)
{
  return shape->kind == CURIO_SHAPE_BOX && shape->box.width > 0
         && shape->box.height > 0
         && (is_series (shape->fill)
             || is_in (shape->fill, CURIO_INK_TILE, CURIO_INK_TILE_LAST)
             || is_in (shape->fill, CURIO_INK_RAMP, CURIO_INK_RAMP_LAST));
}

/* A dash tells a line from another without colour. */
static gboolean
is_line (const CurioShape *shape)
{
  return shape->kind == CURIO_SHAPE_PATH && shape->n_points > 1
         && is_series (shape->stroke) && shape->dash_pt[0] <= 0;
}

static gboolean
look_alike (const CurioTheme *theme, CurioInk a, CurioInk b)
{
  for (guint sight = 0; sight < CURIO_N_SIGHTS; sight++)
    if (curio_colour_get_distance (&theme->inks[a], &theme->inks[b],
                                   (CurioSight)sight)
        < LEAST_DISTANCE)
      return TRUE;
  return FALSE;
}

static gboolean
merges (const CurioShape *a, const CurioShape *b, const CurioTheme *theme)
{
  if (is_coloured (a) && is_coloured (b))
    return a->fill != b->fill && curio_box_meets (&a->box, &b->box, NEAR_PT)
           && !(is_outlined (a, theme) && is_outlined (b, theme))
           && a->hatched == b->hatched && look_alike (theme, a->fill, b->fill);
  return is_line (a) && is_line (b) && a->stroke != b->stroke
         && look_alike (theme, a->stroke, b->stroke);
}

static void
check_neighbours (const CurioLayout *layout, guint i, const CurioTheme *theme,
                  CurioLegibility *out)
{
  const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

  if (!is_coloured (shape) && !is_line (shape))
    return;
  for (guint k = i + 1; k < layout->shapes->len; k++)
    out->n_merged += merges (
        shape, &g_array_index (layout->shapes, CurioShape, k), theme);
}

void
curio_legibility_check (const CurioLayout *layout, const CurioTheme *theme,
                        double least_pt, CurioLegibility *out)
{
  g_return_if_fail (layout != NULL && theme != NULL && out != NULL);

  *out = (CurioLegibility){ .smallest_pt = G_MAXDOUBLE };
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_TEXT)
        {
          out->smallest_pt = MIN (out->smallest_pt, shape->size_pt);
          out->n_small += shape->size_pt < least_pt - 1e-9;
        }
      else
        check_neighbours (layout, i, theme, out);
    }
}

static char *
describe_small (guint n)
{
  return g_strdup_printf (
      ngettext ("%u label is too small to be read from the last row.",
                "%u labels are too small to be read from the last row.", n),
      n);
}

static char *
describe_merged (guint n)
{
  return g_strdup_printf (
      ngettext ("%u pair of neighbours looks alike to some who see fewer "
                "colours.",
                "%u pairs of neighbours look alike to some who see fewer "
                "colours.",
                n),
      n);
}

char *
curio_legibility_describe (const CurioLegibility *self)
{
  g_autofree char *small = NULL, *merged = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_small > 0)
    small = describe_small (self->n_small);
  if (self->n_merged > 0)
    merged = describe_merged (self->n_merged);
  if (small != NULL && merged != NULL)
    return g_strjoin (" ", small, merged, NULL);
  return small != NULL ? g_steal_pointer (&small) : g_steal_pointer (&merged);
}
