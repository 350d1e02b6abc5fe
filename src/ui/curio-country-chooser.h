/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-measures.h"

G_BEGIN_DECLS

/* A searchable drop-down of all countries, by name, in the selection or not.
 * Signal "chosen" (int country): the person chose another one. */
#define CURIO_TYPE_COUNTRY_CHOOSER (curio_country_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CurioCountryChooser, curio_country_chooser, CURIO,
                      COUNTRY_CHOOSER, AdwBin)

/* Shows COUNTRY; -1: none. */
void curio_country_chooser_update (CurioCountryChooser *self,
                                   const CurioMeasures *measures, int country);

G_END_DECLS
