/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-relation.h"

G_BEGIN_DECLS

/* What the statements of the coarser grain give, kept by the server: one
 * materialised view each, beside the table, and one that says when they were
 * filled.  `curio prepare --rollups` prints how they are made. */

/* "retail_curio_orders" for "retail".  (transfer full) */
char *curio_rollup_make_name (const char *table, CurioSums which);
/* The same of the one with the moment, and what that is marked with.
 * (transfer full) */
char *curio_rollup_make_time_name (const char *table);
#define CURIO_ROLLUP_TIME_MARK "Curio, when the rollups were filled"
/* FALSE where names like these would be too long for PostgreSQL. */
gboolean curio_rollup_fits (const char *table);
/* What one is marked with that was made by STATEMENT, a COPY of it.  (transfer
 * full) */
char *curio_rollup_make_mark (const char *statement);
/* The SELECT in STATEMENT, a COPY of it.  (transfer full) */
char *curio_rollup_make_select (const char *statement);

/* What was found of the rollups of a table. */
typedef struct
{
  gboolean are_used; /* all of them are there, may be read, and were made by
                        just the statements that are asked */
  gint64 filled_us;  /* when: microseconds since 1970; 0: nobody says */
  char *counters;    /* turns when any of them is filled anew, sometimes a
                        little later */
} CurioRollups;

void curio_rollups_clear (CurioRollups *self);

/* Looks for the rollups of the relation by SUMS, which were prepared. */
gboolean curio_rollups_find (const CurioRelation *relation,
                             CurioDatabase *database,
                             const CurioRelationSums *sums,
                             CurioRollups *out_rollups, GError **error);
/* Has SUMS read from them. */
void curio_rollups_use (const CurioRelation *relation, CurioDatabase *database,
                        CurioRelationSums *sums);

G_END_DECLS
