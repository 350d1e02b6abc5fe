/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One set-up of Pango: a text is as wide wherever it is drawn. */

#include "curio-text.h"

static void
test_family (void)
{
  CurioText text = curio_text_new ("Curio", 9, CURIO_WEIGHT_REGULAR);
  PangoLayoutIter *iter = pango_layout_get_iter (text.layout);
  PangoLayoutRun *run = pango_layout_iter_get_run (iter);
  PangoFontDescription *font
      = pango_font_describe_with_absolute_size (run->item->analysis.font);

  g_assert_cmpstr (pango_font_description_get_family (font), ==, "Cantarell");
  g_assert_cmpint (pango_font_description_get_size (font), ==,
                   9 * PANGO_SCALE);
  pango_font_description_free (font);
  pango_layout_iter_free (iter);
}

/* Figures of one width, so that columns of numbers stand under each other. */
static void
test_tabular (void)
{
  CurioText ones = curio_text_new ("1111", 9, CURIO_WEIGHT_REGULAR);
  CurioText eights = curio_text_new ("8888", 9, CURIO_WEIGHT_REGULAR);

  g_assert_cmpfloat_with_epsilon (ones.width, eights.width, 1e-6);
}

/* Without hints twice the size is twice the width. */
static void
test_linear (void)
{
  CurioText small
      = curio_text_new ("£8,624,952 Champions", 9, CURIO_WEIGHT_BOLD);
  CurioText large
      = curio_text_new ("£8,624,952 Champions", 90, CURIO_WEIGHT_BOLD);

  g_assert_cmpfloat_with_epsilon (small.width * 10, large.width,
                                  large.width * 0.002);
  g_assert_cmpfloat_with_epsilon (small.height * 10, large.height, 0.05);
}

static void
test_fitted (void)
{
  const char *words = "one two three four five six seven eight";
  CurioText one = curio_text_new_fitted (words, 9, CURIO_WEIGHT_REGULAR, 60, 1,
                                         PANGO_ALIGN_LEFT);
  CurioText two = curio_text_new_fitted (words, 9, CURIO_WEIGHT_REGULAR, 60, 2,
                                         PANGO_ALIGN_LEFT);
  CurioText wide = curio_text_new_fitted (words, 9, CURIO_WEIGHT_REGULAR, 600,
                                          2, PANGO_ALIGN_LEFT);

  g_assert_true (one.is_cut && two.is_cut && !wide.is_cut);
  g_assert_cmpfloat (one.width, <=, 60);
  g_assert_cmpfloat_with_epsilon (two.height, 2 * one.height, 0.01);
}

static void
test_markup (void)
{
  CurioText marked = curio_text_new_markup ("a <b>bold</b> word", 9, 300, 5);
  CurioText plain = curio_text_new_fitted (
      "a bold word", 9, CURIO_WEIGHT_REGULAR, 300, 5, PANGO_ALIGN_LEFT);
  CurioText broken = curio_text_new_markup ("Tom & Jerry <", 9, 300, 5);
  CurioText label = curio_text_new ("<b>", 9, CURIO_WEIGHT_REGULAR);

  g_assert_cmpstr (pango_layout_get_text (marked.layout), ==, "a bold word");
  g_assert_cmpfloat (marked.width, >, plain.width);
  g_assert_cmpstr (pango_layout_get_text (broken.layout), ==, "Tom & Jerry <");
  g_assert_cmpstr (pango_layout_get_text (label.layout), ==, "<b>");
}

static void
assert_text (const CurioText *text, const char *expected)
{
  g_assert_cmpstr (pango_layout_get_text (text->layout), ==, expected);
}

/* What a product is called is shown as it stands; only what the program
 * wrote is markup, and the one is never taken for the other. */
static void
test_plain (void)
{
  const char *hostile = "<b>SALT</b> &amp; PEPPER";
  CurioText one = curio_text_new (hostile, 9, CURIO_WEIGHT_REGULAR);
  CurioText fitted = curio_text_new_fitted (hostile, 9, CURIO_WEIGHT_REGULAR,
                                            500, 2, PANGO_ALIGN_LEFT);
  CurioText markup = curio_text_new_markup (hostile, 9, 500, 2);

  assert_text (&one, hostile);
  assert_text (&fitted, hostile);
  assert_text (&markup, "SALT & PEPPER");
}

static gpointer
measure_in_thread (gpointer data)
{
  double *out_width = data;

  *out_width = curio_text_new ("Champions", 11, CURIO_WEIGHT_BOLD).width;
  return NULL;
}

/* Each thread has its own fonts, and all measure alike. */
static void
test_threads (void)
{
  double widths[4];
  GThread *threads[4];

  for (guint i = 0; i < 4; i++)
    threads[i] = g_thread_new ("measure", measure_in_thread, &widths[i]);
  for (guint i = 0; i < 4; i++)
    {
      g_thread_join (threads[i]);
      g_assert_cmpfloat (
          widths[i], ==,
          curio_text_new ("Champions", 11, CURIO_WEIGHT_BOLD).width);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/family", test_family);
  g_test_add_func ("/text/tabular", test_tabular);
  g_test_add_func ("/text/linear", test_linear);
  g_test_add_func ("/text/fitted", test_fitted);
  g_test_add_func ("/text/markup", test_markup);
  g_test_add_func ("/text/threads", test_threads);
  g_test_add_func ("/text/plain", test_plain);
  return g_test_run ();
}
