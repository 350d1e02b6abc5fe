/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-customer-rule.h"
#include "curio-measures.h"

G_BEGIN_DECLS

/* Movement between segments on the Segments page: between which two dates, as
 * flows or as a table, and what can be done with whom a click chooses.
 *
 * Signals: "since-chosen": draw again, the first date is another;
 * "until-chosen" (int day): the second date is to be this; "customers-wanted",
 * "export-wanted": of those behind the chosen mark. */
#define CURIO_TYPE_MOVEMENT_VIEW (curio_movement_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioMovementView, curio_movement_view, CURIO,
                      MOVEMENT_VIEW, AdwBin)

void curio_movement_view_update (CurioMovementView *self,
                                 const CurioMeasures *measures);
/* FALSE where no mark is chosen. */
gboolean curio_movement_view_get_rule (CurioMovementView *self,
                                       CurioCustomerRule *out_rule);
/* Saves both figures. */
void curio_movement_view_export (CurioMovementView *self);

G_END_DECLS
