/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-relation.h"

G_BEGIN_DECLS

/* What an administrator has prepared already.  All zeros: nobody looked. */
typedef struct
{
  gboolean has_role;
  gboolean has_schema;   /* curio, */
  gboolean has_register; /* and the tables of campaigns in it */
  gboolean has_rollups[CURIO_N_SUMS];
  gboolean has_time; /* the rollup that says when they were filled */
} CurioPrepared;

/* Looks for ROLE (NULL: none), the register, and the rollups of RELATION. */
gboolean curio_prepared_look (const CurioRelation *relation,
                              CurioDatabase *database, const char *role,
                              CurioPrepared *out_prepared, GError **error);

/* Which rollup of TABLE is missing and what follows from it, a sentence; NULL
 * where none is.  (transfer full) */
char *curio_prepared_describe_missing (const CurioPrepared *self,
                                       const char *table);

G_END_DECLS
