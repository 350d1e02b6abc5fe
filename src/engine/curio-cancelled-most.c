/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which product comes back most often.  Few lines are cancelled, so those are
 * counted first, and they say for which products it is worth to count the
 * lines that were sold: a product's interval only falls as more is sold. */

#include "curio-cancelled-most.h"

#include "curio-ledger-private.h"

/* The lines of each product, each as the day total to which its order adds. */
typedef struct
{
  guint32 *first;  /* [n_products + 1] */
  guint32 *totals; /* [n] by product */
} Places;

struct _CurioProductDays
{
  Places sold; /* of the products that have a cancelled line */
  Places cancelled;
  guint32 *n_sold;      /* [n_day_totals] of goods */
  guint32 *n_cancelled; /* [n_day_totals] */
};

static inline gboolean
counts (const CurioLedger *ledger, guint32 line)
{
  return ledger->is_goods[ledger->facts->line_product[line]]
         && curio_ledger_counts_line (ledger, line);
}

/* --- what no view changes ------------------------------------------------ */

/* Counts the lines of each product, those of product i at i + 1. */
static void
count_lines (const CurioLedger *ledger, CurioProductDays *self)
{
  const CurioFacts *facts = ledger->facts;

  for (guint32 order = 0; order < facts->n_orders; order++)
    {
      guint32 total = ledger->order_total[order];

      if (ledger->n_lines[order] == 0)
        continue;
      for (guint32 i = facts->first_line[order];
           i < facts->first_line[order + 1]; i++)
        if (!counts (ledger, i))
          continue;
        else if (facts->line_flags[i] & CURIO_LINE_CANCELLATION)
          {
            self->n_cancelled[total]++;
            self->cancelled.first[facts->line_product[i] + 1]++;
          }
        else
          {
            self->n_sold[total]++;
            self->sold.first[facts->line_product[i] + 1]++;
          }
    }
}

/* Counts become places.  Nobody asks after the sales of a product that never
 * came back. */
static void
find_places (CurioProductDays *self, guint32 n_products)
{
  for (guint32 i = 0; i < n_products; i++)
    {
      if (self->cancelled.first[i + 1] == 0)
        self->sold.first[i + 1] = 0;
      self->cancelled.first[i + 1] += self->cancelled.first[i];
      self->sold.first[i + 1] += self->sold.first[i];
    }
  self->cancelled.totals = g_new (guint32, self->cancelled.first[n_products]);
  self->sold.totals = g_new (guint32, self->sold.first[n_products]);
}

static void
place_lines (const CurioLedger *ledger, CurioProductDays *self)
{
  const CurioFacts *facts = ledger->facts;
  gsize size = facts->n_products * sizeof (guint32);
  g_autofree guint32 *next_sold = g_memdup2 (self->sold.first, size);
  g_autofree guint32 *next_cancelled = g_memdup2 (self->cancelled.first, size);

  for (guint32 order = 0; order < facts->n_orders; order++)
    for (guint32 i = facts->first_line[order];
         ledger->n_lines[order] > 0 && i < facts->first_line[order + 1]; i++)
      {
        guint32 product = facts->line_product[i];

        if (!counts (ledger, i)
            || self->cancelled.first[product]
                   == self->cancelled.first[product + 1])
          continue;
        if (facts->line_flags[i] & CURIO_LINE_CANCELLATION)
          self->cancelled.totals[next_cancelled[product]++]
              = ledger->order_total[order];
        else
          self->sold.totals[next_sold[product]++] = ledger->order_total[order];
      }
}

static CurioProductDays *
make_days (const CurioLedger *ledger)
{
  CurioProductDays *self = g_new0 (CurioProductDays, 1);
  guint32 n_products = ledger->facts->n_products;

  self->n_sold = g_new0 (guint32, ledger->n_day_totals);
  self->n_cancelled = g_new0 (guint32, ledger->n_day_totals);
  self->sold.first = g_new0 (guint32, n_products + 1);
  self->cancelled.first = g_new0 (guint32, n_products + 1);
  count_lines (ledger, self);
  find_places (self, n_products);
  place_lines (ledger, self);
  return self;
}

const CurioProductDays *
curio_ledger_get_product_days (const CurioLedger *self)
{
  gsize *place = (gsize *)&self->product_days;

  if (g_once_init_enter (place))
    g_once_init_leave (place, GPOINTER_TO_SIZE (make_days (self)));
  return GSIZE_TO_POINTER (*place);
}

void
curio_product_days_free (CurioProductDays *self)
{
  if (self == NULL)
    return;
  g_free (self->sold.first);
  g_free (self->sold.totals);
  g_free (self->cancelled.first);
  g_free (self->cancelled.totals);
  g_free (self->n_sold);
  g_free (self->n_cancelled);
  g_free (self);
}

/* --- those of a view ----------------------------------------------------- */

static double
get_usual_rate (const CurioProductDays *days, const CurioView *view)
{
  guint64 n_sold = 0, n_cancelled = 0;

  for (guint32 i = 0; i < view->ledger->n_day_totals; i++)
    if (view->held[i])
      {
        n_sold += days->n_sold[i];
        n_cancelled += days->n_cancelled[i];
      }
  return n_sold + n_cancelled > 0
             ? (double)n_cancelled / (double)(n_sold + n_cancelled)
             : 0;
}

static guint32
count_held (const Places *self, const CurioView *view, guint32 product)
{
  guint32 n = 0;

  for (guint32 i = self->first[product]; i < self->first[product + 1]; i++)
    n += view->held[self->totals[i]];
  return n;
}

/* The interval's lower end, where N_LINES include N_CANCELLED. */
static double
get_low (guint32 n_cancelled, guint32 n_lines, double *out_rate)
{
  const CurioProduct product = { .n_sold_lines = n_lines - n_cancelled,
                                 .n_cancelled_lines = n_cancelled };
  double low, high;

  *out_rate = curio_product_get_cancelled_rate (&product, &low, &high);
  return low;
}

gboolean
curio_cancelled_most_measure (const CurioView *view, guint32 fewest_lines,
                              double least_times, CurioCancelledMost *out)
{
  g_return_val_if_fail (view != NULL && out != NULL, FALSE);

  const CurioProductDays *days = curio_ledger_get_product_days (view->ledger);
  double usual = get_usual_rate (days, view);
  double least = least_times * usual;
  gboolean found = FALSE;

  for (guint32 i = 0; i < view->ledger->facts->n_products; i++)
    {
      guint32 n = count_held (&days->cancelled, view, i), n_sold;
      double rate, low;

      if (n == 0 || get_low (n, MAX (n, fewest_lines), &rate) <= least)
        continue;
      n_sold = count_held (&days->sold, view, i);
      low = get_low (n, n + n_sold, &rate);
      if (n + n_sold < fewest_lines || low <= least)
        continue;
      least = low;
      *out = (CurioCancelledMost){ i, n_sold, n, rate, usual };
      found = TRUE;
    }
  return found;
}
