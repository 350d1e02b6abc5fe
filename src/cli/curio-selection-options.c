/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The options that say which figures are meant. */

#include "curio-selection-options.h"

#include "curio-error.h"

#include <glib/gi18n-lib.h>

void
curio_selection_options_clear (CurioSelectionOptions *self)
{
  g_clear_pointer (&self->books, g_free);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->countries, g_strfreev);
}

void
curio_selection_options_add (CurioSelectionOptions *self,
                             GOptionContext *context)
{
  const GOptionEntry entries[] = {
    {"books",       0, 0, G_OPTION_ARG_STRING, &self->books,
     N_ ("The definitions: trading (default) or poc"), N_ ("BOOKS") },
    { "as-of",            0, 0, G_OPTION_ARG_STRING, &self->as_of,
     N_ ("Recency counts back from this day (default: the day after the "
          "last line)"),
     N_ ("YYYY-MM-DD") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from, N_ ("The first day"),
     N_ ("YYYY-MM-DD") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->to,
     N_ ("The last day, included"), N_ ("YYYY-MM-DD") },
    { "country",      0, 0, G_OPTION_ARG_STRING_ARRAY, &self->countries,
     N_ ("Only this country; may be repeated"), N_ ("NAME") },
    { NULL           }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

gboolean
curio_selection_options_parse_day (const char *option, const char *text,
                                   gint32 *out_day, GError **error)
{
  *out_day = CURIO_DAY_NONE;
  if (text == NULL || curio_day_parse (text, out_day))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” is no day for --%s; write it like 2011-12-09."), text,
               option);
  return FALSE;
}

static gboolean
parse_books (const char *text, CurioBooksKind *out_books, GError **error)
{
  *out_books = CURIO_BOOKS_TRADING;
  if (text == NULL || curio_books_parse (text, out_books))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("There are no books “%s”; write --books=trading or "
                  "--books=poc."),
               text);
  return FALSE;
}

gboolean
curio_selection_options_parse (const CurioSelectionOptions *self,
                               CurioBooksKind *out_books,
                               CurioSelection *out_selection, GError **error)
{
  *out_selection = CURIO_SELECTION_ALL;
  if (!parse_books (self->books, out_books, error)
      || !curio_selection_options_parse_day ("as-of", self->as_of,
                                             &out_selection->as_of_day, error)
      || !curio_selection_options_parse_day ("from", self->from,
                                             &out_selection->from_day, error)
      || !curio_selection_options_parse_day ("to", self->to,
                                             &out_selection->to_day, error))
    return FALSE;
  if (self->from == NULL || self->to == NULL
      || out_selection->from_day <= out_selection->to_day)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("The first day, %s, is after the last, %s."), self->from,
               self->to);
  return FALSE;
}

gboolean
curio_selection_options_add_countries (const CurioSelectionOptions *self,
                                       const CurioFacts *facts,
                                       CurioSelection *selection,
                                       GError **error)
{
  for (char **name = self->countries; name != NULL && *name != NULL; name++)
    if (!curio_selection_add_country (selection, facts, *name, error))
      return FALSE;
  return TRUE;
}
