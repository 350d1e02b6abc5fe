/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The programs of one PostgreSQL installation. */
typedef struct
{
  int major;
  char *initdb;
  char *postgres;
} CurioServerPrograms;

/* The installation that can open CLUSTER, or the newest where there is no
 * cluster yet.  The variable CURIO_POSTGRESQL_BIN names a folder to look into
 * instead of the usual places.  Fails with CURIO_ERROR_NOT_INSTALLED. */
CurioServerPrograms *curio_server_programs_find (const char *cluster,
                                                 GError **error);
void curio_server_programs_free (CurioServerPrograms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioServerPrograms, curio_server_programs_free)

G_END_DECLS
