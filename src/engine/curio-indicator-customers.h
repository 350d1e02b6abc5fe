/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-indicators.h"

G_BEGIN_DECLS

/* Private to the engine: fills the customers of all spans of OUT, whose days
 * are set, in one pass over the orders of customers. */
void curio_indicators_count_customers (const CurioView *view,
                                       CurioIndicators *out);

G_END_DECLS
