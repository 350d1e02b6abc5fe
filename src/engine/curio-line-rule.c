/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines behind a mark: invoices that the rule can mean, latest first, and
 * of each the lines that it does mean. */

#include "curio-line-rule.h"

typedef struct
{
  const CurioLineRule *rule;
  const CurioView *view;
  guint8 *twice; /* [n_orders]; NULL where nobody asks */
} Search;

/* The order may have lines that are meant. */
static gboolean
is_wanted (const Search *self, guint32 order)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  gint32 day = facts->order_day[order];
  gint64 amount = curio_ledger_get_amount (ledger, order);

  if (day < view->from_day || day > view->to_day
      || !view->wanted[facts->order_country[order]])
    return FALSE;
  if (self->rule->country != CURIO_ANY_COUNTRY
      && facts->order_country[order] != self->rule->country)
    return FALSE;
  if (self->rule->month != CURIO_ANY_MONTH
      && ledger->base_month + ledger->month_index[day - facts->first_day]
             != self->rule->month)
    return FALSE;
  if (self->twice != NULL && !self->twice[order])
    return FALSE;
  return amount >= self->rule->from_mills && amount < self->rule->to_mills;
}

static gboolean
is_meant (const Search *self, guint32 order, guint32 line)
{
  const CurioLedger *ledger = self->view->ledger;
  const CurioFacts *facts = ledger->facts;
  const CurioLineRule *rule = self->rule;

  if (rule->product != CURIO_ANY_PRODUCT
      && facts->line_product[line] != rule->product)
    return FALSE;
  switch (rule->kind)
    {
    case CURIO_LINES_ALL:
    case CURIO_LINES_TWICE:
      return TRUE;
    case CURIO_LINES_COUNTED:
      return curio_ledger_counts_line (ledger, line);
    case CURIO_LINES_SALES:
      return curio_ledger_is_sale_line (ledger, line);
    case CURIO_LINES_PLACED:
      return !facts->order_is_cancellation[order]
             && curio_ledger_counts_line (ledger, line);
    case CURIO_LINES_CANCELLED:
      return facts->order_is_cancellation[order]
             && curio_ledger_counts_line (ledger, line);
    case CURIO_LINES_GUESTS:
      return facts->order_customer[order] == CURIO_NO_CUSTOMER
             && curio_ledger_counts_line (ledger, line);
    case CURIO_LINES_LEFT_OUT:
      return curio_line_get_fate (ledger, line) == rule->fate;
    case CURIO_N_LINE_RULES:
      break;
    }
  g_return_val_if_reached (FALSE);
}

static int
compare_orders (gconstpointer a, gconstpointer b, gpointer data)
{
  const CurioFacts *facts = data;
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  if (facts->order_day[x] != facts->order_day[y])
    return facts->order_day[x] > facts->order_day[y] ? -1 : 1;
  if (facts->order_second[x] != facts->order_second[y])
    return facts->order_second[x] > facts->order_second[y] ? -1 : 1;
  return (x > y) - (x < y);
}

static GArray *
list_orders (const Search *self)
{
  const CurioFacts *facts = self->view->ledger->facts;
  GArray *orders = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < facts->n_orders; i++)
    if (is_wanted (self, i))
      g_array_append_val (orders, i);
  g_array_sort_with_data (orders, compare_orders, (gpointer)facts);
  return orders;
}

guint32 *
curio_line_rule_find (const CurioLineRule *self, const CurioView *view,
                      guint32 *out_n)
{
  const CurioFacts *facts;
  Search search = { self, view, NULL };
  g_autoptr (GArray) orders = NULL;
  GArray *lines;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view != NULL && out_n != NULL, NULL);

  facts = view->ledger->facts;
  if (self->kind == CURIO_LINES_TWICE)
    search.twice = curio_facts_find_loaded_twice (facts);
  orders = list_orders (&search);
  lines = g_array_new (TRUE, FALSE, sizeof (guint32));
  for (guint i = 0; i < orders->len; i++)
    {
      guint32 order = g_array_index (orders, guint32, i);

      for (guint32 line = facts->first_line[order];
           line < facts->first_line[order + 1]; line++)
        if (is_meant (&search, order, line))
          g_array_append_val (lines, line);
    }
  g_free (search.twice);
  *out_n = lines->len;
  return (guint32 *)(void *)g_array_free (lines, FALSE);
}

CurioLinesSum
curio_lines_add_up (const CurioFacts *facts, const guint32 *lines, guint32 n)
{
  CurioLinesSum sum = { .n_lines = n };

  for (guint32 i = 0; i < n; i++)
    {
      sum.amount_mills += facts->line_amount_mills[lines[i]];
      sum.n_invoices
          += i == 0
             || facts->line_order[lines[i]] != facts->line_order[lines[i - 1]];
    }
  return sum;
}
