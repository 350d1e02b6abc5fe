/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes rows as COPY … (FORMAT binary) reads them: PostgreSQL's manual, COPY,
 * "Binary Format"; the fields as the types' receive functions take them. */
#include "curio-row-encoder.h"

#include <string.h>

#include "curio-wire.h"

static const char signature[] = "PGCOPY\n\377\r\n"; /* and its final zero */

static void
put_int16 (GByteArray *out, gint16 value)
{
  guint16 wire = GUINT16_TO_BE ((guint16)value);

  g_byte_array_append (out, (const guint8 *)&wire, sizeof wire);
}

static void
put_int32 (GByteArray *out, gint32 value)
{
  guint32 wire = GUINT32_TO_BE ((guint32)value);

  g_byte_array_append (out, (const guint8 *)&wire, sizeof wire);
}

static void
put_int64 (GByteArray *out, gint64 value)
{
  guint64 wire = GUINT64_TO_BE ((guint64)value);

  put_int32 (out, sizeof wire);
  g_byte_array_append (out, (const guint8 *)&wire, sizeof wire);
}

static void
put_text (GByteArray *out, CurioText text)
{
  if (!text.data)
    {
      put_int32 (out, -1);
      return;
    }
  put_int32 (out, (gint32)text.length);
  g_byte_array_append (out, (const guint8 *)text.data, (guint)text.length);
}

/* As few decimals as the price needs. */
static gint16
count_decimals (guint64 mills)
{
  if (mills % 10 != 0)
    return 3;
  if (mills % 100 != 0)
    return 2;
  return mills % 1000 != 0;
}

/* A numeric is base-10000 digits: those of the pounds, then one of the pence
 * and mills.  Zeros before and after are left away. */
static void
put_price (GByteArray *out, gint64 price_mills)
{
  guint64 mills
      = price_mills < 0 ? -(guint64)price_mills : (guint64)price_mills;
  gint16 digits[CURIO_MAX_NUMERIC_DIGITS];
  int n_digits = 0;
  int first = CURIO_MAX_NUMERIC_DIGITS;
  gint16 weight = -1;

  digits[--first] = (gint16)(mills % 1000 * 10);
  for (guint64 pounds = mills / 1000; pounds > 0; pounds /= 10000, weight++)
    digits[--first] = (gint16)(pounds % 10000);
  n_digits = CURIO_MAX_NUMERIC_DIGITS - first;
  while (n_digits > 0 && digits[first + n_digits - 1] == 0)
    n_digits--;
  while (n_digits > 0 && digits[first] == 0)
    {
      first++;
      n_digits--;
      weight--;
    }
  put_int32 (out, 8 + 2 * n_digits);
  put_int16 (out, (gint16)n_digits);
  put_int16 (out, n_digits > 0 ? weight : 0);
  put_int16 (out, price_mills < 0 ? CURIO_NUMERIC_NEGATIVE : 0);
  put_int16 (out, count_decimals (mills));
  for (int i = 0; i < n_digits; i++)
    put_int16 (out, digits[first + i]);
}

void
curio_row_encoder_begin (GByteArray *out)
{
  g_byte_array_append (out, (const guint8 *)signature, sizeof signature);
  put_int32 (out, 0); /* flags */
  put_int32 (out, 0); /* no extension of the header */
}

void
curio_row_encoder_add (GByteArray *out, const CurioRow *row)
{
  put_int16 (out, 8);
  put_text (out, row->invoice_no);
  put_text (out, row->stock_code);
  put_text (out, row->description);
  put_int64 (out, row->quantity);
  put_int64 (out, row->time_us - CURIO_WIRE_EPOCH_US);
  put_price (out, row->price_mills);
  put_text (out, row->customer_id);
  put_text (out, row->country);
}

void
curio_row_encoder_end (GByteArray *out)
{
  put_int16 (out, -1);
}
