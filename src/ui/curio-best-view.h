/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-measures.h"
#include "curio-products.h"

G_BEGIN_DECLS

/* Best sellers: the ranked bars, and below them all items in a list that can
 * be sorted, searched and exported.
 *
 * Signal "product-chosen" (guint): a bar or a row was. */
#define CURIO_TYPE_BEST_VIEW (curio_best_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioBestView, curio_best_view, CURIO, BEST_VIEW, AdwBin)

void curio_best_view_update (CurioBestView *self,
                             const CurioMeasures *measures,
                             gboolean without_pairs);
/* Text to look for in the list. */
void curio_best_view_search (CurioBestView *self, const char *text);
/* No row is the chosen one. */
void curio_best_view_unselect (CurioBestView *self);
/* Asks where to save the items shown, in the order shown. */
void curio_best_view_export (CurioBestView *self);
/* "12 of 4,895 items"; "4,895 items, 7 of them without sales". */
const char *curio_best_view_get_summary (CurioBestView *self);
GtkColumnView *curio_best_view_get_view (CurioBestView *self);

G_END_DECLS
