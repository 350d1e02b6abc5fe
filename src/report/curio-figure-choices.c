/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices as words, to keep them with a deck. */

#include "curio-figure-choices.h"

#include "curio-movement-words.h"

#include <stddef.h>
#include <stdlib.h>

#define COUNTRY "country="
#define PRODUCT "product="

typedef struct
{
  const char *word;
  gsize offset; /* of a gboolean in CurioFigureOptions */
} Choice;

static const Choice choices[] = {
  {"all-amounts",    offsetof (CurioFigureOptions, all_amounts)  },
  { "by-customers",  offsetof (CurioFigureOptions, by_customers) },
  { "all-countries", offsetof (CurioFigureOptions, all_countries)},
  { "second-orders", offsetof (CurioFigureOptions, second_orders)},
  { "by-units",      offsetof (CurioFigureOptions, by_units)     },
  { "by-sure-rate",  offsetof (CurioFigureOptions, by_sure_rate) },
  { "without-pairs", offsetof (CurioFigureOptions, without_pairs)},
};

static gboolean *
find_flag (CurioFigureOptions *options, const Choice *choice)
{
  return (gboolean *)(void *)((char *)options + choice->offset);
}

/* Entry INDEX, if there is one, by its name. */
static void
print_entry (GString *text, const char *word, int index,
             const CurioDictionary *dictionary, guint32 n)
{
  g_autofree char *name = NULL;

  if (index < 0 || (guint32)index >= n)
    return;
  name = g_uri_escape_string (
      curio_dictionary_get (dictionary, (guint32)index), NULL, FALSE);
  g_string_append_printf (text, "%s%s ", word, name);
}

static void
print_since (GString *text, gint32 day)
{
  g_autofree char *iso = day != 0 ? curio_day_to_iso (day) : NULL;

  if (iso != NULL)
    g_string_append_printf (text, "since=%s ", iso);
}

char *
curio_figure_choices_print (const CurioFigureOptions *options,
                            const CurioFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CurioFigureOptions copy;

  g_return_val_if_fail (options != NULL && facts != NULL, NULL);

  copy = *options;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (*find_flag (&copy, &choices[i]))
      g_string_append_printf (text, "%s ", choices[i].word);
  if (options->segment >= 0)
    g_string_append_printf (text, "segment=%d ", options->segment);
  if (options->cohorts != CURIO_COHORTS_SHARE)
    g_string_append_printf (text, "cohorts=%d ", (int)options->cohorts);
  if (options->flow > 0)
    g_string_append_printf (text, "flow=%d ", options->flow);
  print_since (text, options->since_day);
  print_entry (text, COUNTRY, options->country, facts->countries,
               facts->n_countries);
  print_entry (text, PRODUCT, options->product, facts->products,
               facts->n_products);
  g_strchomp (text->str);
  return g_strdup (text->str);
}

/* The number behind NAME= in WORD, if it is one from 0 to below N. */
static gboolean
read_number (const char *word, const char *name, int n, int *out)
{
  gsize length = strlen (name);
  gint64 number;

  if (strncmp (word, name, length) != 0 || word[length] != '='
      || !g_ascii_string_to_signed (word + length + 1, 10, 0, n - 1, &number,
                                    NULL))
    return FALSE;
  *out = (int)number;
  return TRUE;
}

static void
read_flow (const char *word, int *out)
{
  guint from, to;
  int id;

  if (read_number (word, "flow", G_MAXINT, &id)
      && curio_movement_parse_id (id, &from, &to))
    *out = id;
}

static void
read_entry (const char *text, const char *word,
            const CurioDictionary *dictionary, guint32 n, int *out)
{
  g_autofree char *name = NULL;
  guint32 index;

  if (!g_str_has_prefix (text, word))
    return;
  name = g_uri_unescape_string (text + strlen (word), NULL);
  index
      = name != NULL ? curio_dictionary_find (dictionary, name) : G_MAXUINT32;
  if (index < n)
    *out = (int)index;
}

static void
read_since (const char *word, gint32 *out)
{
  if (g_str_has_prefix (word, "since=")
      && !curio_day_parse (word + strlen ("since="), out))
    *out = 0;
}

CurioFigureOptions
curio_figure_choices_parse (const char *text, const CurioFacts *facts)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      int number;

      for (guint k = 0; k < G_N_ELEMENTS (choices); k++)
        if (g_str_equal (words[i], choices[k].word))
          *find_flag (&options, &choices[k]) = TRUE;
      if (read_number (words[i], "segment", CURIO_N_SEGMENTS, &number))
        options.segment = number;
      if (read_number (words[i], "cohorts", CURIO_N_COHORT_SHOWS, &number))
        options.cohorts = (CurioCohortShow)number;
      read_flow (words[i], &options.flow);
      read_since (words[i], &options.since_day);
      read_entry (words[i], COUNTRY, facts->countries, facts->n_countries,
                  &options.country);
      read_entry (words[i], PRODUCT, facts->products, facts->n_products,
                  &options.product);
    }
  return options;
}
