/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

#define CURIO_NO_SEGMENT G_MAXUINT8

/* The segment of every customer at the end of each month (or of every second,
 * third, sixth, twelfth … month, where there are many): each is what the list
 * would have said on that day. */
typedef struct
{
  guint32 n_days;
  gint32 *days; /* [n_days] as-of days, rising: the first of a month; the last
                   is the as-of day of the view */
  guint32 n_customers;
  guint8 *segments; /* [n_days][n_customers] CurioSegment; CURIO_NO_SEGMENT: no
                       order yet */
} CurioSegmentHistory;

/* N_MOST, at least 2, is how many days it may be. */
void curio_segment_history_measure (const CurioView *view, guint32 n_most,
                                    CurioSegmentHistory *out);
void curio_segment_history_clear (CurioSegmentHistory *self);

static inline guint8
curio_segment_history_get (const CurioSegmentHistory *self, guint32 day,
                           guint32 customer)
{
  return self->segments[(gsize)day * self->n_customers + customer];
}

G_END_DECLS
