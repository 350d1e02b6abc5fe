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

/* The seed of the campaign NAME, as curio_registered_tidy_name makes it: the
 * first eight hexadecimal digits of its SHA-256, short enough to be typed.
 * The same name is the same split, however often the file is written; another
 * campaign draws anew, so that nobody is left out of all of them. */
guint64 curio_hold_out_make_seed (const char *name);

/* [n] 1 where IDS[i] is held out, else 0.  (transfer full), g_free */
guint8 *curio_hold_out_split (const char *const *ids, guint n, guint percent,
                              guint64 seed);

G_END_DECLS
