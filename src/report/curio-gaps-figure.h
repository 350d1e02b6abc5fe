/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* The days, both included, that bar BAND of the time between orders stands for
 * (OUT_TO is G_MAXINT32 where it is open); FALSE where no gap is in it.
 * IS_SECOND as the option of the figure. */
gboolean curio_gap_band_get_days (const CurioMeasures *measures,
                                  gboolean is_second, guint band,
                                  gint32 *out_from, gint32 *out_to);

G_END_DECLS
