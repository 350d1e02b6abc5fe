/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* The months of a selection that are whole: a run, as only the first and the
 * last can be partial.  It borrows MONTHLY. */
typedef struct
{
  const CurioMonth *months;
  guint n;
} CurioCompleteMonths;

void curio_complete_months_init (CurioCompleteMonths *self,
                                 const CurioMonthly *monthly);

#define CURIO_MONTHS_A_YEAR 12

/* The 12 months that end with the last one, YEARS_AGO times 12 months before;
 * NULL where they are not all there. */
const CurioMonth *
curio_complete_months_get_year (const CurioCompleteMonths *self,
                                guint years_ago);

/* Growth of month INDEX on the one before, where both are whole: what pictures
 * and words say.  (Figures for programs give it for partial months too.) */
gboolean curio_monthly_get_whole_growth (const CurioMonthly *monthly,
                                         guint index, double *out_growth);

/* How many days there are of each partial month, 0 for the whole ones: what
 * curio_columns_new wants.  (transfer full) */
guint8 *curio_monthly_get_partial_days (const CurioMonthly *monthly);

G_END_DECLS
