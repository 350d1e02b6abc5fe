/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window meets the screen.  Charts are drawn by cairo whatever GTK
 * does with the rest; with the GL renderer each would be copied to a texture
 * first, which on machines without a graphics card (remote desktops, virtual
 * machines) takes half a second a page, and its driver alone 60 MB.  So cairo
 * draws everything, unless GSK_RENDERER says otherwise, and GTK is kept from
 * loading that driver to no purpose: a quarter of the time that an empty
 * window needs. */

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

static gboolean is_without_gl;

void
curio_screen_prepare (void)
{
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  if (!g_str_equal (g_getenv ("GSK_RENDERER"), "cairo")
      || g_getenv ("GDK_DEBUG") != NULL)
    return;
  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
  is_without_gl = TRUE;
}

/* Read once; programs that this one starts are to draw as they like.  It is
 * the last variable, so that taking it away moves no other from under the eyes
 * of a thread that looks for one. */
static void
forget_without_gl (void)
{
  if (is_without_gl)
    g_unsetenv ("GDK_DEBUG");
  is_without_gl = FALSE;
}

gboolean
curio_screen_open (void)
{
  gboolean is_open = gtk_init_check ();

  forget_without_gl ();
  if (!is_open)
    return FALSE;

  choose_font (gtk_settings_get_default ());
  return TRUE;
}
