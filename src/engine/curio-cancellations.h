/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-pairs.h"

G_BEGIN_DECLS

/* What was cancelled, by month. */

typedef struct
{
  gint32 month;
  guint32 n_invoices;
  guint32 n_lines;
  gint64 mills; /* positive */
} CurioCancelledMonth;

typedef struct
{
  guint32 n_months; /* those of the view's first order to its last */
  CurioCancelledMonth *months;
  CurioCancelledMonth total;
} CurioCancellations;

/* Without the lines of PAIRS; NULL: all. */
void curio_cancellations_measure (const CurioView *view,
                                  const CurioPairs *pairs,
                                  CurioCancellations *out);
void curio_cancellations_clear (CurioCancellations *self);

G_END_DECLS
