/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts under one set of books: one pass over the lines decides what
 * counts and adds it up by order; what follows works on orders. */

#include "curio-ledger-private.h"

#include <string.h>

/* --- goods ----------------------------------------------------------------
 */

/* Whether CODE is ENTRY, or begins with it before its *, both upper-case. */
static gboolean
matches_entry (const char *code, const char *entry)
{
  gsize length = strlen (entry);

  if (length > 0 && entry[length - 1] == '*')
    return strncmp (code, entry, length - 1) == 0;

  return g_str_equal (code, entry);
}

static gboolean
is_goods (const char *stock_code, const GPtrArray *entries)
{
  g_autofree char *code = g_ascii_strup (stock_code, -1);

  for (guint i = 0; i < entries->len; i++)
    if (matches_entry (code, entries->pdata[i]))
      return FALSE;

  return TRUE;
}

/* Of each product whether it is goods.  (transfer full) */
static guint8 *
sort_out_goods (const CurioFacts *facts, const CurioBooks *books)
{
  const char *const *not_goods
      = books->not_goods != NULL ? books->not_goods : curio_default_not_goods;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  guint8 *sorted = g_new (guint8, facts->n_products);

  for (gsize i = 0; not_goods[i] != NULL; i++)
    g_ptr_array_add (entries, g_ascii_strup (not_goods[i], -1));
  for (guint32 i = 0; i < facts->n_products; i++)
    sorted[i] = is_goods (curio_dictionary_get (facts->products, i), entries);
  return sorted;
}

/* --- lines ----------------------------------------------------------------
 */

static void
leave_aside (CurioLeftAside *aside, gint64 amount_mills)
{
  aside->n_lines++;
  aside->amount_mills += amount_mills;
}

/* The reason why the Trading books leave LINE out; NULL if they count it.  A
 * line that is left out for two reasons is counted under the first. */
static inline CurioLeftAside *
judge_line (CurioLedger *self, guint32 line)
{
  const CurioFacts *facts = self->facts;
  guint8 flags = facts->line_flags[line];

  if (G_UNLIKELY (flags & CURIO_LINE_REPEAT))
    return &self->repeats;
  if (G_UNLIKELY (!self->is_goods[facts->line_product[line]]))
    return &self->not_goods;
  if (G_UNLIKELY (!(flags & (CURIO_LINE_CANCELLATION | CURIO_LINE_SALE_LIKE))))
    return &self->not_sales;

  return NULL;
}

static void
add_up_trading (CurioLedger *self, guint32 order)
{
  const CurioFacts *facts = self->facts;
  gint64 net = 0, gross = 0;
  guint32 n_lines = 0;
  guint8 seen = 0;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    {
      gint64 amount = facts->line_amount_mills[i];
      CurioLeftAside *aside = judge_line (self, i);

      if (G_UNLIKELY (aside != NULL))
        {
          leave_aside (aside, amount);
          continue;
        }
      net += amount;
      if (facts->line_flags[i] & CURIO_LINE_SALE_LIKE)
        gross += amount;
      seen |= facts->line_flags[i];
      n_lines++;
    }

  curio_ledger_put_order (self, order, net, gross, n_lines,
                          (seen & CURIO_LINE_SALE_LIKE) != 0);
}

static void
add_up_poc (CurioLedger *self, guint32 order)
{
  const CurioFacts *facts = self->facts;
  guint32 start = facts->first_line[order], end = facts->first_line[order + 1];
  gint64 net = 0, positive = 0;

  for (guint32 i = start; i < end; i++)
    {
      gint64 amount = facts->line_amount_mills[i];

      net += amount;
      positive += MAX (amount, 0);
    }

  curio_ledger_put_order (self, order, net, positive, end - start, TRUE);
}

static void
add_up_orders (CurioLedger *self)
{
  guint32 n = self->facts->n_orders;

  self->net_sums = g_new (gint64, (gsize)n + 1);
  self->n_lines = g_new (guint32, n);
  self->order_flags = g_new (guint8, n);
  self->net_sums[0] = 0;
  if (self->kind == CURIO_BOOKS_POC)
    self->amount_sums = g_new0 (gint64, (gsize)n + 1);
  if (self->facts->sums != NULL)
    {
      curio_ledger_add_up_sums (self);
      return;
    }
  for (guint32 i = 0; i < n; i++)
    if (self->kind == CURIO_BOOKS_POC)
      add_up_poc (self, i);
    else
      add_up_trading (self, i);
}

/* --- orders ---------------------------------------------------------------
 */

static void
index_months (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;

  if (facts->n_orders == 0)
    return;

  guint32 n_days = facts->last_day - facts->first_day + 1;
  gint32 month = curio_month_of_day (facts->first_day);
  gint32 next = curio_month_first_day (month + 1);
  guint32 index = 0;

  self->month_index = g_new (guint16, n_days);
  for (guint32 i = 0; i < n_days; i++)
    {
      if (facts->first_day + (gint32)i == next)
        {
          index++;
          next = curio_month_first_day (month + index + 1);
        }
      self->month_index[i] = index;
    }
  self->base_month = month;
  self->n_months = index + 1;
}

static void
find_days (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;

  self->first_day = self->last_day = CURIO_DAY_NONE;
  for (guint32 i = 0; i < facts->n_orders; i++)
    {
      gint32 day = facts->order_day[i];

      if (!curio_ledger_counts_order (self, i))
        continue;
      if (self->first_day == CURIO_DAY_NONE || day < self->first_day)
        self->first_day = day;
      if (day > self->last_day)
        self->last_day = day;
    }
}

/* --- life -----------------------------------------------------------------
 */

static gboolean
has_own_goods (const CurioBooks *books)
{
  return books->kind == CURIO_BOOKS_TRADING && books->not_goods != NULL
         && !g_strv_equal (books->not_goods, curio_default_not_goods);
}

gboolean
curio_facts_fit_books (const CurioFacts *facts, const CurioBooks *books)
{
  g_return_val_if_fail (facts != NULL && books != NULL, FALSE);

  return facts->not_goods == NULL || books->kind != CURIO_BOOKS_TRADING
         || g_strv_equal ((const char *const *)facts->not_goods,
                          books->not_goods != NULL ? books->not_goods
                                                   : curio_default_not_goods);
}

gboolean
curio_ledger_is_of (const CurioLedger *self, const CurioFacts *facts,
                    const CurioBooks *books)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (facts != NULL && books != NULL, FALSE);

  g_autofree guint8 *goods = NULL;

  if (self->facts != facts || self->kind != books->kind
      || self->has_own_goods != has_own_goods (books))
    return FALSE;
  goods = sort_out_goods (facts, books);
  return memcmp (goods, self->is_goods, facts->n_products) == 0;
}

CurioLedger *
curio_ledger_new (CurioFacts *facts, const CurioBooks *books)
{
  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (books != NULL, NULL);

  CurioLedger *self = g_new0 (CurioLedger, 1);
  g_autofree guint32 *order_totals = NULL;

  g_atomic_ref_count_init (&self->ref_count);
  self->facts = curio_facts_ref (facts);
  self->kind = books->kind;
  self->has_own_goods = has_own_goods (books);
  self->is_goods = sort_out_goods (facts, books);
  add_up_orders (self);
  index_months (self);
  find_days (self);
  curio_ledger_trace_customers (self);
  curio_ledger_add_up_months (self);
  order_totals = curio_ledger_total_days (self);
  curio_ledger_rank_amounts (self, order_totals);
  g_clear_pointer (&self->n_lines, g_free);
  if (facts->cells != NULL)
    self->cells = curio_ledger_new (facts->cells, books);

  return self;
}

CurioLedger *
curio_ledger_ref (CurioLedger *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
free_histories (CurioLedger *self)
{
  g_free (self->net_sums);
  g_free (self->amount_sums);
  g_free (self->visit_sums);
  g_free (self->visits);
  g_free (self->visit_days);
  g_free (self->cancellations);
  g_free (self->customers_by_day);
  g_free (self->first_by_day);
  g_free (self->first_month);
  g_free (self->cohort_months);
  g_free (self->cohort_of_month);
  g_free (self->home);
  g_free (self->homes);
  g_free (self->first_month_cell);
  g_free (self->month_cells);
}

static void
free_ranks (CurioLedger *self)
{
  g_free (self->rank_total);
  g_free (self->low_mills);
  g_free (self->high_mills);
  g_free (self->amount_runs);
}

void
curio_ledger_unref (CurioLedger *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  curio_facts_unref (self->facts);
  curio_ledger_unref (self->cells);
  g_free (self->is_goods);
  g_free (self->order_flags);
  free_ranks (self);
  free_histories (self);
  g_free (self->month_index);
  g_free (self->day_totals);
  g_free (self->first_day_total);
  curio_cancelled_lines_free (GSIZE_TO_POINTER (self->cancelled_lines));
  curio_health_days_free (GSIZE_TO_POINTER (self->health_days));
  curio_product_days_free (GSIZE_TO_POINTER (self->product_days));
  curio_giants_free (GSIZE_TO_POINTER (self->giants));
  g_free (self);
}

void
curio_ledger_prepare_health (const CurioLedger *self)
{
  g_return_if_fail (self != NULL);

  curio_ledger_get_health_days (self);
  curio_ledger_get_giants (self);
}

void
curio_ledger_prepare (const CurioLedger *self)
{
  g_return_if_fail (self != NULL);

  curio_ledger_prepare_health (self);
  curio_ledger_get_product_days (self);
  curio_ledger_get_cancelled_lines (self);
}
