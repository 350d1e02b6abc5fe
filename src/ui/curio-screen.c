/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window meets the screen.  Charts are drawn by cairo whatever GTK
 * does with the rest; with the GL renderer each would be copied to a texture
 * first, which on machines without a graphics card (remote desktops, virtual
 * machines) takes half a second a page, and its driver alone 60 MB.  So cairo
 * draws everything, unless GSK_RENDERER says otherwise. */

#include "curio-screen.h"

/* What GTK 4 says where no desktop has said anything. */
#define FONT_OF_NOBODY "Sans 10"
#define OWN_FONT "Cantarell 11"

static void
choose_font (GtkSettings *settings)
{
  g_autofree char *font = NULL;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  if (g_strcmp0 (font, FONT_OF_NOBODY) == 0)
    g_object_set (settings, "gtk-font-name", OWN_FONT, NULL);
}

gboolean
curio_screen_open (void)
{
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  if (!gtk_init_check ())
    return FALSE;

  choose_font (gtk_settings_get_default ());
  return TRUE;
}
