/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-record.h"

G_BEGIN_DECLS

/* The one table of a dump that is read, and what was met of the others. */
typedef struct
{
  const CurioRecordSink *sink;
  GHashTable *columns; /* of CREATE TABLE: name → char ** */

  char *name;    /* NULL until a table with all columns comes */
  char **header; /* its columns, as the sink knows them */
  guint n_header;
  GArray *order;  /* of int: where each is in the values of now, or -1 */
  GArray *fields; /* of CurioText */

  char **nearest; /* the columns of the table that came nearest */
  guint nearest_count;
  char *other; /* another table that had all columns */
} CurioDumpTable;

void curio_dump_table_init (CurioDumpTable *self, const CurioRecordSink *sink);
void curio_dump_table_clear (CurioDumpTable *self);

/* CREATE TABLE NAME, with COLUMNS (transfer full). */
void curio_dump_table_declare (CurioDumpTable *self, const char *name,
                               char **columns);
/* Values for COLUMNS of NAME are to come; COLUMNS may be empty: as declared.
 * OUT_WANTED tells whether they are to be passed on. */
gboolean curio_dump_table_begin (CurioDumpTable *self, const char *name,
                                 const char *const *columns,
                                 gboolean *out_wanted, GError **error);
/* One row of them.  VALUES is NULL where the row's values are not plain. */
gboolean curio_dump_table_add (CurioDumpTable *self, const CurioText *values,
                               guint n_values, gint64 line, GError **error);
/* The dump has ended: fails where no table could be read. */
gboolean curio_dump_table_finish (CurioDumpTable *self, GError **error);

G_END_DECLS
