/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-customer-rule.h"

G_BEGIN_DECLS

/* Who is to be written to.  A group is the customers to whom all of its
 * conditions apply; an audience is everybody who is in one of its groups. */

/* A product or country that the facts do not have: nobody bought it. */
#define CURIO_AUDIENCE_UNKNOWN G_MAXUINT32

/* Spend, orders and the last order are those that the scores of the measures
 * are made of: before the as-of day, in the selected dates and countries. */
typedef struct
{
  int segment;       /* CurioSegment, now; -1: any */
  gboolean has_flow; /* FLOW_FROM as of FLOW_SINCE; see CurioCustomerRule */
  guint flow_from;   /* a CurioSegment, or CURIO_NOT_YET_CUSTOMERS */
  gint32 flow_since;
  guint8 *countries; /* [n_countries] 0 or 1, of the last order; NULL: any */
  guint32 n_countries;
  gint64 min_spend_mills; /* net, included; G_MININT64: open */
  gint64 max_spend_mills; /* G_MAXINT64: open */
  guint32 min_orders;     /* 0: open */
  guint32 max_orders;     /* G_MAXUINT32: open */
  gint32 last_order_from; /* days, both included; CURIO_DAY_NONE: open */
  gint32 last_order_to;
  guint32 *bought; /* [n_bought] products: every one of these */
  guint n_bought;
  guint32 *not_bought; /* [n_not_bought] none of these */
  guint n_not_bought;
  guint32 *customers; /* [n_customers] of the facts, rising: one of these,
                         chosen one by one; NULL: any */
  guint n_customers;
  gboolean due; /* past their own rhythm: see curio-reorder.h */
  /* Behind a mark: of the kinds ALL (no narrowing), COHORT, ACTIVE, NEW,
   * EXISTING, TOP and COUNTRY.  The others are members above: see
   * curio_campaign_audience_add_rule. */
  CurioCustomerRule rule;
} CurioAudienceGroup;

/* A group without a condition: everybody who is scored. */
#define CURIO_AUDIENCE_GROUP_EVERYBODY                                        \
  ((CurioAudienceGroup){                                                      \
      .segment = -1,                                                          \
      .min_spend_mills = G_MININT64,                                          \
      .max_spend_mills = G_MAXINT64,                                          \
      .max_orders = G_MAXUINT32,                                              \
      .last_order_from = CURIO_DAY_NONE,                                      \
      .last_order_to = CURIO_DAY_NONE,                                        \
  })

void curio_audience_group_copy (const CurioAudienceGroup *self,
                                CurioAudienceGroup *out);
void curio_audience_group_clear (CurioAudienceGroup *self);
gboolean curio_audience_group_equal (const CurioAudienceGroup *a,
                                     const CurioAudienceGroup *b);
/* Adds PRODUCT to those that must, or must not, have been bought, once. */
void curio_audience_group_add_bought (CurioAudienceGroup *self,
                                      guint32 product);
void curio_audience_group_add_not_bought (CurioAudienceGroup *self,
                                          guint32 product);
/* Only the N customers, of whom none is nobody; NULL takes the condition
 * away.  In any order; each counts once. */
void curio_audience_group_set_customers (CurioAudienceGroup *self,
                                         const guint32 *customers, guint n);
/* Adds COUNTRY of the facts that have N_COUNTRIES of them. */
void curio_audience_group_add_country (CurioAudienceGroup *self,
                                       guint32 n_countries, guint32 country);

/* A value; free its insides with clear.  { 0 } is an audience of nobody. */
typedef struct
{
  guint n_groups;
  CurioAudienceGroup *groups;
  gboolean keep_negative; /* also those who took back more than they bought */
} CurioCampaignAudience;

void curio_campaign_audience_copy (const CurioCampaignAudience *self,
                                   CurioCampaignAudience *out);
void curio_campaign_audience_clear (CurioCampaignAudience *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CurioCampaignAudience,
                                  curio_campaign_audience_clear)
/* Whether both say the same, in the same order. */
gboolean curio_campaign_audience_equal (const CurioCampaignAudience *a,
                                        const CurioCampaignAudience *b);

/* A new group at the end, of everybody until it is given conditions; it
 * belongs to SELF and lasts until the next one is added. */
CurioAudienceGroup *
curio_campaign_audience_add_group (CurioCampaignAudience *self);
void curio_campaign_audience_remove_group (CurioCampaignAudience *self,
                                           guint index);
/* Whether conditions can say exactly what RULE does; else its customers must
 * be named one by one. */
gboolean curio_campaign_audience_can_say (const CurioCustomerRule *rule);
/* A new group of the customers whom RULE finds; where conditions cannot say
 * it, of the least that they can say and that holds all of them. */
void curio_campaign_audience_add_rule (CurioCampaignAudience *self,
                                       const CurioCustomerRule *rule);

/* The same audience for other facts, by names.  What they do not have becomes
 * CURIO_AUDIENCE_UNKNOWN, or a country or customer less: an audience never
 * grows by this. FALSE where something was lost. */
gboolean curio_campaign_audience_carry (CurioCampaignAudience *self,
                                        const CurioFacts *from,
                                        const CurioFacts *to);

/* In order of net spend, falling, then id; each customer once.  OUT_N_NEGATIVE
 * (may be NULL): who would be among them but for a net spend below 0.
 * (transfer full), g_free */
CurioScored *curio_campaign_audience_find (const CurioCampaignAudience *self,
                                           const CurioMeasures *measures,
                                           guint *out_n,
                                           guint *out_n_negative);

typedef struct
{
  guint n;
  gint64 net_mills; /* what they are worth: their net spend */
  guint n_negative; /* left out: see above */
} CurioAudienceSum;

/* The same, counted only: for each stroke of a key. */
void curio_campaign_audience_measure (const CurioCampaignAudience *self,
                                      const CurioMeasures *measures,
                                      CurioAudienceSum *out);

G_END_DECLS
