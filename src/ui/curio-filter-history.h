/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-customer-rule.h"

G_BEGIN_DECLS

/* What filters every figure, and which customers are asked for.  A value; free
 * its insides with clear. */
typedef struct
{
  CurioSelection selection;
  CurioBooksKind books;
  int segment;            /* or -1 */
  CurioCustomerRule rule; /* of the customer list */
} CurioFilter;

#define CURIO_FILTER_ALL                                                      \
  ((CurioFilter){ CURIO_SELECTION_ALL, CURIO_BOOKS_TRADING, -1,               \
                  CURIO_CUSTOMER_RULE_EVERYBODY })

void curio_filter_copy (const CurioFilter *self, CurioFilter *out);
void curio_filter_clear (CurioFilter *self);
gboolean curio_filter_equal (const CurioFilter *a, const CurioFilter *b);

/* The filters that a person went through, for undo and redo.  There is always
 * a present one. */
typedef struct _CurioFilterHistory CurioFilterHistory;

/* Begins with FIRST, which is copied. */
CurioFilterHistory *curio_filter_history_new (const CurioFilter *first);
void curio_filter_history_free (CurioFilterHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioFilterHistory, curio_filter_history_free)

/* One step on: what was undone is forgotten.  FALSE, and no step, where FILTER
 * is the present one. */
gboolean curio_filter_history_add (CurioFilterHistory *self,
                                   const CurioFilter *filter);
/* The filter before, or after, which becomes the present one; NULL where there
 * is none.  Borrowed until the next change. */
const CurioFilter *curio_filter_history_undo (CurioFilterHistory *self);
const CurioFilter *curio_filter_history_redo (CurioFilterHistory *self);
gboolean curio_filter_history_can_undo (const CurioFilterHistory *self);
gboolean curio_filter_history_can_redo (const CurioFilterHistory *self);

/* Makes every step, chosen in the facts OLD, mean the same in NEW. */
void curio_filter_history_carry (CurioFilterHistory *self,
                                 const CurioFacts *old, const CurioFacts *new);

G_END_DECLS
