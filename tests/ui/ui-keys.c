/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sends keys to the display on which the tests run. */

#include "ui-keys.h"

#include <gdk/x11/gdkx.h>

#define ACT_MS 120
#define DUE_MS 3000

/* A key counts for nothing while a busy machine has not come to it: first all
 * that is due is done.  Not until all is still: a caret that blinks never is.
 */
static void
do_what_is_due (void)
{
  gint64 end = g_get_monotonic_time () + DUE_MS * 1000;

  while (g_main_context_iteration (NULL, FALSE)
         && g_get_monotonic_time () < end)
    ;
}

static void
let_it_act (void)
{
  gint64 end;

  gdk_display_sync (gdk_display_get_default ());
  do_what_is_due ();
  end = g_get_monotonic_time () + ACT_MS * 1000;
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  do_what_is_due ();
}

static void
run_xdotool (const char *first, const char *second, const char *third)
{
  const char *argv[] = { "xdotool", first, second, third, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                NULL, NULL, &status, &error);
  g_assert_no_error (error);
  let_it_act ();
}

void
keys_focus_window (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autofree char *id
      = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));

  for (guint i = 0; i < 50 && !gtk_window_is_active (window); i++)
    run_xdotool ("windowfocus", id, NULL);
  g_assert_true (gtk_window_is_active (window));
}

void
keys_press (const char *key)
{
  run_xdotool ("key", key, NULL);
}

void
keys_type (const char *text)
{
  run_xdotool ("type", text, NULL);
}
