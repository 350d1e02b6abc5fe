/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-layout.h"

G_BEGIN_DECLS

/* Looking for shapes in a layout. */

/* The first text that begins with START, or NULL. */
const CurioShape *layout_find_text (const CurioLayout *layout,
                                    const char *start);
guint layout_count_texts (const CurioLayout *layout, const char *start);
/* The boxes filled with INK, in drawing order. */
guint layout_count_boxes (const CurioLayout *layout, CurioInk ink);
const CurioShape *layout_get_box (const CurioLayout *layout, CurioInk ink,
                                  guint index);

/* Asserts that a text which begins with START is there, and gives it. */
#define find_text(layout, start)                                              \
  ({                                                                          \
    const CurioShape *found_ = layout_find_text (layout, start);              \
    if (found_ == NULL)                                                       \
      g_error ("%s:%d: no text “%s”", __FILE__, __LINE__, start);             \
    found_;                                                                   \
  })

G_END_DECLS
