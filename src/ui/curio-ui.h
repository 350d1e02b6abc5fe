/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Opens the window; returns the exit status. */
int curio_ui_run (int argc, char **argv);

/* For `curio benchmark --window`: see CurioCliWindow. */
gboolean curio_ui_measure_window (GHashTable *out_frames,
                                  GHashTable *out_drags, GHashTable *out_list,
                                  GHashTable *out_first, GError **error);

G_END_DECLS
