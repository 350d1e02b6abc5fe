/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sign of the currency: one for the whole program, because every amount
 * that it shows is of one shop's money. */

#include "curio-currency.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SPACE "\u00A0"

/* Interned, so that a thread may read on what another has just changed. */
static const char *current = CURIO_CURRENCY_POUND;

static gboolean
is_sign (const char *text)
{
  if (text == NULL || *text == '\0' || !g_utf8_validate (text, -1, NULL)
      || g_utf8_strlen (text, -1) > CURIO_CURRENCY_MOST)
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at))
        || g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

void
curio_currency_set (const char *sign)
{
  const char *interned
      = is_sign (sign) ? g_intern_string (sign) : CURIO_CURRENCY_POUND;

  g_atomic_pointer_set (&current, interned);
}

const char *
curio_currency_get (void)
{
  return g_atomic_pointer_get (&current);
}

static gboolean
is_letter (const char *at)
{
  return g_unichar_isalpha (g_utf8_get_char (at));
}

char *
curio_currency_add (const char *number)
{
  const char *sign = curio_currency_get ();
  /* Translators: an amount of pounds sterling; %s is the number. */
  g_autofree char *pounds = g_strdup_printf (_ ("£%s"), number);
  const char *at = strstr (pounds, CURIO_CURRENCY_POUND);

  if (at == NULL || g_str_equal (sign, CURIO_CURRENCY_POUND))
    return g_steal_pointer (&pounds);

  const char *after = at + strlen (CURIO_CURRENCY_POUND);
  const char *last = g_utf8_prev_char (sign + strlen (sign));
  gboolean parts = g_unichar_isdigit (g_utf8_get_char (after));
  gboolean joins = at > pounds && g_unichar_isdigit (at[-1]);

  return g_strdup_printf ("%.*s%s%s%s%s", (int)(at - pounds), pounds,
                          joins && is_letter (sign) ? SPACE : "", sign,
                          parts && is_letter (last) ? SPACE : "", after);
}
