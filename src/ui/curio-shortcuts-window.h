/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Groups of rows, each with a title and the keys for it, that can be searched
 * by either.  GTK's own window for it has columns side by side, and is wider
 * than a small screen in most languages.  It is made when it is asked for: GTK
 * 4.8 would keep a hidden window from the start, and ends the program when a
 * screen reader that counts windows while a dialog closes comes upon it. */
#define CURIO_TYPE_SHORTCUTS_WINDOW (curio_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioShortcutsWindow, curio_shortcuts_window, CURIO,
                      SHORTCUTS_WINDOW, AdwWindow)

CurioShortcutsWindow *curio_shortcuts_window_new (GtkWindow *parent);
/* The rows that follow are in it. */
void curio_shortcuts_window_begin_group (CurioShortcutsWindow *self,
                                         const char *title);
/* KEYS: accelerators as GTK writes them, "<Control>z", one for each way to do
 * it, then NULL. */
void curio_shortcuts_window_add (CurioShortcutsWindow *self, const char *title,
                                 const char *const *keys);

G_END_DECLS
