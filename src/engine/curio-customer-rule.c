/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is behind a mark: one function for each kind of rule, most of them a
 * walk over the orders of the selection. */

#include "curio-customer-rule.h"

#include "curio-concentration.h"
#include "curio-gaps.h"
#include "curio-line-measures.h"
#include "curio-movement.h"

#include <stdlib.h>

typedef void (*MarkFunc) (const CurioCustomerRule *self,
                          const CurioMeasures *measures, guint8 *mask);
typedef gboolean (*OrderFunc) (const CurioCustomerRule *self,
                               const CurioLedger *ledger, guint32 order);

/* --- by an order of theirs ---------------------------------------------- */

static gint32
get_month (const CurioLedger *ledger, guint32 order)
{
  const CurioFacts *facts = ledger->facts;

  return ledger->base_month
         + ledger->month_index[facts->order_day[order] - facts->first_day];
}

static gint32
get_first_month (const CurioLedger *ledger, guint32 order)
{
  return ledger->first_month[ledger->facts->order_customer[order]];
}

static gboolean
is_any (const CurioCustomerRule *self, const CurioLedger *ledger,
        guint32 order)
{
  return TRUE;
}

static gboolean
is_in_month (const CurioCustomerRule *self, const CurioLedger *ledger,
             guint32 order)
{
  return get_month (ledger, order) == self->month;
}

static gboolean
is_of_new (const CurioCustomerRule *self, const CurioLedger *ledger,
           guint32 order)
{
  return get_month (ledger, order) == self->month
         && get_first_month (ledger, order) == self->month;
}

static gboolean
is_of_existing (const CurioCustomerRule *self, const CurioLedger *ledger,
                guint32 order)
{
  return get_month (ledger, order) == self->month
         && get_first_month (ledger, order) != self->month;
}

static gboolean
is_of_cohort (const CurioCustomerRule *self, const CurioLedger *ledger,
              guint32 order)
{
  return get_first_month (ledger, order) == self->month
         && (gint64)get_month (ledger, order)
                == (gint64)self->month + self->later;
}

static gboolean
is_in_country (const CurioCustomerRule *self, const CurioLedger *ledger,
               guint32 order)
{
  return ledger->facts->order_country[order] == self->country;
}

static void
mark_by_orders (const CurioCustomerRule *self, const CurioView *view,
                OrderFunc is_wanted, guint8 *mask)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 n = facts->first_order[facts->n_customers];

  for (guint32 i = 0; i < n; i++)
    if (curio_ledger_is_order (ledger, i) && curio_view_holds (view, i)
        && is_wanted (self, ledger, i))
      mask[facts->order_customer[i]] = 1;
}

/* --- by what they bought ------------------------------------------------ */

/* SKIPPED as in curio_measures_get_pair_lines (). */
static gboolean
has_product (const CurioLedger *ledger, guint32 order, guint32 product,
             const guint8 *skipped)
{
  const CurioFacts *facts = ledger->facts;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    if (facts->line_product[i] == product
        && curio_ledger_is_sale_line (ledger, i)
        && (skipped == NULL || !skipped[i]))
      return TRUE;
  return FALSE;
}

static void
mark_product (const CurioCustomerRule *self, const CurioMeasures *measures,
              guint8 *mask)
{
  const CurioView *view = &measures->view;
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  const guint8 *skipped
      = self->without_pairs ? curio_measures_get_pair_lines (measures) : NULL;
  guint32 n = facts->first_order[facts->n_customers];

  for (guint32 i = 0; i < n; i++)
    if (curio_ledger_is_order (ledger, i) && curio_view_holds (view, i)
        && has_product (ledger, i, self->product, skipped))
      mask[facts->order_customer[i]] = 1;
}

/* --- by what they are --------------------------------------------------- */

static void
mark_segment (const CurioCustomerRule *self, const CurioMeasures *measures,
              guint8 *mask)
{
  for (guint32 i = 0; i < measures->rfm.n; i++)
    {
      const CurioScored *scored = &measures->rfm.customers[i];

      mask[scored->customer] = self->segment == CURIO_N_SEGMENTS
                               || scored->segment == self->segment;
    }
}

static void
mark_scores (const CurioCustomerRule *self, const CurioMeasures *measures,
             guint8 *mask)
{
  for (guint32 i = 0; i < measures->rfm.n; i++)
    {
      const CurioScored *scored = &measures->rfm.customers[i];

      mask[scored->customer] = scored->r == self->r && scored->f == self->f;
    }
}

/* Of those who are in the segment now, who was somewhere else leaves. */
static void
mark_flow (const CurioCustomerRule *self, const CurioMeasures *measures,
           guint8 *mask)
{
  CurioView then = measures->view;
  CurioRfm before;

  if (self->since >= then.as_of_day)
    return;
  then.as_of_day = self->since;
  curio_rfm_measure (&then, &before);
  mark_segment (self, measures, mask);
  if (self->from == CURIO_NOT_YET_CUSTOMERS)
    for (guint32 i = 0; i < before.n; i++)
      mask[before.customers[i].customer] = 0;
  else
    {
      g_autofree guint8 *was
          = g_new0 (guint8, measures->view.ledger->facts->n_customers + 1);

      for (guint32 i = 0; i < before.n; i++)
        was[before.customers[i].customer]
            = before.customers[i].segment == self->from;
      for (guint32 i = 0; i < measures->view.ledger->facts->n_customers; i++)
        mask[i] &= was[i];
    }
  curio_rfm_clear (&before);
}

/* A cohort's members are known from all dates, as its size is. */
static void
mark_cohort (const CurioCustomerRule *self, const CurioMeasures *measures,
             guint8 *mask)
{
  const CurioView *view = &measures->view;
  const CurioLedger *ledger = view->ledger;

  if (self->later >= 0)
    {
      mark_by_orders (self, view, is_of_cohort, mask);
      return;
    }
  for (guint32 i = 0; i < ledger->n_homes; i++)
    if (view->wanted[ledger->homes[i].country]
        && ledger->first_month[ledger->homes[i].customer] == self->month)
      mask[ledger->homes[i].customer] = 1;
}

typedef struct
{
  gint64 mills;
  guint32 customer;
} Bought;

static int
compare_bought (const void *first, const void *second)
{
  const Bought *a = first, *b = second;

  if (a->mills != b->mills)
    return a->mills > b->mills ? -1 : 1;
  return (a->customer > b->customer) - (a->customer < b->customer);
}

static void
mark_top (const CurioCustomerRule *self, const CurioMeasures *measures,
          guint8 *mask)
{
  const CurioView *view = &measures->view;
  guint32 n_customers = view->ledger->facts->n_customers;
  g_autofree Bought *bought = g_new (Bought, n_customers + 1);
  CurioConcentration all = { 0 };

  for (guint32 i = 0; i < n_customers; i++)
    {
      bought[all.n].customer = i;
      all.n += curio_concentration_add_up_customer (view, i,
                                                    &bought[all.n].mills);
    }
  qsort (bought, all.n, sizeof *bought, compare_bought);
  for (guint32 i = 0; i < curio_concentration_count_top (&all, self->percent);
       i++)
    mask[bought[i].customer] = 1;
}

static void
mark_gap (const CurioCustomerRule *self, const CurioMeasures *measures,
          guint8 *mask)
{
  curio_gaps_mark_customers (&measures->view, self->is_second, self->from_days,
                             self->to_days, mask);
}

/* --- the table ---------------------------------------------------------- */

static const struct
{
  OrderFunc is_wanted; /* has an order in the selection of this kind; or */
  MarkFunc mark;
} kinds[CURIO_N_CUSTOMER_RULES] = {
  [CURIO_CUSTOMER_RULE_ALL] = {is_any,          NULL        },
  [CURIO_CUSTOMER_RULE_SEGMENT] = { NULL,           mark_segment},
  [CURIO_CUSTOMER_RULE_FLOW] = { NULL,           mark_flow   },
  [CURIO_CUSTOMER_RULE_COHORT] = { NULL,           mark_cohort },
  [CURIO_CUSTOMER_RULE_ACTIVE] = { is_in_month,    NULL        },
  [CURIO_CUSTOMER_RULE_NEW] = { is_of_new,      NULL        },
  [CURIO_CUSTOMER_RULE_EXISTING] = { is_of_existing, NULL        },
  [CURIO_CUSTOMER_RULE_TOP] = { NULL,           mark_top    },
  [CURIO_CUSTOMER_RULE_PRODUCT] = { NULL,           mark_product},
  [CURIO_CUSTOMER_RULE_COUNTRY] = { is_in_country,  NULL        },
  [CURIO_CUSTOMER_RULE_SCORES] = { NULL,           mark_scores },
  [CURIO_CUSTOMER_RULE_GAP] = { NULL,           mark_gap    },
};

guint8 *
curio_customer_rule_find (const CurioCustomerRule *self,
                          const CurioMeasures *measures, guint32 *out_n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->kind < CURIO_N_CUSTOMER_RULES, NULL);
  g_return_val_if_fail (measures != NULL, NULL);

  const CurioView *view = &measures->view;
  guint32 n_customers = view->ledger->facts->n_customers;
  guint8 *mask = g_new0 (guint8, n_customers + 1);
  guint32 n = 0;

  if (view->n_orders == 0)
    ;
  else if (kinds[self->kind].is_wanted != NULL)
    mark_by_orders (self, view, kinds[self->kind].is_wanted, mask);
  else
    kinds[self->kind].mark (self, measures, mask);
  for (guint32 i = 0; i < n_customers; i++)
    n += mask[i];
  if (out_n != NULL)
    *out_n = n;
  return mask;
}

/* --- as a value --------------------------------------------------------- */

gboolean
curio_customer_rule_equal (const CurioCustomerRule *a,
                           const CurioCustomerRule *b)
{
  return a->kind == b->kind && a->segment == b->segment && a->from == b->from
         && a->since == b->since && a->month == b->month
         && a->later == b->later && a->percent == b->percent
         && a->product == b->product && a->without_pairs == b->without_pairs
         && a->country == b->country && a->r == b->r && a->f == b->f
         && a->from_days == b->from_days && a->to_days == b->to_days
         && a->is_second == b->is_second;
}

static gboolean
carry_name (const CurioDictionary *from, const CurioDictionary *to,
            guint32 n_from, guint32 *index)
{
  if (*index < n_from)
    *index = curio_dictionary_find (to, curio_dictionary_get (from, *index));
  else
    *index = G_MAXUINT32;
  return *index != G_MAXUINT32;
}

void
curio_customer_rule_carry (CurioCustomerRule *self, const CurioFacts *from,
                           const CurioFacts *to)
{
  gboolean is_there = TRUE;

  if (self->kind == CURIO_CUSTOMER_RULE_PRODUCT)
    is_there = carry_name (from->products, to->products, from->n_products,
                           &self->product);
  else if (self->kind == CURIO_CUSTOMER_RULE_COUNTRY)
    is_there = carry_name (from->countries, to->countries, from->n_countries,
                           &self->country);
  if (!is_there)
    *self = CURIO_CUSTOMER_RULE_EVERYBODY;
}
