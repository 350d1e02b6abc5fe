/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A first word is a command and works without a display, and so do --help and
 * --version; no word, or an option of the window's, opens the window. */

#include "curio-cli.h"
#include "curio-ui.h"

#include "curio-config.h"

#include <gio/gio.h>
#include <libintl.h>
#include <locale.h>

static const CurioCliWindow window = {
  .measure_window = curio_ui_measure_window,
};

/* From the build folder it speaks as it would once it is installed. */
static void
bind_catalogues (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder
      = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *built = g_build_filename (folder, "..", "po", NULL);
  gboolean is_built = g_file_test (built, G_FILE_TEST_IS_DIR);

  bindtextdomain (GETTEXT_PACKAGE, is_built ? built : CURIO_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bind_catalogues ();

  if (argc > 1 && (argv[1][0] != '-' || curio_cli_is_command (argv[1])))
    return curio_cli_run (argc, argv, &window);
  return curio_ui_run (argc, argv);
}
