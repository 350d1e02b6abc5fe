/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk is frozen, and every way out of it shows the same. */

#include "curio-figure-choices.h"
#include "curio-movement-words.h"
#include "curio-slide.h"
#include "curio-talk.h"

#include "invoice-list.h"

#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

static const Invoice shop[] = {
  {"13085",  "United Kingdom", "2010-11-03", 300500},
  { "13085", "United Kingdom", "2010-12-10", 120000},
  { "13047", "France",         "2010-11-20", 80000 },
  { "13047", "France",         "2010-11-21", -30000},
  { NULL,    "France",         "2011-01-05", 45000 },
  { "12346", "Malta",          "2011-01-08", 15990 },
};

static CurioTalk *
make_talk (const InvoiceBooks *books, const CurioDeck *deck)
{
  const CurioSelection all = CURIO_SELECTION_ALL;
  const CurioTalkWords words
      = { NULL, curio_day_new (2011, 1, 9), "Gift Shop" };

  return curio_talk_new (books->ledger, &all, &words, deck);
}

static CurioDeck *
make_deck (void)
{
  CurioDeck *deck = curio_deck_new ("Monday: all/most");

  curio_deck_add (deck, "monthly-sales", NULL, "Begin with autumn");
  curio_deck_add (deck, "no-such-figure", NULL, NULL);
  curio_deck_add (deck, "segments", "by-customers segment=8", NULL);
  curio_deck_add (deck, "countries", NULL, NULL);
  return deck;
}

/* What was built from goes away; the talk keeps what it needs. */
static void
test_frozen (void)
{
  InvoiceBooks books = { 0 };
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autoptr (CurioTalk) talk = NULL;
  g_autofree char *before = NULL, *after = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  talk = make_talk (&books, deck);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CurioChart) chart = curio_talk_build (talk, 0);
      char **sentence = i == 0 ? &before : &after;

      *sentence = curio_chart_describe (chart);
      if (i == 0)
        {
          invoice_books_clear (&books);
          curio_deck_remove (deck, 0);
        }
    }
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (curio_talk_get_n_slides (talk), ==, 3);
  g_assert_cmpstr (curio_deck_get (curio_talk_get_deck (talk), 0)->words, ==,
                   "Begin with autumn");
}

static void
test_words (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autoptr (CurioTalk) talk = NULL;
  g_autoptr (CurioChart) sales = NULL;
  g_autoptr (CurioChart) segments = NULL;
  g_autofree char *title = NULL, *name = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  talk = make_talk (&books, deck);
  sales = curio_talk_build (talk, 0);
  segments = curio_talk_build (talk, 1);
  title = curio_talk_make_title (talk);
  name = curio_talk_make_file_name (talk);

  g_assert_cmpstr (sales->footer, ==,
                   "3 Nov 2010 – 8 Jan 2011 · all countries · Trading figures "
                   "· as of 9 Jan 2011 · data of 9 Jan 2011");
  g_assert_true (g_str_has_suffix (
      segments->footer, ". £45 has no customer number. Data of 9 Jan 2011."));
  g_assert_cmpint (segments->selected, ==, CURIO_SEGMENT_CANT_LOSE);
  g_assert_cmpuint (segments->slide, ==, 1);
  g_assert_cmpuint (segments->n_slides, ==, 3);
  g_assert_cmpstr (title, ==, "Monday: all/most – Gift Shop");
  g_assert_cmpstr (name, ==,
                   "Monday- all-most, Trading figures, 2010-11-03 to "
                   "2011-01-08, as of 2011-01-09");
}

static int
find_country (const InvoiceBooks *books, const char *name)
{
  return (int)curio_dictionary_find (books->facts->countries, name);
}

static void
test_choices (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  CurioFigureOptions options = { .by_customers = TRUE,
                                 .segment = 3,
                                 .country = -1,
                                 .product = 0, /* the only one */
                                 .cohorts = CURIO_COHORTS_SPEND_EACH,
                                 .without_pairs = TRUE };
  g_autofree char *text = NULL, *product = NULL;
  CurioFigureOptions again, usual;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  options.country = find_country (&books, "United Kingdom");
  options.since_day = curio_day_new (2010, 12, 1);
  options.flow
      = curio_movement_get_id (CURIO_SEGMENT_CHAMPIONS, CURIO_MOVEMENT_ALL);
  text = curio_figure_choices_print (&options, books.facts);
  again = curio_figure_choices_parse (text, books.facts);
  usual = curio_figure_choices_parse (
      "segment=10 segment=-1 segment=x "
      "cohorts=99 nonsense  = country=Atlantis "
      "country=%ZZ product=none flow=1 since=2010-13-01",
      books.facts);

  g_assert_true (g_str_has_prefix (
      text, "by-customers without-pairs segment=3 cohorts=3 flow="));
  product = g_strdup_printf (
      " since=2010-12-01 country=United%%20Kingdom product=%s",
      curio_dictionary_get (books.facts->products, 0));
  g_assert_true (g_str_has_suffix (text, product));
  g_assert_true (again.by_customers && again.without_pairs);
  g_assert_false (again.all_amounts || again.by_units);
  g_assert_cmpint (again.segment, ==, 3);
  g_assert_cmpint (again.cohorts, ==, CURIO_COHORTS_SPEND_EACH);
  g_assert_cmpint (again.country, ==, options.country);
  g_assert_cmpint (again.product, ==, 0);
  g_assert_cmpint (again.since_day, ==, options.since_day);
  g_assert_cmpint (again.flow, ==, options.flow);
  g_assert_cmpint (usual.segment, ==, -1);
  g_assert_cmpint (usual.cohorts, ==, CURIO_COHORTS_SHARE);
  g_assert_cmpint (usual.country, ==, -1);
  g_assert_cmpint (usual.product, ==, -1);
  g_assert_cmpint (usual.since_day, ==, 0);
  g_assert_cmpint (usual.flow, ==, 0);
  g_assert_cmpint (curio_figure_choices_parse (NULL, books.facts).country, ==,
                   -1);
}

/* Another load has other countries, and numbers them anew. */
static void
test_choices_elsewhere (void)
{
  g_auto (InvoiceBooks) here = { 0 }, there = { 0 };
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  g_autofree char *text = NULL;

  invoice_books_init (&here, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  invoice_books_init (&there, shop + 5, 1, CURIO_BOOKS_TRADING, NULL);
  options.country = find_country (&here, "Malta");
  text = curio_figure_choices_print (&options, here.facts);
  g_assert_cmpint (options.country, !=, find_country (&there, "Malta"));
  g_assert_cmpint (curio_figure_choices_parse (text, there.facts).country, ==,
                   find_country (&there, "Malta"));
}

/* --- files --------------------------------------------------------------- */

/* What PROGRAM of poppler prints about BYTES. */
static char *
ask (GBytes *bytes, const char *program, const char *suffix,
     const char *option)
{
  g_autofree char *pattern = g_strconcat ("curio-talk-XXXXXX", suffix, NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int fd = g_file_open_tmp (pattern, &path, &error);
  const char *argv[] = { program, path, "-", NULL, NULL };

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                       (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  if (option != NULL)
    {
      argv[1] = option;
      argv[2] = path;
    }
  else if (!g_str_equal (program, "pdftotext"))
    argv[2] = NULL;
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &out, NULL, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  return out;
}

/* Lines and blanks that do not break are blanks. */
static char *
flatten (const char *text)
{
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (blanks, text, -1, 0, " ", 0, NULL);
}

/* Each page is 16 to 9, each title is there as text and in the outline, each
 * font is in the file. */
static void
test_pdf (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autoptr (CurioTalk) talk = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *info = NULL, *raw = NULL, *text = NULL;
  g_autofree char *fonts = NULL;
  g_auto (GStrv) rows = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  talk = make_talk (&books, deck);
  pdf = curio_talk_draw_pdf (talk, NULL, &error);
  g_assert_no_error (error);
  info = ask (pdf, "pdfinfo", ".pdf", NULL);
  raw = ask (pdf, "pdftotext", ".pdf", NULL);
  text = flatten (raw);
  fonts = ask (pdf, "pdffonts", ".pdf", NULL);

  g_assert_nonnull (strstr (info, "Monday: all/most – Gift Shop\n"));
  g_assert_nonnull (strstr (info, "Subject:         3 Nov 2010"));
  g_assert_nonnull (strstr (info, "Pages:           3\n"));
  g_assert_nonnull (strstr (info, "Page size:       1440 x 810 pts"));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CurioChart) chart = curio_talk_build (talk, i);

      g_autofree char *title = flatten (chart->title);

      g_assert_nonnull (strstr (text, title));
    }
  rows = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (rows), >=, 3);
  /* "emb" is the fifth column from the right: emb sub uni object ID. */
  for (guint i = 2; rows[i] != NULL; i++)
    {
      g_autofree char *padded = g_strconcat (rows[i], " ", NULL);

      g_assert_nonnull (strstr (padded, " yes yes "));
    }
}

static void
test_no_slide (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioDeck) deck = curio_deck_new ("none");
  g_autoptr (CurioTalk) talk = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  talk = make_talk (&books, deck);
  pdf = curio_talk_draw_pdf (talk, NULL, &error);
  g_assert_null (pdf);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static guint32
get_png_size (GBytes *png, gsize at)
{
  guint32 size;

  memcpy (&size, (const char *)g_bytes_get_data (png, NULL) + at, 4);
  return GUINT32_FROM_BE (size);
}

/* The width and the height stand in the IHDR chunk, from byte 16. */
static void
test_png (void)
{
  static const struct
  {
    double scale;
    guint32 width, height;
  } sizes[] = {
    {1,  1920, 1080},
    { 2, 3840, 2160},
    { 4, 7680, 4320}
  };
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autoptr (CurioTalk) talk = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  talk = make_talk (&books, deck);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = curio_talk_draw_slide (
          talk, 0, CURIO_PICTURE_PNG, sizes[i].scale, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (get_png_size (png, 16), ==, sizes[i].width);
      g_assert_cmpuint (get_png_size (png, 20), ==, sizes[i].height);
    }
}

static void
test_svg (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autoptr (CurioTalk) talk = NULL;
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  talk = make_talk (&books, deck);
  chart = curio_talk_build (talk, 2);
  svg = curio_talk_draw_slide (talk, 2, CURIO_PICTURE_SVG, 1, &error);
  g_assert_no_error (error);
  title = g_markup_printf_escaped ("<title>%s</title>", chart->title);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL),
                                  (gssize)g_bytes_get_size (svg), title));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talk/frozen", test_frozen);
  g_test_add_func ("/talk/words", test_words);
  g_test_add_func ("/talk/choices", test_choices);
  g_test_add_func ("/talk/choices-elsewhere", test_choices_elsewhere);
  g_test_add_func ("/talk/pdf", test_pdf);
  g_test_add_func ("/talk/no-slide", test_no_slide);
  g_test_add_func ("/talk/png", test_png);
  g_test_add_func ("/talk/svg", test_svg);
  return g_test_run ();
}
