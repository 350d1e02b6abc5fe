/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chi-square.h"
#include "curio-measures.h"

G_BEGIN_DECLS

/* What a country, or a segment, buys more of than the others do.  A measure
 * that walks the lines: milliseconds, not microseconds. */

typedef enum
{
  CURIO_GROUP_BY_COUNTRY, /* of the order: group is the facts' country */
  CURIO_GROUP_BY_SEGMENT, /* of the customer, as scored in the measures: group
                             is a CurioSegment; who has none is left out */
  CURIO_N_GROUPINGS
} CurioGrouping;

/* How much is known beforehand: as if each group had bought this many units
 * more, of all products in their overall proportion.  That is what some forty
 * usual orders hold, so who bought less is believed only so far. */
#define CURIO_PREFERENCE_PRIOR_UNITS 10000.0

/* A product is told of a group only from this many orders on (of a segment,
 * from so many customers), below which one buyer's whim decides; and from this
 * many units on, below which it fills no shelf: there, and in all groups
 * together. */
#define CURIO_PREFERENCE_MIN_BUYS 5
#define CURIO_PREFERENCE_MIN_UNITS 24
#define CURIO_PREFERENCE_MIN_UNITS_OVERALL 100

/* What one group bought of one product, on sale lines of goods. */
typedef struct
{
  gint64 units;
  guint32 n_buys; /* orders; by segment: customers */
  guint32 last_buy_plus_1;
} CurioPreferenceCell;

typedef struct
{
  CurioGrouping grouping;
  double prior_units;
  guint32 n_groups;
  guint32 n_products;
  CurioPreferenceCell *cells; /* [n_groups][n_products] */
  gint64 *group_units;        /* [n_groups] */
  gint64 *product_units;      /* [n_products] */
  gint64 n_units;
} CurioPreference;

/* SKIPPED is 1 for each line of the facts to look past; NULL: none. */
CurioPreference *curio_preference_new (const CurioMeasures *measures,
                                       CurioGrouping grouping,
                                       const guint8 *skipped);
void curio_preference_free (CurioPreference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioPreference, curio_preference_free)

static inline const CurioPreferenceCell *
curio_preference_get (const CurioPreference *self, guint32 group,
                      guint32 product)
{
  return &self->cells[(gsize)group * self->n_products + product];
}

/* One product in one group against all other groups. */
typedef struct
{
  guint32 product;
  guint32 n_buys; /* as of the cell */
  gint64 units;
  gint64 units_elsewhere;
  double share;           /* of the group's units */
  double share_elsewhere; /* of the units of all others */
  double log_odds; /* weighted by the prior; above 0: more than others */
  double z;        /* of it: how sure that is */
} CurioPreferred;

/* FALSE, and z and log-odds 0, where there is nothing to compare: the group or
 * all the others bought nothing, or there is one product only.
 *
 * Log-odds with an informative Dirichlet prior: Monroe, Colaresi and Quinn
 * 2008, "Fightin' Words", Political Analysis 16, 372-403, equations 15 to 22;
 * the prior is every product's share of all units, times prior_units. */
gboolean curio_preference_compare (const CurioPreference *self, guint32 group,
                                   guint32 product, CurioPreferred *out);

/* Whether PRODUCT is above the minimum counts in GROUP. */
gboolean curio_preference_has_enough (const CurioPreference *self,
                                      guint32 group, guint32 product);

/* "4.2 times as often as elsewhere"; FALSE where nobody else bought it. */
gboolean curio_preferred_get_times (const CurioPreferred *self,
                                    double *out_times);

/* The at most N_MOST products that GROUP buys more of than the others, of
 * those above the minimum counts, surest (z) first; ties by product.  Returns
 * how many were written. */
guint32 curio_preference_rank (const CurioPreference *self, guint32 group,
                               CurioPreferred *out, guint32 n_most);

/* Chi-square of the whole table.  So that few cells expect under five units,
 * groups with less than a hundredth of all units are taken together as one, or
 * left out where that one has less as well; and so are the products together
 * that the smallest group would be expected to buy fewer than five of. */
typedef struct
{
  CurioChiSquare test;
  guint32 n_groups; /* tested, those taken together as one included */
  guint32 n_products;
  guint32 n_groups_together; /* 0: none were */
  guint32 n_groups_left_out;
  guint32 n_products_together;
} CurioPreferenceTest;

void curio_preference_test (const CurioPreference *self,
                            CurioPreferenceTest *out);

G_END_DECLS
