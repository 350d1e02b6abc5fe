/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-progress.h"

G_BEGIN_DECLS

/* Writes N_LINES lines of the invented shop of SEED to standard output as CSV,
 * as `curio import` reads it: UTF-8, a header, commas, ISO dates, pounds with
 * three decimals.  Memory does not grow with N_LINES.  Fails cancelled, or as
 * curio_output_print () does. */
gboolean curio_demo_csv_write (gint64 n_lines, guint64 seed,
                               CurioProgress *progress,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
