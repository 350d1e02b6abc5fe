/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* The customers of one month of first order ever. */
typedef struct
{
  gint32 month;
  guint32 size;       /* with an order at any date in the countries */
  gint64 first_mills; /* their net spend in MONTH, on all its days */
  guint32 n_months;   /* from MONTH to the last of the view */
  guint32 *active;    /* [n_months] with an order in the view; index = months
                         since */
  gint64 *net_mills;  /* [n_months] their net spend in the view */
} CurioCohortRow;

/* What became of customers after so many months, over all cohorts of which
 * that month could be observed whole. */
typedef struct
{
  guint32 n_cohorts;
  guint32 n_customers; /* their sizes together */
  guint32 n_active;
  gint64 first_mills;
  gint64 net_mills;
} CurioCohortMean;

/* The cohort map: who came back and what they spent, by month of first order
 * ever and months since.  Months before that of the view's first day were not
 * observed, nor those after its last. */
typedef struct
{
  gint32 first_month, last_month; /* of the view */
  gint32 first_whole, last_whole; /* the months it has every day of; none where
                                     last < first */
  guint32 n;
  CurioCohortRow *rows; /* with somebody in them, oldest first */
  guint32 n_means;
  CurioCohortMean *means; /* [n_means] index = months since */
  guint32 n_customers;    /* the sizes of all rows */
} CurioCohortMap;

/* MASK [n_customers] keeps to the customers for whom it is not 0; NULL: all.
 * Unlike curio_cohorts_measure it has a row of a cohort nobody of whom ordered
 * in the view, as that is in the mean. */
void curio_cohort_map_measure (const CurioView *view, const guint8 *mask,
                               CurioCohortMap *out);
void curio_cohort_map_clear (CurioCohortMap *self);

/* Whether month LATER of ROW lies in the view at all, and with all its days.
 */
gboolean curio_cohort_map_is_observed (const CurioCohortMap *self,
                                       const CurioCohortRow *row,
                                       guint32 later);
gboolean curio_cohort_map_is_whole (const CurioCohortMap *self,
                                    const CurioCohortRow *row, guint32 later);
/* Whether there are CURIO_RETENTION_MIN_COHORTS for a mean. */
gboolean curio_cohort_map_has_mean (const CurioCohortMap *self, guint32 later);

G_END_DECLS
