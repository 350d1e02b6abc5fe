/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A page's content with a pane at its end: beside it where there is the width
 * for both, over it where there is not.
 *
 * In .ui files the child of type "pane" is the pane, the other the content.
 * Property "revealed" (boolean, writable, notified): whether the pane shows; a
 * click beside a pane that lies over the content closes it, and so does
 * Escape; the keyboard then goes back to where it was in the content. */
#define CURIO_TYPE_PANE_FLAP (curio_pane_flap_get_type ())
G_DECLARE_FINAL_TYPE (CurioPaneFlap, curio_pane_flap, CURIO, PANE_FLAP, AdwBin)

gboolean curio_pane_flap_get_revealed (CurioPaneFlap *self);
GtkWidget *curio_pane_flap_get_pane (CurioPaneFlap *self);
GtkWidget *curio_pane_flap_get_content (CurioPaneFlap *self);
void curio_pane_flap_set_revealed (CurioPaneFlap *self, gboolean is_revealed);

G_END_DECLS
