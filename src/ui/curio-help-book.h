/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-help-text.h"

G_BEGIN_DECLS

/* What can be read from F1: the guide and the texts it leads to, cut into
 * chapters.  They are part of the program, so neither a help browser nor a
 * network is needed. */

typedef struct
{
  const char *text;  /* the text it is of: "guide", "definitions", … */
  const char *title; /* its heading */
  gboolean is_first; /* it opens its text, and its title is the text's */
  /* The text has no translation into the desktop's language. */
  gboolean is_foreign;
  GPtrArray *blocks; /* (CurioHelpBlock), with the heading */
  char *words;       /* all of it, folded, for a search */
} CurioHelpChapter;

typedef struct
{
  GPtrArray *chapters; /* (CurioHelpChapter) */
  GPtrArray *texts;    /* what they point into */
} CurioHelpBook;

/* In the first of LANGUAGES (as g_get_language_names () gives them) that a
 * text is there in, else in English; freed with curio_help_book_free (). */
CurioHelpBook *curio_help_book_new (const char *const *languages);
void curio_help_book_free (CurioHelpBook *book);

/* The index of the chapter that LINK, "definitions.md#segments-segments",
 * leads to from a chapter of TEXT, or -1.  *OUT_ANCHOR, within LINK, is what
 * to look for in the chapter, or NULL for its beginning. */
int curio_help_book_find (const CurioHelpBook *book, const char *text,
                          const char *link, const char **out_anchor);
/* Whether each of the words of SEARCH stands in CHAPTER. */
gboolean curio_help_chapter_matches (const CurioHelpChapter *chapter,
                                     const char *search);
/* The file of a picture among the program's resources; owned by the caller. */
char *curio_help_book_get_picture (const char *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioHelpBook, curio_help_book_free)

G_END_DECLS
