/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* The six key figures of a view, how they changed, and how they went from
 * month to month. */
typedef enum
{
  CURIO_INDICATOR_NET_SALES,     /* mills */
  CURIO_INDICATOR_ORDERS,        /* placed */
  CURIO_INDICATOR_CUSTOMERS,     /* with an order */
  CURIO_INDICATOR_AVERAGE_ORDER, /* mills: mean invoice amount */
  CURIO_INDICATOR_RETURNING,     /* share of customers with two orders */
  CURIO_INDICATOR_CANCELLED,     /* cancelled invoices per order placed */
  CURIO_N_INDICATORS
} CurioIndicator;

extern const char *const curio_indicator_ids[CURIO_N_INDICATORS];

/* What was done in the countries of a view between two days, both included;
 * TO_DAY before FROM_DAY: nothing is known. */
typedef struct
{
  gint32 from_day;
  gint32 to_day;
  gint64 net_mills;
  gint32 n_placed; /* as in CurioTotals */
  guint32 n_cancelled;
  guint32 n_customers; /* with an order */
  guint32 n_returning; /* with two orders or more */
  guint32 n_amounts;
  gint64 amount_pence;
} CurioSpan;

/* FALSE where there is nothing to divide by. */
gboolean curio_span_get (const CurioSpan *self, CurioIndicator indicator,
                         double *out_value);

typedef enum
{
  CURIO_COMPARED_NONE,  /* the table does not reach back that far */
  CURIO_COMPARED_YEARS, /* last 12 months of a longer period, 12 before */
  CURIO_COMPARED_YEAR_BEFORE, /* the same days a year before */
} CurioCompared;

#define CURIO_INDICATOR_MONTHS 13

typedef struct
{
  CurioSpan selected;
  CurioCompared compared;
  CurioSpan now, before; /* what is compared */

  /* The months up to the selection's last day, whether selected or not. */
  gint32 first_month;
  guint n_months;
  gboolean last_is_partial;
  CurioSpan months[CURIO_INDICATOR_MONTHS];
  /* The 12 months up to the end of each: customers only. */
  CurioSpan years[CURIO_INDICATOR_MONTHS];
} CurioIndicators;

void curio_indicators_measure (const CurioView *view, CurioIndicators *out);

/* Growth of the first four, where the earlier is above 0; the difference of
 * the two shares.  FALSE where there is none to say. */
gboolean curio_indicators_get_change (const CurioIndicators *self,
                                      CurioIndicator indicator,
                                      double *out_change);
/* Month INDEX of the small line: the returning share of the 12 months up to
 * its end, else what the month did. */
gboolean curio_indicators_get_month (const CurioIndicators *self,
                                     CurioIndicator indicator, guint index,
                                     double *out_value);

G_END_DECLS
