/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-measures.h"

G_BEGIN_DECLS

/* Giant orders that were undone at once, and a switch to leave them out.
 *
 * Property "left-out" (boolean, notified when the person changes it).  Signal
 * "product-chosen" (guint): a pair was clicked. */
#define CURIO_TYPE_PAIRS_CARD (curio_pairs_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioPairsCard, curio_pairs_card, CURIO, PAIRS_CARD,
                      AdwBin)

void curio_pairs_card_update (CurioPairsCard *self,
                              const CurioMeasures *measures);
gboolean curio_pairs_card_get_left_out (CurioPairsCard *self);

G_END_DECLS
