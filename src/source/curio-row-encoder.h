/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-builder.h"

G_BEGIN_DECLS

/* Rows in PostgreSQL's binary COPY form, for the table of a local shop (see
 * resources/sql/create-retail.sql).  Each appends to OUT. */
void curio_row_encoder_begin (GByteArray *out);
void curio_row_encoder_add (GByteArray *out, const CurioRow *row);
void curio_row_encoder_end (GByteArray *out);

G_END_DECLS
