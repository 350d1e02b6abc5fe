/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "curio-cli.h"

gboolean
curio_cli_is_command (const char *name)
{
  return FALSE;
}

int
curio_cli_run (int argc, char **argv, const CurioCliWindow *window)
{
  return 2;
}
