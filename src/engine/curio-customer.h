/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 order; /* of the facts */
  gint32 day;
  gint64 net_mills;
  gboolean is_cancellation;
} CurioCustomerInvoice;

/* How often a customer comes: the days between one day with an order and the
 * next, by median and quartiles (linear interpolation). */
typedef struct
{
  guint32 n_gaps; /* days with an order, less one */
  double median_days;
  double lower_days;
  double upper_days;
} CurioRhythm;

typedef struct
{
  guint32 product;
  guint32 n_orders; /* in which it was bought */
  gint64 units;
  gint64 gross_mills;
} CurioCustomerProduct;

/* One customer, as far as a view holds them. */
typedef struct
{
  guint32 customer;
  guint32 n_invoices;
  CurioCustomerInvoice *invoices; /* [n_invoices] by time */
  guint32 n_orders;
  guint32 n_cancelled;    /* cancelled invoices */
  gint64 net_mills;       /* of all invoices */
  gint64 gross_mills;     /* of the orders */
  gint64 cancelled_mills; /* of the cancelled invoices, positive */
  gint64 largest_mills;   /* order */
  gint32 first_day;       /* with an order; CURIO_DAY_NONE if none */
  gint32 last_day;
  CurioRhythm rhythm;
  guint32 n_products;
  CurioCustomerProduct *products; /* goods by orders, then sales, falling;
                                     then code */
} CurioCustomer;

void curio_customer_measure (const CurioView *view, guint32 customer,
                             CurioCustomer *out);
void curio_customer_clear (CurioCustomer *self);

/* Sorts DAYS, of which one that stands there twice is one visit. */
void curio_rhythm_measure (gint32 *days, guint32 n, CurioRhythm *out);

/* The scores of CUSTOMER in RFM; NULL where they have none. */
const CurioScored *curio_rfm_find (const CurioRfm *self, guint32 customer);

/* The segment that SCORED would be in with one more order, today: by the
 * cut-points in force, which one order hardly moves.  (Under the POC's books
 * frequency is a rank, and ranks have the same cut-points whoever orders.) */
CurioSegment curio_customer_foresee (const CurioMeasures *measures,
                                     const CurioScored *scored);

/* Sums over the invoices of each customer, for lists. */
typedef struct
{
  gint64 gross_mills;     /* of the orders */
  gint64 cancelled_mills; /* positive */
  guint32 n_cancelled;    /* invoices */
  gint32 first_day;       /* with an order */
} CurioCustomerSum;

/* One for each of MEASURES' scored customers, in their order, before the as-of
 * day as their scores are.  (transfer full) */
CurioCustomerSum *curio_customer_sums_measure (const CurioMeasures *measures);

G_END_DECLS
