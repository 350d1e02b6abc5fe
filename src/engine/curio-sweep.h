/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"
#include "curio-rank-set.h"

G_BEGIN_DECLS

/* What one sweep over the customers and the amounts of a view gathers for all
 * measures that need more than the totals by day.  Each measure makes its
 * numbers of this and of the totals by day; a measure asked for alone makes a
 * sweep of its own. */
typedef struct
{
  const CurioView *view;

  guint32 n_customers;           /* with an invoice in the view */
  guint32 *customers_of_country; /* [n_countries] the same by country */

  /* [ledger->n_cohorts][ledger->n_months]: customers of that cohort with an
   * order that month. */
  guint32 *active;
  CurioViewMonths months;

  CurioRankSet ranks; /* of the invoice amounts */

  /* Customers with an order before the as-of day, by id. */
  guint32 n_scored;
  guint32 *customer;
  guint32 *last_order;
  gint64 *recency_days;
  gint64 *frequency;
  gint64 *monetary_mills; /* or NULL */
} CurioSweep;

void curio_sweep_init (CurioSweep *self, const CurioView *view);
/* Only what curio_sweep_get_rfm () needs; without HAS_MONETARY only recency
 * and frequency, which make the segments. */
void curio_sweep_init_ratings (CurioSweep *self, const CurioView *view,
                               gboolean has_monetary);
void curio_sweep_clear (CurioSweep *self);

void curio_sweep_get_totals (const CurioSweep *self, CurioTotals *out);
void curio_sweep_get_monthly (const CurioSweep *self, CurioMonthly *out);
void curio_sweep_get_distribution (const CurioSweep *self,
                                   CurioDistribution *out);
void curio_sweep_get_rfm (const CurioSweep *self, CurioRfm *out);
void curio_sweep_get_cohorts (const CurioSweep *self, CurioCohorts *out);
void curio_sweep_get_countries (const CurioSweep *self, CurioCountries *out);

G_END_DECLS
