/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-builder.h"

G_BEGIN_DECLS

/* One row of a file, whatever its format. */
typedef struct
{
  const CurioText *fields; /* data is NULL for an empty field */
  guint n_fields;
  gint64 line; /* of the file, where the row begins; from 1 */
} CurioRecord;

/* Who takes the rows of a file.  A FALSE with an error ends the reading. */
typedef struct
{
  /* Once, before the rows: the names of their fields, NULL-terminated. */
  gboolean (*take_header) (const char *const *names, gpointer data,
                           GError **error);
  gboolean (*take_record) (const CurioRecord *record, gpointer data,
                           GError **error);
  gpointer data;
  /* How many of the eight columns are among NAMES. */
  guint (*count_columns) (const char *const *names, gpointer data);
  /* What the person should know about the file; may be NULL. */
  void (*take_note) (const char *note, gpointer data);
} CurioRecordSink;

G_END_DECLS
