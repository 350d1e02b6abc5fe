/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The 20, 40, 60 and 80 % quantiles of N values by linear interpolation, each
 * in fifths of the values' unit and so exact; noughts where N is 0.  VALUES
 * are left as they are; a fifth of 64 bits must hold each. */
void curio_quintiles (const gint64 *values, guint32 n, gint64 out_cuts_5[4]);

G_END_DECLS
