/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for each word of a layout among those that poppler reads in a PDF. */

#include "ui-drawing.h"

#include <math.h>

#define WORD_TOLERANCE 0.75 /* poppler rounds advances and heights */

typedef struct
{
  char *text;
  double left, right, top, bottom;
} Word;

static void
clear_word (gpointer word)
{
  g_free (((Word *)word)->text);
}

GArray *
drawing_read_words (const char *path)
{
  g_autofree char *xml = drawing_ask_poppler ("pdftotext", "-bbox", path);
  g_autoptr (GRegex) regex = g_regex_new (
      "<word xMin=\"([^\"]*)\" yMin=\"([^\"]*)\" xMax=\"([^\"]*)\" "
      "yMax=\"([^\"]*)\">([^<]*)</word>",
      0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, clear_word);
  for (g_regex_match (regex, xml, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *left = g_match_info_fetch (match, 1);
      g_autofree char *top = g_match_info_fetch (match, 2);
      g_autofree char *right = g_match_info_fetch (match, 3);
      g_autofree char *bottom = g_match_info_fetch (match, 4);
      Word word = { g_match_info_fetch (match, 5), g_ascii_strtod (left, NULL),
                    g_ascii_strtod (right, NULL), g_ascii_strtod (top, NULL),
                    g_ascii_strtod (bottom, NULL) };

      g_array_append_val (words, word);
    }
  return words;
}

static gboolean
sees (GArray *words, const char *text, double left, double right,
      double middle)
{
  g_autofree char *marked = g_markup_escape_text (text, -1);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (g_str_equal (word->text, marked)
          && fabs (word->left - left) < WORD_TOLERANCE
          && fabs (word->right - right) < WORD_TOLERANCE
          && fabs ((word->top + word->bottom) / 2 - middle) < WORD_TOLERANCE)
        return TRUE;
    }
  return FALSE;
}

static double
get_x (const CurioShape *shape, const char *at, PangoRectangle *out)
{
  PangoRectangle all;

  pango_layout_get_extents (shape->text, NULL, &all);
  pango_layout_index_to_pos (
      shape->text, (int)(at - pango_layout_get_text (shape->text)), out);
  return shape->box.x + (double)(out->x - all.x) / PANGO_SCALE;
}

static gboolean
sees_word (GArray *words, const CurioShape *shape, const char *from,
           const char *to, const Place *place)
{
  const char *last = g_utf8_prev_char (to);
  g_autofree char *text = g_strndup (from, (gsize)(to - from));
  PangoRectangle first, end, all;
  double left = get_x (shape, from, &first);
  double right = get_x (shape, last, &end) + (double)end.width / PANGO_SCALE;
  double middle;

  pango_layout_get_extents (shape->text, NULL, &all);
  middle = shape->box.y
           + (double)(first.y - all.y + first.height / 2) / PANGO_SCALE;
  return sees (words, text, left * place->scale + place->left,
               right * place->scale + place->left,
               middle * place->scale + place->top);
}

/* From AT on, the first letter that is a space, or is none; poppler parts
 * words at narrow spaces too. */
static const char *
skip (const char *at, gboolean spaces)
{
  while (*at != '\0' && !!g_unichar_isspace (g_utf8_get_char (at)) == spaces)
    at = g_utf8_next_char (at);
  return at;
}

guint
drawing_compare_words (GArray *words, const CurioLayout *layout,
                       const Place *place, guint *out_n, char **first)
{
  guint n_missing = 0;

  *out_n = 0;
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);
      const char *at
          = shape->text != NULL ? pango_layout_get_text (shape->text) : "";

      while (*(at = skip (at, TRUE)) != '\0')
        {
          const char *end = skip (at, FALSE);

          ++*out_n;
          if (!sees_word (words, shape, at, end, place))
            {
              n_missing++;
              drawing_tell (first,
                            g_strdup_printf ("%.*s", (int)(end - at), at));
            }
          at = end;
        }
    }
  return n_missing;
}
