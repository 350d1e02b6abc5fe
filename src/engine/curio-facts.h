/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-calendar.h"
#include "curio-dictionary.h"
#include "curio-product-names.h"

G_BEGIN_DECLS

#define CURIO_NO_CUSTOMER G_MAXUINT32

/* Amounts without their signs may add up to this much (461 million million
 * pounds): any sum of them, twentyfold, then fits 64 bits, so quantiles can be
 * compared without rounding. */
#define CURIO_MAX_TURNOVER_MILLS ((guint64)G_MAXINT64 / 20)

/* Why a row of the source did not become a line. */
typedef enum
{
  CURIO_LEFT_OUT_INVOICE,  /* no invoice number */
  CURIO_LEFT_OUT_DATE,     /* missing, unreadable, or outside 1900 to 2199 */
  CURIO_LEFT_OUT_QUANTITY, /* missing, unreadable, or beyond +-2,147,483,647 */
  CURIO_LEFT_OUT_PRICE,    /* missing, unreadable, or over three decimals */
  CURIO_LEFT_OUT_AMOUNT,   /* over 10^12 pounds */
  CURIO_N_LEFT_OUT
} CurioLeftOut;

const char *curio_left_out_get_text (CurioLeftOut reason); /* translated */

typedef enum
{
  CURIO_LINE_CANCELLATION = 1 << 0, /* its invoice number begins with C */
  CURIO_LINE_REPEAT = 1 << 1,       /* an identical line stands before it */
  CURIO_LINE_SALE_LIKE = 1 << 2,    /* not cancelled, quantity and price > 0 */
} CurioLineFlags;

/* What some lines of one invoice are together, where the server has added them
 * up: all of one kind, and of amounts above 0 or of none.  Cancelled or not,
 * their invoice says. */
typedef enum
{
  CURIO_SUM_NOT_GOODS,  /* by the list that the server was given */
  CURIO_SUM_SALES,      /* quantity and price above 0 */
  CURIO_SUM_WRITE_OFFS, /* no quantity above 0 */
  CURIO_SUM_UNPRICED,
  CURIO_SUM_NEGATIVE, /* a price below 0 */
  CURIO_N_SUM_KINDS
} CurioSumKind;

typedef struct
{
  gint64 amount_mills;
  guint32 n_lines;
  guint8 kind;      /* CurioSumKind */
  guint8 is_repeat; /* 0 or 1: identical lines stand before them */
  guint16 unused;   /* 0: such records are kept in files */
} CurioOrderSum;

/* All that was loaded, as columns.  Built once by a CurioFactsBuilder, never
 * changed afterwards, shared by reference, readable from any thread.
 *
 * A very large shop is loaded at a coarser grain: there are no lines then, but
 * sums of them by order, and apart, in facts of their own, cells: sums by
 * product, month and country.
 *
 * Lines are sorted by order.  Orders are the invoices, sorted by customer,
 * then time, then invoice number; those of guests come last.  Customers are
 * sorted by id: whole numbers first, in order of their value, then the others
 * as text. Money is in thousandths of a pound (mills). */
typedef struct _CurioFacts CurioFacts;
struct _CurioFacts
{
  gatomicrefcount ref_count;

  guint32 n_lines;
  guint32 *line_order;
  guint32 *line_product;
  gint32 *line_quantity;
  gint64 *line_amount_mills;
  guint8 *line_flags; /* CurioLineFlags */

  guint32 n_orders;
  gint32 *order_day;       /* of its latest line */
  gint32 *order_second;    /* of that day, rounded up, but 86399 at most */
  guint32 *order_customer; /* or CURIO_NO_CUSTOMER */
  guint16 *order_country;  /* of its first line by time, then by arrival,
                              as the customer is */
  guint8 *order_is_cancellation; /* 0 or 1 */
  guint32 *first_line;           /* [n_orders + 1] */
  guint32 *first_order;          /* [n_customers + 1]; the last: first guest */

  guint32 n_customers;
  guint32 n_products;
  guint32 n_countries;
  CurioDictionary *invoices;  /* entry i is the invoice number of order i */
  CurioDictionary *customers; /* entry i is the id of customer i */
  CurioDictionary *products;  /* stock codes */
  CurioDictionary *countries;
  /* Products and countries are numbered in the order of their texts. */
  char **product_names; /* [n_products], trimmed, "" where there is none;
                           NULL-terminated */

  /* What names the products, so that lines which come later can be added:
   * by product, then description. */
  guint32 n_name_counts;
  CurioNameCount *name_counts;
  CurioDictionary *descriptions; /* those that name_counts speaks of, sorted */

  gint32 first_day; /* of any order; CURIO_DAY_NONE where there is none */
  gint32 last_day;

  /* What loading noticed, for data health. */
  gint64 n_rows; /* read, those left out included */
  gint64 left_out[CURIO_N_LEFT_OUT];
  guint32 n_repeats;        /* lines flagged CURIO_LINE_REPEAT */
  guint32 n_contradictions; /* orders whose lines name several customers,
                               countries or days */
  gboolean has_fractions;   /* some order's time is no whole second, so that
                               order_second does not tell which of two of one
                               second was first */

  /* What the columns lie in, where they are not arrays of their own: a
   * mapped file.  product_names is an array of its own even then. */
  GBytes *storage;

  /* Of the coarser grain; all NULL and 0 otherwise.  product_names and
   * products are those of the cells. */
  guint32 n_sums;
  CurioOrderSum *sums;
  guint32 *first_sum; /* [n_orders + 1] */
  char **not_goods;   /* the list, as it stood; NULL-terminated */
  CurioFacts *cells;
  /* Whether the server had added up before, for everybody, and when it last
   * did, in microseconds since 1970; 0: it does not say.  Lines that came
   * later are not among these facts. */
  gboolean are_rolled_up;
  gint64 rolled_up_us;

  /* Of cells, whose orders stand for all of one month and country, dated on
   * the first of it, and whose lines for those of one product, all of one kind
   * there. */
  guint32 *line_weight;   /* [n_lines] how many lines it stands for */
  guint32 *line_n_orders; /* [n_lines] of how many invoices; 0: the same that
                             another line counts */
};

CurioFacts *curio_facts_ref (CurioFacts *self);
void curio_facts_unref (CurioFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioFacts, curio_facts_unref)

/* --- for those who make facts ------------------------------------------- */

/* The largest amount of a line, either way, in mills: a million million
 * pounds. */
#define CURIO_MAX_AMOUNT_MILLS G_GINT64_CONSTANT (1000000000000000)

/* Sets n_orders, or n_lines, and makes their columns, which are not filled;
 * first_line comes with the lines. */
void curio_facts_make_orders (CurioFacts *self, guint32 n);
void curio_facts_make_lines (CurioFacts *self, guint32 n);
/* Makes first_order of the orders, which stand by customer. */
void curio_facts_index_customers (CurioFacts *self);

/* --- for those who read them -------------------------------------------- */

/* Whether there are lines, and not only sums of them. */
static inline gboolean
curio_facts_has_lines (const CurioFacts *self)
{
  return self->cells == NULL;
}

/* What a line of the facts counts for: one, but in cells. */
static inline guint32
curio_facts_get_weight (const CurioFacts *self, guint32 line)
{
  return self->line_weight != NULL ? self->line_weight[line] : 1;
}

static inline const char *
curio_facts_get_invoice (const CurioFacts *self, guint32 order)
{
  return curio_dictionary_get (self->invoices, order);
}

static inline const char *
curio_facts_get_customer_id (const CurioFacts *self, guint32 customer)
{
  return curio_dictionary_get (self->customers, customer);
}

/* TRUE and the value where the id of CUSTOMER is a whole number. */
gboolean curio_facts_get_customer_number (const CurioFacts *self,
                                          guint32 customer,
                                          gint64 *out_number);

G_END_DECLS
