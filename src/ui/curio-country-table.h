/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-measures.h"

G_BEGIN_DECLS

/* All countries with all that is known of them, by whatever column is pressed;
 * below them their sums.  Signal "chosen" (int country): a row was activated.
 */
#define CURIO_TYPE_COUNTRY_TABLE (curio_country_table_get_type ())
G_DECLARE_FINAL_TYPE (CurioCountryTable, curio_country_table, CURIO,
                      COUNTRY_TABLE, AdwBin)

void curio_country_table_update (CurioCountryTable *self,
                                 const CurioMeasures *measures);

G_END_DECLS
