/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Offers, below BUTTON, to save what the page shows (win.export) or to plan a
 * campaign to whom it shows (win.plan-campaign). */
void curio_export_menu_show (GtkWidget *button);

G_END_DECLS
