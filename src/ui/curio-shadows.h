/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the shadows of folding widgets from costing the pages their style. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Moves the shadows that an AdwLeaflet or an AdwFlap has among its children
 * behind all others.  To be called once its own children are there. */
void curio_shadows_put_last (GtkWidget *folding);

G_END_DECLS
