/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* Net sales a year before each of the MONTHLY months of VIEW, in the same
 * countries; of a partial month, on the same days.  OUT_IS_KNOWN is 0 where
 * the table does not hold all of them.  Both are [monthly->n_months]. */
void curio_year_before_measure (const CurioView *view,
                                const CurioMonthly *monthly,
                                gint64 *out_net_mills, guint8 *out_is_known);

G_END_DECLS
