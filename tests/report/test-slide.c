/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every figure as a slide, on every screen, for a shop like a real one and for
 * hardly any shop at all: no text smaller than a fiftieth of the height, none
 * on another, none beyond the screen, no title cut. */

#include "curio-demo.h"
#include "curio-facts-builder.h"
#include "curio-figure.h"
#include "curio-layout-check.h"
#include "curio-slide.h"
#include "invoice-list.h"
#include "remove-tree.h"

#include <libintl.h>
#include <locale.h>

#define N_DEMO_LINES 60000
#define N_SLIDES 6

static const struct
{
  int width, height;
} screens[] = {
  {1280,  720 },
  { 1920, 1080},
  { 3840, 2160},
  { 1024, 768 },
  { 1280, 800 },
  { 3440, 1440},
  { 800,  1200},
};

static const Invoice one_customer[] = {
  {"13085",  "United Kingdom", "2010-11-03", 300500},
  { "13085", "United Kingdom", "2010-12-10", 120000},
  { "13085", "United Kingdom", "2011-03-21", -30000},
};

static const Invoice one_month[] = {
  {"13085",  "United Kingdom", "2010-11-03", 300500},
  { "13047", "France",         "2010-11-10", 120000},
  { "13047", "France",         "2010-11-21", -30000},
  { NULL,    "France",         "2010-11-22", 45000 },
  { "12346", "Malta",          "2010-11-30", 15990 },
};

static gboolean
add_line_cb (const CurioDemoLine *line, gpointer data)
{
  CurioRow row = {
    .invoice_no = {line->invoice_no,   strlen (line->invoice_no)     },
    .stock_code = { line->stock_code,  strlen (line->stock_code)     },
    .description = { line->description,
                   line->description ? strlen (line->description) : 0},
    .quantity = line->quantity,
    .price_mills = line->price_mills,
    .time_us = line->time_s * G_USEC_PER_SEC,
    .customer_id = { line->customer_id,
                   line->customer_id ? strlen (line->customer_id) : 0},
    .country = { line->country,     strlen (line->country)        },
  };

  curio_facts_builder_add (data, &row);
  return TRUE;
}

static void
demo_books_init (InvoiceBooks *self, const CurioSelection *selection)
{
  const CurioSelection all = CURIO_SELECTION_ALL;
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (curio_demo_generate (N_DEMO_LINES, 1, add_line_cb, builder));
  self->facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  self->ledger = curio_ledger_new (self->facts,
                                   &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  self->measures
      = curio_measures_new (self->ledger, selection ? selection : &all);
}

static const CurioShape *
get_shape (const CurioLayout *layout, guint i)
{
  return &g_array_index (layout->shapes, CurioShape, i);
}

/* A mark's ring may stand out by its own width. */
static void
check_inside (const CurioLayout *layout, const char *what)
{
  const double slack = 0.5;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = get_shape (layout, i);
      const CurioBox *box = &shape->box;

      if (box->x < -slack || box->y < -slack
          || box->x + box->width > layout->width_pt + slack
          || box->y + box->height > layout->height_pt + slack)
        g_error ("%s: shape %u leaves the slide: %g %g %g %g", what, i, box->x,
                 box->y, box->width, box->height);
    }
}

static void
check_title (const CurioLayout *layout, const CurioChart *chart,
             double least_pt, const char *what)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = get_shape (layout, i);

      if (shape->kind != CURIO_SHAPE_TEXT
          || !g_str_equal (pango_layout_get_text (shape->text), chart->title))
        continue;
      g_assert_cmpfloat (shape->size_pt, >=, least_pt);
      if (pango_layout_is_ellipsized (shape->text))
        g_error ("%s: the title is cut: %s", what, chart->title);
      return;
    }
  g_error ("%s: no title", what);
}

static void
check_screen (CurioChart *chart, guint screen, const char *name)
{
  int width = screens[screen].width, height = screens[screen].height;
  g_autofree char *what
      = g_strdup_printf ("%s at %d x %d", name, width, height);
  double width_pt = curio_slide_get_width (width, height);
  double scale = MIN (height / CURIO_SLIDE_HEIGHT_PT, width / width_pt);
  /* Of the slide, where bars stay free above and below it. */
  double slide_px = CURIO_SLIDE_HEIGHT_PT * scale;
  g_autoptr (CurioLayout) layout
      = curio_chart_layout (chart, width_pt, CURIO_SLIDE_HEIGHT_PT);

  g_assert_cmpfloat (curio_layout_get_smallest_text (layout) * scale, >=,
                     slide_px / 50);
  layout_check_texts (layout, 16.5 / 9, what);
  layout_check_marks (layout, what);
  check_inside (layout, what);
  /* On a narrow screen a long finding is smaller. */
  check_title (layout, chart, width_pt < CURIO_SLIDE_WIDTH_PT ? 32 : 40, what);
}

static void
check_figures (const InvoiceBooks *books, const char *shop)
{
  for (guint f = 0; f < curio_n_figures; f++)
    {
      g_autoptr (CurioChart) chart
          = curio_figure_build (&curio_figures[f], books->measures, NULL);
      g_autofree char *name
          = g_strdup_printf ("%s of %s", curio_figures[f].id, shop);

      curio_slide_prepare (chart, f % N_SLIDES, N_SLIDES);
      for (guint s = 0; s < G_N_ELEMENTS (screens); s++)
        check_screen (chart, s, name);
    }
}

static void
test_like_real (void)
{
  g_auto (InvoiceBooks) books = { 0 };

  demo_books_init (&books, NULL);
  check_figures (&books, "a shop like a real one");
}

static void
test_one_year (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  CurioSelection selection = CURIO_SELECTION_ALL;

  curio_day_parse ("2023-06-15", &selection.from_day);
  curio_day_parse ("2024-06-14", &selection.to_day);
  demo_books_init (&books, &selection);
  check_figures (&books, "a year that begins within a month");
}

static void
test_empty (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  CurioSelection selection = CURIO_SELECTION_ALL;

  curio_day_parse ("2040-01-01", &selection.from_day);
  invoice_books_init (&books, one_month, G_N_ELEMENTS (one_month),
                      CURIO_BOOKS_TRADING, &selection);
  check_figures (&books, "no invoice");
}

static void
test_one_customer (void)
{
  g_auto (InvoiceBooks) books = { 0 };

  invoice_books_init (&books, one_customer, G_N_ELEMENTS (one_customer),
                      CURIO_BOOKS_TRADING, NULL);
  check_figures (&books, "one customer");
}

static void
test_one_month (void)
{
  g_auto (InvoiceBooks) books = { 0 };

  invoice_books_init (&books, one_month, G_N_ELEMENTS (one_month),
                      CURIO_BOOKS_POC, NULL);
  check_figures (&books, "one month");
}

/* A screen of 16 to 9 gives the slide of the files; beyond 4 to 3 and 21 to 9
 * it goes no further. */
static void
test_width (void)
{
  g_assert_cmpfloat_with_epsilon (curio_slide_get_width (1920, 1080),
                                  CURIO_SLIDE_WIDTH_PT, 1e-9);
  g_assert_cmpfloat_with_epsilon (curio_slide_get_width (1280, 800), 1296,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (curio_slide_get_width (500, 1000), 1080,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (curio_slide_get_width (5000, 1000), 1890,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (curio_slide_get_width (0, 0), 1080, 1e-9);
}

/* As many dots as slides, one of them long; in hundreds a number. */
static void
test_dots (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  demo_books_init (&books, NULL);
  chart = curio_figure_build (curio_figure_find ("monthly-sales"),
                              books.measures, NULL);
  for (guint n = 0; n <= 40; n += 5)
    {
      g_autoptr (CurioLayout) layout = NULL;
      guint n_dots = 0, n_counts = 0;

      curio_slide_prepare (chart, n > 0 ? 2 : 0, n);
      layout = curio_chart_layout (chart, CURIO_SLIDE_WIDTH_PT,
                                   CURIO_SLIDE_HEIGHT_PT);
      for (guint i = 0; i < layout->shapes->len; i++)
        {
          const CurioShape *shape = get_shape (layout, i);

          n_dots += shape->kind == CURIO_SHAPE_DOT
                    && shape->fill == CURIO_INK_AXIS;
          n_counts += shape->kind == CURIO_SHAPE_TEXT
                      && g_str_has_prefix (pango_layout_get_text (shape->text),
                                           "3 of ");
        }
      g_assert_cmpuint (n_dots, ==, n < 2 || n > 24 ? 0 : n - 1);
      g_assert_cmpuint (n_counts, ==, n > 24);
    }
}

static guint
count_texts (const CurioLayout *layout, const char *pattern)
{
  guint n = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = get_shape (layout, i);

      n += shape->kind == CURIO_SHAPE_TEXT
           && g_regex_match_simple (pattern,
                                    pango_layout_get_text (shape->text), 0, 0);
    }
  return n;
}

static CurioLayout *
lay_out_figure (const InvoiceBooks *books, const char *id)
{
  g_autoptr (CurioChart) chart
      = curio_figure_build (curio_figure_find (id), books->measures, NULL);

  curio_slide_prepare (chart, 0, 1);
  return curio_chart_layout (chart, CURIO_SLIDE_WIDTH_PT,
                             CURIO_SLIDE_HEIGHT_PT);
}

/* Every cohort that shows has its name and its numbers, and how many there are
 * is said. */
static void
test_cohorts (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioLayout) layout = NULL;
  guint n, n_all, n_before = 0;

  demo_books_init (&books, NULL);
  layout = lay_out_figure (&books, "cohorts");
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = get_shape (layout, i);

      if (shape->kind == CURIO_SHAPE_TEXT
          && sscanf (pango_layout_get_text (shape->text),
                     "first %u of %u cohorts", &n, &n_all)
                 == 2)
        n_before++;
    }
  g_assert_cmpuint (n_before, ==, 1);
  g_assert_cmpuint (n, >=, 12);
  g_assert_cmpuint (n_all, >, n);
  g_assert_cmpuint (count_texts (layout, "^[A-Z][a-z]{2} [0-9]{4}$"), ==, n);
  /* At least one share in each row beside its size, and those of the mean. */
  g_assert_cmpuint (count_texts (layout, "^[0-9]{1,2}$"), >, 2 * n);
}

/* No cell of the grid goes by its colour alone: 25 cells, each with the name
 * of its segment. */
static void
test_cell_names (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioLayout) layout = NULL;
  guint n = 0;

  demo_books_init (&books, NULL);
  layout = lay_out_figure (&books, "rfm-grid");
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      g_autofree char *pattern
          = g_strdup_printf ("^%s$", curio_segments[i].name);

      n += count_texts (layout, pattern);
    }
  g_assert_cmpuint (n, ==, 25);
}

/* Tiles end where the words do: leaders have the margin beside them. */
static void
test_map_width (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioLayout) layout = NULL;
  double right = 0;

  demo_books_init (&books, NULL);
  layout = lay_out_figure (&books, "segments");
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioBox *box = &curio_layout_get_mark (layout, (int)i)->box;

      right = MAX (right, box->x + box->width);
    }
  g_assert_cmpfloat_with_epsilon (right, layout->plot.x + layout->plot.width,
                                  0.5);
}

/* Words are longer in other languages.  A machine without the locale still has
 * the words. */
static char *
speak (const char *language)
{
  char *folder = g_dir_make_tmp ("curio-slide-XXXXXX", NULL);
  g_autofree char *name = g_strconcat (language, ".po", NULL);
  g_autofree char *locale = g_strdup_printf ("%s_%c%c.UTF-8", language,
                                             g_ascii_toupper (language[0]),
                                             g_ascii_toupper (language[1]));
  g_autofree char *source
      = g_test_build_filename (G_TEST_DIST, "..", "..", "po", name, NULL);
  g_autofree char *place
      = g_build_filename (folder, language, "LC_MESSAGES", NULL);
  g_autofree char *target = g_build_filename (place, "curio.mo", NULL);
  const char *const command[] = { "msgfmt", "-o", target, source, NULL };
  int status = -1;

  g_mkdir_with_parents (place, 0700);
  g_assert_true (g_spawn_sync (NULL, (char **)command, NULL,
                               G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                               &status, NULL));
  g_assert_cmpint (status, ==, 0);
  if (setlocale (LC_ALL, locale) == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", language, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  return folder;
}

/* Tests that look for English words are for English. */
static int
run_in (const char *language)
{
  char *folder = speak (language);
  int status;

  if (g_str_equal (setlocale (LC_MESSAGES, NULL), "C.UTF-8"))
    g_test_message ("no locale of %s here: its words may be English",
                    language);
  else
    g_assert_cmpstr (dgettext (GETTEXT_PACKAGE, "Countries"), !=, "Countries");
  status = g_test_run ();
  remove_tree (folder);
  g_free (folder);
  return status;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slide/empty", test_empty);
  g_test_add_func ("/slide/one-customer", test_one_customer);
  g_test_add_func ("/slide/one-month", test_one_month);
  g_test_add_func ("/slide/like-real", test_like_real);
  g_test_add_func ("/slide/one-year", test_one_year);
  if (argc > 1)
    return run_in (argv[1]);
  g_test_add_func ("/slide/width", test_width);
  g_test_add_func ("/slide/dots", test_dots);
  g_test_add_func ("/slide/cohorts", test_cohorts);
  g_test_add_func ("/slide/cell-names", test_cell_names);
  g_test_add_func ("/slide/map-width", test_map_width);
  return g_test_run ();
}
