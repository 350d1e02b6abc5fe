/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

G_BEGIN_DECLS

/* The periods that a click chooses.  They are counted from the last day of the
 * figures, not from today: a table that ends in 2011 has a last twelve months,
 * too. */
typedef enum
{
  CURIO_PERIOD_ALL,
  CURIO_PERIOD_LAST_12_MONTHS,
  CURIO_PERIOD_THIS_YEAR,
  CURIO_PERIOD_LAST_YEAR,
  CURIO_PERIOD_LAST_3_MONTHS,
  CURIO_N_PERIODS
} CurioPeriod;

/* "This year (2011)".  (transfer full) */
char *curio_period_get_title (CurioPeriod period, gint32 last_day);
/* Both ends included; CURIO_DAY_NONE: open. */
void curio_period_get_days (CurioPeriod period, gint32 last_day,
                            gint32 *out_from, gint32 *out_to);

G_END_DECLS
