/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-server-folder.h"
#include "curio-server-programs.h"

G_BEGIN_DECLS

/* Makes the cluster of FOLDER where there is none.  It is not yet safe on the
 * disk: that takes seconds, and can be done while the server runs. */
gboolean curio_server_process_init (const CurioServerFolder *folder,
                                    const CurioServerPrograms *programs,
                                    GCancellable *cancellable, GError **error);
/* Brings a new cluster to the disk, without waiting for it. */
void curio_server_process_sync (const CurioServerFolder *folder,
                                const CurioServerPrograms *programs);
/* Starts the server and waits until it answers. */
gboolean curio_server_process_start (const CurioServerFolder *folder,
                                     const CurioServerPrograms *programs,
                                     GCancellable *cancellable,
                                     GError **error);
/* Starts a process that waits until no program holds folder->users any more,
 * however it ended, and then stops the server. */
void curio_server_process_watch (const CurioServerFolder *folder);

G_END_DECLS
