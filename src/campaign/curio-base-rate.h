/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* How long after a campaign its orders count, unless somebody says other. */
#define CURIO_CAMPAIGN_DAYS 30

/* How many customers order again by themselves: of those who stood in each
 * segment DAYS days before the as-of date (scored by what was known then, in
 * the same selection), how many ordered from then to the as-of date.  An as-of
 * date beyond the selection's last day counts as the day after that. */
typedef struct
{
  guint days;
  guint32 n_customers[CURIO_N_SEGMENTS];
  guint32 n_ordered[CURIO_N_SEGMENTS];
} CurioBaseRates;

void curio_base_rates_measure (const CurioView *view, guint days,
                               CurioBaseRates *out);

/* The rate of an audience with N customers in each segment: the segments'
 * rates, weighted by them.  FALSE where none of its segments had anybody. */
gboolean curio_base_rates_get (const CurioBaseRates *self,
                               const guint32 n[CURIO_N_SEGMENTS],
                               double *out_rate);

G_END_DECLS
