/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Derives from the session's state what the window says, so that every bar,
 * page and status text agree.  Values only: no widget is touched here. */

#include "curio-notice.h"

#include "curio-error.h"
#include "curio-grain-words.h"

#include <glib/gi18n-lib.h>

CurioNotice
curio_notice_of (CurioSession *session)
{
  const CurioMeasures *measures = curio_session_get_measures (session);
  const GError *error = curio_session_get_error (session);

  if (measures == NULL)
    {
      if (curio_session_get_busy (session))
        return CURIO_NOTICE_LOADING;
      return error != NULL ? CURIO_NOTICE_FAILED : CURIO_NOTICE_WELCOME;
    }
  if (error != NULL)
    return CURIO_NOTICE_STALE;
  return measures->view.n_orders == 0 ? CURIO_NOTICE_NOTHING
                                      : CURIO_NOTICE_NONE;
}

char *
curio_notice_get_sentence (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  const char *end = strchr (error->message, '\n');

  return end != NULL ? g_strndup (error->message, end - error->message)
                     : g_strdup (error->message);
}

char *
curio_notice_get_words (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  const char *end = strchr (error->message, '\n');
  char *words = end != NULL ? g_strstrip (g_strdup (end + 1)) : NULL;

  if (words != NULL && *words == '\0')
    g_clear_pointer (&words, g_free);
  return words;
}

gboolean
curio_notice_wants_connection (const GError *error)
{
  return g_error_matches (error, CURIO_ERROR, CURIO_ERROR_AUTHENTICATION)
         || g_error_matches (error, CURIO_ERROR, CURIO_ERROR_SCHEMA)
         || g_error_matches (error, CURIO_ERROR, CURIO_ERROR_USAGE);
}

static char *
describe_load (CurioSession *session)
{
  const CurioProgress *progress = curio_session_get_progress (session);
  const char *activity = curio_session_get_activity (session);
  double fraction = curio_progress_get_fraction (progress);

  if (fraction < 0)
    return g_strdup (activity);
  return g_strdup_printf ("%s %d\u00a0%%", activity, (int)(fraction * 100));
}

char *
curio_notice_format_time (GDateTime *time)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean is_this_year
      = g_date_time_get_year (now) == g_date_time_get_year (time);
  gboolean is_today = is_this_year
                      && g_date_time_get_day_of_year (now)
                             == g_date_time_get_day_of_year (time);

  if (!is_this_year)
    /* Translators: the same, with the year. */
    return g_date_time_format (time, _ ("%-d %b %Y, %H:%M"));
  /* Translators: a day and a time of day, as g_date_time_format takes it. */
  return g_date_time_format (time, is_today ? "%H:%M" : _ ("%-d %b, %H:%M"));
}

static char *
describe_sums (const CurioFacts *facts)
{
  g_autofree char *age = curio_grain_explain_age (facts);

  return age != NULL
             ? g_strdup_printf ("%s\n\n%s", age, curio_grain_get_sentence ())
             : g_strdup (curio_grain_get_sentence ());
}

/* Where the sums were made before, it tells nobody anything that they were
 * read just now.  NULL for all other facts. */
static char *
describe_age (CurioSession *session, const char *clock)
{
  const CurioFacts *facts = curio_session_get_facts (session);

  if (facts == NULL || !facts->are_rolled_up)
    return NULL;
  if (facts->rolled_up_us == 0)
    return curio_grain_describe_age (facts);
  /* Translators: %s is a time of day, or a day and a time. */
  return g_strdup_printf (_ ("data of %s"), clock);
}

char *
curio_notice_get_detail (CurioSession *session)
{
  CurioSight sight = curio_session_get_sight (session);

  if (curio_session_get_facts (session) == NULL)
    return NULL;
  if (!curio_facts_has_lines (curio_session_get_facts (session)))
    return describe_sums (curio_session_get_facts (session));
  if (sight == CURIO_SIGHT_CLEAR)
    return NULL;
  /* Translators: %s is such as "a view". */
  return g_strdup_printf (
      _ ("This is %s: nobody can tell which of its lines are new, so all are "
         "loaded each time."),
      curio_sight_get_text (sight));
}

char *
curio_notice_get_status (CurioSession *session, const char **out_icon_name)
{
  const GError *error = curio_session_get_error (session);
  g_autoptr (GDateTime) data_at = curio_session_dup_data_at (session);
  CurioSource *source = curio_session_get_source (session);
  g_autofree char *clock = NULL;
  g_autofree char *age = NULL;

  *out_icon_name = "curio-clock-symbolic";
  if (curio_session_get_busy (session))
    return describe_load (session);
  if (data_at == NULL)
    return g_strdup ("");

  clock = curio_notice_format_time (data_at);
  if (g_error_matches (error, CURIO_ERROR, CURIO_ERROR_LOST)
      || g_error_matches (error, CURIO_ERROR, CURIO_ERROR_CONNECT))
    {
      *out_icon_name = "curio-lost-symbolic";
      /* Translators: %s is a time of day. */
      return g_strdup_printf (_ ("connection lost, showing figures of %s"),
                              clock);
    }
  if (error != NULL)
    {
      *out_icon_name = "curio-lost-symbolic";
      /* Translators: %s is a time of day. */
      return g_strdup_printf (_ ("not loaded, showing figures of %s"), clock);
    }

  age = describe_age (session, clock);
  if (age != NULL)
    return g_steal_pointer (&age);
  if (curio_session_get_is_kept (session))
    /* Translators: %s is a time of day, or a day and a time. */
    return g_strdup_printf (_ ("figures of %s"), clock);

  /* Nobody but this program writes into a local shop. */
  if (source->shop != NULL)
    {
      *out_icon_name = "curio-check-symbolic";
      return g_strdup (_ ("up to date"));
    }
  /* Translators: %s is a time of day. */
  return g_strdup_printf (_ ("loaded at %s"), clock);
}
