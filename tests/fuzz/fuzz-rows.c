/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines that a server sends, of any bytes and in columns of several types:
 * reading them ends, with facts that hold together, or they are refused. */
#include "fuzz-target.h"

#include "curio-error.h"
#include "curio-row-decoder.h"
#include "wire-bytes.h"

/* One of them by the first byte. */
static const CurioWire wires[][CURIO_N_COLUMNS] = {
  {CURIO_WIRE_TEXT,  CURIO_WIRE_TEXT,   CURIO_WIRE_TEXT,   CURIO_WIRE_INT8,
   CURIO_WIRE_TIMESTAMP, CURIO_WIRE_NUMERIC, CURIO_WIRE_TEXT,
   CURIO_WIRE_TEXT                                                               },
  { CURIO_WIRE_INT4, CURIO_WIRE_PADDED, CURIO_WIRE_PADDED, CURIO_WIRE_INT4,
   CURIO_WIRE_DATE,      CURIO_WIRE_DOUBLE,  CURIO_WIRE_DOUBLE, CURIO_WIRE_PADDED},
  { CURIO_WIRE_TEXT, CURIO_WIRE_TEXT,   CURIO_WIRE_TEXT,   CURIO_WIRE_TEXT,
   CURIO_WIRE_TEXT,      CURIO_WIRE_TEXT,    CURIO_WIRE_TEXT,   CURIO_WIRE_TEXT  },
};

static void
read_rows (CurioRowDecoder *decoder, CurioFactsBuilder *builder,
           const char *data, gsize length)
{
  CurioRow row;

  while (curio_row_decoder_next (decoder, &data, &length, &row)
         == CURIO_DECODED_ROW)
    curio_facts_builder_add (builder, &row);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  CurioRowDecoder decoder = { 0 };
  g_autoptr (CurioFacts) facts = NULL;
  g_autofree char *copy = NULL;
  CurioFactsBuilder *builder;
  g_autoptr (GError) error = NULL;

  if (size < 2)
    return 0;
  copy = g_memdup2 (data + 1, size - 1);
  curio_row_decoder_init (&decoder, wires[data[0] % G_N_ELEMENTS (wires)],
                          CURIO_DATES_DMY);
  builder = curio_facts_builder_new ();
  /* What came before the damage must hold together too. */
  read_rows (&decoder, builder, copy, size - 1);
  facts = curio_facts_builder_finish_part (builder, &error);
  if (facts != NULL)
    wire_check_facts (facts);
  else
    g_assert_cmpuint (strlen (error->message), >, 10);
  curio_row_decoder_clear (&decoder);
  return 0;
}

/* --- seeds ----------------------------------------------------------------
 */

static void
put_typed_row (GByteArray *out, int invoice)
{
  wire_put_int16 (out, CURIO_N_COLUMNS);
  wire_int4 (out, invoice);
  wire_text (out, "22423  ");
  wire_text (out, "REGENCY   ");
  wire_int4 (out, 12);
  wire_int4 (out, 4000 + invoice % 9);
  wire_int8 (out, 0x4029800000000000); /* the double 12.75 */
  wire_int8 (out, 0x40c9850000000000); /* the double 13066 */
  wire_text (out, "EIRE ");
}

static void
put_usual_row (GByteArray *out, const char *invoice, const char *customer)
{
  wire_put_int16 (out, CURIO_N_COLUMNS);
  wire_text (out, invoice);
  wire_text (out, "85123A");
  wire_text (out, customer == NULL ? NULL : "HEART T-LIGHT HOLDER");
  wire_int8 (out, *invoice == 'C' ? -1 : 6);
  wire_int8 (out, 4100 * G_TIME_SPAN_DAY);
  wire_numeric (out, 3);
  wire_text (out, customer);
  wire_text (out, "United Kingdom");
}

static void
put_text_row (GByteArray *out, const char *date)
{
  static const char *const texts[]
      = { "536365", "22423", "REGENCY", "-2.0", NULL, "12.75", "17850.0" };

  wire_put_int16 (out, CURIO_N_COLUMNS);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    wire_text (out, texts[i] != NULL ? texts[i] : date);
  wire_text (out, "\xc3\x85land");
}

GBytes *
fuzz_target_get_seed (guint i)
{
  GByteArray *out;
  guint8 which = (guint8)i;

  if (i >= G_N_ELEMENTS (wires))
    return NULL;
  out = g_byte_array_new ();
  g_byte_array_append (out, &which, 1);
  wire_begin (out);
  if (i == 0)
    {
      put_usual_row (out, "536365", "17850");
      put_usual_row (out, "C536379", NULL);
      put_usual_row (out, "536365", "17850");
    }
  else if (i == 1)
    {
      put_typed_row (out, 536365);
      put_typed_row (out, 536366);
    }
  else
    {
      put_text_row (out, "1/12/2010 8:26");
      put_text_row (out, "2010-12-01 08:26:00");
    }
  wire_end (out);
  return g_byte_array_free_to_bytes (out);
}
