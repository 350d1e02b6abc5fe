/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"

G_BEGIN_DECLS

/* The first N_LINES of the invented shop: many products and countries, guests,
 * cancellations, and a giant order that was undone at once. */
CurioFacts *shop_new_demo (guint n_lines);

G_END_DECLS
