/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What of a window a person without a mouse can reach, and what one without
 * sight is told of.  Needs GTK_A11Y=test. */

/* How many of the controls on screen within ROOT, a window or a popover that
 * is open, have no name, or cannot be reached by Tab and the arrows.  Each is
 * told, with WHERE. */
guint walk_count_faults (GtkWidget *root, const char *where);
/* How many controls were looked at since the program began. */
guint walk_get_n_seen (void);

G_END_DECLS
