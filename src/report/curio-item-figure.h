/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"
#include "curio-item-lines.h"
#include "curio-measures.h"

G_BEGIN_DECLS

/* Pictures of one PRODUCT, for the pane beside the list; none where nothing is
 * selected (NULL). */
CurioChart *curio_build_item_months (const CurioMeasures *measures,
                                     guint32 product, gboolean without_pairs);
CurioChart *curio_build_item_prices (const CurioMeasures *measures,
                                     guint32 product, gboolean without_pairs,
                                     guint *out_n_rows);

/* The price that the bar ID of those prices stands for; CURIO_ANY_PRICE where
 * there is none. */
gint64 curio_item_get_price (const CurioMeasures *measures, guint32 product,
                             gboolean without_pairs, int id);

G_END_DECLS
