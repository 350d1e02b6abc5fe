/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-customer-rule.h"

G_BEGIN_DECLS

/* "Customers who moved from Champions to At Risk since 1 Jun 2011": the rule
 * as a person would say it, for a chip and for a file's first words.  FACTS
 * name products and countries.  (transfer full) */
char *curio_customer_rule_describe (const CurioCustomerRule *self,
                                    const CurioFacts *facts);

G_END_DECLS
