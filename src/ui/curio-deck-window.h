/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-deck.h"
#include "curio-session.h"
#include "curio-talk.h"

G_BEGIN_DECLS

/* Where a person picks and orders slides, says what they want to say with
 * each, keeps the deck with the shop, and presents, saves or prints it.  All
 * of it shows the facts of the moment it was opened. */
#define CURIO_TYPE_DECK_WINDOW (curio_deck_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioDeckWindow, curio_deck_window, CURIO, DECK_WINDOW,
                      AdwWindow)

/* Begins with DECK, which is copied.  Modal for PARENT; borrowed: it lives
 * until it is closed.  NULL before the first load. */
CurioDeckWindow *curio_deck_window_open (GtkWindow *parent,
                                         CurioSession *session,
                                         const CurioDeck *deck);

/* Whether somebody has worked on the deck and has not kept it. */
gboolean curio_deck_window_has_changes (CurioDeckWindow *self);
/* What it holds now; borrowed, until the next change. */
const CurioDeck *curio_deck_window_get_deck (CurioDeckWindow *self);
CurioTalk *curio_deck_window_get_talk (CurioDeckWindow *self);
/* Takes DECK; puts it in the place of the one that is shown. */
void curio_deck_window_set_deck (CurioDeckWindow *self, CurioDeck *deck);
/* Slides that were removed are not to come into another deck. */
void curio_deck_window_forget_removed (CurioDeckWindow *self);
/* Where its toasts are: what saves and says so begins here.  Borrowed. */
GtkWidget *curio_deck_window_get_content (CurioDeckWindow *self);
/* A toast; its button, if UNDO is given, calls that with the window. */
void curio_deck_window_say (CurioDeckWindow *self, const char *sentence,
                            void (*undo) (CurioDeckWindow *self));

G_END_DECLS
