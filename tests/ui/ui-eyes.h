/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a person sees and presses in a window. */

/* Whether a label that is on screen within ROOT contains TEXT. */
gboolean eyes_see (GtkWidget *root, const char *text);
/* Waits until eyes_see; fails the test after ten seconds. */
void eyes_wait (GtkWidget *root, const char *text);
/* The button on screen whose label is TEXT; fails where there is none. */
GtkButton *eyes_find_button (GtkWidget *root, const char *text);
/* Presses it as Enter would. */
void eyes_press (GtkWidget *root, const char *text);

/* The child of DIALOG's template with this id. */
gpointer eyes_get_child (gpointer dialog, const char *id);
/* Closes DIALOG, waits for its threads, and asserts that nothing keeps it. */
void eyes_close_dialog (gpointer dialog);

G_END_DECLS
