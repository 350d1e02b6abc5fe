/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person asked to see. */

#include "curio-selection.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-error.h"

void
curio_selection_copy (const CurioSelection *self, CurioSelection *out)
{
  *out = *self;
  out->countries = g_memdup2 (self->countries, self->n_countries);
}

void
curio_selection_clear (CurioSelection *self)
{
  g_clear_pointer (&self->countries, g_free);
  self->n_countries = 0;
}

gboolean
curio_selection_equal (const CurioSelection *a, const CurioSelection *b)
{
  if (a->from_day != b->from_day || a->to_day != b->to_day
      || a->as_of_day != b->as_of_day)
    return FALSE;
  if (a->countries == NULL || b->countries == NULL)
    return a->countries == b->countries;

  return a->n_countries == b->n_countries
         && memcmp (a->countries, b->countries, a->n_countries) == 0;
}

/* The letters to change, add or take away to make B of A (Levenshtein 1965),
 * in bytes, which is near enough for names of countries. */
static guint
count_slips (const char *a, const char *b)
{
  gsize length = strlen (b);
  g_autofree guint *row = g_new (guint, length + 1);

  for (gsize j = 0; j <= length; j++)
    row[j] = j;
  for (gsize i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (gsize j = 1; j <= length; j++)
        {
          guint replaced = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[length];
}

static gboolean
is_near (const char *wanted, const char *name)
{
  g_autofree char *a = g_utf8_casefold (wanted, -1);
  g_autofree char *b = g_utf8_casefold (name, -1);

  return strstr (b, a) != NULL || strstr (a, b) != NULL
         || count_slips (a, b) <= 2;
}

/* The countries whose names are near to NAME, else all, at most twelve. */
static char *
suggest_countries (const CurioFacts *facts, const char *name)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint32 i = 0; i < facts->n_countries; i++)
    {
      const char *country = curio_dictionary_get (facts->countries, i);

      if (country[0] == '\0')
        continue;
      g_ptr_array_add (all, (gpointer)country);
      if (is_near (name, country))
        g_ptr_array_add (near, (gpointer)country);
    }

  GPtrArray *chosen = near->len > 0 ? near : all;
  gboolean is_cut = chosen->len > 12;
  g_ptr_array_set_size (chosen, MIN (chosen->len, 12));
  g_ptr_array_add (chosen, NULL);

  g_autofree char *list = g_strjoinv (", ", (char **)chosen->pdata);
  return is_cut ? g_strconcat (list, " …", NULL) : g_steal_pointer (&list);
}

gboolean
curio_selection_add_country (CurioSelection *self, const CurioFacts *facts,
                             const char *name, GError **error)
{
  guint32 country = curio_dictionary_find (facts->countries, name);

  if (country == G_MAXUINT32)
    {
      g_autofree char *shown = g_utf8_make_valid (name, -1);
      g_autofree char *names = suggest_countries (facts, shown);

      g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                   _ ("There is no country “%s” in the table. Did you mean: "
                      "%s?"),
                   shown, names);
      return FALSE;
    }

  if (self->countries == NULL)
    {
      self->n_countries = facts->n_countries;
      self->countries = g_new0 (guint8, facts->n_countries);
    }
  g_return_val_if_fail (country < self->n_countries, FALSE);
  self->countries[country] = 1;

  return TRUE;
}
