/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-deck.h"

G_BEGIN_DECLS

/* The decks that a person saved with a shop: a private file of JSON in the
 * user's data folder, one for each shop, as in curio-keepsake.h. */

/* KEY names the shop (curio_source_make_key ()).  An array of CurioDeck,
 * owned, empty where nothing was saved so far.  A file that cannot be
 * understood is left as it is: NULL with CURIO_ERROR_FORMAT or another error,
 * and whoever then saves writes over it only if told to. */
GPtrArray *curio_deck_file_load (const char *key, GError **error);
/* As curio_file_write_atomic, 0600; the folders are made. */
gboolean curio_deck_file_save (GPtrArray *decks, const char *key,
                               GError **error);
/* Moves a file that cannot be understood beside its place, whole.  Where it
 * lies then, or NULL.  (transfer full) */
char *curio_deck_file_set_aside (const char *key);

G_END_DECLS
