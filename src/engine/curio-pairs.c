/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Giant orders that were taken back at once.  They are few, and only an
 * invoice cancelled for a good part of its month can hold one, so hardly any
 * line is looked at. */

#include "curio-pairs.h"

#include "curio-ledger-private.h"

#define MOST_DAYS 1

/* A cancelled line that is large enough. */
typedef struct
{
  guint32 order;
  guint32 line;
} Giant;

struct _CurioGiants
{
  gint64 *gross; /* [n_months] of all the books, all countries */
  guint32 n;
  Giant *lines; /* by line */
};

typedef struct
{
  const CurioView *view;
  const CurioGiants *giants;
  GArray *pairs;
} Search;

/* How large a part of the month of DAY is MILLS. */
static double
get_share (const CurioLedger *ledger, const gint64 *gross_by_month, gint32 day,
           gint64 mills)
{
  gint64 gross
      = gross_by_month[ledger->month_index[day - ledger->facts->first_day]];

  return gross > 0 ? (double)mills / (double)gross : 0;
}

/* --- what no view changes ------------------------------------------------ */

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

/* A sale may lie in the month before its cancellation: the smaller of both
 * says what is worth a look. */
static gboolean
is_giant (const CurioLedger *ledger, const gint64 *gross, gint32 day,
          gint64 mills)
{
  gint32 before = MAX (day - MOST_DAYS, ledger->facts->first_day);

  return get_share (ledger, gross, day, mills) >= CURIO_PAIR_LEAST_SHARE
         || get_share (ledger, gross, before, mills) >= CURIO_PAIR_LEAST_SHARE;
}

static void
add_giants (const CurioLedger *ledger, guint32 order, const gint64 *gross,
            GArray *out)
{
  const CurioFacts *facts = ledger->facts;
  gint32 day = facts->order_day[order];

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    if (is_giant (ledger, gross, day, -facts->line_amount_mills[i])
        && ledger->is_goods[facts->line_product[i]]
        && curio_ledger_counts_line (ledger, i))
      g_array_append_vals (out, &(Giant){ order, i }, 1);
}

static CurioGiants *
find_giants (const CurioLedger *ledger)
{
  const CurioFacts *facts = ledger->facts;
  CurioGiants *self = g_new (CurioGiants, 1);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Giant));

  self->gross = add_up_gross (ledger);
  for (guint32 i = 0; i < facts->first_order[facts->n_customers]; i++)
    if (facts->order_is_cancellation[i]
        && curio_ledger_counts_order (ledger, i)
        && is_giant (ledger, self->gross, facts->order_day[i],
                     -curio_ledger_get_net (ledger, i)))
      add_giants (ledger, i, self->gross, lines);
  self->n = lines->len;
  self->lines = (Giant *)g_array_free (lines, FALSE);
  return self;
}

const CurioGiants *
curio_ledger_get_giants (const CurioLedger *self)
{
  gsize *place = (gsize *)&self->giants;

  if (g_once_init_enter (place))
    g_once_init_leave (place, GPOINTER_TO_SIZE (find_giants (self)));
  return GSIZE_TO_POINTER (*place);
}

void
curio_giants_free (CurioGiants *self)
{
  if (self == NULL)
    return;
  g_free (self->gross);
  g_free (self->lines);
  g_free (self);
}

/* --- those of a view ------------------------------------------------------
 */

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
    .share = get_share (search->view->ledger, search->giants->gross, day,
                        facts->line_amount_mills[sale]),
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
  const CurioGiants *giants = curio_ledger_get_giants (view->ledger);
  Search search
      = { view, giants, g_array_new (FALSE, FALSE, sizeof (CurioPair)) };

  for (guint32 i = 0; i < giants->n; i++)
    if (curio_view_holds (view, giants->lines[i].order))
      look_back (&search, giants->lines[i].order, giants->lines[i].line);
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

guint32
curio_pairs_count (const CurioPairs *self, guint32 product)
{
  guint32 n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint32 i = 0; i < self->n; i++)
    n += self->pairs[i].product == product;
  return n;
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
