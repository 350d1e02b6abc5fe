/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An audience in plain words: each group is who they are, and then what is
 * true of all of them, joined by "and". */

#include "curio-audience-words.h"

#include "curio-customer-rule-words.h"
#include "curio-format.h"
#include "curio-movement.h"

#include <glib/gi18n-lib.h>

/* --- who they are -------------------------------------------------------- */

static char *
describe_who (const CurioAudienceGroup *self, const CurioFacts *facts)
{
  if (self->segment >= 0)
    return g_strdup (curio_segment_get_title (self->segment));
  if (self->rule.kind != CURIO_CUSTOMER_RULE_ALL)
    return curio_customer_rule_describe (&self->rule, facts);
  return g_strdup (_ ("Customers"));
}

/* --- what is true of them ------------------------------------------------ */

static void
add_customers (GPtrArray *parts, const CurioAudienceGroup *self,
               const CurioFacts *facts)
{
  guint n = self->n_customers;
  g_autofree char *count = curio_format_count (n);

  if (self->customers == NULL)
    return;
  g_ptr_array_add (
      parts,
      n == 1 ? g_strdup_printf (
          /* Translators: goes on from "Customers". */
          _ ("with the number %s"),
          curio_facts_get_customer_id (facts, self->customers[0]))
             : g_strdup_printf (ngettext ("who are %s chosen one by one",
                                          "who are %s chosen one by one", n),
                                count));
}

static void
add_flow (GPtrArray *parts, const CurioAudienceGroup *self)
{
  g_autofree char *day = NULL;

  if (!self->has_flow)
    return;
  day = curio_format_day (self->flow_since);
  g_ptr_array_add (
      parts,
      self->flow_from == CURIO_NOT_YET_CUSTOMERS
          /* Translators: goes on from "Customers", as all of these do. */
          ? g_strdup_printf (_ ("who had not ordered by %s"), day)
          : g_strdup_printf (_ ("who were %s on %s"),
                             curio_segment_get_title (self->flow_from), day));
}

static void
add_countries (GPtrArray *parts, const CurioAudienceGroup *self,
               const CurioFacts *facts)
{
  GString *names;

  if (self->countries == NULL)
    return;
  names = g_string_new (NULL);
  for (guint32 i = 0; i < self->n_countries; i++)
    if (self->countries[i])
      g_string_append_printf (
          names, "%s%s", names->len > 0 ? _ (" or ") : "",
          curio_format_country (curio_dictionary_get (facts->countries, i)));
  g_ptr_array_add (parts, names->len > 0
                              ? g_strdup_printf (_ ("from %s"), names->str)
                              : g_strdup (_ ("from no country at all")));
  g_string_free (names, TRUE);
}

static char *
format_pounds (gint64 mills)
{
  return mills % 1000 == 0 ? curio_format_money (mills)
                           : curio_format_money_pence (mills);
}

static void
add_spend (GPtrArray *parts, const CurioAudienceGroup *self)
{
  gboolean has_least = self->min_spend_mills != G_MININT64;
  gboolean has_most = self->max_spend_mills != G_MAXINT64;
  g_autofree char *least = format_pounds (self->min_spend_mills);
  g_autofree char *most = format_pounds (self->max_spend_mills);

  if (has_least && has_most)
    g_ptr_array_add (parts,
                     g_strdup_printf (_ ("who spent %s to %s"), least, most));
  else if (has_least)
    g_ptr_array_add (parts,
                     g_strdup_printf (_ ("who spent %s or more"), least));
  else if (has_most)
    g_ptr_array_add (parts,
                     g_strdup_printf (_ ("who spent %s or less"), most));
}

static void
add_orders (GPtrArray *parts, const CurioAudienceGroup *self)
{
  g_autofree char *least = curio_format_count (self->min_orders);
  g_autofree char *most = curio_format_count (self->max_orders);

  if (self->min_orders > 0 && self->max_orders == self->min_orders)
    g_ptr_array_add (
        parts,
        g_strdup_printf (ngettext ("with exactly %s order",
                                   "with exactly %s orders", self->min_orders),
                         least));
  else if (self->min_orders > 0 && self->max_orders != G_MAXUINT32)
    g_ptr_array_add (
        parts, g_strdup_printf (_ ("with %s to %s orders"), least, most));
  else if (self->min_orders > 0)
    g_ptr_array_add (
        parts,
        g_strdup_printf (ngettext ("with %s order or more",
                                   "with %s orders or more", self->min_orders),
                         least));
  else if (self->max_orders != G_MAXUINT32)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("with %s order or fewer",
                                                "with %s orders or fewer",
                                                self->max_orders),
                                      most));
}

static void
add_last_order (GPtrArray *parts, const CurioAudienceGroup *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->last_order_from != CURIO_DAY_NONE)
    from = curio_format_day (self->last_order_from);
  if (self->last_order_to != CURIO_DAY_NONE)
    to = curio_format_day (self->last_order_to);
  if (from != NULL && to != NULL)
    /* Translators: two days. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("who ordered last between "
                                                "%s and %s"),
                                             from, to));
  else if (from != NULL)
    g_ptr_array_add (
        parts, g_strdup_printf (_ ("who ordered last on %s or later"), from));
  else if (to != NULL)
    g_ptr_array_add (
        parts, g_strdup_printf (_ ("who have not ordered since %s"), to));
}

/* FORMAT is translated. */
static void
add_products (GPtrArray *parts, const char *format, const guint32 *products,
              guint n, const CurioFacts *facts)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GString) text = g_string_new (format);

      if (products[i] >= facts->n_products)
        name = g_strdup (_ ("an item that is not sold here"));
      else
        name = curio_format_product (facts->product_names[products[i]]);
      g_string_replace (
          text, "%s",
          *name != '\0' ? name
                        : curio_dictionary_get (facts->products, products[i]),
          1);
      g_ptr_array_add (parts, g_strdup (text->str));
    }
}

static char *
join (const char *who, GPtrArray *parts)
{
  GString *text = g_string_new (who);

  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0)
        g_string_append_printf (text, " %s", _ ("and"));
      g_string_append_printf (text, " %s", (char *)parts->pdata[i]);
    }
  return g_string_free (text, FALSE);
}

char *
curio_audience_group_describe (const CurioAudienceGroup *self,
                               const CurioFacts *facts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *who = NULL;

  g_return_val_if_fail (self != NULL && facts != NULL, NULL);

  who = describe_who (self, facts);
  add_customers (parts, self, facts);
  add_flow (parts, self);
  add_countries (parts, self, facts);
  add_spend (parts, self);
  add_orders (parts, self);
  add_last_order (parts, self);
  add_products (parts, _ ("who bought %s"), self->bought, self->n_bought,
                facts);
  add_products (parts, _ ("who did not buy %s"), self->not_bought,
                self->n_not_bought, facts);
  if (self->due)
    g_ptr_array_add (parts, g_strdup (_ ("who are due to order again")));
  /* The words of a mark are the "who", where no segment is. */
  if (self->segment >= 0 && self->rule.kind != CURIO_CUSTOMER_RULE_ALL)
    {
      g_autofree char *rule
          = curio_customer_rule_describe (&self->rule, facts);

      g_ptr_array_add (parts, g_strdup_printf (_ ("of these: %s"), rule));
    }
  if (parts->len == 0 && self->segment < 0
      && self->rule.kind == CURIO_CUSTOMER_RULE_ALL)
    return g_strdup (_ ("All customers"));
  return join (who, parts);
}

char *
curio_audience_describe (const CurioCampaignAudience *self,
                         const CurioFacts *facts)
{
  GString *text;

  g_return_val_if_fail (self != NULL && facts != NULL, NULL);

  if (self->n_groups == 0)
    return g_strdup (_ ("Nobody"));
  text = g_string_new (NULL);
  for (guint i = 0; i < self->n_groups; i++)
    {
      g_autofree char *group
          = curio_audience_group_describe (&self->groups[i], facts);

      /* Translators: between two groups of customers. */
      g_string_append_printf (text, "%s%s", i > 0 ? _ ("; or ") : "", group);
    }
  if (self->keep_negative)
    g_string_append (text, _ (" (those with a negative net spend too)"));
  return g_string_free (text, FALSE);
}
