/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* A sale that was taken back whole within a day and was large enough to
 * distort its month: a slip of the keyboard, most likely.  See
 * docs/definitions.md. */
typedef struct
{
  guint32 sale_line;
  guint32 cancelled_line;
  guint32 product;
  guint32 customer;
  gint64 units;
  gint64 mills;
  gint32 day;    /* of the sale */
  guint8 n_days; /* from it to the cancellation: 0 or 1 */
  double share;  /* of the gross sales of its month, in all countries */
} CurioPair;

#define CURIO_PAIR_LEAST_SHARE 0.02

typedef struct
{
  guint32 n;
  CurioPair *pairs; /* by worth, falling; then by line */
} CurioPairs;

/* The pairs of which VIEW holds both lines.  What is a pair does not depend on
 * the view: a month's gross sales are those of all the books. */
void curio_pairs_measure (const CurioView *view, CurioPairs *out);
void curio_pairs_clear (CurioPairs *self);
/* How many are of PRODUCT. */
guint32 curio_pairs_count (const CurioPairs *self, guint32 product);
/* [n_lines] of the facts, 1 for both lines of each pair; NULL where there is
 * none.  (transfer full) */
guint8 *curio_pairs_mark_lines (const CurioPairs *self,
                                const CurioFacts *facts);

G_END_DECLS
