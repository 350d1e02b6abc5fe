/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives POPOVER, which has a child with text that wraps, the height that the
 * text needs. */
void curio_snug_popover_make (GtkPopover *popover);

G_END_DECLS
