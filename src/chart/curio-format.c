/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as a person reads them.  The signs that part thousands and decimals
 * are the locale's; a program run in the C locale speaks British English,
 * which is what its texts are written in. */

#include "curio-format.h"

#include "curio-currency.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define MINUS "\u2212"
#define SPACE "\u00A0"

#define MILLS_PER_POUND 1000

typedef struct
{
  char locale[128]; /* whose signs these are */
  char thousands[8], radix[8];
} Signs;

/* Narrow no-break spaces are missing in some fonts, the wide one never. */
static void
read_sign (nl_item item, const char *fallback, char *out, gsize size)
{
  g_autofree char *sign
      = g_locale_to_utf8 (nl_langinfo (item), -1, NULL, NULL, NULL);

  if (sign == NULL || *sign == '\0')
    g_strlcpy (out, fallback, size);
  else if (g_str_equal (sign, "\u202F") || g_str_equal (sign, " "))
    g_strlcpy (out, SPACE, size);
  else
    g_strlcpy (out, sign, size);
}

/* Asked for at every number, so each thread keeps those of its last locale. */
static const Signs *
get_signs (void)
{
  static _Thread_local Signs signs;
  const char *locale = setlocale (LC_NUMERIC, NULL);

  if (*signs.locale != '\0' && g_strcmp0 (signs.locale, locale) == 0)
    return &signs;
  g_strlcpy (signs.locale, locale != NULL ? locale : "", sizeof signs.locale);
  read_sign (RADIXCHAR, ".", signs.radix, sizeof signs.radix);
  read_sign (THOUSEP, g_str_equal (signs.radix, ".") ? "," : SPACE,
             signs.thousands, sizeof signs.thousands);
  return &signs;
}

/* DIGITS ("1067371" or "1067371.25", no sign) with the locale's signs. */
static char *
group (const char *digits, gboolean is_negative)
{
  const Signs *signs = get_signs ();
  gsize n_whole = strcspn (digits, ".");
  GString *text = g_string_new (NULL);
  const char *first = digits;

  /* A number that rounds to nothing has no sign. */
  if (is_negative && strspn (digits, "0.") < strlen (digits))
    g_string_append (text, MINUS);

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (text, signs->thousands);
      g_string_append_c (text, first[i]);
    }
  if (digits[n_whole] == '.')
    {
      g_string_append (text, signs->radix);
      g_string_append (text, digits + n_whole + 1);
    }
  return g_string_free (text, FALSE);
}

static guint64
get_size (gint64 value)
{
  return value < 0 ? -(guint64)value : (guint64)value;
}

char *
curio_format_count (gint64 value)
{
  g_autofree char *digits
      = g_strdup_printf ("%" G_GUINT64_FORMAT, get_size (value));

  return group (digits, value < 0);
}

char *
curio_format_decimal (double value, int digits)
{
  char format[8], buffer[400];

  if (!isfinite (value))
    return g_strdup ("\u2013");

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (digits, 0, 9));
  g_ascii_formatd (buffer, sizeof buffer, format, fabs (value));
  return group (buffer, value < 0);
}

/* Puts the sign of the currency where the language wants it, and the minus
 * before it.  Takes NUMBER. */
static char *
add_currency (char *number)
{
  g_autofree char *owned = number;
  gboolean is_negative = g_str_has_prefix (owned, MINUS);
  g_autofree char *amount
      = curio_currency_add (owned + (is_negative ? strlen (MINUS) : 0));

  return g_strconcat (is_negative ? MINUS : "", amount, NULL);
}

char *
curio_format_money (gint64 mills)
{
  guint64 pounds = (get_size (mills) + MILLS_PER_POUND / 2) / MILLS_PER_POUND;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, pounds);

  return add_currency (group (digits, mills < 0));
}

char *
curio_format_money_pence (gint64 mills)
{
  guint64 pence = (get_size (mills) + 5) / 10;
  g_autofree char *digits = g_strdup_printf (
      "%" G_GUINT64_FORMAT ".%02u", pence / 100, (guint)(pence % 100));

  return add_currency (group (digits, mills < 0));
}

/* A price may be of thousandths, and one of them is not nothing. */
char *
curio_format_price (gint64 mills)
{
  guint64 size = get_size (mills);
  g_autofree char *digits = NULL;

  if (size % 10 == 0)
    return curio_format_money_pence (mills);
  digits
      = g_strdup_printf ("%" G_GUINT64_FORMAT ".%03u", size / MILLS_PER_POUND,
                         (guint)(size % MILLS_PER_POUND));
  return add_currency (group (digits, mills < 0));
}

typedef enum
{
  UNIT_POUND,
  UNIT_THOUSAND,
  UNIT_MILLION,
  UNIT_BILLION,
} Unit;

static const struct
{
  double pounds;
  double at_least; /* what rounds up to 1 of it counts as it */
} units[] = {
  [UNIT_POUND] = {1,    0          },
  [UNIT_THOUSAND] = { 1e3, 999.5      },
  [UNIT_MILLION] = { 1e6, 999500.0   },
  [UNIT_BILLION] = { 1e9, 999500000.0},
};

static char *
add_unit (const char *number, Unit unit)
{
  switch (unit)
    {
    case UNIT_THOUSAND:
      /* Translators: thousands, shortened. */
      return g_strdup_printf (_ ("%s\u00A0k"), number);
    case UNIT_MILLION:
      /* Translators: millions, shortened. */
      return g_strdup_printf (_ ("%s\u00A0M"), number);
    case UNIT_BILLION:
      /* Translators: thousands of millions, shortened. */
      return g_strdup_printf (_ ("%s\u00A0bn"), number);
    case UNIT_POUND:
    default:
      return g_strdup (number);
    }
}

static Unit
choose_unit (double pounds)
{
  Unit unit = UNIT_BILLION;

  while (unit > UNIT_POUND && fabs (pounds) < units[unit].at_least)
    unit--;
  return unit;
}

static char *
format_in_unit (double pounds, Unit unit, int digits)
{
  g_autofree char *number
      = curio_format_decimal (pounds / units[unit].pounds, digits);

  return add_currency (add_unit (number, unit));
}

/* Three figures, as many as a person compares: £464 k, £8.62 M, £18.93 M. */
static int
choose_digits (double pounds, Unit unit)
{
  double shown = fabs (pounds) / units[unit].pounds;

  if (unit >= UNIT_MILLION)
    return shown < 99.995 ? 2 : shown < 999.95 ? 1 : 0;
  return unit == UNIT_THOUSAND && shown < 9.95 ? 1 : 0;
}

char *
curio_format_money_short (gint64 mills)
{
  double pounds = (double)mills / MILLS_PER_POUND;
  Unit unit = choose_unit (pounds);

  return format_in_unit (pounds, unit, choose_digits (pounds, unit));
}

char *
curio_format_money_tick (gint64 mills, gint64 step, gint64 largest)
{
  double pounds = (double)mills / MILLS_PER_POUND;
  double step_pounds = (double)step / MILLS_PER_POUND;
  Unit unit = choose_unit ((double)largest / MILLS_PER_POUND);
  int digits = 0;

  for (double part = step_pounds / units[unit].pounds;
       digits < 3 && fabs (part - round (part)) > 1e-6; part *= 10)
    digits++;
  return format_in_unit (pounds, unit, digits);
}

char *
curio_format_percent (double share, int digits)
{
  g_autofree char *number = curio_format_decimal (share * 100, digits);

  if (!isfinite (share))
    return g_steal_pointer (&number);
  /* Translators: a share in per cent; the space does not break. */
  return g_strdup_printf (_ ("%s\u00A0%%"), number);
}

char *
curio_format_share (double share)
{
  double size = fabs (share) * 100;

  return curio_format_percent (share, size > 0 && size < 2.95 ? 1 : 0);
}

char *
curio_format_change (double share)
{
  g_autofree char *text = curio_format_percent (share, 0);

  if (isfinite (share) && round (share * 100) > 0)
    return g_strconcat ("+", text, NULL);
  return g_steal_pointer (&text);
}

const char *
curio_format_country (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  /* Translators: in the place of a country's name. */
  if (*name == '\0')
    return _ ("Not stated");
  if (curio_format_is_plain (name))
    return name;

  g_autofree char *line = curio_format_line (name);

  /* Countries are few, and such ones fewer. */
  return *line != '\0' ? g_intern_string (line) : _ ("Not stated");
}
