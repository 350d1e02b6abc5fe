/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slides that may come back.  Where each of them was is said of the deck as it
 * was at that moment, so what was taken out later, or came back, moves it. */

#include "curio-removed-slides.h"

typedef struct
{
  guint number;
  guint place; /* in the deck that was left when it was taken out */
} Removal;

struct _CurioRemovedSlides
{
  GArray *removals;  /* of Removal, by time */
  CurioDeck *slides; /* of the same */
  guint n_taken;     /* ever */
};

CurioRemovedSlides *
curio_removed_slides_new (void)
{
  CurioRemovedSlides *self = g_new0 (CurioRemovedSlides, 1);

  self->removals = g_array_new (FALSE, FALSE, sizeof (Removal));
  self->slides = curio_deck_new (NULL);
  return self;
}

void
curio_removed_slides_free (CurioRemovedSlides *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->removals);
  curio_deck_free (self->slides);
  g_free (self);
}

guint
curio_removed_slides_take (CurioRemovedSlides *self, CurioDeck *deck,
                           guint index)
{
  Removal removal;

  g_return_val_if_fail (self != NULL && deck != NULL, 0);
  g_return_val_if_fail (index < deck->slides->len, 0);

  removal = (Removal){ ++self->n_taken, index };
  curio_deck_insert (self->slides, self->slides->slides->len,
                     curio_deck_get (deck, index));
  g_array_append_val (self->removals, removal);
  curio_deck_remove (deck, index);
  return removal.number;
}

static int
find (const CurioRemovedSlides *self, guint number)
{
  for (guint i = 0; i < self->removals->len; i++)
    if (g_array_index (self->removals, Removal, i).number == number)
      return (int)i;
  return -1;
}

/* Where slide I stands in the deck of now.  For those that were taken out
 * after it the deck then had one slide more. */
static guint
find_place (CurioRemovedSlides *self, guint i)
{
  guint place = g_array_index (self->removals, Removal, i).place;

  for (guint k = i + 1; k < self->removals->len; k++)
    {
      Removal *later = &g_array_index (self->removals, Removal, k);
      gboolean was_before = later->place < place;

      if (was_before)
        place--;
      else
        later->place++;
    }
  return place;
}

gboolean
curio_removed_slides_put_back (CurioRemovedSlides *self, CurioDeck *deck,
                               guint number)
{
  guint place;
  int i;

  g_return_val_if_fail (self != NULL && deck != NULL, FALSE);

  i = find (self, number);
  if (i < 0)
    return FALSE;
  place = find_place (self, (guint)i);
  curio_deck_insert (deck, MIN (place, deck->slides->len),
                     curio_deck_get (self->slides, (guint)i));
  curio_deck_remove (self->slides, (guint)i);
  g_array_remove_index (self->removals, (guint)i);
  return TRUE;
}

void
curio_removed_slides_forget (CurioRemovedSlides *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->removals, 0);
  curio_deck_free (self->slides);
  self->slides = curio_deck_new (NULL);
}
