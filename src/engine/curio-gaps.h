/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* Numbers of days, counted: so many of none, of one, of two and so on. */
typedef struct
{
  guint32 n;
  gint64 sum_days;
  guint32 n_days;  /* the largest and one; 0 where there is none */
  guint32 *counts; /* [n_days] */
} CurioDayCounts;

/* The quantile SHARE, 0 to 1, by linear interpolation between the values at
 * either side of it (Hyndman and Fan 1996, type 7).  FALSE where there is
 * none. */
gboolean curio_day_counts_get_quantile (const CurioDayCounts *self,
                                        double share, double *out_days);
gboolean curio_day_counts_get_mean (const CurioDayCounts *self,
                                    double *out_days);

/* The time between orders. */
typedef struct
{
  CurioDayCounts between; /* from a day with an order of the view to its
                             customer's next such day in the view */
  CurioDayCounts second;  /* of customers whose first order ever is in the
                             view: days to their next day with one in it */
  guint32 n_once;         /* such customers without a next day */
} CurioGaps;

void curio_gaps_measure (const CurioView *view, CurioGaps *out);
void curio_gaps_clear (CurioGaps *self);

/* Customers by the bands of days that their gaps fall into: of WIDTH_DAYS
 * each, the last of N_BANDS with all that is longer.  Who has two gaps in a
 * band counts once.  IS_SECOND: the gaps of SECOND, else those of BETWEEN. */
void curio_gaps_count_customers (const CurioView *view, gboolean is_second,
                                 gint32 width_days, guint n_bands,
                                 guint32 *out_counts);
/* Makes MASK, by customer, 1 for those with such a gap of FROM_DAYS to
 * TO_DAYS, both included. */
void curio_gaps_mark_customers (const CurioView *view, gboolean is_second,
                                gint32 from_days, gint32 to_days,
                                guint8 *mask);

G_END_DECLS
