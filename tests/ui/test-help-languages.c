/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guide in each of its languages: which one is read, that every page has
 * its place in it, and that each of its links leads somewhere. */

#include "curio-help-book.h"
#include "curio-segment.h"
#include "curio-window.h"

#include <string.h>

/* As g_get_language_names () has them of a desktop. */
static const char *const english[] = { "en_GB", "en", "C", NULL };
static const char *const austrian[]
    = { "de_AT.UTF-8", "de_AT", "de.UTF-8", "de", "C", NULL };
static const char *const french[] = { "fr_FR", "fr", "C", NULL };
static const char *const *const all_languages[]
    = { english, austrian, french };

static void
check_link (const CurioHelpBook *book, const CurioHelpChapter *chapter,
            const char *link)
{
  const char *anchor;

  if (g_str_has_prefix (link, "https://"))
    return;
  g_test_message ("%s: %s", chapter->title, link);
  g_assert_cmpint (curio_help_book_find (book, chapter->text, link, &anchor),
                   >=, 0);
}

/* How many links stand in MARKUP, each of which must lead somewhere. */
static guint
check_links (const CurioHelpBook *book, const CurioHelpChapter *chapter,
             const char *markup)
{
  const char *at = markup;
  guint n = 0;

  while (at != NULL && (at = strstr (at, "href=\"")) != NULL)
    {
      const char *end;
      g_autofree char *link = NULL;

      at += strlen ("href=\"");
      end = strchr (at, '"');
      link = g_strndup (at, end - at);
      check_link (book, chapter, link);
      n++;
    }
  return n;
}

static guint
check_block (const CurioHelpBook *book, const CurioHelpChapter *chapter,
             const CurioHelpBlock *block)
{
  guint n = check_links (book, chapter, block->markup);

  for (guint i = 0; block->cells != NULL && i < block->cells->len; i++)
    n += check_links (book, chapter, g_ptr_array_index (block->cells, i));
  if (block->kind == CURIO_HELP_PICTURE)
    {
      g_autofree char *path = curio_help_book_get_picture (block->picture);

      g_assert_true (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                           NULL, NULL, NULL));
      g_assert_cmpstr (block->markup, !=, "");
    }
  return n;
}

static guint
count_links (const CurioHelpBook *book)
{
  guint n = 0;

  for (guint i = 0; i < book->chapters->len; i++)
    {
      const CurioHelpChapter *chapter = g_ptr_array_index (book->chapters, i);

      g_assert_false (chapter->is_foreign);
      for (guint j = 0; j < chapter->blocks->len; j++)
        n += check_block (book, chapter,
                          g_ptr_array_index (chapter->blocks, j));
    }
  return n;
}

static void
test_links (void)
{
  g_autoptr (CurioHelpBook) book = curio_help_book_new (english);
  guint n = count_links (book);

  /* A walk that sees little proves little. */
  g_assert_cmpuint (n, >, 30);
  for (guint i = 0; i < G_N_ELEMENTS (all_languages); i++)
    {
      g_autoptr (CurioHelpBook) other = curio_help_book_new (all_languages[i]);

      g_assert_cmpuint (count_links (other), ==, n);
      g_assert_cmpuint (other->chapters->len, ==, book->chapters->len);
    }
}

static void
check_title (const char *const *languages, const char *title,
             gboolean is_foreign)
{
  g_autoptr (CurioHelpBook) book = curio_help_book_new (languages);
  const CurioHelpChapter *first = g_ptr_array_index (book->chapters, 0);

  g_assert_cmpstr (first->title, ==, title);
  g_assert_cmpint (first->is_foreign, ==, is_foreign);
}

/* The first language of the desktop that there is; whoever reads none of them
 * is told that there is nothing else than English. */
static void
test_languages (void)
{
  static const char *const icelandic[] = { "is_IS", "is", "C", NULL };
  static const char *const both[] = { "is", "fr", "de", "C", NULL };
  static const char *const briton[] = { "en_GB", "en", "de", "C", NULL };

  check_title (english, "A guide to Curio", FALSE);
  check_title (austrian, "Handbuch zu Curio", FALSE);
  check_title (french, "Guide de Curio", FALSE);
  check_title (both, "Guide de Curio", FALSE);
  check_title (briton, "A guide to Curio", FALSE);
  check_title (icelandic, "A guide to Curio", TRUE);
}

/* Every page has its heading in the guide, and every segment its line. */
static void
check_pages (const char *const *languages)
{
  g_autoptr (CurioHelpBook) book = curio_help_book_new (languages);
  const char *const *ids = curio_window_list_pages ();
  const char *anchor;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *link = g_strconcat ("guide.md#", ids[i], NULL);

      g_assert_cmpint (curio_help_book_find (book, "guide", link, &anchor), >=,
                       0);
    }
}

static void
test_whole (void)
{
  g_autoptr (CurioHelpBook) book = curio_help_book_new (english);
  const char *anchor;
  int place
      = curio_help_book_find (book, "guide", "#the-ten-segments", &anchor);

  for (guint i = 0; i < G_N_ELEMENTS (all_languages); i++)
    check_pages (all_languages[i]);
  g_assert_cmpint (place, >=, 0);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    g_assert_true (curio_help_chapter_matches (
        g_ptr_array_index (book->chapters, (guint)place),
        curio_segments[i].name));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/help-languages/links", test_links);
  g_test_add_func ("/ui/help-languages/languages", test_languages);
  g_test_add_func ("/ui/help-languages/whole", test_whole);
  return g_test_run ();
}
