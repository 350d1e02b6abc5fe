/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-measures.h"

G_BEGIN_DECLS

/* One item: its numbers, its months, its prices.  Signals "closed" and
 * "buyers-wanted". */
#define CURIO_TYPE_ITEM_PANE (curio_item_pane_get_type ())
G_DECLARE_FINAL_TYPE (CurioItemPane, curio_item_pane, CURIO, ITEM_PANE, AdwBin)

void curio_item_pane_update (CurioItemPane *self,
                             const CurioMeasures *measures, guint32 product,
                             gboolean without_pairs);

G_END_DECLS
