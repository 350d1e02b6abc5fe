/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* One product by itself: month by month, and at which prices it was sold. */

typedef struct
{
  gint32 month;
  gint64 sold_units;
  gint64 sold_mills;
  gint64 cancelled_units; /* positive */
  gint64 cancelled_mills; /* positive */
} CurioItemMonth;

typedef struct
{
  gint64 price_mills;
  gint64 units;
  gint64 mills;
  guint32 n_lines;
  gint32 first_day; /* sold at it */
  gint32 last_day;
} CurioPricePoint;

typedef struct
{
  guint32 n_months; /* those of the view's first order to its last */
  CurioItemMonth *months;
  guint32 n_prices;
  CurioPricePoint *prices; /* of its sale lines, rising */
} CurioItem;

/* SKIPPED is 1 for each line of the facts to look past; NULL: none. */
void curio_item_measure (const CurioView *view, guint32 product,
                         const guint8 *skipped, CurioItem *out);
void curio_item_clear (CurioItem *self);

G_END_DECLS
