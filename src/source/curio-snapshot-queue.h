/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-snapshot.h"

G_BEGIN_DECLS

/* Keeps facts in their files without anybody waiting for it.  One file is
 * written at a time, by a worker thread; of each shop the newest facts alone
 * wait, and after a file was written ten minutes pass before it is again:
 * whatever was added since is found anew by the next start.  The application
 * is held while there is something to be written at once.
 *
 * For the main thread. */

/* Called in the main loop; not for what was forgotten meanwhile. */
typedef void (*CurioSnapshotTroubleFunc) (GObject *owner, const GError *error);

/* Facts that were loaded at LOADED_AT (seconds since 1970).  Where they cannot
 * be kept FUNC is called, if OWNER is still there. */
void curio_snapshot_queue_add (const CurioSource *source, CurioFacts *facts,
                               const CurioTableState *state, gint64 loaded_at,
                               GObject *owner, CurioSnapshotTroubleFunc func);
/* The facts of LOADED_AT were right at SEEN_AT, too: those that wait, or those
 * in the file. */
void curio_snapshot_queue_confirm (const CurioSource *source, gint64 loaded_at,
                                   gint64 seen_at);
/* What waits is to be written at once. */
void curio_snapshot_queue_flush (void);
/* Blocks until that is done: the program ends. */
void curio_snapshot_queue_finish (void);

G_END_DECLS
