/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-customer-rule.h"

G_BEGIN_DECLS

/* "Customers who moved from Champions to At Risk since 1 Jun 2011": the rule
 * as a person would say it, for a chip and for a file's first words.  FACTS
 * name products and countries.  (transfer full) */
char *curio_customer_rule_describe (const CurioCustomerRule *self,
                                    const CurioFacts *facts);
/* Likewise over a list of those whom it finds in MEASURES and who are scored:
 * of a cohort it says how many of its customers those are, where the dates do
 * not hold an order of each.  (transfer full) */
char *curio_customer_rule_describe_held (const CurioCustomerRule *self,
                                         const CurioMeasures *measures);

G_END_DECLS
