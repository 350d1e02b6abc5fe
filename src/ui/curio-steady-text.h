/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text that may change with every frame.  The widgets around it are laid out
 * anew only where it does not fit the room that it has; a GtkLabel would have
 * the whole window laid out each time.
 *
 * In a template: "letters" (guint, how many it asks for in a row, see below)
 * and "alignment" (PangoAlignment), both to be set before the text.
 *
 * While it holds, it gives up no line, so that nothing below it jumps. */
#define CURIO_TYPE_STEADY_TEXT (curio_steady_text_get_type ())
G_DECLARE_FINAL_TYPE (CurioSteadyText, curio_steady_text, CURIO, STEADY_TEXT,
                      GtkWidget)

/* It asks for the room of so many letters in a row, whatever it says, is
 * content with half, and is broken into lines.  With 0 letters it is one line
 * that asks for what it needs, up to 28 letters, ends in an ellipsis where it
 * has less, and keeps the room of a text that was a little longer. */
GtkWidget *curio_steady_text_new (PangoAlignment alignment, guint n_letters);

void curio_steady_text_set_text (CurioSteadyText *self, const char *text);
/* MARKUP must be valid Pango markup. */
void curio_steady_text_set_markup (CurioSteadyText *self, const char *markup);
void curio_steady_text_set_holding (CurioSteadyText *self, gboolean holding);
/* Whether the room that it was given is too small for all of it. */
gboolean curio_steady_text_is_cut (CurioSteadyText *self);
/* Without markup; "" to begin with. */
const char *curio_steady_text_get_text (CurioSteadyText *self);

G_END_DECLS
