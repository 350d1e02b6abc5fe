/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a customer id is.  The same customer comes as 13085 from an integer
 * column and as 13085.0 from a file that went through a spreadsheet. */

#include "curio-customer-id.h"

#include <string.h>

#define MAX_DIGITS 18 /* more might not fit 64 bits: kept as text */

const char *
curio_customer_id_trim (const char *id, gsize *length)
{
  while (*length > 0 && g_ascii_isspace (*id))
    {
      id++;
      (*length)--;
    }
  while (*length > 0 && g_ascii_isspace (id[*length - 1]))
    (*length)--;

  return id;
}

/* Whether TEXT is nothing, or a point and noughts. */
static gboolean
is_empty_fraction (const char *text, gsize length)
{
  if (length == 0)
    return TRUE;
  if (text[0] != '.' || length == 1)
    return FALSE;

  for (gsize i = 1; i < length; i++)
    if (text[i] != '0')
      return FALSE;

  return TRUE;
}

gboolean
curio_customer_id_parse (const char *id, gsize length, gint64 *out_number)
{
  gboolean is_negative = length > 0 && id[0] == '-';
  gsize start = is_negative ? 1 : 0;
  gsize i = start;
  gint64 value = 0;

  for (; i < length && g_ascii_isdigit (id[i]); i++)
    {
      if (i - start == MAX_DIGITS)
        return FALSE;
      value = value * 10 + (id[i] - '0');
    }
  if (i == start || !is_empty_fraction (id + i, length - i))
    return FALSE;

  *out_number = is_negative ? -value : value;
  return TRUE;
}

int
curio_customer_id_compare (const char *a, const char *b)
{
  gint64 x, y;
  gboolean is_number = curio_customer_id_parse (a, strlen (a), &x);

  if (is_number != curio_customer_id_parse (b, strlen (b), &y))
    return is_number ? -1 : 1;
  return is_number ? (x > y) - (x < y) : strcmp (a, b);
}
