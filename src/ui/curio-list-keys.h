/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What GTK 4.8 leaves out of a long list for the keyboard.  Tab leaves the
 * rows of VIEW for what comes after it, and Shift+Tab for what comes before,
 * instead of going through thousands of rows; the arrows go from row to row.
 * The titles of columns that sort take the keyboard too,
 * walked by the arrows, and Enter sorts. */
void curio_list_keys_add (GtkColumnView *view);

/* Tab leaves PART likewise, where its children are many and of one kind: the
 * arrows go among them. */
void curio_list_keys_let_tab_leave (GtkWidget *part);

/* Down goes from SEARCH to the first row of LIST, the rows of a GtkColumnView
 * or a GtkListBox, whatever stands between them. */
void curio_list_keys_follow (GtkSearchEntry *search, GtkWidget *list);

G_END_DECLS
