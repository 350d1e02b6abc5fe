/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are text.  They are read digit by digit into integers, never
 * through a floating-point number, so that 0.001 and 1e3 are exact and a price
 * with too many decimals is told from one without. */
#include "curio-field.h"

/* A decimal number as mantissa × 10^power; the mantissa has no trailing zero,
 * so that "are there more decimals than SCALE" is "is the power negative". */
typedef struct
{
  guint64 mantissa;
  int zeros; /* met since the last digit that is not one */
  int power;
  gboolean any; /* a digit was there */
} Decimal;

static gboolean
is_blank (char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static gboolean
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

static gboolean
take_digit (Decimal *self, char c)
{
  self->any = TRUE;
  if (c == '0')
    {
      if (self->mantissa != 0)
        self->zeros++;
      return TRUE;
    }
  for (; self->zeros >= 0; self->zeros--)
    if (__builtin_mul_overflow (self->mantissa, 10u, &self->mantissa))
      return FALSE;
  self->zeros = 0;
  return !__builtin_add_overflow (self->mantissa, (guint64)(c - '0'),
                                  &self->mantissa);
}

/* Reads digits, a point and digits; leaves *AT behind them. */
static gboolean
read_digits (Decimal *self, const char **at, const char *end)
{
  gboolean point = FALSE;

  for (; *at < end; (*at)++)
    {
      if (**at == '.' && !point)
        point = TRUE;
      else if (!is_digit (**at))
        break;
      else if (!take_digit (self, **at))
        return FALSE;
      else if (point)
        self->power--;
    }
  self->power += self->zeros;
  return self->any;
}

static gboolean
read_exponent (Decimal *self, const char **at, const char *end)
{
  const char *start;
  gboolean negative = FALSE;
  int exponent = 0;

  if (*at == end || (**at != 'e' && **at != 'E'))
    return TRUE;
  (*at)++;
  if (*at < end && (**at == '-' || **at == '+'))
    negative = *(*at)++ == '-';
  start = *at;
  for (; *at < end && is_digit (**at) && exponent < 10000; (*at)++)
    exponent = exponent * 10 + **at - '0';
  self->power += negative ? -exponent : exponent;
  return *at > start;
}

static gboolean
scale_decimal (Decimal *self, int scale, gboolean negative, gint64 *out_value)
{
  if (self->mantissa == 0)
    {
      *out_value = 0;
      return TRUE;
    }
  if (self->power + scale < 0)
    return FALSE;
  for (int i = self->power + scale; i > 0; i--)
    if (__builtin_mul_overflow (self->mantissa, 10u, &self->mantissa))
      return FALSE;
  if (self->mantissa > G_MAXINT64)
    return FALSE;
  *out_value = negative ? -(gint64)self->mantissa : (gint64)self->mantissa;
  return TRUE;
}

/* TEXT × 10^SCALE where that is a whole number of 64 bits. */
static gboolean
read_decimal (CurioText text, int scale, gint64 *out_value)
{
  const char *at = text.data;
  const char *end = text.data + text.length;
  Decimal decimal = { 0 };
  gboolean negative = FALSE;

  while (at < end && is_blank (*at))
    at++;
  while (end > at && is_blank (end[-1]))
    end--;
  if (at < end && (*at == '-' || *at == '+'))
    negative = *at++ == '-';
  return read_digits (&decimal, &at, end) && read_exponent (&decimal, &at, end)
         && at == end && scale_decimal (&decimal, scale, negative, out_value);
}

gboolean
curio_field_read_quantity (CurioText text, gint64 *out_quantity)
{
  return text.data != NULL && read_decimal (text, 0, out_quantity);
}

gboolean
curio_field_read_price (CurioText text, gint64 *out_mills)
{
  return text.data != NULL && read_decimal (text, 3, out_mills);
}
