/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-pill.h"

G_BEGIN_DECLS

/* Chooses the dates: presets, and a calendar for either end. */
#define CURIO_TYPE_DATE_PILL (curio_date_pill_get_type ())
G_DECLARE_FINAL_TYPE (CurioDatePill, curio_date_pill, CURIO, DATE_PILL,
                      CurioPill)

/* One calendar above the other, for a narrow window. */
void curio_date_pill_set_narrow (CurioDatePill *self, gboolean narrow);

G_END_DECLS
