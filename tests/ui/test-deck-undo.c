/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slides are removed one after the other: each has a toast that says which it
 * was and brings it back, to where it was. */

#include "curio-deck-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

static void
assert_slides (CurioDeckWindow *window, const char *expected)
{
  const CurioDeck *deck = curio_deck_window_get_deck (window);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < deck->slides->len; i++)
    g_string_append_printf (text, "%s ", curio_deck_get (deck, i)->figure);
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}

static void
remove_first (CurioDeckWindow *window)
{
  GtkListBox *slides = eyes_get_child (window, "slides");

  g_assert_true (gtk_widget_activate_action (
      GTK_WIDGET (gtk_list_box_get_row_at_index (slides, 0)), "slide.remove",
      NULL));
  stage_settle ();
}

static void
test_each (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = curio_deck_new ("Monday");
  CurioDeckWindow *window;

  curio_deck_add (deck, "segments", NULL, NULL);
  curio_deck_add (deck, "orders", NULL, NULL);
  curio_deck_add (deck, "cohorts", NULL, NULL);
  window = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  stage_settle ();

  remove_first (window);
  g_assert_true (eyes_see (GTK_WIDGET (window), "“Segments” removed"));
  remove_first (window);
  g_assert_true (
      eyes_see (GTK_WIDGET (window), "“Orders placed and cancelled” removed"));
  assert_slides (window, "cohorts");
  eyes_press (GTK_WIDGET (window), "Undo");
  stage_settle ();
  assert_slides (window, "orders cohorts");
  eyes_wait (GTK_WIDGET (window), "“Segments” removed");
  eyes_press (GTK_WIDGET (window), "Undo");
  stage_settle ();
  assert_slides (window, "segments orders cohorts");
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

/* A deck may hold a figure of a later version, which no row shows: what is
 * done to a row is done to its slide.  Where another deck takes the place,
 * what offered to bring a slide back goes. */
static void
test_unknown (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = curio_deck_new ("Monday");
  CurioDeckWindow *window;
  GtkListBoxRow *row;

  curio_deck_add (deck, "of-a-later-version", NULL, NULL);
  curio_deck_add (deck, "segments", NULL, NULL);
  curio_deck_add (deck, "orders", NULL, NULL);
  window = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  stage_settle ();

  row = gtk_list_box_get_row_at_index (eyes_get_child (window, "slides"), 1);
  g_signal_emit_by_name (row, "said", "Well done");
  g_assert_cmpstr (
      curio_deck_get (curio_deck_window_get_deck (window), 2)->words, ==,
      "Well done");
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (row), "slide.up", NULL));
  stage_settle ();
  assert_slides (window, "of-a-later-version orders segments");
  remove_first (window);
  g_assert_true (
      eyes_see (GTK_WIDGET (window), "“Orders placed and cancelled” removed"));
  assert_slides (window, "of-a-later-version segments");
  remove_first (window);
  assert_slides (window, "of-a-later-version");

  curio_deck_window_forget_removed (window);
  stage_settle ();
  g_assert_false (eyes_see (GTK_WIDGET (window), "” removed"));
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  /* libadwaita 1.2 frees a toast twice whose window goes while it fades. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
  g_test_add_func ("/deck-undo/each", test_each);
  g_test_add_func ("/deck-undo/unknown", test_unknown);
  return g_test_run ();
}
