/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "curio-ui.h"

int
curio_ui_run (int argc, char **argv)
{
  return 0;
}

gboolean
curio_ui_measure_window (GHashTable *out_frames, double *out_rss_mb,
                         GError **error)
{
  return FALSE;
}
