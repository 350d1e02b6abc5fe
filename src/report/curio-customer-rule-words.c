/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of the customers behind a mark. */

#include "curio-customer-rule-words.h"

#include "curio-format.h"
#include "curio-movement.h"

#include <glib/gi18n-lib.h>

/* Who is new is seen in the selection alone: a rule knows of nothing else, so
 * that its words promise no more. */
static char *
describe_origin (const CurioCustomerRule *self, const char *day)
{
  if (self->from == CURIO_NOT_YET_CUSTOMERS)
    return g_strdup_printf (_ ("No order in this selection before %s"), day);
  /* Translators: a segment and a day. */
  return g_strdup_printf (_ ("Customers who were %s on %s"),
                          curio_segment_get_title (self->from), day);
}

static char *
describe_flow (const CurioCustomerRule *self)
{
  g_autofree char *day = curio_format_day (self->since);
  const char *to;

  if (self->segment == CURIO_N_SEGMENTS)
    return describe_origin (self, day);
  to = curio_segment_get_title (self->segment);
  if (self->from == CURIO_NOT_YET_CUSTOMERS)
    return g_strdup_printf (
        /* Translators: a day and a segment. */
        _ ("No order in this selection before %s, and now %s"), day, to);
  if (self->from == self->segment)
    return g_strdup_printf (_ ("Customers who were %s on %s and still are"),
                            to, day);
  /* Translators: two segments and a day. */
  return g_strdup_printf (_ ("Customers who moved from %s to %s since %s"),
                          curio_segment_get_title (self->from), to, day);
}

static char *
describe_cohort (const CurioCustomerRule *self)
{
  g_autofree char *first = curio_format_month_full (self->month);
  g_autofree char *later = NULL;

  if (self->later < 0)
    return g_strdup_printf (_ ("First order in %s"), first);
  later = curio_format_month_full (self->month + self->later);
  /* Translators: two months. */
  return g_strdup_printf (_ ("First order in %s, and an order in %s"), first,
                          later);
}

static char *
describe_month (const CurioCustomerRule *self)
{
  g_autofree char *month = curio_format_month_full (self->month);

  if (self->kind == CURIO_CUSTOMER_RULE_NEW)
    return g_strdup_printf (_ ("New customers of %s"), month);
  if (self->kind == CURIO_CUSTOMER_RULE_EXISTING)
    return g_strdup_printf (_ ("Ordered in %s, and before"), month);
  return g_strdup_printf (_ ("Customers with an order in %s"), month);
}

static char *
describe_product (const CurioCustomerRule *self, const CurioFacts *facts)
{
  g_autofree char *name = NULL;

  if (self->product >= facts->n_products)
    return g_strdup (_ ("Customers of a product that is not sold here"));
  name = curio_format_product (facts->product_names[self->product]);
  return g_strdup_printf (
      self->without_pairs ? _ ("Customers who bought %s, giant pairs left out")
                          : _ ("Customers who bought %s"),
      *name ? name : curio_dictionary_get (facts->products, self->product));
}

static char *
describe_country (const CurioCustomerRule *self, const CurioFacts *facts)
{
  if (self->country >= facts->n_countries)
    return g_strdup (_ ("Customers of a country that is not here"));
  return g_strdup_printf (_ ("Customers with an order from %s"),
                          curio_format_country (curio_dictionary_get (
                              facts->countries, self->country)));
}

/* "7 to 13 days", "280 days or more", "1 day" */
static char *
describe_days (const CurioCustomerRule *self)
{
  g_autofree char *from = curio_format_count (self->from_days);
  g_autofree char *to = curio_format_count (self->to_days);

  if (self->to_days == G_MAXINT32)
    return g_strdup_printf (ngettext ("%s day or more", "%s days or more",
                                      (gulong)self->from_days),
                            from);
  if (self->from_days == self->to_days)
    return g_strdup_printf (
        ngettext ("%s day", "%s days", (gulong)self->from_days), from);
  return g_strdup_printf (
      ngettext ("%s to %s day", "%s to %s days", (gulong)self->to_days), from,
      to);
}

static char *
describe_gap (const CurioCustomerRule *self)
{
  g_autofree char *days = describe_days (self);

  return g_strdup_printf (
      /* Translators: "7 to 13 days". */
      self->is_second
          ? _ ("Customers with %s from the first order to the second")
          : _ ("Customers with %s from one order to the next"),
      days);
}

char *
curio_customer_rule_describe (const CurioCustomerRule *self,
                              const CurioFacts *facts)
{
  g_return_val_if_fail (self != NULL && facts != NULL, NULL);

  switch (self->kind)
    {
    case CURIO_CUSTOMER_RULE_ALL:
      return g_strdup (_ ("All customers"));
    case CURIO_CUSTOMER_RULE_SEGMENT:
      return g_strdup (curio_segment_get_title (self->segment));
    case CURIO_CUSTOMER_RULE_FLOW:
      return describe_flow (self);
    case CURIO_CUSTOMER_RULE_COHORT:
      return describe_cohort (self);
    case CURIO_CUSTOMER_RULE_ACTIVE:
    case CURIO_CUSTOMER_RULE_NEW:
    case CURIO_CUSTOMER_RULE_EXISTING:
      return describe_month (self);
    case CURIO_CUSTOMER_RULE_TOP:
      return g_strdup_printf (_ ("The top %u\u00a0%% by sales"),
                              self->percent);
    case CURIO_CUSTOMER_RULE_PRODUCT:
      return describe_product (self, facts);
    case CURIO_CUSTOMER_RULE_SCORES:
      /* Translators: two scores of 1 to 5. */
      return g_strdup_printf (_ ("Customers with recency %d and frequency %d"),
                              self->r, self->f);
    case CURIO_CUSTOMER_RULE_COUNTRY:
      return describe_country (self, facts);
    case CURIO_CUSTOMER_RULE_GAP:
      return describe_gap (self);
    case CURIO_N_CUSTOMER_RULES:
      break;
    }
  g_return_val_if_reached (NULL);
}

/* How many of a cohort, which is known from all dates, the dates hold; NULL
 * where that is all of them. */
static char *
count_held (const CurioCustomerRule *self, const CurioMeasures *measures)
{
  g_autofree guint8 *mask = NULL;
  g_autofree char *held = NULL, *all = NULL;
  guint32 n_all, n = 0;

  if (self->kind != CURIO_CUSTOMER_RULE_COHORT || self->later >= 0)
    return NULL;
  mask = curio_customer_rule_find (self, measures, &n_all);
  for (guint32 i = 0; i < measures->rfm.n; i++)
    n += mask[measures->rfm.customers[i].customer];
  if (n == n_all)
    return NULL;
  held = curio_format_count (n);
  all = curio_format_count (n_all);
  /* Translators: the first number of customers of the second. */
  return g_strdup_printf (_ ("%s of %s with an order in these dates"), held,
                          all);
}

char *
curio_customer_rule_describe_held (const CurioCustomerRule *self,
                                   const CurioMeasures *measures)
{
  g_return_val_if_fail (self != NULL && measures != NULL, NULL);

  g_autofree char *words
      = curio_customer_rule_describe (self, measures->view.ledger->facts);
  g_autofree char *held = count_held (self, measures);

  if (held == NULL)
    return g_steal_pointer (&words);
  /* Translators: "First order in May 2010", "30 of 95 with an order …". */
  return g_strdup_printf (_ ("%s: %s"), words, held);
}
