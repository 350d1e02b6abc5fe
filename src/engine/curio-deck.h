/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person shows in a meeting, as they put it together: figures in an
 * order of their own, and under each what they want to say.  It names figures
 * and holds none; a value, which whoever has it may change. */
typedef struct
{
  char *figure;  /* its id, as in curio-figure.h */
  char *choices; /* what was chosen within it: see curio-figure-choices.h */
  char *words;   /* for the speaker alone; NULL: none */
} CurioDeckSlide;

typedef struct
{
  char *name;
  GPtrArray *slides; /* of CurioDeckSlide, owned */
} CurioDeck;

CurioDeck *curio_deck_new (const char *name);
CurioDeck *curio_deck_copy (const CurioDeck *self);
void curio_deck_free (CurioDeck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioDeck, curio_deck_free)

const CurioDeckSlide *curio_deck_get (const CurioDeck *self, guint index);

/* At the end; all is copied.  CHOICES and WORDS may be NULL. */
void curio_deck_add (CurioDeck *self, const char *figure, const char *choices,
                     const char *words);
void curio_deck_remove (CurioDeck *self, guint index);
/* A copy of SLIDE comes to stand at INDEX. */
void curio_deck_insert (CurioDeck *self, guint index,
                        const CurioDeckSlide *slide);
/* The slide at FROM comes to stand at TO. */
void curio_deck_move (CurioDeck *self, guint from, guint to);
/* The same name, and the same slides in the same order. */
gboolean curio_deck_equal (const CurioDeck *a, const CurioDeck *b);

/* NULL or "": none. */
void curio_deck_set_words (CurioDeck *self, guint index, const char *words);
void curio_deck_set_name (CurioDeck *self, const char *name);

/* DECKS are CurioDeck.  The index of the one named NAME, or -1. */
int curio_deck_find (GPtrArray *decks, const char *name);
/* NAME, or NAME with a number that makes it another than those of DECKS.
 * (transfer full) */
char *curio_deck_make_name (GPtrArray *decks, const char *name);

G_END_DECLS
