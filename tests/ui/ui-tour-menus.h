/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-tour.h"

G_BEGIN_DECLS

/* Opens each menu of ROOT, a window, that was not opened before: those of
 * buttons, and those that a click with the other button opens.  What LOOK
 * found, added up. */
guint tour_menus (GtkWidget *root, const char *where, TourFunc look);

G_END_DECLS
