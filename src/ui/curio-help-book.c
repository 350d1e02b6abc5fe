/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The texts of the guide: which there are, in which language, and where their
 * links lead. */

#include "curio-help-book.h"

#include <gio/gio.h>
#include <string.h>

#define PLACE "/uk/co/londongiftshop/Curio/help/"

/* A chapter begins with a heading of this level, or a greater one. */
#define CHAPTER_LEVEL 2

static const char *const texts[] = { "guide",     "definitions", "campaigns",
                                     "audiences", "refresh",     "scaling" };

static void
free_chapter (gpointer data)
{
  CurioHelpChapter *chapter = data;

  g_ptr_array_unref (chapter->blocks);
  g_free (chapter->words);
  g_free (chapter);
}

/* --- reading ---------------------------------------------------------------
 */

static char *
load (const char *name)
{
  g_autofree char *path = g_strconcat (PLACE, name, NULL);
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes == NULL ? NULL
                       : g_strndup (g_bytes_get_data (bytes, NULL),
                                    g_bytes_get_size (bytes));
}

/* "de/guide.md" stands beside "guide.md", which is in English, with pictures
 * of its own in "de/pictures". */
static GPtrArray *
read_translation (const char *text, const char *language)
{
  g_autofree char *name = g_strdup_printf ("%s/%s.md", language, text);
  g_autofree char *markdown = load (name);
  GPtrArray *blocks;

  if (markdown == NULL)
    return NULL;
  blocks = curio_help_text_parse (markdown);
  for (guint i = 0; i < blocks->len; i++)
    {
      CurioHelpBlock *block = g_ptr_array_index (blocks, i);
      char *picture = block->picture;

      if (picture != NULL)
        block->picture = g_strdup_printf ("%s/%s", language, picture);
      g_free (picture);
    }
  return blocks;
}

static gboolean
is_english (const char *language)
{
  return g_str_has_prefix (language, "en") || g_str_equal (language, "C");
}

static GPtrArray *
read_in (const char *text, const char *const *languages,
         gboolean *out_is_foreign)
{
  g_autofree char *name = g_strconcat (text, ".md", NULL);
  g_autofree char *markdown = NULL;

  *out_is_foreign = FALSE;
  for (guint i = 0; languages[i] != NULL && !is_english (languages[i]); i++)
    {
      GPtrArray *blocks = read_translation (text, languages[i]);

      *out_is_foreign = blocks == NULL;
      if (blocks != NULL)
        return blocks;
    }
  markdown = load (name);
  return curio_help_text_parse (markdown);
}

static void
add_block (CurioHelpBook *book, CurioHelpBlock *block, const char *text,
           gboolean is_foreign)
{
  CurioHelpChapter *chapter;

  if (block->kind == CURIO_HELP_HEADING && block->level <= CHAPTER_LEVEL)
    {
      chapter = g_new0 (CurioHelpChapter, 1);
      chapter->text = text;
      chapter->title = block->title;
      chapter->is_first = block->level < CHAPTER_LEVEL;
      chapter->is_foreign = is_foreign;
      chapter->blocks = g_ptr_array_new ();
      g_ptr_array_add (book->chapters, chapter);
    }
  g_assert (book->chapters->len > 0);
  chapter = g_ptr_array_index (book->chapters, book->chapters->len - 1);
  g_ptr_array_add (chapter->blocks, block);
}

static void
fold_words (gpointer data, gpointer unused)
{
  CurioHelpChapter *chapter = data;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const CurioHelpBlock *block = g_ptr_array_index (chapter->blocks, i);

      g_string_append_printf (words, "%s ", block->plain);
    }
  chapter->words = g_utf8_casefold (words->str, -1);
  g_string_free (words, TRUE);
}

CurioHelpBook *
curio_help_book_new (const char *const *languages)
{
  CurioHelpBook *book = g_new0 (CurioHelpBook, 1);

  g_return_val_if_fail (languages != NULL, NULL);

  book->chapters = g_ptr_array_new_with_free_func (free_chapter);
  book->texts
      = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gboolean is_foreign;
      GPtrArray *blocks = read_in (texts[i], languages, &is_foreign);

      g_ptr_array_add (book->texts, blocks);
      for (guint j = 0; j < blocks->len; j++)
        add_block (book, g_ptr_array_index (blocks, j), texts[i], is_foreign);
    }
  g_ptr_array_foreach (book->chapters, fold_words, NULL);
  return book;
}

void
curio_help_book_free (CurioHelpBook *book)
{
  if (book == NULL)
    return;
  g_ptr_array_unref (book->chapters);
  g_ptr_array_unref (book->texts);
  g_free (book);
}

/* --- links -----------------------------------------------------------------
 */

static gboolean
has_anchor (const CurioHelpChapter *chapter, const char *anchor)
{
  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const CurioHelpBlock *block = g_ptr_array_index (chapter->blocks, i);

      if (g_strcmp0 (block->anchor, anchor) == 0)
        return TRUE;
    }
  return FALSE;
}

int
curio_help_book_find (const CurioHelpBook *book, const char *text,
                      const char *link, const char **out_anchor)
{
  const char *hash, *file_end;
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (book != NULL, -1);
  g_return_val_if_fail (text != NULL && link != NULL, -1);

  hash = strchr (link, '#');
  file_end = strstr (link, ".md");
  *out_anchor = hash != NULL ? hash + 1 : NULL;
  if (hash == link)
    wanted = g_strdup (text);
  else if (file_end != NULL)
    wanted = g_strndup (link, file_end - link);
  for (guint i = 0; i < book->chapters->len; i++)
    {
      const CurioHelpChapter *chapter = g_ptr_array_index (book->chapters, i);

      if (g_strcmp0 (chapter->text, wanted) == 0
          && (hash == NULL || has_anchor (chapter, hash + 1)))
        return (int)i;
    }
  return -1;
}

gboolean
curio_help_chapter_matches (const CurioHelpChapter *chapter,
                            const char *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (chapter->words, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

char *
curio_help_book_get_picture (const char *picture)
{
  g_return_val_if_fail (picture != NULL, NULL);

  return g_strconcat (PLACE, picture, NULL);
}
