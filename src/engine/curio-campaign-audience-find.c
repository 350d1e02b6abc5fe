/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an audience finds: what its groups have to know of everybody is worked
 * out once, then each scored customer is asked in turn. */

#include "curio-campaign-audience.h"

#include "curio-reorder.h"

#include <stdlib.h>

/* --- who bought what ----------------------------------------------------- */

typedef struct
{
  guint32 *slot; /* [n_products] place of its mask plus one; 0: not asked for;
                    NULL: no group asks for a product */
  guint8 *masks; /* [slot][n_customers] 1: bought it */
  guint32 n_customers;
} Buyers;

static guint32
give_slots (guint32 *slot, guint32 n_products, guint32 n_slots,
            const guint32 *products, guint n)
{
  for (guint i = 0; i < n; i++)
    if (products[i] < n_products && slot[products[i]] == 0)
      slot[products[i]] = ++n_slots;
  return n_slots;
}

static guint32
assign_slots (Buyers *self, const CurioCampaignAudience *audience,
              guint32 n_products)
{
  guint32 n_slots = 0;

  self->slot = g_new0 (guint32, n_products + 1);
  for (guint i = 0; i < audience->n_groups; i++)
    {
      const CurioAudienceGroup *group = &audience->groups[i];

      n_slots = give_slots (self->slot, n_products, n_slots, group->bought,
                            group->n_bought);
      n_slots = give_slots (self->slot, n_products, n_slots, group->not_bought,
                            group->n_not_bought);
    }
  return n_slots;
}

/* An order that the scores count, of a customer. */
static gboolean
counts_order (const CurioView *view, guint32 order)
{
  const CurioFacts *facts = view->ledger->facts;

  return facts->order_customer[order] != CURIO_NO_CUSTOMER
         && curio_ledger_is_order (view->ledger, order)
         && curio_view_holds (view, order)
         && facts->order_day[order] < view->as_of_day;
}

/* One walk over all lines, whatever the number of products. */
static void
find_buyers (Buyers *self, const CurioCampaignAudience *audience,
             const CurioView *view)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 n_slots = assign_slots (self, audience, facts->n_products);
  const guint32 *slot = self->slot;

  self->n_customers = facts->n_customers;
  self->masks = g_new0 (guint8, (gsize)n_slots * facts->n_customers + 1);
  if (n_slots == 0)
    return;
  for (guint32 i = 0; i < facts->n_lines; i++)
    if (slot[facts->line_product[i]] != 0
        && curio_ledger_is_sale_line (ledger, i)
        && counts_order (view, facts->line_order[i]))
      self->masks[(gsize)(slot[facts->line_product[i]] - 1)
                      * facts->n_customers
                  + facts->order_customer[facts->line_order[i]]]
          = 1;
}

static gboolean
has_bought (const Buyers *self, guint32 product, guint32 customer)
{
  return product != CURIO_AUDIENCE_UNKNOWN && self->slot[product] != 0
         && self->masks[(gsize)(self->slot[product] - 1) * self->n_customers
                        + customer];
}

/* --- what a group must know of everybody --------------------------------- */

typedef struct
{
  const CurioAudienceGroup *group;
  guint8 *flow; /* [n_customers] 1: came from there; NULL: not asked */
  guint8 *rule; /* [n_customers] 1: behind the mark; NULL: not asked */
} Inquiry;

typedef struct
{
  Buyers buyers;
  guint8 *due; /* [n_customers] 1: past their rhythm; NULL: not asked */
  Inquiry *inquiries;
  guint n;
} Inquest;

static void
inquire (Inquiry *self, const CurioAudienceGroup *group,
         const CurioMeasures *measures)
{
  *self = (Inquiry){ .group = group };
  if (group->has_flow)
    {
      const CurioCustomerRule flow = { .kind = CURIO_CUSTOMER_RULE_FLOW,
                                       .from = group->flow_from,
                                       .segment = CURIO_N_SEGMENTS,
                                       .since = group->flow_since };

      self->flow = curio_customer_rule_find (&flow, measures, NULL);
    }
  if (group->rule.kind != CURIO_CUSTOMER_RULE_ALL)
    self->rule = curio_customer_rule_find (&group->rule, measures, NULL);
}

static gboolean
asks_for_products (const CurioCampaignAudience *audience)
{
  for (guint i = 0; i < audience->n_groups; i++)
    if (audience->groups[i].n_bought + audience->groups[i].n_not_bought > 0)
      return TRUE;
  return FALSE;
}

static gboolean
asks_who_is_due (const CurioCampaignAudience *audience)
{
  for (guint i = 0; i < audience->n_groups; i++)
    if (audience->groups[i].due)
      return TRUE;
  return FALSE;
}

static guint8 *
find_due (const CurioView *view)
{
  guint8 *due = g_new0 (guint8, view->ledger->facts->n_customers + 1);
  CurioReorders all;

  curio_reorders_measure (view->ledger, view->as_of_day, &all);
  for (guint32 i = 0; i < all.n; i++)
    due[all.customers[i].customer] = all.customers[i].is_due;
  curio_reorders_clear (&all);
  return due;
}

static void
inquest_init (Inquest *self, const CurioCampaignAudience *audience,
              const CurioMeasures *measures)
{
  *self = (Inquest){ .n = audience->n_groups };
  self->inquiries = g_new (Inquiry, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    inquire (&self->inquiries[i], &audience->groups[i], measures);
  if (asks_for_products (audience))
    find_buyers (&self->buyers, audience, &measures->view);
  if (asks_who_is_due (audience))
    self->due = find_due (&measures->view);
}

static void
inquest_clear (Inquest *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->inquiries[i].flow);
      g_free (self->inquiries[i].rule);
    }
  g_free (self->inquiries);
  g_free (self->due);
  g_free (self->buyers.slot);
  g_free (self->buyers.masks);
}

/* --- one customer -------------------------------------------------------- */

static gboolean
is_within (const CurioAudienceGroup *group, const CurioScored *scored)
{
  if (scored->monetary_mills < group->min_spend_mills
      || scored->monetary_mills > group->max_spend_mills
      || scored->frequency < group->min_orders
      || scored->frequency > group->max_orders)
    return FALSE;
  if (group->segment >= 0 && scored->segment != group->segment)
    return FALSE;
  if (group->countries != NULL
      && (scored->country >= group->n_countries
          || !group->countries[scored->country]))
    return FALSE;
  if (group->last_order_from != CURIO_DAY_NONE
      && scored->last_day < group->last_order_from)
    return FALSE;
  return group->last_order_to == CURIO_DAY_NONE
         || scored->last_day <= group->last_order_to;
}

static gboolean
is_chosen (const CurioAudienceGroup *group, guint32 customer)
{
  guint begin = 0, end = group->n_customers;

  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;

      if (group->customers[middle] < customer)
        begin = middle + 1;
      else
        end = middle;
    }
  return begin < group->n_customers && group->customers[begin] == customer;
}

static gboolean
agrees_with_products (const CurioAudienceGroup *group, const Buyers *buyers,
                      guint32 customer)
{
  for (guint i = 0; i < group->n_bought; i++)
    if (!has_bought (buyers, group->bought[i], customer))
      return FALSE;
  for (guint i = 0; i < group->n_not_bought; i++)
    if (has_bought (buyers, group->not_bought[i], customer))
      return FALSE;
  return TRUE;
}

static gboolean
is_in_group (const Inquiry *self, const Inquest *inquest,
             const CurioScored *scored)
{
  guint32 customer = scored->customer;

  return is_within (self->group, scored)
         && (self->flow == NULL || self->flow[customer])
         && (self->rule == NULL || self->rule[customer])
         && (!self->group->due || inquest->due[customer])
         && (self->group->customers == NULL
             || is_chosen (self->group, customer))
         && agrees_with_products (self->group, &inquest->buyers, customer);
}

static gboolean
is_meant (const Inquest *self, const CurioScored *scored)
{
  for (guint i = 0; i < self->n; i++)
    if (is_in_group (&self->inquiries[i], self, scored))
      return TRUE;
  return FALSE;
}

/* --- everybody ----------------------------------------------------------- */

static int
compare_spend (const void *first, const void *second)
{
  const CurioScored *a = first, *b = second;

  if (a->monetary_mills != b->monetary_mills)
    return a->monetary_mills > b->monetary_mills ? -1 : 1;
  return (a->customer > b->customer) - (a->customer < b->customer);
}

/* FOUND, where it is not NULL, has room for all who are scored. */
static void
search (const CurioCampaignAudience *self, const CurioMeasures *measures,
        CurioScored *found, CurioAudienceSum *out)
{
  const CurioRfm *rfm = &measures->rfm;
  Inquest inquest;

  *out = (CurioAudienceSum){ 0 };
  if (self->n_groups == 0 || rfm->n == 0)
    return;
  inquest_init (&inquest, self, measures);
  for (guint32 i = 0; i < rfm->n; i++)
    {
      const CurioScored *scored = &rfm->customers[i];

      if (!is_meant (&inquest, scored))
        continue;
      if (scored->monetary_mills < 0 && !self->keep_negative)
        {
          out->n_negative++;
          continue;
        }
      if (found != NULL)
        found[out->n] = *scored;
      out->n++;
      out->net_mills += scored->monetary_mills;
    }
  inquest_clear (&inquest);
}

CurioScored *
curio_campaign_audience_find (const CurioCampaignAudience *self,
                              const CurioMeasures *measures, guint *out_n,
                              guint *out_n_negative)
{
  CurioAudienceSum sum;
  CurioScored *found;

  g_return_val_if_fail (self != NULL && measures != NULL, NULL);
  g_return_val_if_fail (out_n != NULL, NULL);

  found = g_new (CurioScored, measures->rfm.n + 1);
  search (self, measures, found, &sum);
  qsort (found, sum.n, sizeof *found, compare_spend);
  *out_n = sum.n;
  if (out_n_negative != NULL)
    *out_n_negative = sum.n_negative;
  return found;
}

void
curio_campaign_audience_measure (const CurioCampaignAudience *self,
                                 const CurioMeasures *measures,
                                 CurioAudienceSum *out)
{
  g_return_if_fail (self != NULL && measures != NULL && out != NULL);

  search (self, measures, NULL, out);
}
