/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"

G_BEGIN_DECLS

typedef enum
{
  CURIO_BOOKS_TRADING,
  CURIO_BOOKS_POC,
  CURIO_N_BOOKS
} CurioBooksKind;

/* The definitions in force: which lines count, and as what.  See
 * docs/definitions.md. */
typedef struct
{
  CurioBooksKind kind;
  /* NULL-terminated stock codes, compared in upper case; an entry that ends in
   * * is a prefix.  NULL means curio_default_not_goods. */
  const char *const *not_goods;
} CurioBooks;

extern const char *const curio_default_not_goods[];

const char *curio_books_get_id (CurioBooksKind kind);   /* "trading", "poc" */
const char *curio_books_get_name (CurioBooksKind kind); /* translated */
gboolean curio_books_parse (const char *id, CurioBooksKind *out_kind);

/* What one rule of the books leaves out. */
typedef struct
{
  guint32 n_lines;
  gint64 amount_mills;
} CurioLeftAside;

/* What one country did on one day. */
typedef struct
{
  gint32 day;
  guint32 n_invoices;
  guint32 n_orders;
  guint32 n_cancelled;
  gint64 n_lines;
  gint64 net_mills;
  gint64 gross_mills;
  gint64 guest_net_mills;
  guint32 n_amounts;   /* invoices with an amount above 0 */
  gint64 amount_pence; /* invoice amounts, each rounded */
} CurioDayTotal;

#define CURIO_MANY_COUNTRIES G_MAXUINT16

/* A country in which a customer has an order. */
typedef struct
{
  guint32 customer;
  guint16 country;
} CurioHome;

/* What those customers of one country who keep to it, and who ordered first in
 * the same month, did in one month from then on. */
typedef struct
{
  guint16 cohort;   /* into cohort_months */
  guint16 month;    /* since base_month */
  guint32 n_active; /* with an order */
  guint32 n_again;  /* of those: with one in the month before, too */
  gint64 net_mills;
} CurioMonthCell;

/* Neighbouring ranks whose amounts are the same to the penny. */
typedef struct
{
  guint32 first_rank;
  guint32 n_ranks; /* at least 2 */
} CurioAmountRun;

/* What an order is to the books. */
typedef enum
{
  CURIO_ORDER_COUNTED = 1 << 0, /* has lines that they count */
  CURIO_ORDER_PLACED = 1 << 1,  /* is an order placed, or a visit */
} CurioOrderFlags;

/* The facts under one set of books: columns by order, and what can be known of
 * orders before any selection.  Immutable, shared by reference.
 *
 * Trading: amount is the sum of sale lines and gross = amount.
 * POC: amount is the sum of lines with a positive amount, gross = net.
 * Returned = net - gross in both. */
typedef struct _CurioLedger CurioLedger;
struct _CurioLedger
{
  gatomicrefcount ref_count;
  CurioFacts *facts;
  CurioLedger *cells; /* of the facts' cells; NULL where there are lines */
  CurioBooksKind kind;
  gboolean has_own_goods; /* not by curio_default_not_goods */
  guint8 *is_goods;       /* [n_products] 0 or 1 */

  /* Sums over the orders before each, so that any stretch of a customer's
   * history is two look-ups, and what one order comes to is the difference of
   * two sums: see curio_ledger_get_net () and curio_ledger_get_amount (). */
  gint64 *net_sums;    /* [n_orders + 1] net sales */
  gint64 *amount_sums; /* [n_orders + 1] invoice amounts; NULL for Trading, in
                          which an invoice is either a sale, whose amount its
                          net sales are, or none */
  guint32 *visit_sums; /* [orders of customers + 1] how many are visits */
  guint8 *order_flags; /* [n_orders] CurioOrderFlags */
  guint32 *n_lines;    /* [n_orders] lines that the books count, while the
                          ledger is made; then NULL */

  /* [n_ranks] the orders with amount > 0 by amount, rising */
  guint32 n_ranks;
  guint32 *rank_total; /* day total of the order of that rank */
  guint32 n_low_ranks; /* amounts that 32 bits hold, in thousandths */
  guint32 *low_mills;  /* [n_low_ranks] */
  gint64 *high_mills;  /* [n_ranks - n_low_ranks] over four million pounds */
  guint32 n_amount_runs;
  CurioAmountRun *amount_runs; /* longest first, then by rank */

  /* Of the orders of customers, which come before those of guests. */
  guint32 n_visits;
  guint32 *visits;    /* [n_visits] orders that are placed */
  gint32 *visit_days; /* [n_visits] */
  guint32 n_cancellations;
  guint32 *cancellations;    /* [n_cancellations] those that the books count */
  guint32 *customers_by_day; /* [n] customer of each of them, by day */
  guint32 *first_by_day;     /* [facts' days + 1] into customers_by_day */

  /* [n_customers] */
  gint32 *first_month;    /* month of first order ever, or CURIO_DAY_NONE */
  guint32 n_cohorts;      /* months in which a customer ordered first */
  guint16 *cohort_months; /* [n_cohorts] as months since base_month, rising */
  guint16 *cohort_of_month; /* [n_months] into them, where it is one */
  guint16 *home; /* country of all invoices, or CURIO_MANY_COUNTRIES */
  guint32 n_homes;
  CurioHome *homes; /* sorted by customer, each country once */

  /* By country, so that whole months are sums of few cells. */
  guint32 *first_month_cell; /* [n_countries + 1] into month_cells */
  CurioMonthCell *month_cells;

  gint32 first_day; /* of the lines of the books; CURIO_DAY_NONE if none */
  gint32 last_day;
  guint16 *month_index; /* [facts' days] months since base_month */
  gint32 base_month;    /* the facts' first month */
  guint32 n_months;     /* from it to the facts' last */

  guint32 n_day_totals;
  CurioDayTotal *day_totals; /* sorted by country, then day */
  guint32 *first_day_total;  /* [n_countries + 1] into day_totals */

  /* What the books leave out of the facts (Trading; all 0 for POC). */
  CurioLeftAside repeats;
  CurioLeftAside not_goods;
  CurioLeftAside not_sales; /* write-offs, free items */

  /* Tables that are made by the thread that first asks for them, as addresses:
   * CurioCancelledLines, CurioHealthDays, CurioProductDays, CurioGiants. */
  gsize cancelled_lines;
  gsize health_days;
  gsize product_days;
  gsize giants;
};

CurioLedger *curio_ledger_new (CurioFacts *facts, const CurioBooks *books);
CurioLedger *curio_ledger_ref (CurioLedger *self);
void curio_ledger_unref (CurioLedger *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioLedger, curio_ledger_unref)

/* Whether FACTS can be seen under BOOKS.  Sums of lines have the list of what
 * is not goods in them: under another one they must be loaded anew. */
gboolean curio_facts_fit_books (const CurioFacts *facts,
                                const CurioBooks *books);

/* Whether a ledger made of FACTS and BOOKS would be the same. */
gboolean curio_ledger_is_of (const CurioLedger *self, const CurioFacts *facts,
                             const CurioBooks *books);

/* Makes what the first view of a ledger would have to wait for.  For a worker
 * thread. */
void curio_ledger_prepare (const CurioLedger *self);
/* Of that, what findings and data health ask for: a small part of the time,
 * for a view that is to be shown at once. */
void curio_ledger_prepare_health (const CurioLedger *self);

/* Net sales of ORDER. */
static inline gint64
curio_ledger_get_net (const CurioLedger *self, guint32 order)
{
  return self->net_sums[order + 1] - self->net_sums[order];
}

/* Whether the books count ORDER at all, and whether as an order placed, or a
 * visit: 0 or 1. */
static inline guint8
curio_ledger_counts_order (const CurioLedger *self, guint32 order)
{
  return self->order_flags[order] & CURIO_ORDER_COUNTED;
}

static inline guint8
curio_ledger_is_order (const CurioLedger *self, guint32 order)
{
  return self->order_flags[order] / CURIO_ORDER_PLACED;
}

/* Where the visits of CUSTOMER begin in the list of all; those of the customer
 * before end there. */
static inline guint32
curio_ledger_get_first_visit (const CurioLedger *self, guint32 customer)
{
  return self->visit_sums[self->facts->first_order[customer]];
}

/* The month of VISIT, since base_month. */
static inline guint16
curio_ledger_get_visit_month (const CurioLedger *self, guint32 visit)
{
  return self->month_index[self->visit_days[visit] - self->facts->first_day];
}

/* The invoice amount of ORDER. */
static inline gint64
curio_ledger_get_amount (const CurioLedger *self, guint32 order)
{
  if (self->amount_sums != NULL)
    return self->amount_sums[order + 1] - self->amount_sums[order];

  return curio_ledger_is_order (self, order)
             ? curio_ledger_get_net (self, order)
             : 0;
}

/* Where ORDER, which must be in the books, adds to the day totals. */
guint32 curio_ledger_find_day_total (const CurioLedger *self, guint32 order);

/* The invoice amount of RANK. */
static inline gint64
curio_ledger_get_rank_mills (const CurioLedger *self, guint32 rank)
{
  return G_LIKELY (rank < self->n_low_ranks)
             ? (gint64)self->low_mills[rank]
             : self->high_mills[rank - self->n_low_ranks];
}

/* Whether the books count LINE at all, and whether as a sale line.  Here, as
 * walks over a million lines ask of each. */
static inline gboolean
curio_ledger_counts_line (const CurioLedger *self, guint32 line)
{
  const CurioFacts *facts = self->facts;
  guint8 flags = facts->line_flags[line];

  return self->kind == CURIO_BOOKS_POC
         || (!(flags & CURIO_LINE_REPEAT)
             && self->is_goods[facts->line_product[line]]
             && flags & (CURIO_LINE_CANCELLATION | CURIO_LINE_SALE_LIKE));
}

static inline gboolean
curio_ledger_is_sale_line (const CurioLedger *self, guint32 line)
{
  const CurioFacts *facts = self->facts;

  if (self->kind == CURIO_BOOKS_POC)
    return facts->line_amount_mills[line] > 0;

  return facts->line_flags[line] & CURIO_LINE_SALE_LIKE
         && curio_ledger_counts_line (self, line);
}

G_END_DECLS
