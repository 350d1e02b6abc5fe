/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sale a cancelled line takes back.  A customer's lines are one slice in
 * the order of time, so one walk over them keeps, by product, a chain of the
 * sales so far, the latest first, and what is left of each. */

#include "curio-matches.h"

#define NONE G_MAXUINT32

static const gint32 gap_ends[CURIO_N_GAPS]
    = { 0, 7, 30, 90, 180, 365, G_MAXINT32 };

/* The latest sale of a product to the customer of the walk. */
typedef struct
{
  guint32 customer_plus_1;
  guint32 line;
} Head;

/* A sale line: the one before it of the same product, and the pieces that were
 * not taken back. */
typedef struct
{
  guint32 before; /* NONE: it is the first */
  gint64 left;
} Sale;

typedef struct
{
  const CurioView *view;
  CurioMatches *out;
  GArray *matches;
  Head *heads; /* [n_products] */
  Sale *sales; /* of the customer's lines, from BASE */
  guint32 n_room;
  guint32 base;
  guint32 customer;
  guint32 *n_by_days; /* [n_days] matches so many days apart */
} Walk;

static inline gboolean
counts (const CurioLedger *ledger, guint32 line)
{
  return ledger->is_goods[ledger->facts->line_product[line]]
         && curio_ledger_counts_line (ledger, line);
}

static inline Sale *
get_sale (Walk *walk, guint32 line)
{
  return &walk->sales[line - walk->base];
}

static guint32
get_latest (Walk *walk, guint32 product)
{
  const Head *head = &walk->heads[product];

  return head->customer_plus_1 == walk->customer + 1 ? head->line : NONE;
}

static inline void
add_sale (Walk *walk, guint32 line)
{
  const CurioFacts *facts = walk->view->ledger->facts;
  guint32 product = facts->line_product[line];

  *get_sale (walk, line)
      = (Sale){ get_latest (walk, product), facts->line_quantity[line] };
  walk->heads[product] = (Head){ walk->customer + 1, line };
}

/* Takes UNITS from the sales from LINE back, the latest first, where they have
 * as many; returns the first that gave any. */
static guint32
take_from_several (Walk *walk, guint32 line, gint64 units)
{
  guint32 found = NONE;
  gint64 left = 0;

  for (guint32 i = line; i != NONE && left < units;
       i = get_sale (walk, i)->before)
    left += get_sale (walk, i)->left;
  if (left < units)
    return NONE;
  for (guint32 i = line; units > 0; i = get_sale (walk, i)->before)
    {
      Sale *sale = get_sale (walk, i);
      gint64 taken = MIN (sale->left, units);

      if (taken > 0 && found == NONE)
        found = i;
      sale->left -= taken;
      units -= taken;
    }
  return found;
}

/* The latest sale with enough left; failing that, several. */
static guint32
take_back (Walk *walk, guint32 product, gint64 units)
{
  guint32 latest = get_latest (walk, product);

  for (guint32 i = latest; i != NONE; i = get_sale (walk, i)->before)
    if (get_sale (walk, i)->left >= units)
      {
        get_sale (walk, i)->left -= units;
        return i;
      }
  return take_from_several (walk, latest, units);
}

static void
count_cancelled (Walk *walk, guint32 line)
{
  walk->out->n_lines++;
  walk->out->mills -= walk->view->ledger->facts->line_amount_mills[line];
}

static void
add_match (Walk *walk, guint32 order, guint32 line, guint32 sale)
{
  const CurioFacts *facts = walk->view->ledger->facts;
  CurioMatch match = { line, sale,
                       facts->order_day[order]
                           - facts->order_day[facts->line_order[sale]] };
  guint gap = 0;

  while (match.n_days > gap_ends[gap])
    gap++;
  walk->out->gaps[gap]++;
  walk->out->n_matched++;
  walk->out->matched_mills -= facts->line_amount_mills[line];
  walk->n_by_days[match.n_days]++;
  g_array_append_val (walk->matches, match);
}

static void
add_cancelled (Walk *walk, guint32 order, guint32 line)
{
  const CurioFacts *facts = walk->view->ledger->facts;
  gint64 units = -(gint64)facts->line_quantity[line];
  guint32 sale
      = units > 0 ? take_back (walk, facts->line_product[line], units) : NONE;

  if (!curio_view_holds (walk->view, order))
    return;
  count_cancelled (walk, line);
  if (sale != NONE)
    add_match (walk, order, line, sale);
}

static void
walk_order (Walk *walk, guint32 order)
{
  const CurioLedger *ledger = walk->view->ledger;
  const CurioFacts *facts = ledger->facts;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    if (!counts (ledger, i))
      continue;
    else if (facts->line_flags[i] & CURIO_LINE_CANCELLATION)
      add_cancelled (walk, order, i);
    else if (curio_ledger_is_sale_line (ledger, i)
             && facts->line_quantity[i] > 0)
      add_sale (walk, i);
}

/* Customers of whom nothing in the view was cancelled need no walk. */
static gboolean
has_cancelled (const CurioView *view, guint32 customer)
{
  const CurioFacts *facts = view->ledger->facts;

  for (guint32 i = facts->first_order[customer];
       i < facts->first_order[customer + 1]; i++)
    if (facts->order_is_cancellation[i] && curio_view_holds (view, i))
      return TRUE;
  return FALSE;
}

static void
walk_customer (Walk *walk, guint32 customer)
{
  const CurioFacts *facts = walk->view->ledger->facts;
  guint32 first = facts->first_order[customer];
  guint32 end = facts->first_order[customer + 1];
  guint32 n_lines = facts->first_line[end] - facts->first_line[first];

  walk->customer = customer;
  walk->base = facts->first_line[first];
  if (n_lines > walk->n_room)
    {
      walk->n_room = n_lines;
      g_free (walk->sales);
      walk->sales = g_new (Sale, n_lines);
    }
  for (guint32 i = first; i < end; i++)
    walk_order (walk, i);
}

static void
count_guests (Walk *walk)
{
  const CurioLedger *ledger = walk->view->ledger;
  const CurioFacts *facts = ledger->facts;

  for (guint32 i = facts->first_order[facts->n_customers]; i < facts->n_orders;
       i++)
    if (facts->order_is_cancellation[i] && curio_view_holds (walk->view, i))
      for (guint32 j = facts->first_line[i]; j < facts->first_line[i + 1]; j++)
        if (counts (ledger, j))
          {
            count_cancelled (walk, j);
            walk->out->n_guests++;
          }
}

/* The mean of the two in the middle, which are one where N is odd. */
static double
find_median (const guint32 *n_by_days, guint32 n)
{
  gint32 lower = -1, upper = -1;
  guint32 before = 0;

  if (n == 0)
    return -1;
  for (gint32 days = 0; upper < 0; days++)
    {
      before += n_by_days[days];
      if (lower < 0 && before > (n - 1) / 2)
        lower = days;
      if (before > n / 2)
        upper = days;
    }
  return (lower + upper) / 2.0;
}

void
curio_matches_measure (const CurioView *view, CurioMatches *out)
{
  const CurioFacts *facts = view->ledger->facts;
  g_autofree Head *heads = g_new0 (Head, facts->n_products);
  g_autofree guint32 *n_by_days
      = facts->n_orders > 0
            ? g_new0 (guint32, facts->last_day - facts->first_day + 1)
            : NULL;
  Walk walk = { .view = view,
                .out = out,
                .matches = g_array_new (FALSE, FALSE, sizeof (CurioMatch)),
                .heads = heads,
                .n_by_days = n_by_days };

  *out = (CurioMatches){ 0 };
  for (guint32 i = 0; i < facts->n_customers; i++)
    if (has_cancelled (view, i))
      walk_customer (&walk, i);
  count_guests (&walk);
  g_free (walk.sales);
  out->median_days = find_median (n_by_days, out->n_matched);
  out->matches = (CurioMatch *)g_array_free (walk.matches, FALSE);
}

void
curio_matches_clear (CurioMatches *self)
{
  g_clear_pointer (&self->matches, g_free);
  *self = (CurioMatches){ 0 };
}

gint32
curio_gap_get_most_days (guint gap)
{
  g_return_val_if_fail (gap < CURIO_N_GAPS, G_MAXINT32);

  return gap_ends[gap];
}
