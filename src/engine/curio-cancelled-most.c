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
  guint32 n;
  guint32 *products; /* [n] that have a cancelled line, those that are
                        cancelled most on all days first */
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
      guint32 total;

      if (!curio_ledger_counts_order (ledger, order))
        continue;
      total = curio_ledger_find_day_total (ledger, order);
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
    {
      guint32 total;

      if (!curio_ledger_counts_order (ledger, order))
        continue;
      total = curio_ledger_find_day_total (ledger, order);
      for (guint32 i = facts->first_line[order];
           i < facts->first_line[order + 1]; i++)
        {
          guint32 product = facts->line_product[i];

          if (!counts (ledger, i)
              || self->cancelled.first[product]
                     == self->cancelled.first[product + 1])
            continue;
          if (facts->line_flags[i] & CURIO_LINE_CANCELLATION)
            self->cancelled.totals[next_cancelled[product]++] = total;
          else
            self->sold.totals[next_sold[product]++] = total;
        }
    }
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

static guint32
count_all (const Places *self, guint32 product)
{
  return self->first[product + 1] - self->first[product];
}

static double
get_low_of_all (const CurioProductDays *self, guint32 product)
{
  guint32 n = count_all (&self->cancelled, product);
  double rate;

  return get_low (n, n + count_all (&self->sold, product), &rate);
}

static int
compare_lows (gconstpointer a, gconstpointer b, gpointer data)
{
  double x = get_low_of_all (data, *(const guint32 *)a);
  double y = get_low_of_all (data, *(const guint32 *)b);

  return (x < y) - (x > y);
}

/* Whoever leads on all days is not far from it on most. */
static void
order_products (CurioProductDays *self, guint32 n_products)
{
  self->products = g_new (guint32, n_products + 1);
  for (guint32 i = 0; i < n_products; i++)
    if (count_all (&self->cancelled, i) > 0)
      self->products[self->n++] = i;
  g_qsort_with_data (self->products, (int)self->n, sizeof (guint32),
                     compare_lows, self);
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
  order_products (self, n_products);
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
  g_free (self->products);
  g_free (self);
}

/* --- those of a view ----------------------------------------------------- */

static double
get_usual_rate (const CurioProductDays *days, const CurioView *view)
{
  guint64 n_sold = 0, n_cancelled = 0;

  for (guint32 i = 0; i < view->ledger->n_day_totals; i++)
    {
      n_sold += days->n_sold[i] * view->held[i];
      n_cancelled += days->n_cancelled[i] * view->held[i];
    }
  return n_sold + n_cancelled > 0
             ? (double)n_cancelled / (double)(n_sold + n_cancelled)
             : 0;
}

/* Those of PRODUCT in VIEW, counted until they are more than N_MOST. */
static guint32
count_held (const Places *self, const CurioView *view, guint32 product,
            guint32 n_most)
{
  guint32 n = 0;

  for (guint32 i = self->first[product];
       i < self->first[product + 1] && n <= n_most; i++)
    n += view->held[self->totals[i]];
  return n;
}

/* With how many lines sold, and one for the rounding, the rate of N_CANCELLED
 * comes to LEAST; with more, it and its interval's lower end are below. */
static guint32
get_most_sold (guint32 n_cancelled, double least)
{
  double most = least > 0 ? n_cancelled / least - n_cancelled + 1 : G_MAXUINT;

  return most < G_MAXUINT ? (guint32)MAX (most, 0) : G_MAXUINT;
}

/* Whether a product with N cancelled lines can come to LEAST however few of it
 * were sold.  The more are cancelled, the higher its interval's lower end can
 * be: *TOO_FEW, which cannot, rises with LEAST and is found once for all. */
static gboolean
can_reach (guint32 n, guint32 fewest_lines, double least, guint32 *too_few)
{
  double rate;

  while (*too_few < n
         && get_low (*too_few + 1, MAX (*too_few + 1, fewest_lines), &rate)
                < least)
    ++*too_few;
  return n > *too_few;
}

/* Whether LOW leads over LEAST, or over the product found with it. */
static gboolean
leads (double low, double least, guint32 product,
       const CurioCancelledMost *found)
{
  return low > least
         || (found != NULL && low == least && product < found->product);
}

/* The same of products that have been measured: cells are few. */
static gboolean
find_most (const CurioProducts *products, guint32 fewest_lines,
           double least_times, CurioCancelledMost *out)
{
  guint64 n_sold = 0, n_cancelled = 0;
  double least, usual;
  gboolean found = FALSE;

  for (guint32 i = 0; i < products->n; i++)
    {
      n_sold += products->products[i].n_sold_lines;
      n_cancelled += products->products[i].n_cancelled_lines;
    }
  usual = n_sold + n_cancelled > 0
              ? (double)n_cancelled / (double)(n_sold + n_cancelled)
              : 0;
  least = least_times * usual;
  for (guint32 i = 0; i < products->n; i++)
    {
      const CurioProduct *product = &products->products[i];
      guint32 n = product->n_sold_lines + product->n_cancelled_lines;
      double rate, low;

      if (n < fewest_lines || product->n_cancelled_lines == 0)
        continue;
      low = get_low (product->n_cancelled_lines, n, &rate);
      if (low <= least)
        continue;
      least = low;
      *out = (CurioCancelledMost){ product->product, product->n_sold_lines,
                                   product->n_cancelled_lines, rate, usual };
      found = TRUE;
    }
  return found;
}

static gboolean
measure_cells (const CurioView *view, guint32 fewest_lines, double least_times,
               CurioCancelledMost *out)
{
  CurioProducts products;
  gboolean found;

  curio_products_measure (view, NULL, &products);
  found = find_most (&products, fewest_lines, least_times, out);
  curio_products_clear (&products);
  return found;
}

gboolean
curio_cancelled_most_measure (const CurioView *view, guint32 fewest_lines,
                              double least_times, CurioCancelledMost *out)
{
  g_return_val_if_fail (view != NULL && out != NULL, FALSE);

  if (!curio_facts_has_lines (view->ledger->facts))
    return measure_cells (view, fewest_lines, least_times, out);

  const CurioProductDays *days = curio_ledger_get_product_days (view->ledger);
  double usual = get_usual_rate (days, view);
  double least = least_times * usual;
  gboolean found = FALSE;
  guint32 too_few = 0;

  for (guint32 i = 0; i < days->n; i++)
    {
      guint32 product = days->products[i], n, n_sold, n_most;
      double rate, low;

      /* Most have too few cancelled lines on all days together. */
      if (!can_reach (count_all (&days->cancelled, product), fewest_lines,
                      least, &too_few))
        continue;
      n = count_held (&days->cancelled, view, product, G_MAXUINT);
      if (!can_reach (n, fewest_lines, least, &too_few))
        continue;
      n_most = get_most_sold (n, least);
      n_sold = count_held (&days->sold, view, product, n_most);
      if (n_sold > n_most)
        continue;
      low = get_low (n, n + n_sold, &rate);
      if (n + n_sold < fewest_lines
          || !leads (low, least, product, found ? out : NULL))
        continue;
      least = low;
      *out = (CurioCancelledMost){ product, n_sold, n, rate, usual };
      found = TRUE;
    }
  return found;
}
