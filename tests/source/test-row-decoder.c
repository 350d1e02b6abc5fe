/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The binary COPY stream, whole and damaged; and its numbers.  The bytes are
 * written down by hand after PostgreSQL's manual. */
#include <math.h>
#include <string.h>

#include "curio-row-decoder.h"
#include "curio-row-encoder.h"
#include "curio-wire-number.h"

#define BYTES(literal) ((CurioText){ literal, sizeof (literal) - 1 })
#define HEADER "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0"

static const CurioWire shop_wires[CURIO_N_COLUMNS]
    = { CURIO_WIRE_TEXT, CURIO_WIRE_TEXT,      CURIO_WIRE_TEXT,
        CURIO_WIRE_INT8, CURIO_WIRE_TIMESTAMP, CURIO_WIRE_NUMERIC,
        CURIO_WIRE_TEXT, CURIO_WIRE_TEXT };

static void
test_numeric (void)
{
  static const struct
  {
    CurioText bytes;
    gboolean is_mills;
    gint64 mills;
    const char *text;
  } numbers[] = {
    {BYTES ("\0\0\0\0\0\0\0\0"),                        TRUE,  0,                                "0"                        },
 /* 2.55 = 2 · 5500 */
    { BYTES ("\0\2\0\0\0\0\0\2\0\2\x15\x7c"),           TRUE,  2550,                             "2.55"                     },
 /* -11062.06 = 1 · 1062 · 600 */
    { BYTES ("\0\3\0\1\x40\0\0\2\0\1\x04\x26\x02\x58"), TRUE,  -11062060,
     "-11062.06"                                                                                                            },
 /* 0.001 = 10 at weight -1 */
    { BYTES ("\0\1\xff\xff\0\0\0\3\0\x0a"),             TRUE,  1,                                "0.001"                    },
 /* 13085.0 = 1 · 3085, one decimal */
    { BYTES ("\0\2\0\1\0\0\0\1\0\1\x0c\x0d"),           TRUE,  13085000,                         "13085"                    },
 /* 100000000 = 1 at weight 2 */
    { BYTES ("\0\1\0\2\0\0\0\0\0\1"),                   TRUE,  G_GINT64_CONSTANT (100000000000),
     "100000000"                                                                                                            },
 /* 0.0001, and 0.00000001 */
    { BYTES ("\0\1\xff\xff\0\0\0\4\0\1"),               FALSE, 0,                                "0.0001"                   },
    { BYTES ("\0\1\xff\xfe\0\0\0\x08\0\1"),             FALSE, 0,                                "0.00000001"               },
 /* NaN; 10^24; a lie about its length */
    { BYTES ("\0\0\0\0\xc0\0\0\0"),                     FALSE, 0,                                NULL                       },
    { BYTES ("\0\1\0\6\0\0\0\0\0\1"),                   FALSE, 0,                                "1000000000000000000000000"},
    { BYTES ("\0\2\0\0\0\0\0\0\0\1"),                   FALSE, 0,                                NULL                       },
    { BYTES ("\0\0"),                                   FALSE, 0,                                NULL                       },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 mills;
      gboolean is_mills = curio_wire_number_read_mills (
          CURIO_WIRE_NUMERIC, numbers[i].bytes, &mills);

      g_assert_cmpint (is_mills, ==, numbers[i].is_mills);
      if (is_mills)
        g_assert_cmpint (mills, ==, numbers[i].mills);
      g_assert_cmpint (curio_wire_number_format (CURIO_WIRE_NUMERIC,
                                                 numbers[i].bytes, text),
                       ==, numbers[i].text != NULL);
      if (numbers[i].text)
        g_assert_cmpstr (text->str, ==, numbers[i].text);
    }
}

static CurioText
put_double (double number, char bytes[8])
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  bits = GUINT64_TO_BE (bits);
  memcpy (bytes, &bits, sizeof bits);
  return (CurioText){ bytes, 8 };
}

static CurioText
put_real (float number, char bytes[4])
{
  guint32 bits;

  memcpy (&bits, &number, sizeof bits);
  bits = GUINT32_TO_BE (bits);
  memcpy (bytes, &bits, sizeof bits);
  return (CurioText){ bytes, 4 };
}

static void
check_double (double number, gboolean expected, gint64 expected_mills)
{
  char bytes[8];
  gint64 mills = 0;
  gboolean read = curio_wire_number_read_mills (
      CURIO_WIRE_DOUBLE, put_double (number, bytes), &mills);

  g_assert_cmpint (read, ==, expected);
  if (expected)
    g_assert_cmpint (mills, ==, expected_mills);
}

static void
check_real (float number, gboolean expected, gint64 expected_mills)
{
  char bytes[4];
  gint64 mills = 0;
  gboolean read = curio_wire_number_read_mills (
      CURIO_WIRE_REAL, put_real (number, bytes), &mills);

  g_assert_cmpint (read, ==, expected);
  if (expected)
    g_assert_cmpint (mills, ==, expected_mills);
}

/* Floats stand for their shortest decimal text. */
static void
test_floats (void)
{
  check_double (2.55, TRUE, 2550);
  check_double (-0.0, TRUE, 0);
  check_double (0.001, TRUE, 1);
  check_double (0.1 + 0.2, FALSE, 0); /* 0.30000000000000004 */
  check_double (0.0001, FALSE, 0);
  check_double (38970.0, TRUE, 38970000);
  check_double (999999999999.999, TRUE, G_GINT64_CONSTANT (999999999999999));
  check_double (1e15, TRUE, G_GINT64_CONSTANT (1000000000000000000));
  check_double (1e300, FALSE, 0);
  check_double ((double)NAN, FALSE, 0);
  check_double ((double)INFINITY, FALSE, 0);
  check_real (2.55f, TRUE, 2550);
  check_real (0.001f, TRUE, 1);
  check_real (12345.67f, TRUE, 12345670);
  check_real (123456.79f, TRUE, 123456790);
  check_real (0.0001f, FALSE, 0);
  check_real (123456792.0f, TRUE, G_GINT64_CONSTANT (123456790000));
  check_real ((float)NAN, FALSE, 0);
}

static void
test_whole (void)
{
  char bytes[8];
  gint64 number;

  g_assert_true (curio_wire_number_read_whole (CURIO_WIRE_INT2,
                                               BYTES ("\x80\0"), &number));
  g_assert_cmpint (number, ==, -32768);
  g_assert_true (curio_wire_number_read_whole (
      CURIO_WIRE_INT4, BYTES ("\xff\xff\xff\xff"), &number));
  g_assert_cmpint (number, ==, -1);
  g_assert_true (curio_wire_number_read_whole (
      CURIO_WIRE_INT8, BYTES ("\x80\0\0\0\0\0\0\0"), &number));
  g_assert_cmpint (number, ==, G_MININT64);
  g_assert_false (
      curio_wire_number_read_whole (CURIO_WIRE_INT4, BYTES ("\1"), &number));
  g_assert_true (curio_wire_number_read_whole (
      CURIO_WIRE_DOUBLE, put_double (-80995.0, bytes), &number));
  g_assert_cmpint (number, ==, -80995);
  g_assert_false (curio_wire_number_read_whole (
      CURIO_WIRE_DOUBLE, put_double (1.5, bytes), &number));
  g_assert_false (curio_wire_number_read_mills (
      CURIO_WIRE_INT8, BYTES ("\x7f\0\0\0\0\0\0\0"), &number));
}

/* --- the stream ---------------------------------------------------------- */

static GByteArray *
make_stream (int n_rows)
{
  GByteArray *stream = g_byte_array_new ();
  CurioRow row = { .invoice_no = BYTES ("C1"),
                   .stock_code = BYTES ("s"),
                   .country = BYTES ("EIRE"),
                   .quantity = -3,
                   .price_mills = 1230001,
                   .time_us = G_GINT64_CONSTANT (1291191960000000) };

  curio_row_encoder_begin (stream);
  for (int i = 0; i < n_rows; i++)
    curio_row_encoder_add (stream, &row);
  curio_row_encoder_end (stream);
  return stream;
}

/* Rows until something else than a row comes. */
static CurioDecoded
count_rows (const char *data, gsize length, int *out_n_rows, CurioRow *row)
{
  CurioRowDecoder decoder;
  CurioDecoded decoded;

  *out_n_rows = 0;
  curio_row_decoder_init (&decoder, shop_wires, CURIO_DATES_DMY);
  while ((decoded = curio_row_decoder_next (&decoder, &data, &length, row))
         == CURIO_DECODED_ROW)
    (*out_n_rows)++;
  curio_row_decoder_clear (&decoder);
  return decoded;
}

static void
test_stream (void)
{
  g_autoptr (GByteArray) stream = make_stream (3);
  CurioRow row;
  int n_rows;

  g_assert_cmpint (
      count_rows ((const char *)stream->data, stream->len, &n_rows, &row), ==,
      CURIO_DECODED_END);
  g_assert_cmpint (n_rows, ==, 3);
  g_assert_cmpmem (row.invoice_no.data, row.invoice_no.length, "C1", 2);
  g_assert_null (row.description.data);
  g_assert_null (row.customer_id.data);
  g_assert_cmpint (row.quantity, ==, -3);
  g_assert_cmpint (row.price_mills, ==, 1230001);
  g_assert_cmpint (row.time_us, ==, G_GINT64_CONSTANT (1291191960000000));
  g_assert_cmpuint (row.unreadable, ==, 0);
}

/* However a stream is cut or changed, nothing is read beyond its end; the
 * sanitizer build watches. */
static void
test_damaged (void)
{
  g_autoptr (GByteArray) stream = make_stream (1);
  CurioRow row;
  int n_rows;

  for (guint length = 0; length < stream->len; length++)
    {
      g_autofree char *cut = g_memdup2 (stream->data, length);

      count_rows (cut, length, &n_rows, &row);
      g_assert_cmpint (n_rows, <=, 1);
    }
  for (guint i = 0; i < stream->len; i++)
    for (int bit = 0; bit < 8; bit++)
      {
        g_autofree char *changed = g_memdup2 (stream->data, stream->len);

        changed[i] = (char)(changed[i] ^ (1 << bit));
        count_rows (changed, stream->len, &n_rows, &row);
      }
  g_assert_cmpint (count_rows (HEADER "\0\7", 21, &n_rows, &row), ==,
                   CURIO_DECODED_DAMAGED);
  g_assert_cmpint (count_rows (HEADER "\xff\xff"
                                      "x",
                               22, &n_rows, &row),
                   ==, CURIO_DECODED_DAMAGED);
  g_assert_cmpint (count_rows ("nonsense nonsense no", 20, &n_rows, &row), ==,
                   CURIO_DECODED_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-decoder/numeric", test_numeric);
  g_test_add_func ("/row-decoder/floats", test_floats);
  g_test_add_func ("/row-decoder/whole", test_whole);
  g_test_add_func ("/row-decoder/stream", test_stream);
  g_test_add_func ("/row-decoder/damaged", test_damaged);
  return g_test_run ();
}
