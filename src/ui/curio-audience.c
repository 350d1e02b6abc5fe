/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rule by which the customer list is narrowed, for all who watch it. */

#include "curio-audience.h"

struct _CurioAudience
{
  GObject parent_instance;

  CurioCustomerRule rule;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioAudience, curio_audience, G_TYPE_OBJECT)

const CurioCustomerRule *
curio_audience_get_rule (CurioAudience *self)
{
  g_return_val_if_fail (CURIO_IS_AUDIENCE (self), NULL);

  return &self->rule;
}

void
curio_audience_set_rule (CurioAudience *self, const CurioCustomerRule *rule)
{
  g_return_if_fail (CURIO_IS_AUDIENCE (self));

  CurioCustomerRule wanted
      = rule != NULL ? *rule : CURIO_CUSTOMER_RULE_EVERYBODY;

  if (curio_customer_rule_equal (&wanted, &self->rule))
    return;
  self->rule = wanted;
  g_signal_emit (self, changed_signal, 0);
}

void
curio_audience_carry (CurioAudience *self, const CurioFacts *from,
                      const CurioFacts *to)
{
  g_return_if_fail (CURIO_IS_AUDIENCE (self));

  if (from != NULL)
    curio_customer_rule_carry (&self->rule, from, to);
  else
    self->rule = CURIO_CUSTOMER_RULE_EVERYBODY;
}

static void
curio_audience_class_init (CurioAudienceClass *class)
{
  changed_signal
      = g_signal_new ("changed", CURIO_TYPE_AUDIENCE, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_audience_init (CurioAudience *self)
{
  self->rule = CURIO_CUSTOMER_RULE_EVERYBODY;
}

CurioAudience *
curio_audience_new (void)
{
  return g_object_new (CURIO_TYPE_AUDIENCE, NULL);
}
