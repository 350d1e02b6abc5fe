/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"
#include "invoice-list.h"

G_BEGIN_DECLS

/* What is true of a list of invoices under the Trading books, counted here
 * from the list itself and not by the engine. */

typedef struct
{
  gint32 month;
  gboolean is_complete;
  gint64 net_mills;
  int n_placed;
  int n_cancelled;
  int n_active;
  int n_new;
} TruthMonth;

typedef struct
{
  GArray *months;  /* of TruthMonth, from first to last with an invoice */
  GArray *amounts; /* of gint64 mills, of the orders, sorted */
  gint64 net_mills;
  int n_placed;
  int n_cancelled;
  gint32 base_month; /* of the first invoice of all: before it nothing is
                        known */
} Truth;

/* COUNTRY: NULL for all. */
void truth_init (Truth *self, const Invoice *invoices, guint n,
                 gint32 from_day, gint32 to_day, const char *country);
void truth_clear (Truth *self);

/* The whole months, first and number. */
const TruthMonth *truth_get_complete (const Truth *self, guint *out_n);

/* TRUE where TITLE may be said; FALSE where it is wrong or not known. */
gboolean truth_holds_sales (const Truth *self, const char *title);
gboolean truth_holds_cancellations (const Truth *self, const char *title);
gboolean truth_holds_returning (const Truth *self, const char *title);
gboolean truth_holds_amounts (const Truth *self, const char *title);

G_END_DECLS
