/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices as words, to keep them with a deck. */

#include "curio-figure-choices.h"

#include <stddef.h>
#include <stdlib.h>

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

char *
curio_figure_choices_print (const CurioFigureOptions *options)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CurioFigureOptions copy;

  g_return_val_if_fail (options != NULL, NULL);

  copy = *options;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (*find_flag (&copy, &choices[i]))
      g_string_append_printf (text, "%s ", choices[i].word);
  if (options->segment >= 0)
    g_string_append_printf (text, "segment=%d ", options->segment);
  if (options->cohorts != CURIO_COHORTS_SHARE)
    g_string_append_printf (text, "cohorts=%d ", (int)options->cohorts);
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

CurioFigureOptions
curio_figure_choices_parse (const char *text)
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
    }
  return options;
}
