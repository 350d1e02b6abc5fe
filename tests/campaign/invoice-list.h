/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* Shops that fit on a page: invoices of one line each.  Below 0 it is a
 * cancellation, and its number gets a C. */
typedef struct
{
  const char *customer; /* NULL: a guest */
  const char *country;
  const char *day; /* ISO */
  gint64 mills;
} Invoice;

/* Facts, ledger and measures of some invoices; they own each other's needs. */
typedef struct
{
  CurioFacts *facts;
  CurioLedger *ledger;
  CurioMeasures *measures;
} InvoiceBooks;

void invoice_books_init (InvoiceBooks *self, const Invoice *invoices, guint n,
                         CurioBooksKind kind, const CurioSelection *selection);
void invoice_books_clear (InvoiceBooks *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvoiceBooks, invoice_books_clear)

G_END_DECLS
