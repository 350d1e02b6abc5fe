/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says how GTK is to draw, in the environment: call it while the program has
 * one thread, before curio_screen_open. */
void curio_screen_prepare (void);

/* Starts GTK as this program wants it: cairo draws the window too, and the
 * font is Cantarell where the desktop names none.  FALSE where there is no
 * display. Call it before anything else of GTK; again does no harm. */
gboolean curio_screen_open (void);

G_END_DECLS
