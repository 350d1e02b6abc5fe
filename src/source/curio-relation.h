/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-database.h"
#include "curio-sums.h"
#include "curio-wire.h"

G_BEGIN_DECLS

/* How the lines of a relation are asked for, and how they come. */
typedef struct
{
  char *statement; /* COPY (SELECT …) TO STDOUT (FORMAT binary) */
  CurioWire wires[CURIO_N_COLUMNS];
} CurioRelationCopy;

void curio_relation_copy_clear (CurioRelationCopy *self);

/* Looks at the relation that SOURCE names.  CURIO_ERROR_SCHEMA where it is not
 * there, CURIO_ERROR_PERMISSION where it may not be read. */
CurioRelation *curio_relation_inspect (CurioDatabase *database,
                                       const CurioSource *source,
                                       GError **error);
/* How many rows a PLAN means, as EXPLAIN of SELECT 1 prints it line by line
 * (NULL-terminated); -1: unknown. */
gint64 curio_relation_estimate (const char *const *plan);
/* STATEMENT is copy-lines, or another with its blanks.  CURIO_ERROR_SCHEMA
 * where a column is missing or of an unfit type. */
gboolean curio_relation_prepare_copy (const CurioRelation *self,
                                      CurioDatabase *database,
                                      const CurioMapping *mapping,
                                      const char *statement,
                                      CurioRelationCopy *out_copy,
                                      GError **error);

/* The same of sums of lines. */
typedef struct
{
  char *statements[CURIO_N_SUMS];
  CurioWire wires[CURIO_N_COLUMNS];
} CurioRelationSums;

void curio_relation_sums_clear (CurioRelationSums *self);

/* Whether the server can add lines up: it cannot, where a date, quantity or
 * price is kept as text, which only Curio reads. */
gboolean curio_relation_has_sums (const CurioRelation *self);
/* NOT_GOODS as in CurioBooks.  CURIO_ERROR_SCHEMA where a column is missing or
 * of an unfit type, text among them. */
gboolean curio_relation_prepare_sums (const CurioRelation *self,
                                      CurioDatabase *database,
                                      const CurioMapping *mapping,
                                      const char *const *not_goods,
                                      CurioRelationSums *out_sums,
                                      GError **error);

G_END_DECLS
