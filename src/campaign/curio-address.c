/* SPDX-License-Identifier: GPL-3.0-or-later */

/* E-mail addresses and phone numbers: what can be one, and how it is written.
 */

#include "curio-address.h"

#include <gio/gio.h>
#include <string.h>

#define LOCAL_MAX 64
#define DOMAIN_MAX 253
#define LABEL_MAX 63
#define EMAIL_MAX 254
#define DIGITS_MIN 8
#define DIGITS_MAX 15

/* --- e-mail -------------------------------------------------------------- */

static gboolean
is_atom_character (char c)
{
  return g_ascii_isalnum (c)
         || (c != '\0' && strchr ("!#$%&'*+-/=?^_`{|}~", c) != NULL);
}

/* Atoms with single dots between them. */
static gboolean
is_local_part (const char *text, gsize length)
{
  char last = '.';

  if (length == 0 || length > LOCAL_MAX)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '.' ? last == '.' : !is_atom_character (text[i]))
        return FALSE;
      last = text[i];
    }
  return last != '.';
}

static gboolean
is_label (const char *label, gsize length)
{
  if (length == 0 || length > LABEL_MAX || label[0] == '-'
      || label[length - 1] == '-')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (label[i]) && label[i] != '-')
      return FALSE;
  return TRUE;
}

/* The last label of a name is never all digits: that would be a number. */
static gboolean
is_ascii_domain (const char *domain)
{
  const char *label = domain;
  guint n = 0;

  if (strlen (domain) > DOMAIN_MAX)
    return FALSE;
  for (;;)
    {
      gsize length = strcspn (label, ".");

      if (!is_label (label, length))
        return FALSE;
      n++;
      if (label[length] == '\0')
        return n >= 2 && strspn (label, "0123456789") < length;
      label += length + 1;
    }
}

static gboolean
is_domain (const char *domain)
{
  g_autofree char *ascii = NULL;

  if (g_str_is_ascii (domain))
    return is_ascii_domain (domain);
  ascii = g_hostname_to_ascii (domain);
  return ascii != NULL && is_ascii_domain (ascii);
}

gboolean
curio_email_is_valid (const char *email)
{
  const char *at = strrchr (email, '@');

  return at != NULL && strlen (email) <= EMAIL_MAX
         && is_local_part (email, (gsize)(at - email)) && is_domain (at + 1);
}

char *
curio_email_fold (const char *email)
{
  const char *at = strrchr (email, '@');
  g_autofree char *domain = at != NULL && !g_str_is_ascii (at)
                                ? g_hostname_to_ascii (at + 1)
                                : NULL;
  g_autofree char *plain = NULL;

  if (domain == NULL)
    return g_ascii_strdown (email, -1);
  plain = g_strdup_printf ("%.*s@%s", (int)(at - email), email, domain);
  return g_ascii_strdown (plain, -1);
}

/* What may stand beside an address, but not in it as people write them. */
static gboolean
is_beside (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c)
         || g_unichar_iszerowidth (c)
         || (c < 128 && strchr ("<>()[]\",;:|/\\'", (int)c) != NULL);
}

char **
curio_email_find (const char *text)
{
  g_autofree char *parted = g_strdup (text);
  g_auto (GStrv) words = NULL;
  GPtrArray *found = g_ptr_array_new ();

  for (char *at = parted; *at != '\0';)
    {
      char *next = g_utf8_next_char (at);

      if (is_beside (g_utf8_get_char (at)))
        memset (at, ' ', (gsize)(next - at));
      at = next;
    }
  words = g_strsplit (parted, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (curio_email_is_valid (words[i]))
      g_ptr_array_add (found, g_strdup (words[i]));
  g_ptr_array_add (found, NULL);
  return (char **)g_ptr_array_free (found, FALSE);
}

/* --- phone --------------------------------------------------------------- */

/* The digits of PHONE and its +; FALSE where there is something else. */
static gboolean
take_digits (GString *digits, const char *phone)
{
  for (const char *at = phone; *at != '\0'; at++)
    if (g_ascii_isdigit (*at) || (*at == '+' && digits->len == 0))
      g_string_append_c (digits, *at);
    else if (g_str_has_prefix (at, "(0)") && digits->len > 0)
      at += 2;
    else if (g_str_has_prefix (at, "\xc2\xa0"))
      at++;
    else if (strchr (" -.()/", *at) == NULL)
      return FALSE;
  return TRUE;
}

char *
curio_phone_normalise (const char *phone)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  if (!take_digits (digits, phone))
    return NULL;
  if (g_str_has_prefix (digits->str, "00"))
    {
      g_string_erase (digits, 0, 2);
      g_string_prepend_c (digits, '+');
    }
  /* No country code begins with 0. */
  if (digits->str[0] != '+' || digits->str[1] == '0'
      || digits->len < DIGITS_MIN + 1 || digits->len > DIGITS_MAX + 1)
    return NULL;
  return g_strdup (digits->str);
}
