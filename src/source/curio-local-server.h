/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The user's own PostgreSQL server: made with initdb in the data folder when
 * it is first needed, reachable through a private unix socket only, stopped
 * when the last program that uses it leaves (however it leaves). */
typedef struct _CurioLocalServer CurioLocalServer;

/* Starts it, or joins the one that runs.  Blocks.  Loads and writers acquire
 * it for themselves; a program that does several of them in a row holds it
 * between, or it would stop and start each time.  Where the server has died
 * meanwhile, the next acquire starts it anew.  Fails with
 * CURIO_ERROR_NOT_INSTALLED where there is no PostgreSQL. */
CurioLocalServer *curio_local_server_acquire (GCancellable *cancellable,
                                              GError **error);
/* Leaves it; the last one stops it. */
void curio_local_server_release (CurioLocalServer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioLocalServer, curio_local_server_release)

/* A conninfo for the database of SHOP.  (transfer full) */
char *curio_local_server_get_conninfo (CurioLocalServer *self,
                                       const char *shop);
/* Names of the filled shops, sorted.  (transfer full) */
char **curio_local_server_list_shops (CurioLocalServer *self,
                                      GCancellable *cancellable,
                                      GError **error);
/* 1 to 40 of a-z, 0-9, - and _, beginning with a letter; not the names
 * of PostgreSQL's own databases (postgres, template0, template1). */
gboolean curio_shop_name_is_valid (const char *name);

G_END_DECLS
