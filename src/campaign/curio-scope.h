/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* What a file counts, in columns that are the same in every row: a picture has
 * its footer, a table that somebody opens a year later needs this. */

#define CURIO_SCOPE_COLUMNS "books,from,to,countries,as_of,own_goods"

/* "all", or the chosen ones as the source names them: "EIRE; France". */
void curio_scope_append_countries (GString *out, const CurioView *view);
/* The cells of CURIO_SCOPE_COLUMNS, texts in quotes, days in ISO 8601 or blank
 * where nothing is selected; own_goods is 1 where the list of what is not
 * goods is the shop's own.  Without a comma at the end. */
void curio_scope_append (GString *out, const CurioView *view);

G_END_DECLS
