/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-theme.h"

G_BEGIN_DECLS

/* The theme that charts on screen have now: light or dark, or that of high
 * contrast where the desktop asks for it. */
const CurioTheme *curio_chart_theme_get (void);
/* Draws WIDGET again whenever that changes, as long as it lives. */
void curio_chart_theme_watch (GtkWidget *widget);

G_END_DECLS
