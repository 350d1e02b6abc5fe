/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-concentration.h"
#include "curio-indicators.h"
#include "curio-measures.h"
#include "curio-movement.h"

G_BEGIN_DECLS

/* Measures of the orders that more than one figure asks for: made when they
 * are first asked for, by the main thread, and kept as long as MEASURES. */

const CurioIndicators *
curio_measures_get_indicators (const CurioMeasures *self);
const CurioConcentration *
curio_measures_get_concentration (const CurioMeasures *self);
/* Since the day that curio_movement_choose_since () chooses by itself. */
const CurioMovement *curio_measures_get_movement (const CurioMeasures *self);

/* Called by curio_measures_new () and curio_measures_free (). */
CurioSharedMeasures *curio_shared_measures_new (void);
void curio_shared_measures_free (CurioSharedMeasures *self);

G_END_DECLS
