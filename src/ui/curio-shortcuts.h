/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of the program: one table says which action each starts, and what
 * the window of shortcuts says of it. */

/* Gives the actions of the table their keys.  Page number N of the window has
 * Ctrl+N and Alt+N. */
void curio_shortcuts_set_accels (GtkApplication *app);
/* Opens the window that lists them. */
void curio_shortcuts_present (GtkWindow *parent);

G_END_DECLS
