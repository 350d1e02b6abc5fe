/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An audience, written down.  What is written is what curio-audience-parse.c
 * reads. */

#include "curio-audience-text.h"

#include "curio-audience-number.h"
#include "curio-movement.h"

#include <string.h>

/* --- values -------------------------------------------------------------- */

static gboolean
needs_quotes (const char *value)
{
  gsize length = strlen (value);

  return length == 0 || value[strcspn (value, ",;|\"\r\n")] != '\0'
         || g_ascii_isspace (value[0]) || g_ascii_isspace (value[length - 1]);
}

static void
append_value (GString *out, const char *value)
{
  if (!needs_quotes (value))
    {
      g_string_append (out, value);
      return;
    }
  g_string_append_c (out, '"');
  for (; *value != '\0'; value++)
    {
      if (*value == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *value);
    }
  g_string_append_c (out, '"');
}

/* Begins the next condition of the group that began at START. */
static void
begin (GString *out, gsize start, const char *name)
{
  if (out->len > start)
    g_string_append (out, ", ");
  g_string_append (out, name);
}

static void
append_entry (GString *out, const CurioDictionary *names, guint32 index)
{
  if (index < curio_dictionary_size (names))
    append_value (out, curio_dictionary_get (names, index));
  else
    g_string_append (out, "\"?\"");
}

static void
append_day (GString *out, gint32 day)
{
  g_autofree char *iso = curio_day_to_iso (day);

  g_string_append (out, iso);
}

static void
append_month (GString *out, gint32 month)
{
  g_autofree char *iso = curio_month_to_iso (month);

  g_string_append (out, iso);
}

/* --- conditions ---------------------------------------------------------- */

static void
append_segments (GString *out, gsize start, const CurioAudienceGroup *group)
{
  if (group->segment >= 0)
    {
      begin (out, start, "segment=");
      g_string_append (out, curio_segments[group->segment].name);
    }
  if (!group->has_flow)
    return;
  begin (out, start, "was=");
  g_string_append_printf (out, "%s@",
                          group->flow_from == CURIO_NOT_YET_CUSTOMERS
                              ? CURIO_AUDIENCE_NOT_YET
                              : curio_segments[group->flow_from].name);
  append_day (out, group->flow_since);
}

static void
append_countries (GString *out, gsize start, const CurioAudienceGroup *group,
                  const CurioFacts *facts)
{
  guint n = 0;

  if (group->countries == NULL)
    return;
  begin (out, start, "country=");
  for (guint32 i = 0; i < group->n_countries; i++)
    if (group->countries[i])
      {
        if (n++ > 0)
          g_string_append_c (out, '|');
        append_entry (out, facts->countries, i);
      }
  if (n == 0)
    append_entry (out, facts->countries, CURIO_AUDIENCE_UNKNOWN);
}

static void
append_limits (GString *out, gsize start, const CurioAudienceGroup *group)
{
  if (group->min_spend_mills != G_MININT64)
    {
      begin (out, start, "spend>=");
      curio_audience_append_pounds (out, group->min_spend_mills);
    }
  if (group->max_spend_mills != G_MAXINT64)
    {
      begin (out, start, "spend<=");
      curio_audience_append_pounds (out, group->max_spend_mills);
    }
  if (group->min_orders > 0)
    {
      begin (out, start, "orders>=");
      g_string_append_printf (out, "%u", group->min_orders);
    }
  if (group->max_orders != G_MAXUINT32)
    {
      begin (out, start, "orders<=");
      g_string_append_printf (out, "%u", group->max_orders);
    }
}

/* A day beyond the calendar's ends is said by the end. */
static void
append_last_order (GString *out, gsize start, const CurioAudienceGroup *group)
{
  gint32 from = group->last_order_from, to = group->last_order_to;

  if (from != CURIO_DAY_NONE)
    {
      gboolean is_beyond = from > CURIO_DAY_MAX;

      begin (out, start, is_beyond ? "last-order>" : "last-order>=");
      append_day (out, is_beyond ? from - 1 : from);
    }
  if (to != CURIO_DAY_NONE)
    {
      gboolean is_beyond = to < CURIO_DAY_MIN;

      begin (out, start, is_beyond ? "last-order<" : "last-order<=");
      append_day (out, is_beyond ? to + 1 : to);
    }
}

static void
append_products (GString *out, gsize start, const char *name,
                 const guint32 *products, guint n, const CurioFacts *facts)
{
  for (guint i = 0; i < n; i++)
    {
      begin (out, start, name);
      append_entry (out, facts->products, products[i]);
    }
}

static void
append_customers (GString *out, gsize start, const CurioAudienceGroup *group,
                  const CurioFacts *facts)
{
  if (group->customers == NULL)
    return;
  begin (out, start, "customer=");
  for (guint i = 0; i < group->n_customers; i++)
    {
      if (i > 0)
        g_string_append_c (out, '|');
      append_entry (out, facts->customers, group->customers[i]);
    }
  if (group->n_customers == 0)
    append_entry (out, facts->customers, CURIO_AUDIENCE_UNKNOWN);
}

static const struct
{
  const char *name; /* NULL: nothing to write */
  gboolean has_month;
} rule_names[CURIO_N_CUSTOMER_RULES] = {
  [CURIO_CUSTOMER_RULE_COHORT] = {"first-order-in=", TRUE },
  [CURIO_CUSTOMER_RULE_ACTIVE] = { "ordered-in=",    TRUE },
  [CURIO_CUSTOMER_RULE_NEW] = { "new-in=",        TRUE },
  [CURIO_CUSTOMER_RULE_EXISTING] = { "existing-in=",   TRUE },
  [CURIO_CUSTOMER_RULE_TOP] = { "top=",           FALSE},
  [CURIO_CUSTOMER_RULE_COUNTRY] = { "ordered-from=",  FALSE},
};

static void
append_rule (GString *out, gsize start, const CurioCustomerRule *rule,
             const CurioFacts *facts)
{
  if (rule_names[rule->kind].name == NULL)
    return;
  begin (out, start, rule_names[rule->kind].name);
  if (rule_names[rule->kind].has_month)
    append_month (out, rule->month);
  if (rule->kind == CURIO_CUSTOMER_RULE_COHORT && rule->later >= 0)
    g_string_append_printf (out, "+%d", rule->later);
  if (rule->kind == CURIO_CUSTOMER_RULE_TOP)
    g_string_append_printf (out, "%u", rule->percent);
  if (rule->kind == CURIO_CUSTOMER_RULE_COUNTRY)
    append_entry (out, facts->countries, rule->country);
}

static void
append_group (GString *out, const CurioAudienceGroup *group,
              const CurioFacts *facts)
{
  gsize start = out->len;

  append_segments (out, start, group);
  append_customers (out, start, group, facts);
  append_countries (out, start, group, facts);
  append_limits (out, start, group);
  append_last_order (out, start, group);
  append_products (out, start, "bought=", group->bought, group->n_bought,
                   facts);
  append_products (out, start, "not-bought=", group->not_bought,
                   group->n_not_bought, facts);
  if (group->due)
    begin (out, start, "due");
  append_rule (out, start, &group->rule, facts);
  if (out->len == start)
    g_string_append (out, "everybody");
}

char *
curio_audience_to_text (const CurioCampaignAudience *self,
                        const CurioFacts *facts)
{
  GString *out;

  g_return_val_if_fail (self != NULL && facts != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < self->n_groups; i++)
    {
      if (i > 0)
        g_string_append (out, "; ");
      append_group (out, &self->groups[i], facts);
    }
  if (self->keep_negative)
    g_string_append (out, out->len > 0 ? "; with-negative" : "with-negative");
  return g_string_free (out, FALSE);
}
