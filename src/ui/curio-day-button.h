/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A button that says a day and opens a calendar to choose another; with
 * presets, too, that are counted back from a later day.
 *
 * Property "spans" (boolean: with presets).  Signals "day-chosen" (int day)
 * and "span-chosen" (int months before). */
#define CURIO_TYPE_DAY_BUTTON (curio_day_button_get_type ())
G_DECLARE_FINAL_TYPE (CurioDayButton, curio_day_button, CURIO, DAY_BUTTON,
                      AdwBin)

/* Shows DAY, without a signal; CURIO_DAY_NONE: there is none to choose. */
void curio_day_button_set_day (CurioDayButton *self, gint32 day);

G_END_DECLS
