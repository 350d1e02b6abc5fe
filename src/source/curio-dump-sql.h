/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-dump-table.h"

G_BEGIN_DECLS

typedef enum
{
  CURIO_DUMP_SQL_DONE,
  CURIO_DUMP_SQL_INCOMPLETE, /* it ends inside a statement */
  CURIO_DUMP_SQL_FAILED,     /* with an error */
} CurioDumpSqlResult;

/* Takes the statements of SQL, which begins at LINE of the dump.
 * OUT_COPY is TRUE where the last is COPY … FROM stdin, whose rows follow;
 * OUT_WANTED where they are of the table that is read. */
CurioDumpSqlResult curio_dump_sql_take (const char *sql, gint64 line,
                                        CurioDumpTable *table,
                                        gboolean *out_copy,
                                        gboolean *out_wanted, GError **error);

G_END_DECLS
