/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands under every figure, so that no picture travels without saying
 * what it counts: period, countries, definitions, as-of date. */

#include "curio-figure.h"

#include "curio-format.h"
#include "curio-grain-words.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMED 3

static guint32
count_chosen (const CurioSelection *selection)
{
  guint32 n = 0;

  for (guint32 i = 0; i < selection->n_countries; i++)
    n += selection->countries[i] != 0;
  return n;
}

static char *
name_countries (const CurioSelection *selection,
                const CurioDictionary *countries)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint32 i = 0; i < selection->n_countries; i++)
    if (selection->countries[i] != 0)
      g_ptr_array_add (names, (char *)curio_format_country (
                                  curio_dictionary_get (countries, i)));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **)names->pdata);
}

static char *
describe_countries (const CurioView *view)
{
  const CurioSelection *selection = &view->selection;
  const CurioFacts *facts = view->ledger->facts;
  guint32 n;

  if (selection->countries == NULL)
    return g_strdup (_ ("all countries"));
  n = count_chosen (selection);
  if (n == facts->n_countries)
    return g_strdup (_ ("all countries"));
  if (n == 0)
    return g_strdup (_ ("no country"));
  if (n <= MOST_NAMED)
    return name_countries (selection, facts->countries);
  return g_strdup_printf (_ ("%u of %u countries"), n, facts->n_countries);
}

static char *
describe_period (const CurioView *view)
{
  if (view->from_day == CURIO_DAY_NONE || view->to_day == CURIO_DAY_NONE
      || view->from_day > view->to_day)
    return g_strdup (_ ("no day with a line"));
  return curio_format_days (view->from_day, view->to_day);
}

/* Other figures than everybody's must say so. */
static char *
describe_list (const CurioLedger *ledger)
{
  const char *books = curio_books_get_name (ledger->kind);

  return ledger->has_own_goods ? g_strdup_printf (
             _ ("%s with an own list of what is not goods"), books)
                               : g_strdup (books);
}

/* Whether days of the period are left after the last invoice, from which
 * recency counts then. */
static gboolean
is_before_end (const CurioView *view)
{
  return view->selection.as_of_day == CURIO_DAY_NONE
         && view->as_of_day <= view->to_day;
}

static void
append_part (GString *text, char *part)
{
  if (part != NULL)
    g_string_append_printf (text, " · %s", part);
  g_free (part);
}

/* So must those of fewer facts, or of older ones. */
static char *
describe_books (const CurioView *view)
{
  g_autofree char *list = describe_list (view->ledger);
  GString *summary;

  if (curio_facts_has_lines (view->ledger->facts))
    return g_steal_pointer (&list);
  summary = g_string_new (NULL);
  /* Translators: the definitions in force, such as "Trading". */
  g_string_printf (summary, _ ("%s, summarised by order and month"), list);
  append_part (summary, curio_grain_describe_age (view->ledger->facts));
  append_part (summary, curio_grain_describe_days (view));
  return g_string_free (summary, FALSE);
}

char *
curio_measures_get_footer (const CurioMeasures *measures)
{
  const CurioView *view = &measures->view;
  g_autofree char *period = describe_period (view);
  g_autofree char *countries = describe_countries (view);
  g_autofree char *day = NULL;
  g_autofree char *books = describe_books (view);

  if (view->as_of_day == CURIO_DAY_NONE)
    return g_strdup_printf ("%s · %s · %s", period, countries, books);
  day = curio_format_day (view->as_of_day);
  if (is_before_end (view))
    /* Translators: as below; where the last invoice is long before the end of
     * the period. */
    return g_strdup_printf (
        _ ("%s · %s · %s · as of %s, after the last invoice"), period,
        countries, books, day);
  /* Translators: period, countries, definitions, and the day that recency
   * counts back from. */
  return g_strdup_printf (_ ("%s · %s · %s · as of %s"), period, countries,
                          books, day);
}

/* --- files --------------------------------------------------------------- */

/* What cannot stand in a name of a file, or would hide it, is a hyphen. */
static void
clean_name (char *name)
{
  for (char *at = name; *at != '\0'; at++)
    if (strchr ("/\\:*?\"<>|", *at) != NULL || g_ascii_iscntrl (*at)
        || (at == name && *at == '.'))
      *at = '-';
}

char *
curio_view_name_file (const CurioView *view, const char *name)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (view != NULL && name != NULL, NULL);

  text = g_string_new (name);
  g_string_append_printf (text, ", %s",
                          curio_books_get_name (view->ledger->kind));
  if (view->from_day != CURIO_DAY_NONE && view->to_day != CURIO_DAY_NONE)
    {
      g_autofree char *from = curio_day_to_iso (view->from_day);
      g_autofree char *to = curio_day_to_iso (view->to_day);

      g_string_append_printf (text, ", %s to %s", from, to);
    }
  if (view->as_of_day != CURIO_DAY_NONE)
    {
      g_autofree char *day = curio_day_to_iso (view->as_of_day);

      g_string_append_printf (text, ", as of %s", day);
    }
  clean_name (text->str);
  return g_strdup (text->str);
}

char *
curio_measures_name_file (const CurioMeasures *measures, const char *name)
{
  g_return_val_if_fail (measures != NULL, NULL);

  return curio_view_name_file (&measures->view, name);
}
