/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-deck-window.h"

G_BEGIN_DECLS

/* The decks that are kept with a shop, as the menu of a deck window: open,
 * keep, rename, delete and bring back.  What fails is said in the window. */
typedef struct _CurioDeckShelf CurioDeckShelf;

/* WINDOW keeps it, and BUTTON gets its menu. */
CurioDeckShelf *curio_deck_shelf_new (CurioDeckWindow *window,
                                      CurioSession *session,
                                      GtkMenuButton *button);
void curio_deck_shelf_free (CurioDeckShelf *self);

/* WHAT is "open" (PARAMETER: an index), "keep", "keep-as", "rename" or
 * "delete". */
void curio_deck_shelf_act (CurioDeckShelf *self, const char *what,
                           GVariant *parameter);
/* Keeps the window's deck as NAME, in the place of one of that name.  FALSE
 * where it was said that this failed. */
gboolean curio_deck_shelf_keep (CurioDeckShelf *self, const char *name);
/* The same, under its own name or one that is asked for, and closes the window
 * once that is done. */
void curio_deck_shelf_keep_and_close (CurioDeckShelf *self);

/* NAME, or one like it that no kept deck has: a new deck is not to take the
 * place of an old one.  (transfer full) */
char *curio_deck_shelf_make_name (CurioDeckShelf *self, const char *name);

/* Whether anything can be kept, and whether the window's deck is kept as it
 * is.
 */
gboolean curio_deck_shelf_can_keep (CurioDeckShelf *self);
gboolean curio_deck_shelf_has_it (CurioDeckShelf *self);

G_END_DECLS
