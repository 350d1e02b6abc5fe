/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pounds, counts and months in the text of an audience, to the mill: no
 * floating point. */

#include "curio-audience-number.h"

#include "curio-calendar.h"

#include <string.h>

#define MILLS_PER_POUND 1000
#define MOST_DIGITS 13

void
curio_audience_append_pounds (GString *out, gint64 mills)
{
  guint64 size = mills < 0 ? 0 - (guint64)mills : (guint64)mills;
  guint64 rest = size % MILLS_PER_POUND;

  g_string_append_printf (out, "%s%" G_GUINT64_FORMAT, mills < 0 ? "-" : "",
                          size / MILLS_PER_POUND);
  if (rest == 0)
    return;
  g_string_append_printf (out, ".%03u", (guint)rest);
  while (out->str[out->len - 1] == '0')
    g_string_truncate (out, out->len - 1);
}

/* The digits at *TEXT, which is moved past them; none is FALSE. */
static gboolean
read_digits (const char **text, guint64 *out_value, gsize *out_n)
{
  gsize n = strspn (*text, "0123456789");

  *out_n = n;
  *out_value = 0;
  if (n == 0 || n > MOST_DIGITS)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    *out_value = *out_value * 10 + (guint64)((*text)[i] - '0');
  *text += n;
  return TRUE;
}

gboolean
curio_audience_read_pounds (const char *text, gint64 *out_mills)
{
  static const guint scales[] = { 1000, 100, 10, 1 };
  gboolean is_negative = text[0] == '-';
  guint64 pounds, part = 0;
  gsize n = 0;

  if (is_negative)
    text++;
  if (g_str_has_prefix (text, "£"))
    text += strlen ("£");
  if (!read_digits (&text, &pounds, &n))
    return FALSE;
  n = 0;
  if (*text == '.')
    {
      text++;
      if (!read_digits (&text, &part, &n) || n >= G_N_ELEMENTS (scales))
        return FALSE;
    }
  if (*text != '\0')
    return FALSE;
  *out_mills = (gint64)(pounds * MILLS_PER_POUND + part * scales[n]);
  if (is_negative)
    *out_mills = -*out_mills;
  return ABS (*out_mills) <= CURIO_AUDIENCE_MOST_MILLS;
}

gboolean
curio_audience_read_count (const char *text, guint32 most, guint32 *out_count)
{
  guint64 value;
  gsize n;

  if (!read_digits (&text, &value, &n) || *text != '\0' || value > most)
    return FALSE;
  *out_count = (guint32)value;
  return TRUE;
}

gboolean
curio_audience_read_month (const char *text, gint32 *out_month)
{
  g_autofree char *first = g_strconcat (text, "-01", NULL);
  gint32 day;

  if (!curio_day_parse (first, &day))
    return FALSE;
  *out_month = curio_month_of_day (day);
  return TRUE;
}
