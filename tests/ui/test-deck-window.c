/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slides are added, moved, removed and brought back; decks are kept by name,
 * and another window finds them; a page prints as the slide is. */

#include "curio-deck-file.h"
#include "curio-deck-output.h"
#include "curio-deck-window.h"
#include "curio-figure.h"
#include "curio-present-window.h"
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

static char *
list (CurioDeckWindow *window)
{
  const CurioDeck *deck = curio_deck_window_get_deck (window);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < deck->slides->len; i++)
    g_string_append_printf (text, "%s ", curio_deck_get (deck, i)->figure);
  return g_strdup (g_strchomp (text->str));
}

#define assert_slides(window, expected)                                       \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *list_ = list (window);                                   \
    g_assert_cmpstr (list_, ==, expected);                                    \
  }                                                                           \
  G_STMT_END

static GtkWidget *
get_row (CurioDeckWindow *window, const char *list_id, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (
      eyes_get_child (window, list_id), index);

  g_assert_nonnull (row);
  return GTK_WIDGET (row);
}

static void
act (GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  stage_settle ();
}

static void
test_slides (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = make_deck ();
  CurioDeckWindow *window
      = curio_deck_window_open (GTK_WINDOW (stage), session, deck);

  stage_settle ();
  assert_slides (window, "segments orders");
  for (guint i = 0; i < curio_n_figures; i++)
    get_row (window, "figures", (int)i);

  g_signal_emit_by_name (get_row (window, "figures", 2), "activated");
  stage_settle ();
  assert_slides (window, "segments orders monthly-sales");
  g_assert_true (eyes_see (GTK_WIDGET (window), "Net sales and growth"));
  act (get_row (window, "slides", 2), "slide.up");
  assert_slides (window, "segments monthly-sales orders");
  act (get_row (window, "slides", 0), "slide.down");
  assert_slides (window, "monthly-sales segments orders");
  g_assert_cmpstr (
      curio_deck_get (curio_deck_window_get_deck (window), 1)->choices, ==,
      "by-customers");
  act (get_row (window, "slides", 0), "slide.up");
  assert_slides (window, "monthly-sales segments orders");

  act (get_row (window, "slides", 1), "slide.remove");
  assert_slides (window, "monthly-sales orders");
  eyes_press (GTK_WIDGET (window), "Undo");
  stage_settle ();
  assert_slides (window, "monthly-sales segments orders");

  for (guint i = 0; i < 3; i++)
    act (get_row (window, "slides", 0), "slide.remove");
  assert_slides (window, "");
  g_assert_true (eyes_see (GTK_WIDGET (window), "No slide yet"));
  g_assert_false (gtk_widget_get_sensitive (
      GTK_WIDGET (eyes_find_button (GTK_WIDGET (window), "Present"))));
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

static gpointer
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (found, type))
        return found;
    }
  return NULL;
}

static void
answer (const char *response)
{
  AdwMessageDialog *dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  adw_message_dialog_response (dialog, response);
  stage_settle ();
}

/* What was put together is still there after the talk, and is not thrown away
 * without a question. */
static void
test_unsaved (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = make_deck ();
  CurioDeckWindow *window
      = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  CurioPresentWindow *talk;

  stage_settle ();
  g_signal_emit_by_name (get_row (window, "figures", 2), "activated");
  act (GTK_WIDGET (window), "deck.present");
  if (find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL)
    answer ("present");
  talk = find_toplevel (CURIO_TYPE_PRESENT_WINDOW);
  g_assert_nonnull (talk);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  curio_present_window_press (talk, GDK_KEY_Escape);
  stage_settle ();
  g_assert_null (find_toplevel (CURIO_TYPE_PRESENT_WINDOW));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  assert_slides (window, "segments orders monthly-sales");

  gtk_window_close (GTK_WINDOW (window));
  stage_settle ();
  answer ("cancel");
  g_assert_true (find_toplevel (CURIO_TYPE_DECK_WINDOW) == window);
  gtk_window_close (GTK_WINDOW (window));
  stage_settle ();
  answer ("discard");
  g_assert_null (find_toplevel (CURIO_TYPE_DECK_WINDOW));

  /* Nobody worked on this one. */
  window = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  stage_settle ();
  gtk_window_close (GTK_WINDOW (window));
  stage_settle ();
  g_assert_null (find_toplevel (CURIO_TYPE_DECK_WINDOW));
  stage_strike (stage, label);
}

static void
keep_as (CurioDeckWindow *window, const char *action, const char *response,
         const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();
  AdwMessageDialog *dialog = NULL;

  act (GTK_WIDGET (window), action);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (found))
        dialog = ADW_MESSAGE_DIALOG (found);
    }
  g_assert_nonnull (dialog);
  gtk_editable_set_text (
      GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), name);
  adw_message_dialog_response (dialog, response);
  stage_settle ();
}

static void
test_shelf (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  g_autofree char *key
      = curio_source_make_key (curio_session_get_source (session));
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = make_deck ();
  CurioDeckWindow *window
      = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  g_autoptr (GPtrArray) kept = NULL;

  stage_settle ();
  act (GTK_WIDGET (window), "deck.delete");
  g_assert_false (eyes_see (GTK_WIDGET (window), "deleted"));
  keep_as (window, "deck.keep-as", "name", " Board ");
  g_assert_cmpstr (curio_deck_window_get_deck (window)->name, ==, "Board");
  act (get_row (window, "slides", 0), "slide.remove");
  act (GTK_WIDGET (window), "deck.keep");
  kept = curio_deck_file_load (key, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpuint (((CurioDeck *)g_ptr_array_index (kept, 0))->slides->len,
                    ==, 1);

  keep_as (window, "deck.rename", "cancel", "Never");
  keep_as (window, "deck.rename", "name", "Tuesday");
  g_clear_pointer (&kept, g_ptr_array_unref);
  kept = curio_deck_file_load (key, NULL);
  g_assert_cmpint (curio_deck_find (kept, "Tuesday"), ==, 0);

  act (GTK_WIDGET (window), "deck.delete");
  g_clear_pointer (&kept, g_ptr_array_unref);
  kept = curio_deck_file_load (key, NULL);
  g_assert_cmpuint (kept->len, ==, 0);
  eyes_press (GTK_WIDGET (window), "Undo");
  stage_settle ();
  eyes_close_dialog (window);

  /* Another window of the same shop finds it. */
  window = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  gtk_widget_activate_action (GTK_WIDGET (window), "deck.open", "u", 0);
  stage_settle ();
  g_assert_cmpstr (curio_deck_window_get_deck (window)->name, ==, "Tuesday");
  assert_slides (window, "orders");
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

/* A folder stands where the file should: what is shown is what is kept. */
static void
test_full_shelf (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  g_autofree char *key
      = curio_source_make_key (curio_session_get_source (session));
  g_autofree char *name = g_strconcat (key, ".json", NULL);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "curio",
                                            "decks", name, NULL);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autoptr (GPtrArray) kept = NULL;
  CurioDeckWindow *window;

  g_unlink (path);
  window = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  stage_settle ();
  keep_as (window, "deck.keep-as", "name", "Board");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  keep_as (window, "deck.rename", "name", "Tuesday");
  g_assert_cmpstr (curio_deck_window_get_deck (window)->name, ==, "Board");
  keep_as (window, "deck.keep-as", "name", "Other");
  g_assert_cmpstr (curio_deck_window_get_deck (window)->name, ==, "Board");
  act (GTK_WIDGET (window), "deck.delete");
  g_assert_false (eyes_see (GTK_WIDGET (window), "deleted"));

  g_assert_cmpint (g_rmdir (path), ==, 0);
  act (GTK_WIDGET (window), "deck.keep");
  kept = curio_deck_file_load (key, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (curio_deck_find (kept, "Board"), ==, 0);
  g_unlink (path);
  eyes_close_dialog (window);
  stage_strike (stage, label);
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  /* libadwaita 1.2 frees a toast twice whose window goes while it fades. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
  /* A cursor that blinks draws for ten seconds. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add_func ("/deck-window/slides", test_slides);
  g_test_add_func ("/deck-window/shelf", test_shelf);
  g_test_add_func ("/deck-window/full-shelf", test_full_shelf);
  g_test_add_func ("/deck-window/unsaved", test_unsaved);
  g_test_add_func ("/deck-window/trouble", test_trouble);
  g_test_add_func ("/deck-window/print", test_print);
  return g_test_run ();
}
