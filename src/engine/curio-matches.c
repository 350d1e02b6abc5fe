/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sale a cancelled line takes back.  A customer's lines are one slice in
 * the order of time, so one walk over them keeps, by product, a chain of the
 * sales so far, the latest first, and what is left of each. */

#include "curio-matches.h"

#include "curio-ledger-private.h"

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
  const CurioLedger *ledger;
  GArray *lines; /* CancelledLine */
  Head *heads;   /* [n_products] */
  Sale *sales;   /* of the customer's lines, from BASE */
  guint32 n_room;
  guint32 base;
  guint32 customer;
} Walk;

/* What it takes back is known of the books alone: a selection only chooses
 * among the cancelled lines. */
typedef struct
{
  guint32 order;
  guint32 line;
  guint32 sale; /* NONE: none is found */
} CancelledLine;

struct _CurioCancelledLines
{
  guint32 n;
  CancelledLine *lines; /* by line */
};

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
  const CurioFacts *facts = walk->ledger->facts;
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
add_cancelled (Walk *walk, guint32 order, guint32 line)
{
  const CurioFacts *facts = walk->ledger->facts;
  gint64 units = -(gint64)facts->line_quantity[line];
  CancelledLine cancelled
      = { order, line,
          units > 0 ? take_back (walk, facts->line_product[line], units)
                    : NONE };

  g_array_append_val (walk->lines, cancelled);
}

static void
walk_order (Walk *walk, guint32 order)
{
  const CurioLedger *ledger = walk->ledger;
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

/* Customers of whom nothing was cancelled need no walk. */
static gboolean
has_cancelled (const CurioFacts *facts, guint32 customer)
{
  for (guint32 i = facts->first_order[customer];
       i < facts->first_order[customer + 1]; i++)
    if (facts->order_is_cancellation[i])
      return TRUE;
  return FALSE;
}

static void
walk_customer (Walk *walk, guint32 customer)
{
  const CurioFacts *facts = walk->ledger->facts;
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
add_guests (Walk *walk)
{
  const CurioLedger *ledger = walk->ledger;
  const CurioFacts *facts = ledger->facts;

  for (guint32 i = facts->first_order[facts->n_customers]; i < facts->n_orders;
       i++)
    if (facts->order_is_cancellation[i])
      for (guint32 j = facts->first_line[i]; j < facts->first_line[i + 1]; j++)
        if (counts (ledger, j))
          g_array_append_vals (walk->lines, &(CancelledLine){ i, j, NONE }, 1);
}

static CurioCancelledLines *
make_lines (const CurioLedger *ledger)
{
  const CurioFacts *facts = ledger->facts;
  g_autofree Head *heads = g_new0 (Head, facts->n_products);
  CurioCancelledLines *self = g_new (CurioCancelledLines, 1);
  Walk walk = { .ledger = ledger,
                .lines = g_array_new (FALSE, FALSE, sizeof (CancelledLine)),
                .heads = heads };

  for (guint32 i = 0; i < facts->n_customers; i++)
    if (has_cancelled (facts, i))
      walk_customer (&walk, i);
  add_guests (&walk);
  g_free (walk.sales);
  self->n = walk.lines->len;
  self->lines = (CancelledLine *)g_array_free (walk.lines, FALSE);
  return self;
}

void
curio_cancelled_lines_free (CurioCancelledLines *self)
{
  if (self == NULL)
    return;
  g_free (self->lines);
  g_free (self);
}

const CurioCancelledLines *
curio_ledger_get_cancelled_lines (const CurioLedger *self)
{
  gsize *place = (gsize *)&self->cancelled_lines;

  if (g_once_init_enter (place))
    g_once_init_leave (place, GPOINTER_TO_SIZE (make_lines (self)));
  return GSIZE_TO_POINTER (*place);
}

/* --- those of a view ----------------------------------------------------- */

static void
add_match (const CurioFacts *facts, const CancelledLine *line,
           guint32 *n_by_days, CurioMatches *out)
{
  CurioMatch match = { line->line, line->sale,
                       facts->order_day[line->order]
                           - facts->order_day[facts->line_order[line->sale]] };
  guint gap = 0;

  while (match.n_days > gap_ends[gap])
    gap++;
  out->gaps[gap]++;
  out->matched_mills -= facts->line_amount_mills[line->line];
  n_by_days[match.n_days]++;
  out->matches[out->n_matched++] = match;
}

static void
add_line (const CurioFacts *facts, const CancelledLine *line,
          guint32 *n_by_days, CurioMatches *out)
{
  out->n_lines++;
  out->n_guests += facts->order_customer[line->order] == CURIO_NO_CUSTOMER;
  out->mills -= facts->line_amount_mills[line->line];
  if (line->sale != NONE)
    add_match (facts, line, n_by_days, out);
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
  curio_matches_measure_without (view, NULL, out);
}

void
curio_matches_measure_without (const CurioView *view, const guint8 *skipped,
                               CurioMatches *out)
{
  const CurioFacts *facts = view->ledger->facts;
  const CurioCancelledLines *all
      = curio_ledger_get_cancelled_lines (view->ledger);
  g_autofree guint32 *n_by_days
      = facts->n_orders > 0
            ? g_new0 (guint32, facts->last_day - facts->first_day + 1)
            : NULL;

  *out = (CurioMatches){ .matches = g_new (CurioMatch, all->n + 1) };
  for (guint32 i = 0; i < all->n; i++)
    if ((skipped == NULL || !skipped[all->lines[i].line])
        && curio_view_holds (view, all->lines[i].order))
      add_line (facts, &all->lines[i], n_by_days, out);
  out->median_days = find_median (n_by_days, out->n_matched);
}

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer data)
{
  const CurioFacts *facts = data;
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
  guint32 first = facts->line_order[x], second = facts->line_order[y];

  if (facts->order_day[first] != facts->order_day[second])
    return facts->order_day[first] > facts->order_day[second] ? -1 : 1;
  if (facts->order_second[first] != facts->order_second[second])
    return facts->order_second[first] > facts->order_second[second] ? -1 : 1;
  return x < y ? -1 : x > y;
}

guint32 *
curio_matches_list_gap (const CurioMatches *self, const CurioFacts *facts,
                        guint gap, guint32 *out_n)
{
  g_return_val_if_fail (gap < CURIO_N_GAPS, NULL);

  gint32 from = gap > 0 ? gap_ends[gap - 1] + 1 : 0;
  guint32 *lines = g_new (guint32, self->n_matched + 1);
  guint32 n = 0;

  for (guint32 i = 0; i < self->n_matched; i++)
    if (self->matches[i].n_days >= from
        && self->matches[i].n_days <= gap_ends[gap])
      lines[n++] = self->matches[i].cancelled_line;
  g_qsort_with_data (lines, (int)n, sizeof *lines, compare_lines,
                     (gpointer)facts);
  *out_n = n;
  return lines;
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
