/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-builder.h"
#include "curio-field.h"
#include "curio-wire.h"

G_BEGIN_DECLS

/* Reads the binary COPY of eight columns, message by message. */
typedef struct
{
  CurioWire wires[CURIO_N_COLUMNS];
  CurioDates dates;     /* of text dates; never AUTO */
  CurioDateWatch watch; /* what the text dates looked like */
  gboolean is_header_read;
  gboolean is_ended;
  GString *numbers[CURIO_N_COLUMNS]; /* ids that came as numbers, as text */
} CurioRowDecoder;

void curio_row_decoder_init (CurioRowDecoder *self,
                             const CurioWire wires[CURIO_N_COLUMNS],
                             CurioDates dates);
void curio_row_decoder_clear (CurioRowDecoder *self);

typedef enum
{
  CURIO_DECODED_ROW,
  CURIO_DECODED_END, /* nothing is left in this message */
  CURIO_DECODED_DAMAGED,
} CurioDecoded;

/* Takes one row from *DATA, *LENGTH and moves them on.  The texts of OUT_ROW
 * stay valid until the next call. */
CurioDecoded curio_row_decoder_next (CurioRowDecoder *self, const char **data,
                                     gsize *length, CurioRow *out_row);

/* CURIO_ERROR_QUERY, for CURIO_DECODED_DAMAGED.  FALSE. */
gboolean curio_row_decoder_set_damaged (GError **error);

/* What the above is made of, for a COPY of other columns: takes a row of
 * N_FIELDS fields, whose data is NULL for SQL's null. */
CurioDecoded curio_row_decoder_take (CurioRowDecoder *self, const char **data,
                                     gsize *length, int n_fields,
                                     CurioText *out_values);
/* A field that is COLUMN's; the text stays valid until COLUMN's next. */
CurioText curio_row_decoder_read_text (CurioRowDecoder *self,
                                       CurioColumn column, CurioText value);
/* FALSE where it is no moment that can be counted. */
gboolean curio_row_decoder_read_time (CurioRowDecoder *self, CurioText value,
                                      gint64 *out_time_us);

G_END_DECLS
