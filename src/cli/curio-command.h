/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "curio-cli.h"

G_BEGIN_DECLS

/* A command's own main: ARGS[0] is "curio figures", the rest its options, all
 * of it the command's to change.  Returns FALSE with an error, of which
 * curio-cli.c makes the sentence on stderr and the exit status. */
typedef struct
{
  const char *name;
  const char *summary; /* N_() for `curio --help` */
  gboolean (*run) (char ***args, const CurioCliWindow *window, GError **error);
} CurioCommand;

gboolean curio_command_import (char ***args, const CurioCliWindow *window,
                               GError **error);
gboolean curio_command_demo (char ***args, const CurioCliWindow *window,
                             GError **error);
gboolean curio_command_figures (char ***args, const CurioCliWindow *window,
                                GError **error);
gboolean curio_command_export (char ***args, const CurioCliWindow *window,
                               GError **error);
gboolean curio_command_campaigns (char ***args, const CurioCliWindow *window,
                                  GError **error);
gboolean curio_command_report (char ***args, const CurioCliWindow *window,
                               GError **error);
gboolean curio_command_prepare (char ***args, const CurioCliWindow *window,
                                GError **error);
gboolean curio_command_benchmark (char ***args, const CurioCliWindow *window,
                                  GError **error);

G_END_DECLS
