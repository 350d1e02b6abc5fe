/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-relation.h"

G_BEGIN_DECLS

/* What the statements of the coarser grain give, kept by the server: one
 * materialised view each, beside the table.  `curio prepare --rollups` prints
 * how they are made. */

/* "retail_curio_orders" for "retail".  (transfer full) */
char *curio_rollup_make_name (const char *table, CurioSums which);
/* FALSE where names like these would be too long for PostgreSQL. */
gboolean curio_rollup_fits (const char *table);
/* What one is marked with that was made by STATEMENT, a COPY of it.  (transfer
 * full) */
char *curio_rollup_make_mark (const char *statement);
/* The SELECT in STATEMENT, a COPY of it.  (transfer full) */
char *curio_rollup_make_select (const char *statement);

/* Has SUMS, which were prepared, read from the rollups of the relation, where
 * all of them are there, may be read, and were made by just these statements;
 * OUT_ARE_USED says so. */
gboolean curio_rollups_use (const CurioRelation *relation,
                            CurioDatabase *database, CurioRelationSums *sums,
                            gboolean *out_are_used, GError **error);

G_END_DECLS
