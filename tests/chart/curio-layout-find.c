/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking for shapes in a layout. */

#include "curio-layout-find.h"

static const CurioShape *
get_shape (const CurioLayout *layout, guint i)
{
  return &g_array_index (layout->shapes, CurioShape, i);
}

static gboolean
is_text (const CurioShape *shape, const char *start)
{
  return shape->kind == CURIO_SHAPE_TEXT
         && g_str_has_prefix (pango_layout_get_text (shape->text), start);
}

const CurioShape *
layout_find_text (const CurioLayout *layout, const char *start)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    if (is_text (get_shape (layout, i), start))
      return get_shape (layout, i);
  return NULL;
}

guint
layout_count_texts (const CurioLayout *layout, const char *start)
{
  guint n = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    n += is_text (get_shape (layout, i), start);
  return n;
}

const CurioShape *
layout_get_box (const CurioLayout *layout, CurioInk ink, guint index)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = get_shape (layout, i);

      if (shape->kind == CURIO_SHAPE_BOX && shape->fill == ink && index-- == 0)
        return shape;
    }
  return NULL;
}

guint
layout_count_boxes (const CurioLayout *layout, CurioInk ink)
{
  guint n = 0;

  while (layout_get_box (layout, ink, n) != NULL)
    n++;
  return n;
}
