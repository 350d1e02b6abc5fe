/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-builder.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* Fields that are text, read as DEFINITIONS say.  Each returns FALSE where the
 * text is not such a value.  TEXT need not be terminated. */
gboolean curio_field_read_quantity (CurioText text, gint64 *out_quantity);
/* At most three decimals after trailing zeros are dropped; 1e-3 is read too. */
gboolean curio_field_read_price (CurioText text, gint64 *out_mills);
/* ISO (T or space, seconds and fraction optional) in any DATES; else D/M/Y or
 * M/D/Y with / . or -, two or four digits of year, 24 hours or AM/PM. */
gboolean curio_field_read_time (CurioText text, CurioDates dates,
                                gint64 *out_time_us);

/* Watches one column of text dates to learn its order. */
typedef struct
{
  gboolean day_first_seen;   /* a first number over 12 */
  gboolean month_first_seen; /* a second number over 12 */
  gint64 n_swappable;        /* day and month could be swapped, and differ */
} CurioDateWatch;

void curio_date_watch_add (CurioDateWatch *self, CurioText text);
/* CURIO_DATES_AUTO where only the person can tell. */
CurioDates curio_date_watch_decide (const CurioDateWatch *self);

G_END_DECLS
