/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* How unevenly customers buy: the invoice amounts of each customer with an
 * order in the view, before any cancellation.  In Trading books that is gross
 * sales; in POC books it is what the positive lines add up to, as shares of
 * sums that may be below nought would say nothing. */
typedef struct
{
  guint32 n;          /* customers with an order */
  gint64 *held_mills; /* [n + 1] what the i customers who bought least bought
                         together: the Lorenz curve, not yet divided */
} CurioConcentration;

void curio_concentration_measure (const CurioView *view,
                                  CurioConcentration *out);
/* The same of N amounts, none below 0, which are sorted in place. */
void curio_concentration_of_amounts (gint64 *amounts, guint32 n,
                                     CurioConcentration *out);
/* Whether CUSTOMER has an order in VIEW, and what their invoices there add up
 * to. */
gboolean curio_concentration_add_up_customer (const CurioView *view,
                                              guint32 customer,
                                              gint64 *out_mills);
void curio_concentration_clear (CurioConcentration *self);

/* The Gini coefficient with n in the denominator, from 0 (all buy the same) to
 * 1 - 1/n (one buys everything): the sum of (2i - n - 1) x_i over the amounts
 * x_1 <= ... <= x_n, divided by n times their sum (Damgaard and Weiner 2000,
 * "Describing inequality in plant size or fecundity", Ecology 81, 1139-1142;
 * after Dixon et al. 1987, Ecology 68, 1548-1551, as corrected in 69, 1307).
 * FALSE where nobody bought anything. */
gboolean curio_concentration_get_gini (const CurioConcentration *self,
                                       double *out_gini);

/* How many customers the top PERCENT are: at most that many of a hundred, so
 * it may be none. */
guint32 curio_concentration_count_top (const CurioConcentration *self,
                                       guint percent);
/* What share of all they bought; FALSE where they are none or nobody bought
 * anything. */
gboolean curio_concentration_get_top_share (const CurioConcentration *self,
                                            guint percent, double *out_share);

/* The Lorenz curve: the share that the PERCENT who bought least bought, by
 * linear interpolation between customers.  FALSE where nobody bought anything.
 */
gboolean curio_concentration_get_lorenz (const CurioConcentration *self,
                                         guint percent, double *out_share);

G_END_DECLS
