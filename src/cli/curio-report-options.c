/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The options that say what of a report is wanted. */

#include "curio-report-options.h"

#include "curio-deck-file.h"
#include "curio-error.h"
#include "curio-figure-choices.h"

#include <glib/gi18n-lib.h>

#define USUAL_TIMES 2

static const struct
{
  const char *word, *name;
} formats[CURIO_N_PICTURE_FORMATS] = {
  [CURIO_PICTURE_PNG] = {"png",  "PNG"},
  [CURIO_PICTURE_SVG] = { "svg", "SVG"},
  [CURIO_PICTURE_PDF] = { "pdf", "PDF"},
};

void
curio_report_options_clear (CurioReportOptions *self)
{
  g_free (self->figures);
  g_free (self->deck);
  g_free (self->formats);
  g_free (self->scale);
  g_free (self->product);
}

void
curio_report_options_add (CurioReportOptions *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    {"figures",       0, 0, G_OPTION_ARG_STRING, &self->figures,
     N_ ("Only these figures, in this order, such as segments,orders"),
     N_ ("LIST") },
    { "deck",              0, 0, G_OPTION_ARG_STRING, &self->deck,
     N_ ("The slides of a deck that was saved in the window"), N_ ("NAME") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->formats,
     N_ ("Only these files: png, svg, pdf"), N_ ("LIST") },
    { "scale",     0, 0, G_OPTION_ARG_STRING, &self->scale,
     N_ ("How many times the size of the window a PNG is: 1, 2 or 4"),
     N_ ("N") },
    { "product",         0, 0, G_OPTION_ARG_STRING, &self->product,
     N_ ("Draw the months and prices of this product, not those of the best "
          "seller"),
     N_ ("CODE") },
    { "without-pairs",              0, 0, G_OPTION_ARG_NONE, &self->without_pairs,
     N_ ("Leave giant orders that were undone at once out of best sellers, "
          "cancellations, items and tastes"),
     NULL },
    { NULL   }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/* --- what was said ------------------------------------------------------- */

static gboolean
parse_format (CurioReportOptions *self, const char *word, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (formats[i].word, word) == 0)
      {
        self->has_format[i] = TRUE;
        return TRUE;
      }
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” is no kind of file that is drawn; write "
                  "--format=png, svg, pdf or several of them with commas."),
               word);
  return FALSE;
}

static gboolean
parse_formats (CurioReportOptions *self, GError **error)
{
  g_auto (GStrv) words = g_strsplit (
      self->formats != NULL ? self->formats : "png,svg,pdf", ",", -1);

  if (words[0] == NULL)
    return parse_format (self, "", error);
  for (guint i = 0; words[i] != NULL; i++)
    if (!parse_format (self, words[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
parse_scale (CurioReportOptions *self, GError **error)
{
  guint64 times = USUAL_TIMES;

  if (self->scale != NULL
      && (!g_ascii_string_to_unsigned (self->scale, 10, 1, 4, &times, NULL)
          || times == 3))
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                   _ ("A PNG is 1, 2 or 4 times the size of the window, not "
                      "“%s”; write --scale=2."),
                   self->scale);
      return FALSE;
    }
  self->times = (guint)times;
  return TRUE;
}

static char *
list_figures (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < curio_n_figures; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            curio_figures[i].id);
  return g_strdup (text->str);
}

static gboolean
check_figures (const CurioReportOptions *self, GError **error)
{
  g_auto (GStrv) ids
      = g_strsplit (self->figures ? self->figures : "", ",", -1);
  g_autofree char *all = list_figures ();

  for (guint i = 0; self->figures != NULL && (i == 0 || ids[i] != NULL); i++)
    if (ids[i] == NULL || curio_figure_find (ids[i]) == NULL)
      {
        g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                     _ ("There is no figure “%s”. These are there: %s."),
                     ids[i] != NULL ? ids[i] : "", all);
        return FALSE;
      }
  return TRUE;
}

gboolean
curio_report_options_parse (CurioReportOptions *self, GError **error)
{
  if (self->figures != NULL && self->deck != NULL)
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("Either --figures or --deck: a deck has its "
                              "figures."));
      return FALSE;
    }
  if (self->product != NULL && self->deck != NULL)
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("Either --product or --deck: a deck has its "
                              "choices."));
      return FALSE;
    }
  if (self->without_pairs && self->deck != NULL)
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("Either --without-pairs or --deck: each slide "
                              "of a deck says whether it leaves them out."));
      return FALSE;
    }
  return check_figures (self, error) && parse_formats (self, error)
         && parse_scale (self, error);
}

/* --- what it means ------------------------------------------------------- */

static CurioDeck *
find_deck (const char *name, const CurioSource *source, GError **error)
{
  g_autofree char *key = curio_source_make_key (source);
  g_autoptr (GPtrArray) decks = curio_deck_file_load (key, error);
  g_autoptr (GString) names = g_string_new (NULL);
  int index;

  if (decks == NULL)
    return NULL;
  index = curio_deck_find (decks, name);
  if (index >= 0)
    return curio_deck_copy (g_ptr_array_index (decks, (guint)index));
  for (guint i = 0; i < decks->len; i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "",
                            ((CurioDeck *)g_ptr_array_index (decks, i))->name);
  if (decks->len == 0)
    g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                         _ ("No deck was saved with this shop; save one in "
                            "the window, under Present."));
  else
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                 _ ("No deck “%s” was saved with this shop. These were: %s."),
                 name, names->str);
  return NULL;
}

CurioDeck *
curio_report_options_choose (const CurioReportOptions *self,
                             const CurioReading *reading, GError **error)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  g_auto (GStrv) ids = g_strsplit (self->figures ? self->figures : "", ",", 0);
  g_autofree char *choices = NULL;
  CurioDeck *deck;
  guint32 product;

  if (self->deck != NULL)
    return find_deck (self->deck, reading->source, error);
  if (!curio_reading_find_product (reading, self->product, &product, error))
    return NULL;
  options.product = product < G_MAXUINT32 ? (int)product : -1;
  options.without_pairs = self->without_pairs;
  choices = curio_figure_choices_print (&options, reading->facts);
  deck = curio_deck_new (NULL);
  for (guint i = 0; self->figures == NULL && i < curio_n_figures; i++)
    curio_deck_add (deck, curio_figures[i].id, choices, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    curio_deck_add (deck, ids[i], choices, NULL);
  return deck;
}

char *
curio_report_options_list_formats (const CurioReportOptions *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (self->has_format[i])
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              formats[i].name);
  return g_strdup (text->str);
}
