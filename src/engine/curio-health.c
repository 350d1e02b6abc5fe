/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the books leave out of a view, and why, and what is odd about the rest.
 * Only the days and countries depend on the view, so the lines are walked once
 * for a ledger: what a view holds is the difference of two running sums for
 * each country. */

#include "curio-health.h"

#include "curio-ledger-private.h"
#include "curio-line-fate.h"
#include "curio-twice-run.h"

#include <string.h>

/* One day of one country. */
typedef struct
{
  gint32 day;
  guint32 n_invoices;
  guint32 n_twice;
} Cell;

struct _CurioHealthDays
{
  Cell *cells;         /* by country, then day */
  CurioHealth *until;  /* of each, and of the earlier days of its country:
                          apart, as a walk over days needs none of them */
  guint32 *first_cell; /* [n_countries + 1] */
};

/* The sums of a CurioHealth, which is nothing else up to the overlap. */
#define N_SUMS                                                                \
  (G_STRUCT_OFFSET (CurioHealth, overlap_from_day) / sizeof (CurioHealthSum))

/* --- one invoice --------------------------------------------------------- */

/* What the lines of one invoice are, as sums without invoices. */
typedef struct
{
  CurioHealthSum lines;
  CurioHealthSum fates[CURIO_N_FATES];
} Invoice;

static void
add_lines (Invoice *invoice, CurioLineFate fate, guint32 n_lines,
           gint64 amount_mills)
{
  invoice->lines.n_lines += n_lines;
  invoice->lines.amount_mills += amount_mills;
  invoice->fates[fate].n_lines += n_lines;
  invoice->fates[fate].amount_mills += amount_mills;
}

/* All lines of ORDER, or the sums of them. */
static void
add_order (Invoice *invoice, const CurioLedger *ledger, guint32 order)
{
  const CurioFacts *facts = ledger->facts;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    add_lines (invoice, curio_line_get_fate (ledger, i), 1,
               facts->line_amount_mills[i]);
  if (curio_facts_has_lines (facts))
    return;
  for (guint32 i = facts->first_sum[order]; i < facts->first_sum[order + 1];
       i++)
    add_lines (invoice,
               curio_order_sum_get_fate (ledger, order, &facts->sums[i]),
               facts->sums[i].n_lines, facts->sums[i].amount_mills);
}

/* Adds the part of an invoice, which is one invoice if it has a line. */
static void
add_part (CurioHealthSum *sum, const CurioHealthSum *part)
{
  sum->n_invoices += part->n_lines > 0;
  sum->n_lines += part->n_lines;
  sum->amount_mills += part->amount_mills;
}

/* What is neither sold nor cancelled, for whichever of three reasons. */
static CurioHealthSum
add_up_not_sales (const Invoice *invoice)
{
  CurioHealthSum sum = { 0 };

  for (int fate = CURIO_FATE_WRITE_OFF; fate < CURIO_N_FATES; fate++)
    {
      sum.n_lines += invoice->fates[fate].n_lines;
      sum.amount_mills += invoice->fates[fate].amount_mills;
    }
  return sum;
}

static void
add_invoice (CurioHealth *self, const CurioLedger *ledger, guint32 order,
             gboolean is_twice)
{
  const CurioFacts *facts = ledger->facts;
  const CurioHealthSum *counted;
  Invoice invoice = { 0 };
  CurioHealthSum not_sales;

  add_order (&invoice, ledger, order);
  counted = &invoice.fates[CURIO_FATE_COUNTED];
  not_sales = add_up_not_sales (&invoice);
  add_part (&self->lines, &invoice.lines);
  add_part (&self->counted, counted);
  add_part (&self->repeats, &invoice.fates[CURIO_FATE_REPEAT]);
  add_part (&self->not_goods, &invoice.fates[CURIO_FATE_NOT_GOODS]);
  add_part (&self->not_sales, &not_sales);
  add_part (&self->write_offs, &invoice.fates[CURIO_FATE_WRITE_OFF]);
  add_part (&self->unpriced, &invoice.fates[CURIO_FATE_UNPRICED]);
  add_part (&self->negative, &invoice.fates[CURIO_FATE_NEGATIVE]);
  if (facts->order_customer[order] == CURIO_NO_CUSTOMER)
    add_part (&self->guests, counted);
  if (facts->order_is_cancellation[order])
    add_part (&self->cancellations, counted);
  if (is_twice)
    add_part (&self->loaded_twice, &invoice.lines);
}

/* --- days ---------------------------------------------------------------- */

/* Makes a cell of the orders from START that share country and day, and adds
 * them to UNTIL; returns where the next begin. */
static guint32
add_day (const CurioLedger *ledger, const guint32 *orders, guint32 start,
         guint32 n, const guint8 *twice, Cell *cell, CurioHealth *until)
{
  const CurioFacts *facts = ledger->facts;
  guint16 country = facts->order_country[orders[start]];
  guint32 i = start;

  *cell = (Cell){ .day = facts->order_day[orders[start]] };
  for (; i < n && facts->order_country[orders[i]] == country
         && facts->order_day[orders[i]] == cell->day;
       i++)
    {
      add_invoice (until, ledger, orders[i], twice[orders[i]]);
      cell->n_twice += twice[orders[i]];
    }
  cell->n_invoices = i - start;

  return i;
}

static CurioHealthDays *
make_days (const CurioLedger *ledger)
{
  const CurioFacts *facts = ledger->facts;
  g_autofree guint8 *twice = curio_facts_find_loaded_twice (facts);
  guint32 n = 0, i = 0;
  g_autofree guint32 *orders = curio_ledger_sort_orders (ledger, TRUE, &n);
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (CurioHealth));
  CurioHealthDays *self = g_new (CurioHealthDays, 1);

  self->first_cell = g_new (guint32, facts->n_countries + 1);
  for (guint32 country = 0; country < facts->n_countries; country++)
    {
      CurioHealth until = { 0 };

      self->first_cell[country] = cells->len;
      while (i < n && facts->order_country[orders[i]] == country)
        {
          Cell cell;

          i = add_day (ledger, orders, i, n, twice, &cell, &until);
          g_array_append_val (cells, cell);
          g_array_append_val (sums, until);
        }
    }
  self->first_cell[facts->n_countries] = cells->len;
  self->cells = (Cell *)(gpointer)g_array_free (cells, FALSE);
  self->until = (CurioHealth *)(gpointer)g_array_free (sums, FALSE);
  return self;
}

const CurioHealthDays *
curio_ledger_get_health_days (const CurioLedger *self)
{
  gsize *place = (gsize *)&self->health_days;

  if (g_once_init_enter (place))
    g_once_init_leave (place, GPOINTER_TO_SIZE (make_days (self)));
  return GSIZE_TO_POINTER (*place);
}

void
curio_health_days_free (CurioHealthDays *self)
{
  if (self == NULL)
    return;
  g_free (self->cells);
  g_free (self->until);
  g_free (self->first_cell);
  g_free (self);
}

/* --- those of a view ----------------------------------------------------- */

/* The first cell from LOW on, before HIGH, that is not before DAY. */
static guint32
find_cell (const CurioHealthDays *self, guint32 low, guint32 high, gint32 day)
{
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->cells[middle].day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The cells of COUNTRY on the days of VIEW. */
static void
find_cells (const CurioHealthDays *self, const CurioView *view,
            guint32 country, guint32 *out_start, guint32 *out_end)
{
  guint32 first = self->first_cell[country];
  guint32 end = self->first_cell[country + 1];

  *out_start = *out_end = first;
  if (!view->wanted[country] || view->to_day < view->from_day)
    return;
  *out_start = find_cell (self, first, end, view->from_day);
  *out_end = find_cell (self, first, end, view->to_day + 1);
}

/* SIGN is 1 to add, -1 to take away. */
static void
add_sums (CurioHealth *self, const CurioHealth *other, gint32 sign)
{
  CurioHealthSum *sums = &self->lines;
  const CurioHealthSum *others = &other->lines;

  for (guint i = 0; i < N_SUMS; i++)
    {
      sums[i].n_invoices += sign * others[i].n_invoices;
      sums[i].n_lines += sign * others[i].n_lines;
      sums[i].amount_mills += sign * others[i].amount_mills;
    }
}

void
curio_health_count_twice (const CurioView *view, CurioTwiceDay *out)
{
  const CurioHealthDays *days = curio_ledger_get_health_days (view->ledger);

  for (guint32 country = 0; country < view->ledger->facts->n_countries;
       country++)
    {
      guint32 start, end;

      find_cells (days, view, country, &start, &end);
      for (guint32 i = start; i < end; i++)
        {
          CurioTwiceDay *day = &out[days->cells[i].day - view->from_day];

          day->n_invoices += days->cells[i].n_invoices;
          day->n_twice += days->cells[i].n_twice;
        }
    }
}

void
curio_health_measure (const CurioView *view, CurioHealth *out)
{
  const CurioHealthDays *days = curio_ledger_get_health_days (view->ledger);
  CurioTwiceRun run;

  curio_twice_run_measure (view, &run);
  *out = (CurioHealth){ .overlap_from_day = run.from_day,
                        .overlap_to_day = run.to_day,
                        .n_overlap_invoices = run.n_invoices };
  for (guint32 country = 0; country < view->ledger->facts->n_countries;
       country++)
    {
      guint32 start, end;

      find_cells (days, view, country, &start, &end);
      if (start == end)
        continue;
      add_sums (out, &days->until[end - 1], 1);
      if (start > days->first_cell[country])
        add_sums (out, &days->until[start - 1], -1);
    }
}
