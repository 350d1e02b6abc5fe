/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which colours charts have on screen. */

#include "curio-chart-theme.h"

#include <adwaita.h>

const CurioTheme *
curio_chart_theme_get (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return curio_theme_get (is_dark ? CURIO_THEME_CONTRAST_DARK
                                    : CURIO_THEME_CONTRAST);
  return curio_theme_get (is_dark ? CURIO_THEME_DARK : CURIO_THEME_LIGHT);
}

void
curio_chart_theme_watch (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (manager, "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
