/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-pill.h"

G_BEGIN_DECLS

/* Chooses the countries: a list to search and tick. */
#define CURIO_TYPE_COUNTRY_PILL (curio_country_pill_get_type ())
G_DECLARE_FINAL_TYPE (CurioCountryPill, curio_country_pill, CURIO,
                      COUNTRY_PILL, CurioPill)

G_END_DECLS
