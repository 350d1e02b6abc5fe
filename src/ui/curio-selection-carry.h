/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* Makes SELF, which was chosen in the facts OLD, mean the same in NEW.
 * Countries are numbered by the facts, so they are carried over by name; where
 * NEW has none of them, none is chosen, and nothing is selected. */
void curio_selection_carry (CurioSelection *self, const CurioFacts *old,
                            const CurioFacts *new);

G_END_DECLS
