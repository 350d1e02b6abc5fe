/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-window.h"

G_BEGIN_DECLS

/* A tour of all that a person can see of a shop: every page, view, pane,
 * popover and dialog, one after the other, as they are. */

/* Looks at what is on screen within ROOT, a window or a popover that is open;
 * the number of faults it finds.  WHERE is for telling them. */
typedef guint (*TourFunc) (GtkWidget *root, const char *where);

/* WINDOW as it stands, and each popover of it that was not opened before. */
guint tour_here (CurioWindow *window, const char *where, TourFunc look);
/* All of them in WINDOW, which shows a shop.  What LOOK found, added up. */
guint tour_pages (CurioWindow *window, TourFunc look);
guint tour_panes (CurioWindow *window, TourFunc look);
guint tour_dialogs (CurioWindow *window, TourFunc look);
/* What is asked and told over WINDOW, or over a dialog of it. */
guint tour_questions (CurioWindow *window, TourFunc look);

/* The window over WINDOW; fails the test where there is none. */
GtkWindow *tour_find_dialog (CurioWindow *window);
/* A file of the test's own, with TEXT in it: its path. */
char *tour_write_file (const char *name, const char *text);
/* The first on screen within ROOT; NULL: none. */
gpointer tour_find (GtkWidget *root, GType type);

G_END_DECLS
