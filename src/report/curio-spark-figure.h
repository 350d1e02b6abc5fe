/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"
#include "curio-indicators.h"

G_BEGIN_DECLS

/* The small line beside a key figure: its months.  It stands by no other
 * words than those of the card. */
CurioChart *curio_build_spark (const CurioIndicators *indicators,
                               CurioIndicator indicator);

G_END_DECLS
