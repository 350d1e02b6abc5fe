/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A first word is a command and works without a display, and so do --help and
 * --version; no word, or an option of the window's, opens the window. */

#include "curio-cli.h"
#include "curio-ui.h"

#include "curio-config.h"

#include <libintl.h>
#include <locale.h>

static const CurioCliWindow window = {
  .measure_window = curio_ui_measure_window,
};

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CURIO_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc > 1 && (argv[1][0] != '-' || curio_cli_is_command (argv[1])))
    return curio_cli_run (argc, argv, &window);
  return curio_ui_run (argc, argv);
}
