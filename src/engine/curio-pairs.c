/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Giant orders that were taken back at once.  They are few, and only an
 * invoice cancelled for a good part of its month can hold one, so hardly any
 * line is looked at. */

#include "curio-pairs.h"

#define MOST_DAYS 1

typedef struct
{
  const CurioView *view;
  gint64 *gross; /* [n_months] of all the books, all countries */
  GArray *pairs;
} Search;

static gint64 *
add_up_gross (const CurioLedger *ledger)
{
  gint64 *gross = g_new0 (gint64, ledger->n_months + 1);

  for (guint32 i = 0; i < ledger->n_day_totals; i++)
    {
      const CurioDayTotal *total = &ledger->day_totals[i];

      gross[ledger->month_index[total->day - ledger->facts->first_day]]
          += total->gross_mills;
    }
  return gross;
}

/* How large a part of the month of DAY is MILLS. */
static double
get_share (const Search *search, gint32 day, gint64 mills)
{
  const CurioLedger *ledger = search->view->ledger;
  gint64 gross
      = search->gross[ledger->month_index[day - ledger->facts->first_day]];

  return gross > 0 ? (double)mills / (double)gross : 0;
}

static gboolean
is_taken (const Search *search, guint32 line)
{
  for (guint i = 0; i < search->pairs->len; i++)
    if (g_array_index (search->pairs, CurioPair, i).sale_line == line)
      return TRUE;
  return FALSE;
}

/* Whether SALE is what CANCELLED takes back. */
static gboolean
is_undone (const Search *search, guint32 sale, guint32 cancelled)
{
  const CurioLedger *ledger = search->view->ledger;
  const CurioFacts *facts = ledger->facts;

  return facts->line_product[sale] == facts->line_product[cancelled]
         && facts->line_quantity[sale] == -facts->line_quantity[cancelled]
         && facts->line_amount_mills[sale]
                == -facts->line_amount_mills[cancelled]
         && curio_ledger_is_sale_line (ledger, sale)
         && !is_taken (search, sale);
}

/* The latest line of ORDER that LINE takes back, or G_MAXUINT32. */
static guint32
find_sale (const Search *search, guint32 order, guint32 line)
{
  const CurioFacts *facts = search->view->ledger->facts;

  for (guint32 i = facts->first_line[order + 1];
       i-- > facts->first_line[order];)
    if (is_undone (search, i, line))
      return i;
  return G_MAXUINT32;
}

static void
add_pair (Search *search, guint32 order, guint32 sale, guint32 cancelled)
{
  const CurioFacts *facts = search->view->ledger->facts;
  gint32 day = facts->order_day[order];
  CurioPair pair = {
    .sale_line = sale,
    .cancelled_line = cancelled,
    .product = facts->line_product[sale],
    .customer = facts->order_customer[order],
    .units = facts->line_quantity[sale],
    .mills = facts->line_amount_mills[sale],
    .day = day,
    .n_days = facts->order_day[facts->line_order[cancelled]] - day,
    .share = get_share (search, day, facts->line_amount_mills[sale]),
  };

  if (pair.share >= CURIO_PAIR_LEAST_SHARE)
    g_array_append_val (search->pairs, pair);
}

/* Looks back from cancelled LINE of ORDER over its customer's last orders. */
static void
look_back (Search *search, guint32 order, guint32 line)
{
  const CurioFacts *facts = search->view->ledger->facts;
  guint32 first = facts->first_order[facts->order_customer[order]];

  for (guint32 i = order; i-- > first;)
    {
      guint32 sale;

      if (facts->order_day[order] - facts->order_day[i] > MOST_DAYS)
        return;
      if (!curio_view_holds (search->view, i))
        continue;
      sale = find_sale (search, i, line);
      if (sale != G_MAXUINT32)
        {
          add_pair (search, i, sale, line);
          return;
        }
    }
}

/* A sale may lie in the month before its cancellation: the smaller of both
 * says what is worth a look. */
static gboolean
is_giant (const Search *search, gint32 day, gint64 mills)
{
  gint32 first = search->view->ledger->facts->first_day;
  gint32 before = MAX (day - MOST_DAYS, first);

  return get_share (search, day, mills) >= CURIO_PAIR_LEAST_SHARE
         || get_share (search, before, mills) >= CURIO_PAIR_LEAST_SHARE;
}

static void
search_order (Search *search, guint32 order)
{
  const CurioLedger *ledger = search->view->ledger;
  const CurioFacts *facts = ledger->facts;
  gint32 day = facts->order_day[order];

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    if (is_giant (search, day, -facts->line_amount_mills[i])
        && ledger->is_goods[facts->line_product[i]]
        && curio_ledger_counts_line (ledger, i))
      look_back (search, order, i);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const CurioPair *x = a, *y = b;

  if (x->mills != y->mills)
    return x->mills > y->mills ? -1 : 1;
  return x->cancelled_line < y->cancelled_line ? -1 : 1;
}

void
curio_pairs_measure (const CurioView *view, CurioPairs *out)
{
  const CurioFacts *facts = view->ledger->facts;
  g_autofree gint64 *gross = add_up_gross (view->ledger);
  Search search
      = { view, gross, g_array_new (FALSE, FALSE, sizeof (CurioPair)) };

  for (guint32 i = 0; i < facts->first_order[facts->n_customers]; i++)
    if (facts->order_is_cancellation[i] && curio_view_holds (view, i)
        && is_giant (&search, facts->order_day[i],
                     -view->ledger->net_mills[i]))
      search_order (&search, i);
  g_array_sort (search.pairs, compare_pairs);
  out->n = search.pairs->len;
  out->pairs = (CurioPair *)g_array_free (search.pairs, FALSE);
}

void
curio_pairs_clear (CurioPairs *self)
{
  g_clear_pointer (&self->pairs, g_free);
  self->n = 0;
}

guint8 *
curio_pairs_mark_lines (const CurioPairs *self, const CurioFacts *facts)
{
  guint8 *marks;

  if (self->n == 0)
    return NULL;
  marks = g_new0 (guint8, facts->n_lines);
  for (guint32 i = 0; i < self->n; i++)
    marks[self->pairs[i].sale_line] = marks[self->pairs[i].cancelled_line] = 1;
  return marks;
}
