/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cohort map of a view, or of some of its customers.  That of all is made
 * of the cells of the ledger but for the months that the view holds in part;
 * that of some from one walk over their orders. */

#include "curio-cohort-map.h"

#include "curio-retention.h"

/* What is added up while walking: a triangle of months, as wide as the
 * ledger. */
typedef struct
{
  const CurioView *view;
  guint32 last;           /* month of the view, from the ledger's first */
  CurioCohortRow *rows;   /* [n_cohorts] */
  gboolean *begins_whole; /* [n_cohorts] */
  CurioViewMonths months;
} Walk;

static gboolean
is_wanted (const CurioView *view, guint32 order)
{
  const CurioLedger *ledger = view->ledger;

  return curio_ledger_counts_order (ledger, order)
         && view->wanted[ledger->facts->order_country[order]];
}

/* The months that VIEW covers, and those of them that it has wholly. */
static void
find_months (const CurioView *view, CurioCohortMap *out)
{
  gint32 first = curio_month_of_day (view->from_day);
  gint32 last = curio_month_of_day (view->to_day);

  out->first_month = first;
  out->last_month = last;
  out->first_whole = first + (curio_month_first_day (first) < view->from_day);
  out->last_whole
      = last - (curio_month_first_day (last + 1) - 1 > view->to_day);
}

/* The month of ORDER after that of ROW; before it there may be cancellations
 * of older orders. */
static inline gint32
get_later (const Walk *walk, const CurioCohortRow *row, guint32 order)
{
  const CurioLedger *ledger = walk->view->ledger;
  const CurioFacts *facts = ledger->facts;
  gint32 day = facts->order_day[order] - facts->first_day;

  return ledger->month_index[day] + ledger->base_month - row->month;
}

/* Adds what CUSTOMER of ROW, who keeps to one country, did in the view.  An
 * order that the books do not count has no sum and is none. */
static inline void
add_customer (const Walk *walk, CurioCohortRow *row, guint32 customer)
{
  const CurioView *view = walk->view;
  const CurioLedger *ledger = view->ledger;
  guint32 start = view->start[customer], end = view->end[customer];
  gint32 last = -1;
  gint32 base = row->month - ledger->base_month;

  for (guint32 i = start; i < end; i++)
    {
      gint32 later = get_later (walk, row, i);

      if (later >= 0)
        row->net_mills[later] += curio_ledger_get_net (ledger, i);
    }
  for (guint32 i = ledger->visit_sums[start]; i < ledger->visit_sums[end]; i++)
    {
      gint32 month = curio_ledger_get_visit_month (ledger, i);

      row->active[month - base] += month != last;
      last = month;
    }
}

/* The same of who has several countries: each order is asked. */
static void
add_traveller (const Walk *walk, CurioCohortRow *row, guint32 customer)
{
  const CurioView *view = walk->view;
  const CurioLedger *ledger = view->ledger;
  gint32 last_active = -1;

  for (guint32 i = view->start[customer]; i < view->end[customer]; i++)
    {
      gint32 later = get_later (walk, row, i);

      if (later < 0 || !curio_view_holds (view, i))
        continue;
      row->net_mills[later] += curio_ledger_get_net (ledger, i);
      if (curio_ledger_is_order (ledger, i) && last_active != later)
        row->active[last_active = later]++;
    }
}

/* Whether the view has all days of the first month of ROW. */
static gboolean
begins_whole (const Walk *walk, const CurioCohortRow *row)
{
  const CurioView *view = walk->view;

  return curio_month_first_day (row->month) >= view->from_day
         && curio_month_first_day (row->month + 1) - 1 <= view->to_day;
}

/* Where it has not, what CUSTOMER spent in that month is added up by itself.
 */
static void
add_first_month (const Walk *walk, CurioCohortRow *row, guint32 customer)
{
  const CurioLedger *ledger = walk->view->ledger;
  const guint32 *first_order = ledger->facts->first_order;

  for (guint32 i = first_order[customer]; i < first_order[customer + 1]; i++)
    {
      gint32 later = get_later (walk, row, i);

      if (later > 0)
        return;
      if (later == 0 && is_wanted (walk->view, i))
        row->first_mills += curio_ledger_get_net (ledger, i);
    }
}

/* Whether CUSTOMER ordered in the countries, on whatever day: who only sent
 * something back there is in no cohort. */
static gboolean
has_order (const Walk *walk, guint32 customer)
{
  const CurioLedger *ledger = walk->view->ledger;
  const guint32 *first_order = ledger->facts->first_order;

  for (guint32 i = first_order[customer]; i < first_order[customer + 1]; i++)
    if (curio_ledger_is_order (ledger, i) && is_wanted (walk->view, i))
      return TRUE;

  return FALSE;
}

static inline void
walk_customer (const Walk *walk, guint32 customer)
{
  const CurioView *view = walk->view;
  const CurioLedger *ledger = view->ledger;
  guint32 month = ledger->first_month[customer] - ledger->base_month;
  guint32 cohort = ledger->cohort_of_month[month];
  guint16 home = ledger->home[customer];
  CurioCohortRow *row = &walk->rows[cohort];

  if (month > walk->last
      || (home != CURIO_MANY_COUNTRIES ? !view->wanted[home]
                                       : !has_order (walk, customer)))
    return;
  row->size++;
  if (home != CURIO_MANY_COUNTRIES)
    add_customer (walk, row, customer);
  else
    add_traveller (walk, row, customer);
  if (!walk->begins_whole[cohort])
    add_first_month (walk, row, customer);
}

/* --- all customers -------------------------------------------------------
 */

/* Who keeps to one country is in a cell of the month of their first order. */
static void
add_cell (const Walk *walk, const CurioMonthCell *cell)
{
  const CurioLedger *ledger = walk->view->ledger;
  guint32 first = ledger->cohort_months[cell->cohort];
  CurioCohortRow *row = &walk->rows[cell->cohort];

  if (first > walk->last)
    return;
  if (cell->month == first)
    row->size += cell->n_active;
  if (cell->month == first && !walk->begins_whole[cell->cohort])
    row->first_mills += cell->net_mills;
  if (cell->month < walk->months.first || cell->month > walk->months.last)
    return;
  row->active[cell->month - first] += cell->n_active;
  row->net_mills[cell->month - first] += cell->net_mills;
}

static void
add_cells (const Walk *walk)
{
  const CurioLedger *ledger = walk->view->ledger;

  for (guint32 c = 0; c < ledger->facts->n_countries; c++)
    for (guint32 i = ledger->first_month_cell[c];
         walk->view->wanted[c] && i < ledger->first_month_cell[c + 1]; i++)
      add_cell (walk, &ledger->month_cells[i]);
}

/* Adds the orders of CUSTOMER from START to END, which are all of MONTH. */
static void
add_part (const Walk *walk, guint32 customer, gint32 month, guint32 start,
          guint32 end)
{
  const CurioLedger *ledger = walk->view->ledger;
  gint32 first = ledger->first_month[customer] - ledger->base_month;
  CurioCohortRow *row = &walk->rows[ledger->cohort_of_month[first]];

  if (month < first)
    return;
  row->net_mills[month - first]
      += ledger->net_sums[end] - ledger->net_sums[start];
  row->active[month - first]
      += ledger->visit_sums[start] < ledger->visit_sums[end];
}

/* Adds what CUSTOMER did in MONTH, which the view holds in part: it is that of
 * their first orders in the view, or of their last. */
static void
add_month (const Walk *walk, guint32 customer, gint32 month)
{
  const CurioView *view = walk->view;
  const CurioViewMonths *months = &walk->months;
  const gint32 *days = view->ledger->facts->order_day;
  guint32 start = view->start[customer], end = view->end[customer], i;

  if (month == months->part_from)
    {
      for (i = start; i < end && days[i] <= months->part_from_end; i++)
        ;
      add_part (walk, customer, month, start, i);
      return;
    }
  for (i = end; i > start && days[i - 1] >= months->part_to_begin; i--)
    ;
  add_part (walk, customer, month, i, end);
}

/* Adds what those who keep to one country did in MONTH, which the view holds
 * only from FROM_DAY to TO_DAY.  Few ordered then: they are found by day, each
 * as often as they ordered. */
static void
add_days (const Walk *walk, gint32 month, gint32 from_day, gint32 to_day)
{
  const CurioView *view = walk->view;
  const CurioLedger *ledger = view->ledger;
  gint32 base = ledger->facts->first_day;
  g_autofree guint8 *is_added = NULL;

  if (month < 0)
    return;
  is_added = g_new0 (guint8, ledger->facts->n_customers);
  for (guint32 i = ledger->first_by_day[from_day - base];
       i < ledger->first_by_day[to_day - base + 1]; i++)
    {
      guint32 customer = ledger->customers_by_day[i];
      guint16 home = ledger->home[customer];

      if (is_added[customer] || home == CURIO_MANY_COUNTRIES
          || ledger->first_month[customer] == CURIO_DAY_NONE)
        continue;
      is_added[customer] = TRUE;
      if (view->wanted[home])
        add_month (walk, customer, month);
    }
}

static void
add_all (const Walk *walk)
{
  const CurioView *view = walk->view;
  const CurioLedger *ledger = view->ledger;
  const CurioViewMonths *months = &walk->months;

  add_cells (walk);
  add_days (walk, months->part_from, view->from_day,
            MIN (months->part_from_end, view->to_day));
  add_days (walk, months->part_to, months->part_to_begin, view->to_day);
  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    if (ledger->home[i] == CURIO_MANY_COUNTRIES
        && ledger->first_month[i] != CURIO_DAY_NONE)
      walk_customer (walk, i);
}

/* --- rows ----------------------------------------------------------------
 */

static void
make_rows (Walk *walk)
{
  const CurioLedger *ledger = walk->view->ledger;

  walk->rows = g_new0 (CurioCohortRow, ledger->n_cohorts);
  walk->begins_whole = g_new0 (gboolean, ledger->n_cohorts);
  for (guint32 c = 0; c < ledger->n_cohorts; c++)
    {
      CurioCohortRow *row = &walk->rows[c];
      guint32 month = ledger->cohort_months[c];

      if (month > walk->last)
        break;
      row->month = ledger->base_month + month;
      row->n_months = walk->last - month + 1;
      row->active = g_new0 (guint32, row->n_months);
      row->net_mills = g_new0 (gint64, row->n_months);
      walk->begins_whole[c] = begins_whole (walk, row);
    }
}

static void
clear_row (CurioCohortRow *row)
{
  g_free (row->active);
  g_free (row->net_mills);
}

/* Leaves out the rows with nobody in them. */
static void
keep_rows (const Walk *walk, CurioCohortMap *out)
{
  out->rows = walk->rows;
  for (guint32 c = 0; c < walk->view->ledger->n_cohorts; c++)
    {
      CurioCohortRow *row = &walk->rows[c];

      if (row->size == 0)
        {
          clear_row (row);
          continue;
        }
      if (walk->begins_whole[c])
        row->first_mills = row->net_mills[0];
      out->n_customers += row->size;
      out->rows[out->n++] = *row;
    }
}

static void
add_up_means (CurioCohortMap *self)
{
  guint32 n = self->n > 0 ? self->rows[0].n_months : 0;

  self->means = g_new0 (CurioCohortMean, MAX (n, 1));
  for (guint32 i = 0; i < self->n; i++)
    {
      const CurioCohortRow *row = &self->rows[i];

      for (guint32 later = 0; later < row->n_months; later++)
        {
          CurioCohortMean *mean = &self->means[later];

          if (!curio_cohort_map_is_whole (self, row, later))
            continue;
          mean->n_cohorts++;
          mean->n_customers += row->size;
          mean->n_active += row->active[later];
          mean->first_mills += row->first_mills;
          mean->net_mills += row->net_mills[later];
          self->n_means = MAX (self->n_means, later + 1);
        }
    }
}

void
curio_cohort_map_measure (const CurioView *view, const guint8 *mask,
                          CurioCohortMap *out)
{
  const CurioLedger *ledger = view->ledger;
  Walk walk = { .view = view };

  *out = (CurioCohortMap){ 0 };
  if (view->to_day < view->from_day || ledger->n_months == 0)
    return;

  find_months (view, out);
  walk.last = out->last_month - ledger->base_month;
  curio_view_find_months (view, &walk.months);
  make_rows (&walk);
  if (mask == NULL)
    add_all (&walk);
  for (guint32 i = 0; i < ledger->facts->n_customers && mask != NULL; i++)
    if (ledger->first_month[i] != CURIO_DAY_NONE && mask[i] != 0)
      walk_customer (&walk, i);
  keep_rows (&walk, out);
  add_up_means (out);
  g_free (walk.begins_whole);
}

void
curio_cohort_map_clear (CurioCohortMap *self)
{
  for (guint32 i = 0; i < self->n; i++)
    clear_row (&self->rows[i]);
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->means, g_free);
  self->n = self->n_means = self->n_customers = 0;
}

gboolean
curio_cohort_map_is_observed (const CurioCohortMap *self,
                              const CurioCohortRow *row, guint32 later)
{
  return later < row->n_months
         && row->month + (gint32)later >= self->first_month;
}

gboolean
curio_cohort_map_is_whole (const CurioCohortMap *self,
                           const CurioCohortRow *row, guint32 later)
{
  gint32 month = row->month + (gint32)later;

  return later < row->n_months && month >= self->first_whole
         && month <= self->last_whole;
}

gboolean
curio_cohort_map_has_mean (const CurioCohortMap *self, guint32 later)
{
  return later < self->n_means
         && self->means[later].n_cohorts >= CURIO_RETENTION_MIN_COHORTS;
}
