/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A deck on paper has the words of its slides, and what somebody in the room
 * would not see is told before the talk. */

#include "curio-deck-output.h"
#include "curio-deck-window.h"
#include "curio-figure.h"
#include "curio-slide.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>
#include <unistd.h>

static CurioDeck *
make_deck (void)
{
  CurioDeck *deck = curio_deck_new ("Mon_day");

  curio_deck_add (deck, "segments", "by-customers", NULL);
  curio_deck_add (deck, "orders", NULL, NULL);
  return deck;
}

/* Printed into a PDF, each page has the words of its slide. */
static void
test_print (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = make_deck ();
  CurioDeckWindow *window
      = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  g_autoptr (GtkPrintOperation) print = NULL;
  g_autofree char *path = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "pdftotext", NULL, "-", NULL };
  int fd = g_file_open_tmp ("curio-print-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  close (fd);
  stage_settle ();
  print = curio_deck_output_make_print (curio_deck_window_get_talk (window));
  gtk_print_operation_set_export_filename (print, path);
  g_assert_cmpint (gtk_print_operation_run (print,
                                            GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  argv[1] = path;
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Area = customers per segment"));
  g_assert_nonnull (strstr (text, "orders placed"));
  g_assert_nonnull (strstr (text, "Trading figures"));
  g_assert_nonnull (strstr (text, "\f"));
  g_remove (path);
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

/* Of the themes that there are no slide has any; with a theme in which two
 * neighbours are alike, and on a screen far higher than wide, there is. */
static void
test_trouble (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = make_deck ();
  CurioDeckWindow *window
      = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  CurioTalk *talk = curio_deck_window_get_talk (window);
  const CurioTheme *light = curio_theme_get (CURIO_THEME_LIGHT);
  CurioTheme alike = *light;
  g_autofree char *merged = NULL, *small = NULL;

  for (guint t = 0; t < CURIO_N_THEMES; t++)
    g_assert_null (curio_deck_output_find_trouble (
        talk, 1920, 1080, curio_theme_get ((CurioThemeKind)t)));
  for (guint i = 1; i < CURIO_N_SEGMENTS; i++)
    {
      alike.inks[CURIO_INK_TILE + i] = alike.inks[CURIO_INK_TILE];
      alike.inks[CURIO_INK_TILE + i].red += 0.001 * i;
    }
  merged = curio_deck_output_find_trouble (talk, 1920, 1080, &alike);
  g_assert_nonnull (strstr (merged, "alike"));
  g_assert_null (strstr (merged, "2. "));
  small = curio_deck_output_find_trouble (talk, 800, 1200, light);
  g_assert_nonnull (strstr (small, "too small"));
  stage_settle ();
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

/* Where the window leaves giant pairs out, so does a slide that is added. */
static void
test_pairs (void)
{
  const int best = (int)(curio_figure_find ("best-sellers") - curio_figures);
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = make_deck ();
  CurioDeckWindow *window;
  GtkListBoxRow *row;
  const CurioDeckSlide *added;

  curio_session_set_without_pairs (session, TRUE);
  window = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  stage_settle ();
  row = gtk_list_box_get_row_at_index (eyes_get_child (window, "figures"),
                                       best);
  g_signal_emit_by_name (row, "activated");
  stage_settle ();
  added = curio_deck_get (curio_deck_window_get_deck (window), 2);
  g_assert_cmpstr (added->figure, ==, "best-sellers");
  g_assert_cmpstr (added->choices, ==, "without-pairs");
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  g_test_add_func ("/deck-output/trouble", test_trouble);
  g_test_add_func ("/deck-output/print", test_print);
  g_test_add_func ("/deck-output/pairs", test_pairs);
  return g_test_run ();
}
