/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The numbers of a chart as a table: what a person sees when asking for it,
 * and, without thousands separators and signs of money, what a spreadsheet is
 * given.  Cells are added row by row, from left to right. */
typedef struct _CurioTable CurioTable;

typedef char *(*CurioTableFormatFunc) (gint64 value);

CurioTable *curio_table_new (void);
CurioTable *curio_table_ref (CurioTable *self);
void curio_table_unref (CurioTable *self); /* NULL is allowed */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioTable, curio_table_unref)

/* Before any cell.  NAME is copied; numbers stand at the right. */
void curio_table_add_column (CurioTable *self, const char *name,
                             gboolean is_number);

void curio_table_add_text (CurioTable *self, const char *text);
/* A number that is written already: "12.5 %". */
void curio_table_add_shown (CurioTable *self, const char *shown);
void curio_table_add_count (CurioTable *self, gint64 value);
/* To the penny, and further where the amount goes further. */
void curio_table_add_money (CurioTable *self, gint64 mills);
/* A number that is no count, with DIGITS decimals. */
void curio_table_add_real (CurioTable *self, double value, int digits);
/* Where there is no number. */
void curio_table_add_nothing (CurioTable *self);
/* VALUE, of which is known how the chart writes it: money and counts are taken
 * exactly, whatever FORMAT rounds to; all else as FORMAT writes it. */
void curio_table_add_formatted (CurioTable *self, CurioTableFormatFunc format,
                                gint64 value);

guint curio_table_get_n_columns (const CurioTable *self);
guint curio_table_get_n_rows (const CurioTable *self);
const char *curio_table_get_name (const CurioTable *self, guint column);
gboolean curio_table_is_number (const CurioTable *self, guint column);
const char *curio_table_get_shown (const CurioTable *self, guint row,
                                   guint column);
const char *curio_table_get_plain (const CurioTable *self, guint row,
                                   guint column);

/* Tab-separated: a row of names, the plain cells, and after a blank line
 * FOOTER where it is not NULL.  (transfer full) */
char *curio_table_print (const CurioTable *self, const char *footer);

G_END_DECLS
