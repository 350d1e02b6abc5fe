/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"
#include "curio-scale.h"

G_BEGIN_DECLS

/* Private to the chart layer: values up and down. */

#define CURIO_MOST_TICKS 8

typedef struct
{
  double low, high;   /* the values at the bottom and top of AREA */
  double top, bottom; /* in points */
  gint64 ticks[CURIO_MOST_TICKS];
  guint n_ticks;
  gint64 step;
  gboolean is_mirrored; /* below zero is a second measure, not a debt */
} CurioAxis;

/* Chooses three or four round ticks for LOW..HIGH (LOW <= 0 <= HIGH) and the
 * values at the ends: a tick just above the highest value is taken in, one far
 * above would waste the paper.  IS_MIRRORED adds a tick below zero where none
 * of the round ones falls there. */
void curio_axis_init (CurioAxis *self, gint64 low, gint64 high, double top,
                      double bottom, double scale, gboolean is_mirrored);
double curio_axis_get_y (const CurioAxis *self, double value);
/* (transfer full) */
char *curio_axis_format_tick (const CurioAxis *self, guint tick,
                              CurioFormatFunc format);
/* The width of the widest label. */
double curio_axis_measure (const CurioAxis *self, CurioFormatFunc format,
                           double scale);
/* Hairlines from LEFT to RIGHT, the zero line stronger. */
void curio_axis_draw_grid (const CurioAxis *self, CurioLayout *layout,
                           double left, double right);
/* Labels that end at RIGHT; one that would touch another text is left out. */
void curio_axis_draw_labels (const CurioAxis *self, CurioLayout *layout,
                             double right, CurioFormatFunc format,
                             double scale);

G_END_DECLS
