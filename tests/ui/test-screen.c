/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How GTK is told to draw: by cairo and without a driver for OpenGL, unless
 * the person says otherwise, and no program that is started later hears of the
 * driver. */

#include "curio-screen.h"

static void
run_in_another (const char *path)
{
  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_by_cairo (void)
{
  if (!g_test_subprocess ())
    {
      run_in_another ("/ui/screen/by-cairo");
      return;
    }
  g_unsetenv ("GSK_RENDERER");
  g_unsetenv ("GDK_DEBUG");
  curio_screen_prepare ();
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "cairo");
  g_assert_true (curio_screen_open ());
  g_assert_null (g_getenv ("GDK_DEBUG"));
  g_assert_false (gdk_display_prepare_gl (gdk_display_get_default (), NULL));
  g_assert_true (curio_screen_open ());
}

/* Nobody is kept from what he asks for. */
static void
test_as_asked (void)
{
  static const struct
  {
    const char *renderer, *debug;
  } asked[] = {
    {"gl",     NULL    },
    { "cairo", "events"},
    { NULL,    ""      },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_unsetenv ("GSK_RENDERER");
      g_unsetenv ("GDK_DEBUG");
      if (asked[i].renderer != NULL)
        g_setenv ("GSK_RENDERER", asked[i].renderer, TRUE);
      if (asked[i].debug != NULL)
        g_setenv ("GDK_DEBUG", asked[i].debug, TRUE);
      curio_screen_prepare ();
      g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==,
                       asked[i].renderer != NULL ? asked[i].renderer
                                                 : "cairo");
      g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, asked[i].debug);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/screen/by-cairo", test_by_cairo);
  g_test_add_func ("/ui/screen/as-asked", test_as_asked);
  return g_test_run ();
}
