/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each condition of an audience's text means, as one table of names; and
 * what is said of those that mean nothing. */

#include "curio-audience-condition.h"

#include "curio-audience-number.h"
#include "curio-contacts-private.h"
#include "curio-error.h"
#include "curio-movement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_ORDERS 1000000000
/* What is one beyond a limit must be within the limits too. */
#define STRICT (CURIO_AUDIENCE_OP_ABOVE | CURIO_AUDIENCE_OP_BELOW)
#define MOST_MONTHS 1200

typedef struct
{
  const CurioAudienceCondition *condition;
  const CurioFacts *facts;
  CurioAudienceGroup *group;
  char **out_why;
} Applying;

static gboolean refuse (Applying *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);

static gboolean
refuse (Applying *self, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  *self->out_why = g_strdup_vprintf (format, values);
  va_end (values);
  return FALSE;
}

/* The words of another part's error. */
static gboolean
pass_on (Applying *self, GError *error)
{
  gboolean done = refuse (self, "%s", error->message);

  g_error_free (error);
  return done;
}

static gboolean
refuse_twice (Applying *self)
{
  return refuse (self,
                 _ ("“%s” stands twice in one group. Part groups with a "
                    "semicolon."),
                 self->condition->name);
}

/* --- segments ------------------------------------------------------------ */

static gboolean
take_segment (Applying *self, const char *value)
{
  CurioSegment segment;
  GError *error = NULL;

  if (self->group->segment >= 0)
    return refuse_twice (self);
  if (!curio_segment_parse (value, &segment, &error))
    return pass_on (self, error);
  self->group->segment = (int)segment;
  return TRUE;
}

static gboolean
take_flow (Applying *self, const char *value)
{
  const char *at = strrchr (value, '@');
  g_autofree char *name = NULL;
  CurioSegment segment = CURIO_NOT_YET_CUSTOMERS;
  GError *error = NULL;

  if (self->group->has_flow)
    return refuse_twice (self);
  if (at == NULL || !curio_day_parse (at + 1, &self->group->flow_since))
    return refuse (self,
                   _ ("“%s” must be a segment and a day, like "
                      "was=Champions@2011-06-01; not-yet@2011-06-01 are those "
                      "who had not ordered by then."),
                   value);
  name = g_strndup (value, (gsize)(at - value));
  if (g_ascii_strcasecmp (name, CURIO_AUDIENCE_NOT_YET) != 0
      && !curio_segment_parse (name, &segment, &error))
    return pass_on (self, error);
  self->group->has_flow = TRUE;
  self->group->flow_from = segment;
  return TRUE;
}

/* --- countries ----------------------------------------------------------- */

/* Finds one, or says which names are near. */
static gboolean
find_country (Applying *self, const char *value, guint32 *out_country)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  GError *error = NULL;

  *out_country = curio_dictionary_find (self->facts->countries, value);
  if (*out_country != G_MAXUINT32)
    return TRUE;
  curio_selection_add_country (&selection, self->facts, value, &error);
  return pass_on (self, error);
}

static gboolean
take_countries (Applying *self, const char *value)
{
  if (self->group->countries != NULL)
    return refuse (self, _ ("“country” stands twice in one group. Write "
                            "several countries as country=Germany|France."));
  for (guint i = 0; i < self->condition->n_values; i++)
    {
      guint32 country;

      if (!find_country (self, self->condition->values[i], &country))
        return FALSE;
      curio_audience_group_add_country (self->group, self->facts->n_countries,
                                        country);
    }
  return TRUE;
}

/* --- limits -------------------------------------------------------------- */

static gboolean
take_spend (Applying *self, const char *value)
{
  CurioAudienceOp op = self->condition->op;
  CurioAudienceGroup *group = self->group;
  gint64 mills;

  if (!curio_audience_read_pounds (value, &mills)
      || (op & STRICT && ABS (mills) == CURIO_AUDIENCE_MOST_MILLS))
    return refuse (self,
                   _ ("“%s” is no amount. Write pounds without a thousands "
                      "separator, like spend>=8000 or spend<99.50."),
                   value);
  if (op & (CURIO_AUDIENCE_OP_EQUAL | CURIO_AUDIENCE_OP_LEAST))
    group->min_spend_mills = MAX (group->min_spend_mills, mills);
  if (op & (CURIO_AUDIENCE_OP_EQUAL | CURIO_AUDIENCE_OP_MOST))
    group->max_spend_mills = MIN (group->max_spend_mills, mills);
  if (op == CURIO_AUDIENCE_OP_ABOVE)
    group->min_spend_mills = MAX (group->min_spend_mills, mills + 1);
  if (op == CURIO_AUDIENCE_OP_BELOW)
    group->max_spend_mills = MIN (group->max_spend_mills, mills - 1);
  return TRUE;
}

static gboolean
take_orders (Applying *self, const char *value)
{
  CurioAudienceOp op = self->condition->op;
  CurioAudienceGroup *group = self->group;
  guint32 n;

  if (!curio_audience_read_count (value, MOST_ORDERS, &n)
      || (op & STRICT
          && (n == 0 ? op == CURIO_AUDIENCE_OP_BELOW : n == MOST_ORDERS)))
    return refuse (self,
                   _ ("“%s” is no number of orders. Write a whole number, "
                      "like orders>=3."),
                   value);
  if (op & (CURIO_AUDIENCE_OP_EQUAL | CURIO_AUDIENCE_OP_LEAST))
    group->min_orders = MAX (group->min_orders, n);
  if (op & (CURIO_AUDIENCE_OP_EQUAL | CURIO_AUDIENCE_OP_MOST))
    group->max_orders = MIN (group->max_orders, n);
  if (op == CURIO_AUDIENCE_OP_ABOVE)
    group->min_orders = MAX (group->min_orders, n + 1);
  if (op == CURIO_AUDIENCE_OP_BELOW)
    group->max_orders = MIN (group->max_orders, n - 1);
  return TRUE;
}

/* An open start is CURIO_DAY_NONE, which is before all days. */
static void
narrow_days (CurioAudienceGroup *group, gint32 from, gint32 to)
{
  group->last_order_from = MAX (group->last_order_from, from);
  if (to != CURIO_DAY_NONE
      && (group->last_order_to == CURIO_DAY_NONE || to < group->last_order_to))
    group->last_order_to = to;
}

static gboolean
take_last_order (Applying *self, const char *value)
{
  CurioAudienceOp op = self->condition->op;
  gint32 day;

  if (!curio_day_parse (value, &day))
    return refuse (self,
                   _ ("“%s” is no day. Write it like last-order<2011-06-01."),
                   value);
  if (op & (CURIO_AUDIENCE_OP_EQUAL | CURIO_AUDIENCE_OP_LEAST))
    narrow_days (self->group, day, CURIO_DAY_NONE);
  if (op & (CURIO_AUDIENCE_OP_EQUAL | CURIO_AUDIENCE_OP_MOST))
    narrow_days (self->group, CURIO_DAY_NONE, day);
  if (op == CURIO_AUDIENCE_OP_ABOVE)
    narrow_days (self->group, day + 1, CURIO_DAY_NONE);
  if (op == CURIO_AUDIENCE_OP_BELOW)
    narrow_days (self->group, CURIO_DAY_NONE, day - 1);
  return TRUE;
}

/* --- items --------------------------------------------------------------- */

static gboolean
find_product (Applying *self, const char *value, guint32 *out_product)
{
  if (!curio_facts_has_lines (self->facts))
    return refuse (self,
                   _ ("“%s” asks who bought what, which is not kept of a shop "
                      "that is read summarised. Have all its lines read "
                      "(Preferences, or --grain=lines), or leave it out."),
                   self->condition->name);
  *out_product = curio_dictionary_find (self->facts->products, value);
  if (*out_product != G_MAXUINT32)
    return TRUE;
  return refuse (self,
                 _ ("There is no item “%s” in the table. Write its stock code "
                    "exactly, like bought=85123A."),
                 value);
}

static gboolean
take_product (Applying *self, const char *value)
{
  guint32 product;

  if (!find_product (self, value, &product))
    return FALSE;
  if (g_str_equal (self->condition->name, "bought"))
    curio_audience_group_add_bought (self->group, product);
  else
    curio_audience_group_add_not_bought (self->group, product);
  return TRUE;
}

/* --- customers ----------------------------------------------------------- */

/* 13085.0 is 13085, as in a contact file. */
static gboolean
find_customer (Applying *self, const char *value, guint32 *out_customer)
{
  g_autofree char *id = curio_contact_make_id (value);

  *out_customer = curio_dictionary_find (self->facts->customers, id);
  if (*out_customer != G_MAXUINT32)
    return TRUE;
  return refuse (self,
                 _ ("There is no customer “%s” in the table. Write customer "
                    "numbers, like customer=13085|13086."),
                 value);
}

static gboolean
take_customers (Applying *self, const char *value)
{
  guint n = self->condition->n_values;
  g_autofree guint32 *customers = g_new (guint32, n + 1);

  if (self->group->customers != NULL)
    return refuse (self, _ ("“customer” stands twice in one group. Write "
                            "several as customer=13085|13086."));
  for (guint i = 0; i < n; i++)
    if (!find_customer (self, self->condition->values[i], &customers[i]))
      return FALSE;
  curio_audience_group_set_customers (self->group, customers, n);
  return TRUE;
}

static gboolean
take_due (Applying *self, const char *value)
{
  self->group->due = TRUE;
  return TRUE;
}

/* --- marks --------------------------------------------------------------- */

static gboolean
set_rule (Applying *self, CurioCustomerRule rule)
{
  if (self->group->rule.kind != CURIO_CUSTOMER_RULE_ALL)
    return refuse (self, _ ("Only one of first-order-in, ordered-in, new-in, "
                            "existing-in, top and ordered-from may stand in a "
                            "group. Part groups with a semicolon."));
  self->group->rule = rule;
  return TRUE;
}

static gboolean
refuse_month (Applying *self, const char *value)
{
  return refuse (self, _ ("“%s” is no month. Write it like %s=2011-11."),
                 value, self->condition->name);
}

static gboolean
take_month (Applying *self, const char *value)
{
  const char *name = self->condition->name;
  CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_ACTIVE };

  if (g_str_equal (name, "new-in"))
    rule.kind = CURIO_CUSTOMER_RULE_NEW;
  else if (g_str_equal (name, "existing-in"))
    rule.kind = CURIO_CUSTOMER_RULE_EXISTING;
  if (!curio_audience_read_month (value, &rule.month))
    return refuse_month (self, value);
  return set_rule (self, rule);
}

static gboolean
take_cohort (Applying *self, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, "+", 2);
  CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_COHORT, .later = -1 };
  guint32 later;

  if (parts[0] == NULL || !curio_audience_read_month (parts[0], &rule.month))
    return refuse_month (self, value);
  if (parts[1] != NULL)
    {
      if (!curio_audience_read_count (parts[1], MOST_MONTHS, &later))
        return refuse_month (self, value);
      rule.later = (gint32)later;
    }
  return set_rule (self, rule);
}

static gboolean
take_top (Applying *self, const char *value)
{
  g_autofree char *number = g_str_has_suffix (value, "%")
                                ? g_strndup (value, strlen (value) - 1)
                                : g_strdup (value);
  CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_TOP };
  guint32 percent;

  if (!curio_audience_read_count (number, 100, &percent) || percent == 0)
    return refuse (self, _ ("“%s” is no share. Write 1 to 100, like top=10."),
                   value);
  rule.percent = percent;
  return set_rule (self, rule);
}

static gboolean
take_ordered_from (Applying *self, const char *value)
{
  CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_COUNTRY };

  return find_country (self, value, &rule.country) && set_rule (self, rule);
}

static gboolean
take_everybody (Applying *self, const char *value)
{
  return TRUE;
}

/* --- the table ----------------------------------------------------------- */

#define EQUAL CURIO_AUDIENCE_OP_EQUAL
#define NONE CURIO_AUDIENCE_OP_NONE
#define LIMITS                                                                \
  (CURIO_AUDIENCE_OP_EQUAL | CURIO_AUDIENCE_OP_LEAST | CURIO_AUDIENCE_OP_MOST \
   | CURIO_AUDIENCE_OP_ABOVE | CURIO_AUDIENCE_OP_BELOW)

static const struct
{
  const char *name;
  guint ops;
  gboolean (*take) (Applying *self, const char *value);
  const char *example;
} conditions[] = {
  {"segment",         EQUAL,  take_segment,      "segment=At Risk"         },
  { "was",            EQUAL,  take_flow,         "was=Champions@2011-06-01"},
  { "country",        EQUAL,  take_countries,    "country=Germany|France"  },
  { "spend",          LIMITS, take_spend,        "spend>=8000"             },
  { "orders",         LIMITS, take_orders,       "orders>=3"               },
  { "last-order",     LIMITS, take_last_order,   "last-order<2011-06-01"   },
  { "bought",         EQUAL,  take_product,      "bought=85123A"           },
  { "not-bought",     EQUAL,  take_product,      "not-bought=22423"        },
  { "customer",       EQUAL,  take_customers,    "customer=13085|13086"    },
  { "due",            NONE,   take_due,          "due"                     },
  { "ordered-in",     EQUAL,  take_month,        "ordered-in=2011-11"      },
  { "new-in",         EQUAL,  take_month,        "new-in=2011-11"          },
  { "existing-in",    EQUAL,  take_month,        "existing-in=2011-11"     },
  { "first-order-in", EQUAL,  take_cohort,       "first-order-in=2010-12"  },
  { "top",            EQUAL,  take_top,          "top=10"                  },
  { "ordered-from",   EQUAL,  take_ordered_from, "ordered-from=EIRE"       },
  { "everybody",      NONE,   take_everybody,    "everybody"               },
};

static gboolean
refuse_name (Applying *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            conditions[i].example);
  return refuse (self,
                 _ ("There is no condition “%s”. Write one of these: %s; and, "
                    "as a group of itself, with-negative."),
                 self->condition->name, list->str);
}

gboolean
curio_audience_condition_apply (const CurioAudienceCondition *self,
                                const CurioFacts *facts,
                                CurioAudienceGroup *group, char **out_why)
{
  Applying applying = { self, facts, group, out_why };

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      if (!g_str_equal (self->name, conditions[i].name))
        continue;
      if ((conditions[i].ops & self->op) == 0)
        return refuse (&applying, _ ("“%s” is written like this: %s."),
                       self->name, conditions[i].example);
      if (self->n_values > 1 && conditions[i].take != take_countries
          && conditions[i].take != take_customers)
        return refuse (&applying,
                       _ ("“%s” takes one value. Part groups with a "
                          "semicolon to mean one or the other."),
                       self->name);
      return conditions[i].take (&applying,
                                 self->n_values > 0 ? self->values[0] : NULL);
    }
  return refuse_name (&applying);
}
