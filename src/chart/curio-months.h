/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"

G_BEGIN_DECLS

/* Private to the chart layer: months from left to right. */

/* Values beyond these would overflow where two are added; no shop has them. */
#define CURIO_CLAMP_VALUE(value)                                              \
  CLAMP (value, G_GINT64_CONSTANT (-2000000000000000000),                     \
         G_GINT64_CONSTANT (2000000000000000000))

typedef struct
{
  gint32 first;
  guint n;
  const guint8 *n_days_partial; /* [n] or NULL */
  double left, right;           /* in points */
} CurioMonths;

double curio_months_get_pitch (const CurioMonths *self);
/* The middle of month I. */
double curio_months_get_x (const CurioMonths *self, guint i);
gboolean curio_months_is_partial (const CurioMonths *self, guint i);
/* What the rows of names and years need below a plot HEIGHT points high.  It
 * falls as the months grow narrow, so one that is asked too early, before the
 * axis has taken its width, is at worst too much. */
double curio_months_get_height (const CurioMonths *self, double height,
                                double scale);
/* Draws them from Y on. */
void curio_months_draw (const CurioMonths *self, CurioLayout *layout, double y,
                        double height, double scale);
/* "December 2011 (9 days)".  (transfer full) */
char *curio_months_name (const CurioMonths *self, guint i);

G_END_DECLS
