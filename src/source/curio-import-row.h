/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-record.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* Why a row is rejected: a CurioLeftOut, or one of these. */
enum
{
  CURIO_REJECT_SHAPE = CURIO_N_LEFT_OUT, /* not as many fields as headers */
  CURIO_REJECT_TEXT,                     /* bytes that are not text */
  CURIO_REJECT_NONE
};

const char *curio_reject_get_text (int reason); /* translated */

/* Which field of a file is which column. */
typedef struct
{
  int field[CURIO_N_COLUMNS];
  guint n_fields;
  GPtrArray *names; /* of the fields, NULL-terminated */
} CurioImportColumns;

/* Finds the columns among the headers NAMES: those of MAPPING by their names,
 * the others by curio_column_guess.  Those that are not there are -1. */
void curio_import_columns_init (CurioImportColumns *self,
                                const char *const *names,
                                const CurioMapping *mapping);
void curio_import_columns_clear (CurioImportColumns *self);
/* How many of the eight would be found. */
guint curio_import_count_columns (const char *const *names,
                                  const CurioMapping *mapping);
/* Fails with CURIO_ERROR_SCHEMA where one is missing, telling which and what
 * headers there are. */
gboolean curio_import_columns_check (const CurioImportColumns *self,
                                     const CurioMapping *mapping,
                                     GError **error);

/* Reads RECORD into OUT_ROW; CURIO_REJECT_NONE where it is a line. */
int curio_import_row_read (const CurioImportColumns *columns,
                           const CurioRecord *record, CurioDates dates,
                           gboolean check_text, CurioRow *out_row);

G_END_DECLS
