/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE where NAME is a command, which works without a display, or --help or
 * --version. */
gboolean curio_cli_is_command (const char *name);

/* What only the window can do, lent by main.c to `benchmark --window`. */
typedef struct
{
  /* Opens a window on the source that was remembered last, draws each page,
   * drags the brush over it, closes it; adds "window_frame_ms" values by page
   * to OUT_FRAMES (char * -> double *), and the median and 95th percentile of
   * the frames of the drag to OUT_DRAGS, by page, or by page and view where it
   * has several: "customers/list" (char * -> double[2]).  Likewise OUT_LIST,
   * of what is done with the customer list: "wheel", "fling", "bar", "search",
   * "sort"; and OUT_FIRST, by page, how long its first showing takes and for
   * how long of that the main thread hears nothing at most (char * ->
   * double[2]). */
  gboolean (*measure_window) (GHashTable *out_frames, GHashTable *out_drags,
                              GHashTable *out_list, GHashTable *out_first,
                              GError **error);
} CurioCliWindow;

/* Runs the command ARGV[1].  Returns the exit status: 0 done, 1 failed with a
 * sentence on stderr, 2 wrong usage. */
int curio_cli_run (int argc, char **argv, const CurioCliWindow *window);

G_END_DECLS
