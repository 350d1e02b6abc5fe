/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a server sends of a shop as sums, of any bytes: reading it ends, with
 * facts that hold together or with an error that says something.  The input
 * holds the three streams one after the other, each with its signature. */
#include "fuzz-target.h"

#include "curio-error.h"
#include "curio-sums-reader.h"
#include "wire-bytes.h"

/* The ways that columns come: one of them by the first byte. */
static const CurioWire wires[][CURIO_N_COLUMNS] = {
  {CURIO_WIRE_TEXT,     CURIO_WIRE_TEXT,   CURIO_WIRE_TEXT,   CURIO_WIRE_INT8,
   CURIO_WIRE_TIMESTAMP, CURIO_WIRE_NUMERIC, CURIO_WIRE_TEXT,
   CURIO_WIRE_TEXT  },
  { CURIO_WIRE_INT4,    CURIO_WIRE_PADDED, CURIO_WIRE_PADDED, CURIO_WIRE_INT4,
   CURIO_WIRE_DATE,      CURIO_WIRE_NUMERIC, CURIO_WIRE_DOUBLE,
   CURIO_WIRE_PADDED},
  { CURIO_WIRE_NUMERIC, CURIO_WIRE_INT8,   CURIO_WIRE_TEXT,   CURIO_WIRE_INT4,
   CURIO_WIRE_TIMESTAMP, CURIO_WIRE_NUMERIC, CURIO_WIRE_NUMERIC,
   CURIO_WIRE_TEXT  },
};

/* The end of the stream at DATA: where the next one's signature begins. */
static const char *
find_end (const char *data, const char *end)
{
  const char *next = data < end
                         ? memmem (data + 1, (gsize)(end - data) - 1,
                                   WIRE_SIGNATURE, WIRE_SIGNATURE_LENGTH)
                         : NULL;

  return next != NULL ? next : end;
}

static CurioFacts *
read_streams (CurioSumsReader *reader, const char *data, const char *end,
              GError **error)
{
  for (int i = 0; i < CURIO_N_SUMS; i++)
    {
      const char *stream_end
          = i < CURIO_N_SUMS - 1 ? find_end (data, end) : end;
      /* Of its own length, so that a byte too far is seen. */
      g_autofree char *copy = g_memdup2 (data, (gsize)(stream_end - data));

      g_autoptr (GError) damage = NULL;

      /* What came before the damage must hold together too. */
      if (copy != NULL
          && !curio_sums_reader_take (reader, (CurioSums)i, copy,
                                      (gsize)(stream_end - data), &damage))
        g_assert_true (damage->domain == CURIO_ERROR);
      data = stream_end;
    }
  return curio_sums_reader_finish (reader, NULL, error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *bytes = (const char *)data;
  g_autoptr (CurioSumsReader) reader = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  if (size == 0)
    return 0;
  reader = curio_sums_reader_new (wires[data[0] % G_N_ELEMENTS (wires)], NULL);
  facts = read_streams (reader, bytes + 1, bytes + size, &error);
  if (facts != NULL)
    wire_check_facts (facts);
  else if (error->domain != CURIO_ERROR)
    g_error ("not for a person: %s", error->message);
  else
    g_assert_cmpuint (strlen (error->message), >, 10);
  return 0;
}

/* --- seeds ----------------------------------------------------------------
 */

/* The number WHICH of the wires above, in the row's own form. */
static void
put_id (GByteArray *out, guint which, int id)
{
  g_autofree char *text = g_strdup_printf ("%d", id);

  if (which == 0)
    wire_text (out, text);
  else if (which == 1)
    wire_int4 (out, id);
  else
    wire_numeric (out, id);
}

static void
put_customer (GByteArray *out, guint which, int id)
{
  if (id == 0)
    wire_null (out);
  else if (which == 1)
    wire_int8 (out, 0x40c9850000000000); /* the double 13066 */
  else
    put_id (out, which, id);
}

static void
put_code (GByteArray *out, guint which, int code)
{
  if (which == 2)
    wire_int8 (out, code);
  else
    wire_text (out, code == 1 ? "22423 " : "85123A");
}

/* Days since 2000. */
static void
put_date (GByteArray *out, gboolean is_date, int day)
{
  if (is_date)
    wire_int4 (out, day);
  else
    wire_int8 (out, day * G_TIME_SPAN_DAY + 45000001);
}

static void
put_order (GByteArray *out, guint which, int invoice, int customer, int kind,
           int pounds)
{
  wire_put_int16 (out, 10);
  put_id (out, which, invoice);
  put_customer (out, which, customer);
  wire_text (out, invoice % 2 == 0 ? "EIRE" : "United Kingdom");
  put_date (out, which == 1, 4000 + invoice);
  wire_int4 (out, kind);
  wire_bool (out, pounds > 0);
  wire_int8 (out, 3);
  wire_numeric (out, pounds);
  wire_null (out);
  wire_null (out);
}

static void
put_cell (GByteArray *out, guint which, int code, int month, int kind)
{
  wire_put_int16 (out, 12);
  put_code (out, which, code);
  put_date (out, FALSE, month);
  wire_text (out, "EIRE");
  wire_int4 (out, kind);
  wire_bool (out, kind == 2);
  wire_int8 (out, 3);
  wire_numeric (out, 12);
  wire_numeric (out, 340);
  wire_int8 (out, 1);
  wire_numeric (out, 1);
  wire_numeric (out, 17);
  wire_int8 (out, 2);
}

static void
put_name (GByteArray *out, guint which, int code)
{
  wire_put_int16 (out, 4);
  put_code (out, which, code);
  wire_text (out, " REGENCY CAKESTAND");
  wire_int8 (out, 2);
  put_date (out, which == 1, 4001);
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
  put_order (out, i, 5364, 1308, 6, 340);
  put_order (out, i, 5365, 0, 7, -20);
  put_order (out, i, 5366, 1309, 5, 18);
  wire_end (out);
  wire_begin (out);
  put_cell (out, i, 1, 3987, 2);
  put_cell (out, i, 2, 4018, 3);
  wire_end (out);
  wire_begin (out);
  put_name (out, i, 1);
  wire_end (out);
  return g_byte_array_free_to_bytes (out);
}
