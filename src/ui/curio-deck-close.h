/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-deck-shelf.h"

G_BEGIN_DECLS

/* Asks whether to keep the deck of WINDOW on SHELF, to give it up, or to stay,
 * and does so. */
void curio_deck_close_ask (CurioDeckWindow *window, CurioDeckShelf *shelf);
/* Closes WINDOW without a question, once the dialog that answered one is done:
 * it goes with this window. */
void curio_deck_close_leave (CurioDeckWindow *window);

G_END_DECLS
