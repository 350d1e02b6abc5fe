/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slides are added, moved, removed and brought back; decks are kept by name,
 * and another window finds them. */

#include "curio-deck-file.h"
#include "curio-deck-window.h"
#include "curio-figure.h"
#include "curio-present-window.h"
#include "curio-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>

/* Where that figure stands in the list of all. */
#define MONTHLY_SALES                                                         \
  ((int)(curio_figure_find ("monthly-sales") - curio_figures))

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

  g_signal_emit_by_name (get_row (window, "figures", MONTHLY_SALES),
                         "activated");
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

  /* What was unfolded stays so. */
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (get_row (window, "slides", 0)), TRUE);
  act (get_row (window, "slides", 0), "slide.down");
  g_assert_true (adw_expander_row_get_expanded (
      ADW_EXPANDER_ROW (get_row (window, "slides", 1))));
  act (get_row (window, "slides", 1), "slide.up");

  /* One slide comes back, not the deck as it was. */
  act (get_row (window, "slides", 1), "slide.remove");
  assert_slides (window, "monthly-sales orders");
  g_signal_emit_by_name (get_row (window, "figures", MONTHLY_SALES),
                         "activated");
  stage_settle ();
  eyes_press (GTK_WIDGET (window), "Undo");
  stage_settle ();
  assert_slides (window, "monthly-sales segments orders monthly-sales");
  act (get_row (window, "slides", 3), "slide.remove");

  for (guint i = 0; i < 3; i++)
    act (get_row (window, "slides", 0), "slide.remove");
  assert_slides (window, "");
  g_assert_true (eyes_see (GTK_WIDGET (window), "No slide yet"));
  g_assert_false (gtk_widget_get_sensitive (
      GTK_WIDGET (eyes_find_button (GTK_WIDGET (window), "Present"))));
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

/* The last one: a dialog stays for a while once it is answered. */
static gpointer
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gpointer last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (found, type))
        last = found;
    }
  return last;
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
  g_signal_emit_by_name (get_row (window, "figures", MONTHLY_SALES),
                         "activated");
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

static char *
make_shelf_path (CurioSession *session)
{
  g_autofree char *key
      = curio_source_make_key (curio_session_get_source (session));
  g_autofree char *name = g_strconcat (key, ".json", NULL);

  return g_build_filename (g_get_user_data_dir (), "curio", "decks", name,
                           NULL);
}

static void
name_it (AdwMessageDialog *dialog, const char *name)
{
  g_assert_nonnull (dialog);
  gtk_editable_set_text (
      GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), name);
}

static void
keep_as (CurioDeckWindow *window, const char *action, const char *response,
         const char *name)
{
  AdwMessageDialog *dialog;

  act (GTK_WIDGET (window), action);
  dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  name_it (dialog, name);
  adw_message_dialog_response (dialog, response);
  stage_settle ();
}

/* Another's name is not taken without a word. */
static void
try_taken_names (CurioDeckWindow *window)
{
  AdwMessageDialog *dialog;

  keep_as (window, "deck.keep-as", "name", "Friday");
  act (GTK_WIDGET (window), "deck.keep-as");
  dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  name_it (dialog, "Friday");
  g_assert_cmpstr (adw_message_dialog_get_response_label (dialog, "name"), ==,
                   "_Save");
  name_it (dialog, "Board");
  g_assert_cmpstr (adw_message_dialog_get_response_label (dialog, "name"), ==,
                   "_Replace");
  gtk_window_close (GTK_WINDOW (dialog));
  act (GTK_WIDGET (window), "deck.rename");
  dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  name_it (dialog, "Board");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "name"));
  gtk_window_close (GTK_WINDOW (dialog));
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

  try_taken_names (window);
  act (GTK_WIDGET (window), "deck.delete");
  gtk_widget_activate_action (GTK_WIDGET (window), "deck.open", "u", 0);
  stage_settle ();
  g_assert_cmpstr (curio_deck_window_get_deck (window)->name, ==, "Board");

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

/* Another deck takes the place of slides that nobody kept: they come back. */
static void
test_other (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autofree char *path = make_shelf_path (session);
  CurioDeckWindow *window;

  g_unlink (path);
  window = curio_deck_window_open (GTK_WINDOW (stage), session, deck);
  stage_settle ();
  keep_as (window, "deck.keep-as", "name", "Other");
  keep_as (window, "deck.keep-as", "name", "This");
  act (get_row (window, "slides", 0), "slide.remove");
  gtk_widget_activate_action (GTK_WIDGET (window), "deck.open", "u", 0);
  stage_settle ();
  assert_slides (window, "segments orders");
  g_assert_cmpstr (curio_deck_window_get_deck (window)->name, ==, "Other");
  eyes_press (GTK_WIDGET (window), "Undo");
  stage_settle ();
  assert_slides (window, "orders");
  g_assert_cmpstr (curio_deck_window_get_deck (window)->name, ==, "This");
  act (GTK_WIDGET (window), "deck.keep");
  g_unlink (path);
  eyes_close_dialog (window);
  stage_strike (stage, label);
}

/* The program is not left over a deck that nobody has kept; the talk that
 * shows it goes on until nothing is in the way. */
static void
test_close_all (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("test");
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioDeck) deck = make_deck ();
  CurioWindow *main_window = curio_window_new (NULL);
  CurioDeckWindow *window;

  gtk_window_present (GTK_WINDOW (main_window));
  curio_session_show (curio_window_get_session (main_window), source, facts);
  stage_settle ();
  window = curio_deck_window_open (
      GTK_WINDOW (main_window), curio_window_get_session (main_window), deck);
  stage_settle ();
  g_signal_emit_by_name (get_row (window, "figures", MONTHLY_SALES),
                         "activated");
  act (GTK_WIDGET (window), "deck.present");
  if (find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL)
    answer ("present");
  g_assert_nonnull (find_toplevel (CURIO_TYPE_PRESENT_WINDOW));

  gtk_window_close (GTK_WINDOW (main_window));
  stage_settle ();
  g_assert_true (
      gtk_window_get_transient_for (find_toplevel (ADW_TYPE_MESSAGE_DIALOG))
      == GTK_WINDOW (main_window));
  answer ("cancel");
  g_assert_nonnull (find_toplevel (CURIO_TYPE_PRESENT_WINDOW));
  g_assert_true (find_toplevel (CURIO_TYPE_DECK_WINDOW) == window);
  g_assert_true (find_toplevel (CURIO_TYPE_WINDOW) == main_window);
  gtk_window_close (GTK_WINDOW (main_window));
  stage_settle ();
  answer ("discard");
  g_assert_null (find_toplevel (CURIO_TYPE_DECK_WINDOW));
  g_assert_nonnull (find_toplevel (CURIO_TYPE_PRESENT_WINDOW));
  gtk_window_close (GTK_WINDOW (main_window));
  stage_settle ();
  g_assert_null (find_toplevel (CURIO_TYPE_WINDOW));
  g_assert_null (find_toplevel (CURIO_TYPE_PRESENT_WINDOW));
}

/* A folder stands where the file should: what is shown is what is kept. */
static void
test_full_shelf (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  g_autofree char *key
      = curio_source_make_key (curio_session_get_source (session));
  g_autofree char *path = make_shelf_path (session);
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
  g_test_add_func ("/deck-window/other", test_other);
  g_test_add_func ("/deck-window/close-all", test_close_all);
  g_test_add_func ("/deck-window/full-shelf", test_full_shelf);
  g_test_add_func ("/deck-window/unsaved", test_unsaved);
  return g_test_run ();
}
