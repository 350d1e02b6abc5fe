/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Round ticks: 1, 2 or 5 times a power of ten apart, at most N_MOST of them,
 * covering LOW..HIGH.  All in the unit of the values. */
typedef struct
{
  gint64 low, high, step;
  guint n_ticks;
} CurioScale;

void curio_scale_init (CurioScale *self, gint64 low, gint64 high,
                       guint n_most);

G_END_DECLS
