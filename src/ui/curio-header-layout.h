/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout for the title widget of a header bar that shall have all the room
 * between the two ends: a header bar centres its title and gives either side
 * half at most, so this one asks for everything and is content with little. */
GtkLayoutManager *curio_header_layout_new (void);

/* A layout for the filter pills in it, beside each other: the first, of the
 * dates, gets its natural width before any other gets more than its least. */
GtkLayoutManager *curio_pills_layout_new (void);

G_END_DECLS
