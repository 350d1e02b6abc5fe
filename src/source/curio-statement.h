/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-database.h"

G_BEGIN_DECLS

/* The text of resources/sql/NAME.sql.  (transfer full) */
char *curio_statement_get (const char *name);

/* What goes into one blank of a statement. */
typedef struct
{
  const char *blank;      /* NAME of :"NAME" or :'NAME' in the text */
  const char *identifier; /* quoted here: as a name, or as a text */
  const char *suffix;     /* a constant such as "::text", or NULL */
  const char *zone;       /* whose wall clock a moment is told by, or NULL */
} CurioBlank;

/* The text of resources/sql/NAME.sql with its N_BLANKS blanks filled in: the
 * only place where a statement is put together.  DATABASE is NULL for a
 * statement that is printed and not sent.  (transfer full) */
char *curio_statement_fill (CurioDatabase *database, const char *name,
                            const CurioBlank *blanks, gsize n_blanks);

/* A name, or a text, as SQL quotes it, in Unicode.  (transfer full) */
char *curio_quote_name (const char *name);
char *curio_quote_text (const char *text);

G_END_DECLS
