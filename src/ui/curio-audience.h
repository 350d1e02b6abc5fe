/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "curio-customer-rule.h"

G_BEGIN_DECLS

/* Which customers a person asked to see: the rule behind a mark that was
 * clicked, kept by the session beside its segment.  Signal "changed" (no
 * arguments): another rule is in force. */
#define CURIO_TYPE_AUDIENCE (curio_audience_get_type ())
G_DECLARE_FINAL_TYPE (CurioAudience, curio_audience, CURIO, AUDIENCE, GObject)

CurioAudience *curio_audience_new (void);

/* Borrowed, never NULL; of the kind ALL where nobody asked. */
const CurioCustomerRule *curio_audience_get_rule (CurioAudience *self);
/* RULE is copied; NULL: all customers. */
void curio_audience_set_rule (CurioAudience *self,
                              const CurioCustomerRule *rule);
/* Takes the rule to other facts, without a signal.  FROM is NULL where they
 * are of another shop: then nothing is left of it. */
void curio_audience_carry (CurioAudience *self, const CurioFacts *from,
                           const CurioFacts *to);

G_END_DECLS
