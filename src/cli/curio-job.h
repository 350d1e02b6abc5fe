/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-progress.h"

G_BEGIN_DECLS

/* Work that blocks.  Called in a thread of its own. */
typedef gboolean (*CurioJobFunc) (gpointer data, CurioProgress *progress,
                                  GCancellable *cancellable, GError **error);

/* Runs FUNC and waits for it.  Meanwhile its progress is shown on standard
 * error where that is a terminal, and Ctrl+C (SIGINT), SIGTERM and SIGHUP
 * cancel it: FUNC then ends with G_IO_ERROR_CANCELLED, having cleaned up.  A
 * second one ends the program at once. */
gboolean curio_job_run (CurioJobFunc func, gpointer data, GError **error);

G_END_DECLS
