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

static gboolean
is_tile (const CurioShape *shape)
{
  return shape->kind == CURIO_SHAPE_BOX && shape->fill >= CURIO_INK_TILE
         && shape->fill <= CURIO_INK_TILE_LAST && shape->box.width > 0
         && shape->box.height > 0;
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

static void
check_neighbours (const CurioLayout *layout, guint i, const CurioTheme *theme,
                  CurioLegibility *out)
{
  const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

  for (guint k = i + 1; k < layout->shapes->len; k++)
    {
      const CurioShape *other = &g_array_index (layout->shapes, CurioShape, k);

      if (is_tile (other) && other->fill != shape->fill
          && curio_box_meets (&shape->box, &other->box, NEAR_PT)
          && look_alike (theme, shape->fill, other->fill))
        out->n_merged++;
    }
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
      else if (is_tile (shape) && theme->tile_outline_pt <= 0)
        check_neighbours (layout, i, theme, out);
    }
}

char *
curio_legibility_describe (const CurioLegibility *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_small > 0)
    return g_strdup_printf (
        ngettext ("%u label is too small to be read from the last row.",
                  "%u labels are too small to be read from the last row.",
                  self->n_small),
        self->n_small);
  if (self->n_merged > 0)
    return g_strdup_printf (
        ngettext ("%u pair of neighbours looks alike to some who see fewer "
                  "colours.",
                  "%u pairs of neighbours look alike to some who see fewer "
                  "colours.",
                  self->n_merged),
        self->n_merged);
  return NULL;
}
