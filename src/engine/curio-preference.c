/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a group of orders buys more of than the rest: units sold by product and
 * group in one pass over the lines, and log-odds that neither rare products
 * nor small groups can lead. */

#include "curio-preference.h"

#include "curio-cells.h"
#include "curio-order-pieces.h"

#include <math.h>
#include <string.h>

#define NO_GROUP G_MAXUINT32
/* What the tables of all pieces may take. */
#define MOST_PIECES_BYTES (64u << 20)

/* --- the table ------------------------------------------------------------
 */

/* The segment of each customer, or NO_GROUP. */
static guint32 *
list_segments (const CurioMeasures *measures)
{
  guint32 n = measures->view.ledger->facts->n_customers;
  guint32 *segments = g_new (guint32, n + 1);

  memset (segments, 0xff, (n + 1) * sizeof (guint32));
  for (guint32 i = 0; i < measures->rfm.n; i++)
    segments[measures->rfm.customers[i].customer]
        = measures->rfm.customers[i].segment;

  return segments;
}

static guint32
find_group (const CurioFacts *facts, const guint32 *segments, guint32 order)
{
  guint32 customer = facts->order_customer[order];

  if (segments == NULL)
    return facts->order_country[order];

  return customer == CURIO_NO_CUSTOMER ? NO_GROUP : segments[customer];
}

/* Whether LINE sold goods, as curio_ledger_is_sale_line () says, without the
 * price of asking it a million times. */
static inline gboolean
sells_goods (const CurioLedger *ledger, guint32 line)
{
  const CurioFacts *facts = ledger->facts;
  guint8 flags = facts->line_flags[line];

  if (!ledger->is_goods[facts->line_product[line]]
      || facts->line_quantity[line] <= 0)
    return FALSE;

  return ledger->kind == CURIO_BOOKS_POC
             ? facts->line_amount_mills[line] > 0
             : (flags & (CURIO_LINE_SALE_LIKE | CURIO_LINE_REPEAT))
                   == CURIO_LINE_SALE_LIKE;
}

static void
add_order (const CurioPreference *self, CurioPreferenceCell *cells,
           const CurioLedger *ledger, guint32 group, guint32 order,
           const guint8 *skipped)
{
  const CurioFacts *facts = ledger->facts;
  CurioPreferenceCell *row = cells + (gsize)group * self->n_products;
  guint32 buy = self->grouping == CURIO_GROUP_BY_SEGMENT
                    ? facts->order_customer[order]
                    : order;
  guint32 end = facts->first_line[order + 1];

  for (guint32 line = facts->first_line[order]; line < end; line++)
    if (sells_goods (ledger, line) && (skipped == NULL || !skipped[line]))
      {
        CurioPreferenceCell *cell = &row[facts->line_product[line]];

        cell->units += facts->line_quantity[line];
        if (facts->line_n_orders != NULL)
          cell->n_buys += facts->line_n_orders[line];
        else
          cell->n_buys += cell->last_buy_plus_1 != buy + 1;
        cell->last_buy_plus_1 = buy + 1;
      }
}

/* Orders that several cores share; what each finds, it keeps apart. */
typedef struct
{
  const CurioPreference *self;
  const CurioView *view;
  const guint32 *segments;
  const guint8 *skipped;
  CurioPreferenceCell *cells[CURIO_MAX_PIECES]; /* of each piece */
} Walk;

static gsize
count_cells (const CurioPreference *self)
{
  return (gsize)self->n_groups * self->n_products;
}

/* Each piece has a table of its own, which large shops have not much room for.
 */
static guint
count_pieces (const CurioPreference *self, const CurioFacts *facts)
{
  gsize bytes = MAX (count_cells (self), 1) * sizeof (CurioPreferenceCell);
  guint n = (guint)MIN (MOST_PIECES_BYTES / bytes, CURIO_MAX_PIECES);

  return CLAMP (n, 1, curio_order_pieces_count (facts));
}

static void
add_piece_cb (guint piece, guint32 start, guint32 end, gpointer data)
{
  Walk *walk = data;
  const CurioView *view = walk->view;
  CurioPreferenceCell *cells
      = g_new0 (CurioPreferenceCell, count_cells (walk->self));

  for (guint32 order = start; order < end; order++)
    {
      guint32 group;

      if (!curio_view_holds (view, order))
        continue;
      group = find_group (view->ledger->facts, walk->segments, order);
      if (group != NO_GROUP)
        add_order (walk->self, cells, view->ledger, group, order,
                   walk->skipped);
    }
  walk->cells[piece] = cells;
}

static void
add_up_orders (CurioPreference *self, const CurioMeasures *measures,
               const CurioView *view, const guint8 *skipped)
{
  const CurioFacts *facts = view->ledger->facts;
  g_autofree guint32 *segments = self->grouping == CURIO_GROUP_BY_SEGMENT
                                     ? list_segments (measures)
                                     : NULL;
  Walk walk = {
    .self = self, .view = view, .segments = segments, .skipped = skipped
  };
  guint n_pieces = count_pieces (self, facts);

  curio_order_pieces_share (facts, n_pieces, add_piece_cb, &walk);
  self->cells = walk.cells[0];
  for (guint k = 1; k < n_pieces; k++)
    {
      for (gsize i = 0; i < count_cells (self); i++)
        {
          self->cells[i].units += walk.cells[k][i].units;
          self->cells[i].n_buys += walk.cells[k][i].n_buys;
        }
      g_free (walk.cells[k]);
    }
}

static void
add_up_margins (CurioPreference *self)
{
  const CurioPreferenceCell *cell = self->cells;

  for (guint32 group = 0; group < self->n_groups; group++)
    for (guint32 product = 0; product < self->n_products; product++, cell++)
      {
        self->group_units[group] += cell->units;
        self->product_units[product] += cell->units;
      }
  for (guint32 group = 0; group < self->n_groups; group++)
    self->n_units += self->group_units[group];
}

/* Where there are no lines, countries are known of the cells, and of segments
 * nothing; and SKIPPED, which is of lines, is of none. */
static void
add_up_view (CurioPreference *self, const CurioMeasures *measures,
             const guint8 *skipped)
{
  CurioView cells;

  if (curio_facts_has_lines (measures->view.ledger->facts))
    add_up_orders (self, measures, &measures->view, skipped);
  else if (self->grouping == CURIO_GROUP_BY_COUNTRY)
    {
      curio_cells_view_init (&cells, &measures->view);
      add_up_orders (self, measures, &cells, NULL);
      curio_view_clear (&cells);
    }
  else
    self->cells = g_new0 (CurioPreferenceCell, count_cells (self));
}

CurioPreference *
curio_preference_new (const CurioMeasures *measures, CurioGrouping grouping,
                      const guint8 *skipped)
{
  g_return_val_if_fail (measures != NULL, NULL);

  const CurioFacts *facts = measures->view.ledger->facts;
  CurioPreference *self = g_new0 (CurioPreference, 1);

  self->grouping = grouping;
  self->prior_units = CURIO_PREFERENCE_PRIOR_UNITS;
  self->n_products = facts->n_products;
  self->n_groups = grouping == CURIO_GROUP_BY_SEGMENT ? CURIO_N_SEGMENTS
                                                      : facts->n_countries;
  self->group_units = g_new0 (gint64, self->n_groups);
  self->product_units = g_new0 (gint64, self->n_products);
  add_up_view (self, measures, skipped);
  add_up_margins (self);

  return self;
}

void
curio_preference_free (CurioPreference *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_free (self->group_units);
  g_free (self->product_units);
  g_free (self);
}

/* --- one group against the others -----------------------------------------
 */

/* The log-odds of UNITS of N_UNITS, the prior added to both. */
static double
find_log_odds (double units, double n_units)
{
  return log (units / (n_units - units));
}

gboolean
curio_preference_compare (const CurioPreference *self, guint32 group,
                          guint32 product, CurioPreferred *out)
{
  const CurioPreferenceCell *cell
      = curio_preference_get (self, group, product);
  gint64 total = self->product_units[product];
  double n = (double)self->group_units[group];
  double n_elsewhere = (double)(self->n_units - self->group_units[group]);

  *out = (CurioPreferred){ .product = product,
                           .n_buys = cell->n_buys,
                           .units = cell->units,
                           .units_elsewhere = total - cell->units };
  out->share = n > 0 ? (double)cell->units / n : 0;
  if (n <= 0 || n_elsewhere <= 0)
    return FALSE;
  out->share_elsewhere = (double)out->units_elsewhere / n_elsewhere;
  if (total <= 0 || total >= self->n_units)
    return FALSE;

  double prior = self->prior_units * (double)total / (double)self->n_units;
  double here = (double)cell->units + prior;
  double there = (double)out->units_elsewhere + prior;

  out->log_odds = find_log_odds (here, n + self->prior_units)
                  - find_log_odds (there, n_elsewhere + self->prior_units);
  out->z = out->log_odds / sqrt (1 / here + 1 / there);

  return TRUE;
}

gboolean
curio_preferred_get_times (const CurioPreferred *self, double *out_times)
{
  *out_times = 0;
  if (self->share_elsewhere <= 0)
    return FALSE;

  *out_times = self->share / self->share_elsewhere;
  return TRUE;
}

gboolean
curio_preference_has_enough (const CurioPreference *self, guint32 group,
                             guint32 product)
{
  const CurioPreferenceCell *cell
      = curio_preference_get (self, group, product);

  return cell->n_buys >= CURIO_PREFERENCE_MIN_BUYS
         && cell->units >= CURIO_PREFERENCE_MIN_UNITS
         && self->product_units[product] >= CURIO_PREFERENCE_MIN_UNITS_OVERALL;
}

/* Puts ITEM where it belongs among the N best; returns how many there are
 * then.  What it pushes beyond N_MOST is forgotten. */
static guint32
insert (CurioPreferred *best, guint32 n, guint32 n_most,
        const CurioPreferred *item)
{
  guint32 at = n;

  while (at > 0 && best[at - 1].z < item->z)
    at--;
  if (at >= n_most)
    return n;
  n = MIN (n + 1, n_most);
  memmove (&best[at + 1], &best[at], (n - at - 1) * sizeof *best);
  best[at] = *item;

  return n;
}

guint32
curio_preference_rank (const CurioPreference *self, guint32 group,
                       CurioPreferred *out, guint32 n_most)
{
  guint32 n = 0;

  g_return_val_if_fail (group < self->n_groups, 0);

  for (guint32 product = 0; product < self->n_products; product++)
    {
      CurioPreferred item;

      if (curio_preference_has_enough (self, group, product)
          && curio_preference_compare (self, group, product, &item)
          && item.z > 0)
        n = insert (out, n, n_most, &item);
    }

  return n;
}
