/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The 20, 40, 60 and 80 % quantiles of N values by linear interpolation, each
 * in fifths of the values' unit and so exact; noughts where N is 0.  VALUES
 * are left as they are; a fifth of 64 bits must hold each. */
void curio_quintiles (const gint64 *values, guint32 n, gint64 out_cuts_5[4]);

/* The score of VALUE, 1 to 5: one more than how many of the cut-points, which
 * are in fifths, lie below it. */
static inline int
curio_quintiles_score (gint64 value, const gint64 cuts_5[4])
{
  value *= 5;
  return 1 + (cuts_5[0] < value) + (cuts_5[1] < value) + (cuts_5[2] < value)
         + (cuts_5[3] < value);
}

G_END_DECLS
