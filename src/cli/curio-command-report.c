/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "curio-command.h"

gboolean
curio_command_report (char ***args, const CurioCliWindow *window,
                      GError **error)
{
  return FALSE;
}
