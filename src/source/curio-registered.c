/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A campaign as it stands in a register. */
#include "curio-registered.h"

#include <glib/gi18n-lib.h>

#include "curio-calendar.h"
#include "curio-error.h"

#define MOST_CHARACTERS 120
/* Data older than this are not those of a shop that sends today. */
#define LATE_DAYS 45

void
curio_registered_free (CurioRegistered *self)
{
  if (!self)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->by);
  g_free (self->receipt);
  g_strfreev (self->sent);
  g_strfreev (self->held_out);
  g_free (self);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* Marks of direction, and other signs without a width.  The joiner within an
 * emoji (U+200D) is part of what is seen. */
static gboolean
is_unseen (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT && c != 0x200D;
}

char *
curio_registered_tidy_name (const char *name, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *tidy = g_string_new (NULL);
  gboolean is_due = FALSE; /* a blank, if anything follows */

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_blank (c))
        is_due = tidy->len > 0;
      else if (!is_unseen (c))
        {
          if (is_due)
            g_string_append_c (tidy, ' ');
          g_string_append_unichar (tidy, c);
          is_due = FALSE;
        }
    }
  if (tidy->len > 0 && g_utf8_strlen (tidy->str, -1) <= MOST_CHARACTERS)
    return g_string_free (tidy, FALSE);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               ngettext ("A name must have 1 to %d character.",
                         "A name must have 1 to %d characters.",
                         MOST_CHARACTERS),
               MOST_CHARACTERS);
  g_string_free (tidy, TRUE);
  return NULL;
}

gint32
curio_registered_choose_sent_day (gint32 last_day, gint32 today)
{
  if (last_day == CURIO_DAY_NONE
      || (last_day <= today && today - last_day <= LATE_DAYS))
    return today;
  return last_day + 1;
}

gint32
curio_registered_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return curio_day_new (g_date_time_get_year (now),
                        g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
}

static char *
print_time (gint64 time_us)
{
  g_autoptr (GDateTime) time
      = g_date_time_new_from_unix_local (time_us / G_USEC_PER_SEC);

  return time ? g_date_time_format (time, _ ("%-d %b %Y, %H:%M"))
              : g_strdup ("?");
}

void
curio_registered_set_taken (GError **error, const char *name, const char *by,
                            gint64 time_us)
{
  g_autofree char *time = print_time (time_us);

  g_set_error (
      error, CURIO_ERROR, CURIO_ERROR_EXISTS,
      /* Translators: a campaign, a user, a day and time. */
      _ ("A campaign “%s” was registered by %s on %s, so this one was "
         "not. Choose another name."),
      name, by, time);
}

void
curio_registered_set_unchanged (GError **error, gboolean removed)
{
  g_set_error_literal (
      error, CURIO_ERROR, CURIO_ERROR_EXISTS,
      removed ? _ ("This campaign is not in the register any more.")
              : _ ("This campaign cannot be put back: its name has been given "
                   "to another one meanwhile, or it is back already."));
}
