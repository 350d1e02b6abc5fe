/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads COPY … TO STDOUT (FORMAT binary): PostgreSQL's manual, COPY, "Binary
 * Format".  The server sends one row a message, its header before the first
 * and its trailer after the last, but nothing here relies on that. */
#include "curio-row-decoder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-error.h"
#include "curio-wire-number.h"

#define SIGNATURE "PGCOPY\n\377\r\n"
/* Signature with its zero, flags, length of the extension. */
#define HEADER_BYTES 19
#define NUMBER_TEXT_SIZE 32

void
curio_row_decoder_init (CurioRowDecoder *self,
                        const CurioWire wires[CURIO_N_COLUMNS],
                        CurioDates dates)
{
  *self = (CurioRowDecoder){ .dates = dates };
  memcpy (self->wires, wires, sizeof self->wires);
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    self->numbers[i] = g_string_sized_new (NUMBER_TEXT_SIZE);
}

void
curio_row_decoder_clear (CurioRowDecoder *self)
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    if (self->numbers[i])
      g_string_free (g_steal_pointer (&self->numbers[i]), TRUE);
}

/* --- fields -------------------------------------------------------------- */

static CurioText
trim_end (CurioText text)
{
  while (text.length > 0 && text.data[text.length - 1] == ' ')
    text.length--;
  return text;
}

CurioText
curio_row_decoder_read_text (CurioRowDecoder *self, CurioColumn column,
                             CurioText value)
{
  GString *number = self->numbers[column];

  if (!value.data || self->wires[column] == CURIO_WIRE_TEXT)
    return value;
  if (self->wires[column] == CURIO_WIRE_PADDED)
    return trim_end (value);
  if (!curio_wire_number_format (self->wires[column], value, number))
    return (CurioText){ NULL, 0 };
  return (CurioText){ number->str, number->len };
}

static gboolean
read_quantity (CurioWire wire, CurioText value, gint64 *out_quantity)
{
  if (!value.data)
    return FALSE;
  if (wire == CURIO_WIRE_TEXT || wire == CURIO_WIRE_PADDED)
    return curio_field_read_quantity (trim_end (value), out_quantity);
  return curio_wire_number_read_whole (wire, value, out_quantity);
}

static gboolean
read_price (CurioWire wire, CurioText value, gint64 *out_mills)
{
  if (!value.data)
    return FALSE;
  if (wire == CURIO_WIRE_TEXT || wire == CURIO_WIRE_PADDED)
    return curio_field_read_price (trim_end (value), out_mills);
  return curio_wire_number_read_mills (wire, value, out_mills);
}

static gboolean
read_text_time (CurioRowDecoder *self, CurioText value, gint64 *out_time_us)
{
  value = trim_end (value);
  curio_date_watch_add (&self->watch, value);
  return curio_field_read_time (value, self->dates, out_time_us);
}

/* Infinite times are the ends of their types, and overflow here. */
gboolean
curio_row_decoder_read_time (CurioRowDecoder *self, CurioText value,
                             gint64 *out_time_us)
{
  CurioWire wire = self->wires[CURIO_COLUMN_DATE];
  gint64 high;
  gint64 low;

  if (!value.data)
    return FALSE;
  if (wire == CURIO_WIRE_TIMESTAMP && value.length == 8)
    {
      high = curio_wire_get_int32 (value.data);
      low = (guint32)curio_wire_get_int32 (value.data + 4);
      return !__builtin_add_overflow (high * G_GINT64_CONSTANT (4294967296)
                                          + low,
                                      CURIO_WIRE_EPOCH_US, out_time_us)
             && high != G_MININT32;
    }
  if (wire == CURIO_WIRE_DATE && value.length == 4)
    return !__builtin_mul_overflow (curio_wire_get_int32 (value.data)
                                        + (gint64)CURIO_WIRE_EPOCH_DAY,
                                    G_TIME_SPAN_DAY, out_time_us);
  return (wire == CURIO_WIRE_TEXT || wire == CURIO_WIRE_PADDED)
         && read_text_time (self, value, out_time_us);
}

static void
fill_row (CurioRowDecoder *self, const CurioText values[CURIO_N_COLUMNS],
          CurioRow *row)
{
  const CurioWire *wires = self->wires;

  *row = (CurioRow){ 0 };
  row->invoice_no = curio_row_decoder_read_text (self, CURIO_COLUMN_INVOICE,
                                                 values[CURIO_COLUMN_INVOICE]);
  row->stock_code = curio_row_decoder_read_text (
      self, CURIO_COLUMN_STOCK_CODE, values[CURIO_COLUMN_STOCK_CODE]);
  row->description = curio_row_decoder_read_text (
      self, CURIO_COLUMN_DESCRIPTION, values[CURIO_COLUMN_DESCRIPTION]);
  row->customer_id = curio_row_decoder_read_text (
      self, CURIO_COLUMN_CUSTOMER, values[CURIO_COLUMN_CUSTOMER]);
  row->country = curio_row_decoder_read_text (self, CURIO_COLUMN_COUNTRY,
                                              values[CURIO_COLUMN_COUNTRY]);
  if (!read_quantity (wires[CURIO_COLUMN_QUANTITY],
                      values[CURIO_COLUMN_QUANTITY], &row->quantity))
    row->unreadable |= 1 << CURIO_LEFT_OUT_QUANTITY;
  if (!read_price (wires[CURIO_COLUMN_PRICE], values[CURIO_COLUMN_PRICE],
                   &row->price_mills))
    row->unreadable |= 1 << CURIO_LEFT_OUT_PRICE;
  if (!curio_row_decoder_read_time (self, values[CURIO_COLUMN_DATE],
                                    &row->time_us))
    row->unreadable |= 1 << CURIO_LEFT_OUT_DATE;
}

/* --- rows ---------------------------------------------------------------- */

static gboolean
skip_header (CurioRowDecoder *self, const char **data, gsize *length)
{
  gint32 extension;

  if (*length < HEADER_BYTES
      || memcmp (*data, SIGNATURE, sizeof SIGNATURE) != 0)
    return FALSE;
  extension = curio_wire_get_int32 (*data + HEADER_BYTES - 4);
  if (extension < 0 || *length - HEADER_BYTES < (gsize)extension)
    return FALSE;
  *data += HEADER_BYTES + extension;
  *length -= HEADER_BYTES + (gsize)extension;
  self->is_header_read = TRUE;
  return TRUE;
}

/* Takes the field at *DATA; FALSE where it does not end within END. */
static gboolean
take_field (const char **data, const char *end, CurioText *out_value)
{
  gint32 length;

  if (end - *data < 4)
    return FALSE;
  length = curio_wire_get_int32 (*data);
  *data += 4;
  *out_value = (CurioText){ NULL, 0 };
  if (length == -1)
    return TRUE;
  if (length < 0 || end - *data < length)
    return FALSE;
  *out_value = (CurioText){ *data, (gsize)length };
  *data += length;
  return TRUE;
}

CurioDecoded
curio_row_decoder_take (CurioRowDecoder *self, const char **data,
                        gsize *length, int n_fields, CurioText *out_values)
{
  const char *end = *data + *length;
  int n_sent;

  if (!self->is_header_read && !skip_header (self, data, length))
    return CURIO_DECODED_DAMAGED;
  if (*length == 0)
    return CURIO_DECODED_END;
  if (*length < 2 || self->is_ended)
    return CURIO_DECODED_DAMAGED;
  n_sent = curio_wire_get_int16 (*data);
  *data += 2;
  if (n_sent == -1)
    {
      self->is_ended = TRUE;
      *length = (gsize)(end - *data);
      return *length == 0 ? CURIO_DECODED_END : CURIO_DECODED_DAMAGED;
    }
  if (n_sent != n_fields)
    return CURIO_DECODED_DAMAGED;
  for (int i = 0; i < n_fields; i++)
    if (!take_field (data, end, &out_values[i]))
      return CURIO_DECODED_DAMAGED;
  *length = (gsize)(end - *data);
  return CURIO_DECODED_ROW;
}

CurioDecoded
curio_row_decoder_next (CurioRowDecoder *self, const char **data,
                        gsize *length, CurioRow *out_row)
{
  CurioText values[CURIO_N_COLUMNS];
  CurioDecoded decoded
      = curio_row_decoder_take (self, data, length, CURIO_N_COLUMNS, values);

  if (decoded == CURIO_DECODED_ROW)
    fill_row (self, values, out_row);
  return decoded;
}

gboolean
curio_row_decoder_set_damaged (GError **error)
{
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_QUERY,
                       _ ("The server’s answer cannot be read. Curio needs "
                          "PostgreSQL or a server that copies in its binary "
                          "form."));
  return FALSE;
}
