/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-deck-window.h"

G_BEGIN_DECLS

/* The ways out of a deck window. */

/* On the whole screen; the deck window closes.  Before that it says what some
 * in the room could not read, and asks. */
void curio_deck_output_present (CurioDeckWindow *self);
/* Begins TALK, where OVER is what asked for it. */
typedef void (*CurioDeckStartFunc) (GtkWindow *over, CurioTalk *talk);
/* Begins it, but first says over OVER what some in the room would not see on
 * the screen that slides go to when the person is at PARENT. */
void curio_deck_output_ask (GtkWindow *over, GtkWindow *parent,
                            CurioTalk *talk, CurioDeckStartFunc start_talk);
/* What they would not, a line for each slide, for a screen of this size; NULL:
 * all is well. (transfer full) */
char *curio_deck_output_find_trouble (CurioTalk *talk, double width,
                                      double height, const CurioTheme *theme);
/* As one PDF, where the person says; drawn off the main loop. */
void curio_deck_output_save (CurioDeckWindow *self);
/* On paper, by the desktop's own dialog with page set-up and preview. */
void curio_deck_output_print (CurioDeckWindow *self);

/* Draws the slide INDEX of TALK in the middle of a page of WIDTH by HEIGHT
 * points, as large as that allows, in the colours of print. */
void curio_deck_output_draw_page (CurioTalk *talk, guint index, cairo_t *cr,
                                  double width, double height);
/* A print operation of TALK, ready to run.  (transfer full) */
GtkPrintOperation *curio_deck_output_make_print (CurioTalk *talk);

G_END_DECLS
