/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"
#include "plain-shop.h"

G_BEGIN_DECLS

/* What is measured, and what of. */
typedef struct
{
  PlainShop shop;
  CurioBooksKind kind;
  CurioLedger *ledger;
  CurioSelection selection;
  CurioMeasures *measures;
} MeasuresFixture;

/* Whether the selection has the country, the invoice. */
gboolean plain_wants (const MeasuresFixture *self, int country);
gboolean plain_holds (const MeasuresFixture *self,
                      const PlainInvoice *invoice);
/* The month of CUSTOMER's first order in all the books, or G_MAXINT32. */
gint32 plain_find_first_month (const MeasuresFixture *self, int customer);
/* Whether CUSTOMER has an order in the selection in MONTH. */
gboolean plain_is_active (const MeasuresFixture *self, int customer,
                          gint32 month);

int plain_compare_amounts (const void *a, const void *b);
/* The quantile PART of N sorted values, by linear interpolation. */
double plain_interpolate (const gint64 *sorted, int n, double part);

/* Each works its measures out plainly and compares. */
void plain_check_sales (const MeasuresFixture *self);
void plain_check_customers (const MeasuresFixture *self);
void plain_check_retention (const MeasuresFixture *self);
void plain_check_rules (const MeasuresFixture *self);
void plain_check_indicators (const MeasuresFixture *self);

/* Walks over the invoices in the selection. */
#define FOR_EACH_HELD(self, invoice)                                          \
  for (const PlainInvoice *invoice = (self)->shop.invoices;                   \
       invoice < (self)->shop.invoices + (self)->shop.n_invoices; invoice++)  \
    if (plain_holds (self, invoice))

G_END_DECLS
