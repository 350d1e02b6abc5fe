/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decks of slides, before any of them is drawn. */

#include "curio-deck.h"

static void
free_slide (gpointer data)
{
  CurioDeckSlide *slide = data;

  g_free (slide->figure);
  g_free (slide->choices);
  g_free (slide->words);
  g_free (slide);
}

CurioDeck *
curio_deck_new (const char *name)
{
  CurioDeck *self = g_new0 (CurioDeck, 1);

  self->name = g_strdup (name != NULL ? name : "");
  self->slides = g_ptr_array_new_with_free_func (free_slide);
  return self;
}

CurioDeck *
curio_deck_copy (const CurioDeck *self)
{
  CurioDeck *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = curio_deck_new (self->name);
  for (guint i = 0; i < self->slides->len; i++)
    {
      const CurioDeckSlide *slide = curio_deck_get (self, i);

      curio_deck_add (copy, slide->figure, slide->choices, slide->words);
    }
  return copy;
}

void
curio_deck_free (CurioDeck *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_ptr_array_unref (self->slides);
  g_free (self);
}

static gboolean
is_same_slide (const CurioDeckSlide *a, const CurioDeckSlide *b)
{
  return g_str_equal (a->figure, b->figure)
         && g_str_equal (a->choices, b->choices)
         && g_strcmp0 (a->words, b->words) == 0;
}

gboolean
curio_deck_equal (const CurioDeck *a, const CurioDeck *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (!g_str_equal (a->name, b->name) || a->slides->len != b->slides->len)
    return FALSE;
  for (guint i = 0; i < a->slides->len; i++)
    if (!is_same_slide (curio_deck_get (a, i), curio_deck_get (b, i)))
      return FALSE;
  return TRUE;
}

const CurioDeckSlide *
curio_deck_get (const CurioDeck *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->slides->len, NULL);

  return g_ptr_array_index (self->slides, index);
}

void
curio_deck_add (CurioDeck *self, const char *figure, const char *choices,
                const char *words)
{
  CurioDeckSlide *slide;

  g_return_if_fail (self != NULL);
  g_return_if_fail (figure != NULL);

  slide = g_new0 (CurioDeckSlide, 1);
  slide->figure = g_strdup (figure);
  slide->choices = g_strdup (choices != NULL ? choices : "");
  g_ptr_array_add (self->slides, slide);
  curio_deck_set_words (self, self->slides->len - 1, words);
}

void
curio_deck_remove (CurioDeck *self, guint index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->slides->len);

  g_ptr_array_remove_index (self->slides, index);
}

void
curio_deck_insert (CurioDeck *self, guint index, const CurioDeckSlide *slide)
{
  g_return_if_fail (self != NULL && slide != NULL);
  g_return_if_fail (index <= self->slides->len);

  curio_deck_add (self, slide->figure, slide->choices, slide->words);
  curio_deck_move (self, self->slides->len - 1, index);
}

void
curio_deck_move (CurioDeck *self, guint from, guint to)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (from < self->slides->len && to < self->slides->len);

  g_ptr_array_insert (self->slides, (int)to,
                      g_ptr_array_steal_index (self->slides, from));
}

void
curio_deck_set_words (CurioDeck *self, guint index, const char *words)
{
  CurioDeckSlide *slide;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->slides->len);

  slide = g_ptr_array_index (self->slides, index);
  if (g_strcmp0 (words, slide->words) == 0)
    return;
  g_free (slide->words);
  slide->words = words != NULL && *words != '\0' ? g_strdup (words) : NULL;
}

void
curio_deck_set_name (CurioDeck *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  if (g_str_equal (self->name, name))
    return;
  g_free (self->name);
  self->name = g_strdup (name);
}

int
curio_deck_find (GPtrArray *decks, const char *name)
{
  for (guint i = 0; i < decks->len; i++)
    {
      const CurioDeck *deck = g_ptr_array_index (decks, i);

      if (g_str_equal (deck->name, name))
        return (int)i;
    }
  return -1;
}

char *
curio_deck_make_name (GPtrArray *decks, const char *name)
{
  char *unique = g_strdup (name);

  for (guint i = 2; curio_deck_find (decks, unique) >= 0; i++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s %u", name, i);
    }
  return unique;
}
