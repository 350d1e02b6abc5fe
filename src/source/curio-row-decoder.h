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

G_END_DECLS
