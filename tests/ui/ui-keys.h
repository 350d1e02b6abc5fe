/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Real keys of the display, as a keyboard would send them (xdotool). */

/* Gives WINDOW the keyboard: there is no window manager to do it. */
void keys_focus_window (GtkWindow *window);
/* "Tab", "ctrl+4", "shift+Left"; waits until it has been dealt with. */
void keys_press (const char *key);
void keys_type (const char *text);

G_END_DECLS
