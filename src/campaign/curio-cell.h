/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells of CSV files, by RFC 4180: the one writer and the one reader of them
 * in this layer.  Texts are UTF-8, numbers are in the C locale. */

typedef enum
{
  CURIO_ENCODING_UTF8,
  CURIO_ENCODING_UTF8_BOM,
  CURIO_ENCODING_UTF16LE_BOM,
} CurioEncoding;

/* How a program wants its files. */
typedef struct
{
  CurioEncoding encoding;
  char separator;
  /* Spreadsheets take a text that begins with = + - @ for a formula.  An
   * apostrophe before it keeps it a text. */
  gboolean is_inert;
} CurioDialect;

/* In quotes, whatever it is. */
void curio_cell_append_quoted (GString *out, const char *text);
/* In quotes only where TEXT needs them in DIALECT, and inert if it asks. */
void curio_cell_append_text (GString *out, const CurioDialect *dialect,
                             const char *text);
/* Pounds with three decimals, as prices may have them: -1.005. */
void curio_cell_append_mills (GString *out, gint64 mills);
/* To the penny, halves away from zero: 130.37. */
void curio_cell_append_pence (GString *out, gint64 mills);

/* What TEXT, in UTF-8, is on disk.  (transfer full) */
GBytes *curio_dialect_encode (const CurioDialect *self, const GString *text);

/* Each cell, without its quotes, and each end of a row.  FALSE ends it. */
typedef struct
{
  void (*take_cell) (const char *cell, gsize length, gpointer data);
  void (*end_row) (gpointer data);
  gpointer data;
} CurioCellSink;

/* Reads what curio_dialect_encode () made; FALSE where it is not such a file.
 */
gboolean curio_dialect_read (const CurioDialect *self, const char *bytes,
                             gsize length, const CurioCellSink *sink);

G_END_DECLS
