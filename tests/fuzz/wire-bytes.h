/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "curio-facts-image.h"
#include "curio-measures.h"

G_BEGIN_DECLS

/* Bytes as a server's binary COPY sends them, for seeds, and what must hold of
 * facts that came of any bytes. */

#define WIRE_SIGNATURE "PGCOPY\n\377\r\n"
#define WIRE_SIGNATURE_LENGTH 11 /* its NUL is one of them */

static inline void
wire_put_int16 (GByteArray *out, guint16 number)
{
  guint16 bytes = GUINT16_TO_BE (number);

  g_byte_array_append (out, (const guint8 *)&bytes, sizeof bytes);
}

static inline void
wire_put_int32 (GByteArray *out, guint32 number)
{
  guint32 bytes = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *)&bytes, sizeof bytes);
}

static inline void
wire_begin (GByteArray *out)
{
  g_byte_array_append (out, (const guint8 *)WIRE_SIGNATURE,
                       WIRE_SIGNATURE_LENGTH);
  wire_put_int32 (out, 0);
  wire_put_int32 (out, 0);
}

static inline void
wire_end (GByteArray *out)
{
  wire_put_int16 (out, 0xffff);
}

static inline void
wire_null (GByteArray *out)
{
  wire_put_int32 (out, 0xffffffffu);
}

static inline void
wire_text (GByteArray *out, const char *text)
{
  if (text == NULL)
    {
      wire_null (out);
      return;
    }
  wire_put_int32 (out, (guint32)strlen (text));
  g_byte_array_append (out, (const guint8 *)text, (guint)strlen (text));
}

static inline void
wire_int4 (GByteArray *out, gint32 number)
{
  wire_put_int32 (out, 4);
  wire_put_int32 (out, (guint32)number);
}

static inline void
wire_int8 (GByteArray *out, gint64 number)
{
  wire_put_int32 (out, 8);
  wire_put_int32 (out, (guint32)((guint64)number >> 32));
  wire_put_int32 (out, (guint32)number);
}

static inline void
wire_bool (GByteArray *out, gboolean value)
{
  guint8 byte = value != FALSE;

  wire_put_int32 (out, 1);
  g_byte_array_append (out, &byte, 1);
}

/* A whole number below 10,000 and above -10,000. */
static inline void
wire_numeric (GByteArray *out, int number)
{
  wire_put_int32 (out, 10);
  wire_put_int16 (out, 1); /* digits */
  wire_put_int16 (out, 0); /* weight */
  wire_put_int16 (out, number < 0 ? 0x4000 : 0);
  wire_put_int16 (out, 0);
  wire_put_int16 (out, (guint16)ABS (number));
}

static inline gboolean
wire_append_cb (const void *bytes, gsize length, gpointer data, GError **error)
{
  g_byte_array_append (data, bytes, (guint)length);
  return TRUE;
}

/* They are such as would be believed if a file held them, and can be measured.
 */
static inline void
wire_check_facts (CurioFacts *facts)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GBytes) image = NULL;
  g_autoptr (CurioFacts) again = NULL;

  g_assert_true (curio_facts_image_write (facts, wire_append_cb, bytes, NULL));
  image = g_byte_array_free_to_bytes (bytes);
  again = curio_facts_image_read (image);
  g_assert_nonnull (again);
  for (int kind = 0; kind < CURIO_N_BOOKS; kind++)
    {
      CurioBooks books = { (CurioBooksKind)kind, NULL };
      CurioSelection all = CURIO_SELECTION_ALL;
      g_autoptr (CurioLedger) ledger = curio_ledger_new (facts, &books);

      curio_measures_free (curio_measures_new (ledger, &all));
    }
}

G_END_DECLS
