/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PostgreSQL's binary numbers, read exactly: integers, IEEE floats by way of
 * their shortest decimal text, and numerics (base-10000 digits; see
 * numeric_send in PostgreSQL's numeric.c for their form). */
#include "curio-wire-number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "curio-field.h"

#define NUMERIC_BASE 10000
/* Below this a double's thousandths fit 15 digits, so they are its text. */
#define EXACT_DOUBLE 1e12
/* Below this a real's thousandths are whole numbers in a double. */
#define EXACT_REAL 1e6
#define WHOLE_DOUBLE 9007199254740992.0 /* 2^53 */

typedef struct
{
  int n_digits;
  int weight; /* of the first digit: it counts 10000^weight */
  gboolean is_negative;
  gboolean is_number; /* not NaN, not infinite */
  const char *digits;
} Numeric;

static gint64
get_int64 (const char *data)
{
  guint64 wire;

  memcpy (&wire, data, sizeof wire);
  return (gint64)GUINT64_FROM_BE (wire);
}

static gboolean
read_integer (CurioWire wire, CurioText value, gint64 *out_number)
{
  if (wire == CURIO_WIRE_INT2 && value.length == 2)
    *out_number = curio_wire_get_int16 (value.data);
  else if (wire == CURIO_WIRE_INT4 && value.length == 4)
    *out_number = curio_wire_get_int32 (value.data);
  else if (wire == CURIO_WIRE_INT8 && value.length == 8)
    *out_number = get_int64 (value.data);
  else
    return FALSE;
  return TRUE;
}

/* A real widened to a double is exact. */
static gboolean
read_float (CurioWire wire, CurioText value, double *out_number)
{
  if (wire == CURIO_WIRE_REAL && value.length == 4)
    {
      gint32 bits = curio_wire_get_int32 (value.data);
      float number;

      memcpy (&number, &bits, sizeof number);
      *out_number = (double)number;
    }
  else if (wire == CURIO_WIRE_DOUBLE && value.length == 8)
    {
      gint64 bits = get_int64 (value.data);

      memcpy (out_number, &bits, sizeof bits);
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_numeric (CurioText value, Numeric *out_numeric)
{
  guint16 sign;

  if (value.length < 8)
    return FALSE;
  sign = (guint16)curio_wire_get_int16 (value.data + 4);
  out_numeric->n_digits = curio_wire_get_int16 (value.data);
  out_numeric->weight = curio_wire_get_int16 (value.data + 2);
  out_numeric->is_negative = sign == CURIO_NUMERIC_NEGATIVE;
  out_numeric->is_number = sign == 0 || out_numeric->is_negative;
  out_numeric->digits = value.data + 8;
  return out_numeric->n_digits >= 0
         && value.length == 8 + 2 * (gsize)out_numeric->n_digits;
}

/* The digit that counts 10000^POWER; 0 beyond those that are sent. */
static int
get_digit (const Numeric *numeric, int power)
{
  int i = numeric->weight - power;

  return i >= 0 && i < numeric->n_digits
             ? curio_wire_get_int16 (numeric->digits + 2 * i)
             : 0;
}

/* NUMERIC times SCALE, which is 1 or 1000. */
static gboolean
scale_numeric (const Numeric *numeric, int scale, gint64 *out_number)
{
  gint64 number = 0;
  int fraction = get_digit (numeric, -1) * scale;

  if (!numeric->is_number || fraction % NUMERIC_BASE != 0)
    return FALSE;
  for (int i = numeric->weight + 2; i < numeric->n_digits; i++)
    if (i >= 0 && curio_wire_get_int16 (numeric->digits + 2 * i) != 0)
      return FALSE; /* finer than 1/10000 */
  for (int power = numeric->weight; power >= 0; power--)
    if (__builtin_mul_overflow (number, NUMERIC_BASE, &number)
        || __builtin_add_overflow (number, get_digit (numeric, power),
                                   &number))
      return FALSE;
  if (__builtin_mul_overflow (number, scale, &number)
      || __builtin_add_overflow (number, fraction / NUMERIC_BASE, &number))
    return FALSE;
  *out_number = numeric->is_negative ? -number : number;
  return TRUE;
}

/* --- floats by their shortest text --------------------------------------- */

static gboolean
reads_back (CurioWire wire, const char *text, double number)
{
  if (wire == CURIO_WIRE_REAL)
    return (double)strtof (text, NULL) == number;
  return strtod (text, NULL) == number;
}

/* The fewest significant digits that read back as NUMBER. */
static void
format_shortest (CurioWire wire, double number, char *buffer, int size)
{
  int first = wire == CURIO_WIRE_REAL ? 6 : 15;

  for (int n_digits = first; n_digits <= first + 3; n_digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", n_digits);
      g_ascii_formatd (buffer, size, format, number);
      if (reads_back (wire, buffer, number))
        return;
    }
}

static gboolean
read_shortest (CurioWire wire, double number, gint64 *out_mills)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    return FALSE;
  format_shortest (wire, number, buffer, sizeof buffer);
  return curio_field_read_price ((CurioText){ buffer, strlen (buffer) },
                                 out_mills);
}

/* The fewest decimals that read back as NUMBER are its shortest text: the
 * digits before the point are the same for all.  0 to 3 are tried at once. */
static gboolean
read_float_mills (CurioWire wire, double number, gint64 *out_mills)
{
  static const int scales[] = { 1, 10, 100, 1000 };
  double limit = wire == CURIO_WIRE_REAL ? EXACT_REAL : EXACT_DOUBLE;

  if (!(fabs (number) < limit))
    return read_shortest (wire, number, out_mills);
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double scaled = rint (number * scales[i]);
      double back = scaled / scales[i];

      if (wire == CURIO_WIRE_REAL)
        back = (double)(float)back;
      if (back == number)
        {
          *out_mills = (gint64)scaled * (1000 / scales[i]);
          return TRUE;
        }
    }
  return FALSE;
}

/* --- doors --------------------------------------------------------------- */

gboolean
curio_wire_number_read_whole (CurioWire wire, CurioText value,
                              gint64 *out_number)
{
  Numeric numeric;
  double number;

  if (wire == CURIO_WIRE_NUMERIC)
    return read_numeric (value, &numeric)
           && scale_numeric (&numeric, 1, out_number);
  if (wire != CURIO_WIRE_REAL && wire != CURIO_WIRE_DOUBLE)
    return read_integer (wire, value, out_number);
  if (!read_float (wire, value, &number) || !(fabs (number) < WHOLE_DOUBLE)
      || number != rint (number))
    return FALSE;
  *out_number = (gint64)number;
  return TRUE;
}

gboolean
curio_wire_number_read_mills (CurioWire wire, CurioText value,
                              gint64 *out_mills)
{
  Numeric numeric;
  double number;

  if (wire == CURIO_WIRE_NUMERIC)
    return read_numeric (value, &numeric)
           && scale_numeric (&numeric, 1000, out_mills);
  if (wire == CURIO_WIRE_REAL || wire == CURIO_WIRE_DOUBLE)
    return read_float (wire, value, &number)
           && read_float_mills (wire, number, out_mills);
  return read_integer (wire, value, out_mills)
         && !__builtin_mul_overflow (*out_mills, 1000, out_mills);
}

static void
append_whole (GString *text, gint64 number)
{
  char buffer[24];
  char *start = buffer + sizeof buffer;
  guint64 rest = number < 0 ? -(guint64)number : (guint64)number;

  do
    *--start = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--start = '-';
  g_string_append_len (text, start, buffer + sizeof buffer - start);
}

static void
format_numeric (const Numeric *numeric, GString *text)
{
  int last = numeric->weight - numeric->n_digits + 1;

  if (numeric->is_negative)
    g_string_append_c (text, '-');
  g_string_append_printf (text, "%d",
                          get_digit (numeric, MAX (numeric->weight, 0)));
  for (int power = numeric->weight - 1; power >= 0; power--)
    g_string_append_printf (text, "%04d", get_digit (numeric, power));
  if (last >= 0)
    return;
  g_string_append_c (text, '.');
  for (int power = -1; power >= last; power--)
    g_string_append_printf (text, "%04d", get_digit (numeric, power));
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
  if (text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);
}

static void
format_float (CurioWire wire, double number, GString *text)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  format_shortest (wire, number, buffer, sizeof buffer);
  g_string_append (text, buffer);
}

gboolean
curio_wire_number_format (CurioWire wire, CurioText value, GString *out_text)
{
  Numeric numeric;
  double number;
  gint64 whole;

  g_string_truncate (out_text, 0);
  if (curio_wire_number_read_whole (wire, value, &whole))
    append_whole (out_text, whole);
  else if (wire == CURIO_WIRE_NUMERIC && read_numeric (value, &numeric)
           && numeric.is_number)
    format_numeric (&numeric, out_text);
  else if (read_float (wire, value, &number) && isfinite (number))
    format_float (wire, number, out_text);
  else
    return FALSE;
  return TRUE;
}
