/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* Where lines came as sums, what is asked of products is answered from sums by
 * product, month and country: of whole months, and not of customers. */

/* The same selection of VIEW's cells, its dates widened to whole months.  Only
 * where VIEW's facts have no lines; clear it as any view. */
void curio_cells_view_init (CurioView *self, const CurioView *view);

/* Whether what is said of products is said of more days than VIEW holds, and
 * which: from the first of a month to the last of one. */
gboolean curio_cells_widen (const CurioView *view, gint32 *out_from_day,
                            gint32 *out_to_day);

G_END_DECLS
