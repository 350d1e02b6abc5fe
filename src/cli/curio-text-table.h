/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows of cells that a terminal shows in straight columns. */
typedef struct _CurioTextTable CurioTextTable;

/* One letter a column, l(eft) or r(ight): "lrrl". */
CurioTextTable *curio_text_table_new (const char *alignment);
void curio_text_table_free (CurioTextTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioTextTable, curio_text_table_free)

/* Appends a cell; a row begins where the one before is full. */
void curio_text_table_add (CurioTextTable *self, const char *text);
/* The same; takes ownership of TEXT. */
void curio_text_table_take (CurioTextTable *self, char *text);
/* Appends the rows to OUT, each indented by two spaces. */
void curio_text_table_print (const CurioTextTable *self, GString *out);

G_END_DECLS
