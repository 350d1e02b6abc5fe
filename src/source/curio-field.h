/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-builder.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* Fields that are text, read as DEFINITIONS say.  Each returns FALSE where the
 * text is not such a value.  TEXT need not be terminated.  White space around
 * a value does not matter; an exponent is read too (1e-3). */

/* A whole number: 12, -12, 12.0, 1.2e1. */
gboolean curio_field_read_quantity (CurioText text, gint64 *out_quantity);
/* At most three decimals after trailing zeros are dropped. */
gboolean curio_field_read_price (CurioText text, gint64 *out_mills);
/* ISO (T or space, seconds and fraction optional) in any DATES; else D/M/Y or
 * M/D/Y with / . or -, two or four digits of year (69 is 1969, 68 is 2068), 24
 * hours or AM/PM.  CURIO_DATES_AUTO reads ISO only.  A time with a zone ("Z",
 * "+01:00") becomes the wall clock of Europe/London. */
gboolean curio_field_read_time (CurioText text, CurioDates dates,
                                gint64 *out_time_us);

/* Watches one column of text dates to learn its order. */
typedef struct
{
  gint64 n_day_first;   /* only D/M/Y reads it */
  gint64 n_month_first; /* only M/D/Y reads it */
  gint64 n_swappable;   /* both read it, as different days */
} CurioDateWatch;

void curio_date_watch_add (CurioDateWatch *self, CurioText text);
/* The order that more of the dates need; any where none needs one.
 * CURIO_DATES_AUTO where only the person can tell. */
CurioDates curio_date_watch_decide (const CurioDateWatch *self);

G_END_DECLS
