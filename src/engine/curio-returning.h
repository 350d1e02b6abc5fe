/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* How the customers of one month came to it and left it. */
typedef struct
{
  guint32 n_active; /* with an order */
  guint32 n_before; /* of those, their first order ever lies in an earlier
                       month */
  guint32 n_again;  /* of those, with an order in the month before too; 0
                       unless both months are whole */
} CurioReturningMonth;

/* One for each month of CurioMonthly. */
typedef struct
{
  guint32 n_months;
  CurioReturningMonth *months;
} CurioReturning;

void curio_returning_measure (const CurioView *view,
                              const CurioMonthly *monthly,
                              CurioReturning *out);
void curio_returning_clear (CurioReturning *self);

/* Shares of month INDEX.  The first is of its customers who had ordered in an
 * earlier month: FALSE in the first month of the records, before which nobody
 * knows.  The second is of the customers of the month before who ordered
 * again: FALSE where either month misses days.  Both FALSE where there was
 * nobody. */
gboolean curio_returning_get_before (const CurioReturning *self,
                                     const CurioView *view,
                                     const CurioMonthly *monthly,
                                     guint32 index, double *out_share);
gboolean curio_returning_get_again (const CurioReturning *self,
                                    const CurioMonthly *monthly, guint32 index,
                                    double *out_share);

G_END_DECLS
