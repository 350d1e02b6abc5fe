/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* What the administrator of a database may do for Curio, as SQL to be read and
 * run by them.  Nothing here changes anything. */
typedef struct
{
  const char *role;     /* who is to read; NULL: nobody new */
  gboolean distributes; /* the table over a Citus cluster, by invoice */
  gboolean registers;   /* schema curio for shared campaigns */
  gboolean rolls_up;    /* lines grouped once for everybody */
  gboolean refreshes;   /* only how those are brought up to date */
} CurioPreparation;

/* The statements for the table of SOURCE, in one transaction.  The database is
 * looked at only where SOURCE has a connection; without one, names are taken
 * as they stand, the column of the invoices must be in its mapping where it is
 * needed, and there are no rollups, which depend on the columns' types.
 * What is there already is not made again: a role, the register.  OUT_REMARK
 * is a sentence about rollups that cannot be refreshed as they are missing, or
 * NULL.
 *
 * Blocks; fails with CURIO_ERROR_USAGE, with CURIO_ERROR_EMPTY where there is
 * nothing to be refreshed, and as curio_source_inspect does.  (transfer full)
 */
char *curio_preparation_print (const CurioPreparation *self,
                               const CurioSource *source, char **out_remark,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
