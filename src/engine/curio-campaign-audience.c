/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An audience as a value: copied, compared, carried to other facts. */

#include "curio-campaign-audience.h"

#include "curio-movement.h"

#include <stdlib.h>
#include <string.h>

/* --- groups -------------------------------------------------------------- */

void
curio_audience_group_copy (const CurioAudienceGroup *self,
                           CurioAudienceGroup *out)
{
  g_return_if_fail (self != NULL && out != NULL && self != out);

  *out = *self;
  out->countries = g_memdup2 (self->countries, self->n_countries);
  out->bought
      = g_memdup2 (self->bought, self->n_bought * sizeof *self->bought);
  out->not_bought = g_memdup2 (self->not_bought,
                               self->n_not_bought * sizeof *self->bought);
  out->customers = NULL;
  curio_audience_group_set_customers (out, self->customers, self->n_customers);
}

void
curio_audience_group_clear (CurioAudienceGroup *self)
{
  g_free (self->countries);
  g_free (self->bought);
  g_free (self->not_bought);
  g_free (self->customers);
  *self = CURIO_AUDIENCE_GROUP_EVERYBODY;
}

static gboolean
are_same (const void *a, const void *b, gsize n_a, gsize n_b)
{
  return n_a == n_b && (n_a == 0 || memcmp (a, b, n_a) == 0);
}

static gboolean
are_same_flows (const CurioAudienceGroup *a, const CurioAudienceGroup *b)
{
  return a->has_flow == b->has_flow
         && (!a->has_flow
             || (a->flow_from == b->flow_from
                 && a->flow_since == b->flow_since));
}

gboolean
curio_audience_group_equal (const CurioAudienceGroup *a,
                            const CurioAudienceGroup *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->segment == b->segment && are_same_flows (a, b)
         && (a->countries == NULL) == (b->countries == NULL)
         && (a->countries == NULL
             || are_same (a->countries, b->countries, a->n_countries,
                          b->n_countries))
         && a->min_spend_mills == b->min_spend_mills
         && a->max_spend_mills == b->max_spend_mills
         && a->min_orders == b->min_orders && a->max_orders == b->max_orders
         && a->last_order_from == b->last_order_from
         && a->last_order_to == b->last_order_to
         && are_same (a->bought, b->bought, a->n_bought * sizeof *a->bought,
                      b->n_bought * sizeof *b->bought)
         && are_same (a->not_bought, b->not_bought,
                      a->n_not_bought * sizeof *a->not_bought,
                      b->n_not_bought * sizeof *b->not_bought)
         && (a->customers == NULL) == (b->customers == NULL)
         && are_same (a->customers, b->customers,
                      a->n_customers * sizeof *a->customers,
                      b->n_customers * sizeof *b->customers)
         && a->due == b->due && curio_customer_rule_equal (&a->rule, &b->rule);
}

static void
add_once (guint32 **products, guint *n, guint32 product)
{
  for (guint i = 0; i < *n; i++)
    if ((*products)[i] == product)
      return;
  *products = g_renew (guint32, *products, *n + 1);
  (*products)[(*n)++] = product;
}

void
curio_audience_group_add_bought (CurioAudienceGroup *self, guint32 product)
{
  g_return_if_fail (self != NULL);

  add_once (&self->bought, &self->n_bought, product);
}

void
curio_audience_group_add_not_bought (CurioAudienceGroup *self, guint32 product)
{
  g_return_if_fail (self != NULL);

  add_once (&self->not_bought, &self->n_not_bought, product);
}

static int
compare_numbers (const void *first, const void *second)
{
  guint32 a = *(const guint32 *)first, b = *(const guint32 *)second;

  return (a > b) - (a < b);
}

void
curio_audience_group_set_customers (CurioAudienceGroup *self,
                                    const guint32 *customers, guint n)
{
  guint32 *chosen;
  guint n_chosen = 0;

  g_return_if_fail (self != NULL);

  /* One more than there are: nobody is not everybody. */
  chosen = customers != NULL ? g_new (guint32, n + 1) : NULL;
  if (n > 0 && chosen != NULL)
    {
      memcpy (chosen, customers, n * sizeof *chosen);
      qsort (chosen, n, sizeof *chosen, compare_numbers);
      for (guint i = 0; i < n; i++)
        if (i == 0 || chosen[i] != chosen[n_chosen - 1])
          chosen[n_chosen++] = chosen[i];
    }
  g_free (self->customers);
  self->customers = chosen;
  self->n_customers = n_chosen;
}

void
curio_audience_group_add_country (CurioAudienceGroup *self,
                                  guint32 n_countries, guint32 country)
{
  g_return_if_fail (self != NULL && country < n_countries);
  g_return_if_fail (self->countries == NULL
                    || self->n_countries == n_countries);

  if (self->countries == NULL)
    {
      self->countries = g_new0 (guint8, n_countries);
      self->n_countries = n_countries;
    }
  self->countries[country] = 1;
}

/* --- audiences ----------------------------------------------------------- */

void
curio_campaign_audience_copy (const CurioCampaignAudience *self,
                              CurioCampaignAudience *out)
{
  g_return_if_fail (self != NULL && out != NULL && self != out);

  *out = *self;
  out->groups = g_new (CurioAudienceGroup, self->n_groups + 1);
  for (guint i = 0; i < self->n_groups; i++)
    curio_audience_group_copy (&self->groups[i], &out->groups[i]);
}

void
curio_campaign_audience_clear (CurioCampaignAudience *self)
{
  for (guint i = 0; i < self->n_groups; i++)
    curio_audience_group_clear (&self->groups[i]);
  g_free (self->groups);
  *self = (CurioCampaignAudience){ 0 };
}

gboolean
curio_campaign_audience_equal (const CurioCampaignAudience *a,
                               const CurioCampaignAudience *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->n_groups != b->n_groups || a->keep_negative != b->keep_negative)
    return FALSE;
  for (guint i = 0; i < a->n_groups; i++)
    if (!curio_audience_group_equal (&a->groups[i], &b->groups[i]))
      return FALSE;
  return TRUE;
}

CurioAudienceGroup *
curio_campaign_audience_add_group (CurioCampaignAudience *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->groups
      = g_renew (CurioAudienceGroup, self->groups, self->n_groups + 1);
  self->groups[self->n_groups] = CURIO_AUDIENCE_GROUP_EVERYBODY;
  return &self->groups[self->n_groups++];
}

void
curio_campaign_audience_remove_group (CurioCampaignAudience *self, guint index)
{
  g_return_if_fail (self != NULL && index < self->n_groups);

  curio_audience_group_clear (&self->groups[index]);
  self->n_groups--;
  memmove (&self->groups[index], &self->groups[index + 1],
           (self->n_groups - index) * sizeof *self->groups);
}

gboolean
curio_campaign_audience_can_say (const CurioCustomerRule *rule)
{
  g_return_val_if_fail (rule != NULL, FALSE);

  return rule->kind != CURIO_CUSTOMER_RULE_SCORES
         && rule->kind != CURIO_CUSTOMER_RULE_GAP
         && !(rule->kind == CURIO_CUSTOMER_RULE_PRODUCT
              && rule->without_pairs);
}

void
curio_campaign_audience_add_rule (CurioCampaignAudience *self,
                                  const CurioCustomerRule *rule)
{
  g_return_if_fail (self != NULL && rule != NULL);

  CurioAudienceGroup *group = curio_campaign_audience_add_group (self);

  switch (rule->kind)
    {
    case CURIO_CUSTOMER_RULE_FLOW:
      group->has_flow = TRUE;
      group->flow_from = rule->from;
      group->flow_since = rule->since;
      G_GNUC_FALLTHROUGH;
    case CURIO_CUSTOMER_RULE_SEGMENT:
      if (rule->segment < CURIO_N_SEGMENTS)
        group->segment = (int)rule->segment;
      break;
    case CURIO_CUSTOMER_RULE_PRODUCT:
      curio_audience_group_add_bought (group, rule->product);
      break;
    case CURIO_CUSTOMER_RULE_SCORES:
      group->segment = (int)curio_segment_of (rule->r, rule->f);
      break;
    case CURIO_CUSTOMER_RULE_GAP:
      break;
    case CURIO_CUSTOMER_RULE_ALL:
    case CURIO_CUSTOMER_RULE_COHORT:
    case CURIO_CUSTOMER_RULE_ACTIVE:
    case CURIO_CUSTOMER_RULE_NEW:
    case CURIO_CUSTOMER_RULE_EXISTING:
    case CURIO_CUSTOMER_RULE_TOP:
    case CURIO_CUSTOMER_RULE_COUNTRY:
    case CURIO_N_CUSTOMER_RULES:
    default:
      group->rule = *rule;
    }
}

/* --- to other facts ------------------------------------------------------ */

static guint32
carry_name (const CurioDictionary *from, const CurioDictionary *to,
            guint32 index)
{
  if (index >= curio_dictionary_size (from))
    return CURIO_AUDIENCE_UNKNOWN;
  return curio_dictionary_find (to, curio_dictionary_get (from, index));
}

static gboolean
carry_products (guint32 *products, guint n, const CurioFacts *from,
                const CurioFacts *to)
{
  gboolean is_whole = TRUE;

  for (guint i = 0; i < n; i++)
    {
      products[i] = carry_name (from->products, to->products, products[i]);
      is_whole = is_whole && products[i] != CURIO_AUDIENCE_UNKNOWN;
    }
  return is_whole;
}

static gboolean
carry_countries (CurioAudienceGroup *self, const CurioFacts *from,
                 const CurioFacts *to)
{
  g_autofree guint8 *old = self->countries;
  gboolean is_whole = TRUE;

  if (old == NULL)
    return TRUE;
  /* One more than there are: even of no country it is not NULL. */
  self->countries = g_new0 (guint8, to->n_countries + 1);
  for (guint32 i = 0; i < self->n_countries; i++)
    if (old[i])
      {
        guint32 country = carry_name (from->countries, to->countries, i);

        if (country != CURIO_AUDIENCE_UNKNOWN)
          self->countries[country] = 1;
        else
          is_whole = FALSE;
      }
  self->n_countries = to->n_countries;
  return is_whole;
}

static gboolean
carry_customers (CurioAudienceGroup *self, const CurioFacts *from,
                 const CurioFacts *to)
{
  g_autofree guint32 *carried = NULL;
  guint n = 0, n_before = self->n_customers;

  if (self->customers == NULL)
    return TRUE;
  carried = g_new (guint32, n_before + 1);
  for (guint i = 0; i < n_before; i++)
    {
      guint32 customer
          = carry_name (from->customers, to->customers, self->customers[i]);

      if (customer != CURIO_AUDIENCE_UNKNOWN)
        carried[n++] = customer;
    }
  curio_audience_group_set_customers (self, carried, n);
  return n == n_before;
}

static gboolean
carry_group (CurioAudienceGroup *self, const CurioFacts *from,
             const CurioFacts *to)
{
  gboolean is_whole = carry_countries (self, from, to);

  is_whole &= carry_products (self->bought, self->n_bought, from, to);
  is_whole &= carry_products (self->not_bought, self->n_not_bought, from, to);
  is_whole &= carry_customers (self, from, to);
  /* Not curio_customer_rule_carry (): there nobody would become everybody. */
  if (self->rule.kind == CURIO_CUSTOMER_RULE_COUNTRY)
    {
      self->rule.country
          = carry_name (from->countries, to->countries, self->rule.country);
      is_whole &= self->rule.country != CURIO_AUDIENCE_UNKNOWN;
    }
  return is_whole;
}

gboolean
curio_campaign_audience_carry (CurioCampaignAudience *self,
                               const CurioFacts *from, const CurioFacts *to)
{
  gboolean is_whole = TRUE;

  g_return_val_if_fail (self != NULL && from != NULL && to != NULL, FALSE);

  for (guint i = 0; i < self->n_groups; i++)
    is_whole &= carry_group (&self->groups[i], from, to);
  return is_whole;
}
