/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sentence that may change with every frame.  It is broken into lines once,
 * and the widgets around it are laid out anew only where it needs more lines
 * than it has room for; a GtkLabel would ask them each time.
 *
 * While it holds, it gives up no line, so that nothing below it jumps. */
#define CURIO_TYPE_STEADY_TEXT (curio_steady_text_get_type ())
G_DECLARE_FINAL_TYPE (CurioSteadyText, curio_steady_text, CURIO, STEADY_TEXT,
                      GtkWidget)

/* It asks for the room of so many letters in a row, whatever it says, and is
 * content with half; N_LETTERS is above 0. */
GtkWidget *curio_steady_text_new (PangoAlignment alignment, guint n_letters);

void curio_steady_text_set_text (CurioSteadyText *self, const char *text);
/* MARKUP must be valid Pango markup. */
void curio_steady_text_set_markup (CurioSteadyText *self, const char *markup);
void curio_steady_text_set_holding (CurioSteadyText *self, gboolean holding);
/* Without markup; "" to begin with. */
const char *curio_steady_text_get_text (CurioSteadyText *self);

G_END_DECLS
