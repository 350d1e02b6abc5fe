/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* Who is behind a mark of a chart: a rule, not a list, so that it stays exact
 * when the selection changes. */
typedef enum
{
  CURIO_CUSTOMER_RULE_ALL,      /* with an order */
  CURIO_CUSTOMER_RULE_SEGMENT,  /* in SEGMENT now */
  CURIO_CUSTOMER_RULE_FLOW,     /* in FROM as of SINCE, in SEGMENT now
                                   or, where it is CURIO_N_SEGMENTS, in any */
  CURIO_CUSTOMER_RULE_COHORT,   /* first order ever in MONTH; and, unless LATER
                                   is -1, with an order that many months
                                   later */
  CURIO_CUSTOMER_RULE_ACTIVE,   /* with an order in MONTH */
  CURIO_CUSTOMER_RULE_NEW,      /* and it was their first ever */
  CURIO_CUSTOMER_RULE_EXISTING, /* and it was not */
  CURIO_CUSTOMER_RULE_TOP,      /* the PERCENT who bought most, before
                                   cancellations */
  CURIO_CUSTOMER_RULE_PRODUCT,  /* who bought PRODUCT */
  CURIO_CUSTOMER_RULE_COUNTRY,  /* with an order in COUNTRY */
  CURIO_CUSTOMER_RULE_SCORES,   /* scored R and F now */
  CURIO_CUSTOMER_RULE_GAP, /* FROM_DAYS to TO_DAYS from a day with an order
                              to their next; or, IS_SECOND, from the first
                              order ever to the second */
  CURIO_N_CUSTOMER_RULES
} CurioCustomerRuleKind;

/* A value.  Members that a kind does not name are not read. */
typedef struct
{
  CurioCustomerRuleKind kind;
  guint segment;
  guint from; /* a CurioSegment, or CURIO_NOT_YET_CUSTOMERS */
  gint32 since;
  gint32 month;
  gint32 later;
  guint percent;
  guint32 product;        /* of the facts, as is COUNTRY */
  gboolean without_pairs; /* of PRODUCT: a line of a giant pair is no sale */
  guint32 country;
  int r, f;                  /* 1 to 5 */
  gint32 from_days, to_days; /* both included; G_MAXINT32: or more */
  gboolean is_second;
} CurioCustomerRule;

#define CURIO_CUSTOMER_RULE_EVERYBODY                                         \
  ((CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_ALL })

gboolean curio_customer_rule_equal (const CurioCustomerRule *a,
                                    const CurioCustomerRule *b);

/* [n_customers] 1 for the customers of the facts whom the rule finds in
 * MEASURES, else 0; OUT_N, which may be NULL, is how many.  All look at the
 * orders of the selection; but a cohort without LATER is who ordered at any
 * date in the selected countries.  Finds nobody where the selection holds
 * nothing, or where a month, product or country is not there.  Like the line
 * measures it is for the main thread where it is WITHOUT_PAIRS.
 * (transfer full) */
guint8 *curio_customer_rule_find (const CurioCustomerRule *self,
                                  const CurioMeasures *measures,
                                  guint32 *out_n);

/* The same rule for other facts, by names: everybody where they have no such
 * product or country. */
void curio_customer_rule_carry (CurioCustomerRule *self,
                                const CurioFacts *from, const CurioFacts *to);

G_END_DECLS
