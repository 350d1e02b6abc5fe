/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two ways out of a page that shows certain customers. */

#include "curio-export-menu.h"

#include <glib/gi18n-lib.h>

static gboolean
unparent_cb (gpointer menu)
{
  gtk_widget_unparent (menu);
  return G_SOURCE_REMOVE;
}

/* After the item that was chosen has done its work. */
static void
closed_cb (GtkPopover *menu)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (menu),
                   g_object_unref);
}

void
curio_export_menu_show (GtkWidget *button)
{
  g_autoptr (GMenu) model = g_menu_new ();
  GtkWidget *menu;

  g_return_if_fail (GTK_IS_WIDGET (button));

  g_menu_append (model, _ ("_Save what this page shows…"), "win.export");
  g_menu_append (model, _ ("_Campaign to these customers…"),
                 "win.plan-campaign");
  menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_widget_set_parent (menu, button);
  g_signal_connect (menu, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (menu));
}
