/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a name to each control within ROOT, a window or a dialog, that GTK
 * leaves without: one with an icon alone is named by its tool-tip, which GTK
 * 4.8 tells a screen reader as a description only. */
void curio_spoken_names_add (GtkWidget *root);

G_END_DECLS
