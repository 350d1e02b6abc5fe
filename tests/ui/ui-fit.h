/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What of a window is cut short, stands outside, or was left in English. */

/* How small a window is made, in pixels. */
void fit_set_size (int width, int height);
void fit_make_small (GtkWindow *window);
/* Makes ROOT small if it is a window; how many texts and controls on screen
 * within ROOT, a window or a popover that is open, are not seen whole.  Each
 * is told, with WHERE.  Texts that may be cut are in a table, each with the
 * reason. */
guint fit_count_faults (GtkWidget *root, const char *where);
/* How many texts were looked at since the program began. */
guint fit_get_n_seen (void);

G_END_DECLS
