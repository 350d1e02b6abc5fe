/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* A mean of fewer cohorts says more of them than of the shop. */
#define CURIO_RETENTION_MIN_COHORTS 3

/* What became of customers after so many months, over all cohorts of which
 * that month could be observed whole. */
typedef struct
{
  guint32 n_cohorts;
  guint32 n_customers; /* their sizes together */
  guint32 n_active;    /* those of them with an order that month */
} CurioRetentionMonth; /* weighted mean = n_active / n_customers */

/* The mean row of the cohorts, weighted by their sizes: a month later, two
 * months later, and so on. */
typedef struct
{
  guint32 n_months;
  CurioRetentionMonth *months; /* index = months since the first order, up to
                                  the last that has enough cohorts */
} CurioRetention;

/* Cohorts nobody of whom ordered in the selection, which curio_cohorts_measure
 * leaves out, are in the mean all the same: without them it would flatter. */
void curio_retention_measure (const CurioView *view, CurioRetention *out);
void curio_retention_clear (CurioRetention *self);

/* FALSE where there are not CURIO_RETENTION_MIN_COHORTS. */
gboolean curio_retention_get_share (const CurioRetention *self, guint32 index,
                                    double *out_share);

G_END_DECLS
