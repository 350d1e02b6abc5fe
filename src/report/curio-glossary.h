/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the trade that a marketer may not know, each in a sentence or
 * two: the same sentences as in docs/definitions.md, "Words of the trade". */

typedef struct
{
  const char *id;      /* "gini" */
  const char *word;    /* N_() */
  const char *meaning; /* N_() */
  /* Ids of figures under which the word is met; NULL: none. */
  const char *const *figures;
} CurioWord;

extern const CurioWord curio_words[];
extern const guint curio_n_words;

/* NULL where there is no such word. */
const CurioWord *curio_word_find (const char *id);
/* Whether a reader of the figure FIGURE_ID meets SELF. */
gboolean curio_word_is_met (const CurioWord *self, const char *figure_id);

G_END_DECLS
