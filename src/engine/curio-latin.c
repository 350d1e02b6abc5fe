/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text that does not say what it is written in, and is no UTF-8, is mostly of
 * an old Windows: this reads it so. */

#include "curio-latin.h"

/* What Windows-1252 has from 0x80 to 0x9f.  The five bytes that it leaves open
 * stay control characters, as the WHATWG Encoding Standard has it: iconv fails
 * on them. */
static const guint16 letters[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

gsize
curio_latin_to_utf8 (const char *bytes, gsize length, char *out)
{
  char *to = out;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = bytes[i];

      if (c < 0x80)
        *to++ = c;
      else
        to += g_unichar_to_utf8 (c < 0xa0 ? letters[c - 0x80] : c, to);
    }
  return to - out;
}
