/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text format of COPY: tabs between fields, \N for null, and backslashes
 * before what would be mistaken for either. */
#include "curio-dump-copy.h"

#include <string.h>

static char
unescape_letter (char c)
{
  static const char from[] = "bfnrtv";
  static const char to[] = "\b\f\n\r\t\v";
  const char *found = c != 0 ? strchr (from, c) : NULL;

  return found != NULL ? to[found - from] : c;
}

/* Up to MAX digits of BASE at *AT, which is left behind them. */
static int
read_digits (const char **at, const char *end, int base, int max)
{
  int value = 0;

  for (int i = 0; i < max && *at < end; i++, (*at)++)
    {
      int digit = g_ascii_xdigit_value (**at);

      if (digit < 0 || digit >= base)
        break;
      value = value * base + digit;
    }
  return value;
}

/* *AT is behind a backslash. */
static char
unescape (const char **at, const char *end)
{
  if (**at >= '0' && **at <= '7')
    return (char)read_digits (at, end, 8, 3);
  if (**at == 'x' && *at + 1 < end && g_ascii_isxdigit ((*at)[1]))
    {
      (*at)++;
      return (char)read_digits (at, end, 16, 2);
    }
  return unescape_letter (*(*at)++);
}

/* BYTES has room for all of the line, so that it never moves. */
static CurioText
unescape_field (CurioText field, GByteArray *bytes)
{
  const char *at = field.data;
  const char *end = at + field.length;
  char *start = (char *)bytes->data + bytes->len;
  char *to = start;

  while (at < end)
    {
      if (*at == '\\' && at + 1 < end)
        {
          at++;
          *to++ = unescape (&at, end);
        }
      else
        *to++ = *at++;
    }
  bytes->len += to - start;
  return (CurioText){ start, to - start };
}

void
curio_dump_copy_split (CurioText line, GArray *fields, GByteArray *bytes)
{
  const char *at = line.data;
  const char *end = at + line.length;
  gboolean escaped = memchr (at, '\\', line.length) != NULL;

  g_array_set_size (fields, 0);
  g_byte_array_set_size (bytes, line.length);
  bytes->len = 0;
  for (;;)
    {
      const char *tab = memchr (at, '\t', end - at);
      CurioText field = { at, (tab != NULL ? tab : end) - at };

      if (field.length == 2 && memcmp (field.data, "\\N", 2) == 0)
        field = (CurioText){ NULL, 0 };
      else if (escaped && memchr (field.data, '\\', field.length) != NULL)
        field = unescape_field (field, bytes);
      g_array_append_val (fields, field);
      if (tab == NULL)
        return;
      at = tab + 1;
    }
}
