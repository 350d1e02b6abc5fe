/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Private to the chart layer: a piece of text and its measure. */

typedef enum
{
  CURIO_WEIGHT_REGULAR,
  CURIO_WEIGHT_BOLD,
  CURIO_WEIGHT_EXTRA_BOLD,
} CurioWeight;

/* LAYOUT belongs to the thread's cache: never change it, and take a reference
 * to keep it beyond the next curio_text_begin (). */
typedef struct
{
  PangoLayout *layout;
  double size_pt;
  double width, height; /* logical extents in points */
  gboolean is_cut;      /* an ellipsis stands for the rest */
} CurioText;

/* Says that a new chart is laid out; forgets what is cached if it grew large.
 */
void curio_text_begin (void);

/* TEXT in one line. */
CurioText curio_text_new (const char *text, double size_pt,
                          CurioWeight weight);
/* The same within WIDTH_PT, wrapped at words into at most N_LINES lines, of
 * which the last ends in an ellipsis if need be.  TEXT is shown as it stands:
 * the names of products and countries may hold anything. */
CurioText curio_text_new_fitted (const char *text, double size_pt,
                                 CurioWeight weight, double width_pt,
                                 guint n_lines, PangoAlignment alignment);
/* A paragraph in Pango markup, of which every part that came from data has
 * been escaped; at the left. */
CurioText curio_text_new_markup (const char *markup, double size_pt,
                                 double width_pt, guint n_lines);

G_END_DECLS
