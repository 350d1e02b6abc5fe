/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The door of this layer: the program with a window. */

#include "curio-ui.h"

#include "curio-application.h"

/* GLib has no option with an optional value across processes: a bare --local
 * is an empty one. */
static char **
copy_arguments (int argc, char **argv)
{
  char **copy = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    copy[i]
        = g_strdup (g_str_equal (argv[i], "--local") ? "--local=" : argv[i]);
  return copy;
}

int
curio_ui_run (int argc, char **argv)
{
  g_auto (GStrv) arguments = copy_arguments (argc, argv);
  g_autoptr (CurioApplication) app = curio_application_new ();

  return g_application_run (G_APPLICATION (app), argc, arguments);
}
