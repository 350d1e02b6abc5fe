/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-server-folder.h"

G_BEGIN_DECLS

typedef enum
{
  CURIO_SERVER_STOPPED,
  CURIO_SERVER_BUSY, /* starting, recovering or stopping */
  CURIO_SERVER_READY,
} CurioServerStatus;

/* What the server of FOLDER does just now. */
CurioServerStatus curio_server_status_get (const CurioServerFolder *folder);
/* Where the running server has its socket: where a program with another
 * environment started it, this is not folder->sockets.  (transfer full) */
char *curio_server_status_get_sockets (const CurioServerFolder *folder);
/* Removes the lock files of a server that was killed where its process number
 * belongs to somebody else now: PostgreSQL would refuse to start. */
void curio_server_status_clear_stale (const CurioServerFolder *folder);
/* Stops the server and waits for its end. */
void curio_server_status_stop (const CurioServerFolder *folder);

G_END_DECLS
