/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who is kept back at random, to compare with.  A customer's place in the draw
 * is the first eight bytes, big-endian, of SHA-256 of "SEED:CUSTOMER_ID" (seed
 * in decimal); the ceil (n percent / 100) smallest are held out.  Hence the
 * same customers, seed and percentage give the same split, in any order of
 * IDS, and a larger percentage holds out whom a smaller one does. */
guint curio_hold_out_count (guint n, guint percent);

/* [n] 1 where IDS[i] is held out, else 0.  (transfer full), g_free */
guint8 *curio_hold_out_split (const char *const *ids, guint n, guint percent,
                              guint64 seed);

G_END_DECLS
