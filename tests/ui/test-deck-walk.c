/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting from end to end: a shop is loaded from a server, six figures are
 * picked, the server stops, each slide is shown whole, and the deck becomes a
 * PDF that says so and has every page, title, bookmark and font. */

#include "curio-demo.h"
#include "curio-deck-output.h"
#include "curio-figure.h"
#include "curio-layout-check.h"
#include "curio-present-window.h"
#include "curio-slide-view.h"
#include "curio-slide.h"
#include "remove-tree.h"
#include "server-fixture.h"
#include "ui-eyes.h"
#include "ui-stage.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_LINES 12000
#define N_AT_ONCE 1000

static const char *const picked[]
    = { "overview-sales", "segments",           "cohorts",
        "movement",       "country-preference", "cancelled-items" };

#define N_SLIDES G_N_ELEMENTS (picked)

/* --- the server ---------------------------------------------------------- */

typedef struct
{
  ServerFixture *server;
  GString *statement;
  guint n;
} Writer;

static void
flush (Writer *self)
{
  if (self->n > 0)
    server_fixture_run (self->server, self->statement->str);
  g_string_assign (self->statement, "INSERT INTO sales VALUES ");
  self->n = 0;
}

static void
add_text (GString *statement, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "'", -1);
  g_autofree char *quoted = g_strjoinv ("''", parts);

  if (text != NULL)
    g_string_append_printf (statement, "'%s',", quoted);
  else
    g_string_append (statement, "NULL,");
}

static gboolean
add_line_cb (const CurioDemoLine *line, gpointer data)
{
  Writer *self = data;
  GString *text = self->statement;

  g_string_append (text, self->n > 0 ? ",(" : "(");
  add_text (text, line->invoice_no);
  add_text (text, line->stock_code);
  add_text (text, line->description);
  add_text (text, line->customer_id);
  add_text (text, line->country);
  g_string_append_printf (
      text, "%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT " / 1000.0,",
      line->quantity, line->price_mills);
  g_string_append_printf (
      text, "timestamp '1970-01-01' + %" G_GINT64_FORMAT " * interval '1 s')",
      line->time_s);
  if (++self->n == N_AT_ONCE)
    flush (self);
  return TRUE;
}

static ServerFixture *
start_shop (void)
{
  Writer writer = { server_fixture_new (), g_string_new (NULL), 0 };

  server_fixture_run (writer.server,
                      "CREATE TABLE sales (invoice_no text, stock_code text,"
                      " description text, customer_id text, country text,"
                      " quantity int, unit_price numeric,"
                      " invoice_date timestamp)");
  flush (&writer);
  g_assert_true (curio_demo_generate (N_LINES, 1, add_line_cb, &writer));
  flush (&writer);
  g_string_free (writer.statement, TRUE);
  return writer.server;
}

static void
wait_for (CurioSession *session)
{
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

static CurioSession *
open_shop (ServerFixture *server)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "sales");
  CurioSession *session = curio_session_new ();

  curio_session_open (session, source);
  wait_for (session);
  g_assert_no_error (curio_session_get_error (session));
  g_assert_cmpuint (curio_session_get_facts (session)->n_rows, ==, N_LINES);
  return session;
}

/* --- the deck ------------------------------------------------------------ */

static void
pick (CurioDeckWindow *window, const char *id)
{
  GtkListBox *figures = eyes_get_child (window, "figures");
  const CurioFigure *figure = curio_figure_find (id);
  GtkListBoxRow *row
      = gtk_list_box_get_row_at_index (figures, (int)(figure - curio_figures));

  g_signal_emit_by_name (row, "activated");
  stage_settle ();
}

static gpointer
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (found), type))
        return found;
    }
  return NULL;
}

/* --- the talk ------------------------------------------------------------ */

/* In points a slide is the same on every screen of this shape. */
static void
check_slide (CurioTalk *talk, guint index)
{
  const CurioChart *chart = curio_talk_get_chart (talk, index);
  g_autoptr (CurioLayout) layout = curio_chart_layout (
      chart, CURIO_SLIDE_WIDTH_PT, CURIO_SLIDE_HEIGHT_PT);

  layout_check_texts (layout, chart->scale, picked[index]);
  layout_check_marks (layout, picked[index]);
  g_assert_cmpuint (layout->marks->len, >, 1);
}

static void
check_trouble (CurioTalk *talk)
{
  for (CurioThemeKind theme = 0; theme < CURIO_N_THEMES; theme++)
    g_assert_null (curio_deck_output_find_trouble (talk, 1920, 1080,
                                                   curio_theme_get (theme)));
}

/* What is said of a slide names the finding that stands above it. */
static void
check_shown (CurioPresentWindow *window, CurioTalk *talk, guint index)
{
  CurioSlideView *slide = eyes_get_child (window, "slide");
  g_autofree char *place
      = g_strdup_printf ("Slide %u of %u: %s", index + 1, (guint)N_SLIDES,
                         curio_talk_get_chart (talk, index)->title);

  g_assert_cmpuint (curio_present_window_get_slide (window), ==, index);
  g_assert_nonnull (curio_slide_view_get_layout (slide));
  gtk_test_accessible_assert_property (slide, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       place);
}

static void
present (CurioDeckWindow *deck)
{
  CurioTalk *talk = curio_deck_window_get_talk (deck);
  CurioPresentWindow *window;

  eyes_press (GTK_WIDGET (deck), "Present");
  stage_settle ();
  window = find_toplevel (CURIO_TYPE_PRESENT_WINDOW);
  g_assert_nonnull (window);
  for (guint i = 0; i < N_SLIDES; i++)
    {
      check_shown (window, talk, i);
      check_slide (talk, i);
      curio_present_window_press (window, GDK_KEY_Right);
      stage_settle ();
    }
  curio_present_window_press (window, GDK_KEY_Escape);
  stage_settle ();
  g_assert_null (find_toplevel (CURIO_TYPE_PRESENT_WINDOW));
}

/* --- the file ------------------------------------------------------------ */

/* Lines and blanks that do not break are blanks. */
static char *
flatten (const char *text)
{
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (blanks, text, -1, 0, " ", 0, NULL);
}

static char *
ask (const char *command, const char *path)
{
  g_autofree char *line = g_strconcat (command, path, NULL);
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (line, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return flatten (out);
}

static char *
save (CurioDeckWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  GtkFileChooser *chooser;
  char *name;

  eyes_press (GTK_WIDGET (window), "Save as PDF…");
  stage_settle ();
  chooser = find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (chooser);
  name = gtk_file_chooser_get_current_name (chooser);
  gtk_file_chooser_set_file (chooser, file, NULL);
  gtk_file_chooser_set_current_name (chooser, "deck.pdf");
  stage_settle ();
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  eyes_wait (GTK_WIDGET (window), "6 slides saved as deck.pdf");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  return name;
}

static void
check_pages (CurioTalk *talk, const char *path)
{
  g_autofree char *outline = ask ("pdftohtml -xml -stdout -i ", path);
  const char *from = strstr (outline, "<outline>");

  g_assert_nonnull (from);
  for (guint i = 0; i < N_SLIDES; i++)
    {
      g_autofree char *command
          = g_strdup_printf ("pdftotext -f %u -l %u ", i + 1, i + 1);
      g_autofree char *in_out = g_strconcat (path, " -", NULL);
      g_autofree char *text = ask (command, in_out);
      g_autofree char *title = flatten (curio_talk_get_chart (talk, i)->title);
      g_autofree char *escaped = g_markup_escape_text (title, -1);
      g_autofree char *item
          = g_strdup_printf ("<item page=\"%u\">%s</item>", i + 1, escaped);

      g_assert_nonnull (strstr (text, title));
      g_assert_nonnull (strstr (text, "Trading figures"));
      g_assert_nonnull (strstr (text, "as of"));
      g_assert_nonnull (strstr (text, "ata of "));
      g_assert_nonnull (strstr (from, item));
    }
}

/* Every row of pdffonts, behind the rule, says that its font is embedded. */
static void
check_fonts (const char *path)
{
  g_autofree char *fonts = ask ("pdffonts ", path);
  g_autoptr (GRegex) font = g_regex_new ("[A-Z]{6}\\+", 0, 0, NULL);
  g_autoptr (GRegex) embedded = g_regex_new (
      "[A-Z]{6}\\+\\S+ [^+]*? yes yes (yes|no) \\d+ 0", 0, 0, NULL);
  g_autoptr (GMatchInfo) all = NULL, good = NULL;
  guint n = 0, n_good = 0;

  g_regex_match (font, fonts, 0, &all);
  for (; g_match_info_matches (all); n++)
    g_match_info_next (all, NULL);
  g_regex_match (embedded, fonts, 0, &good);
  for (; g_match_info_matches (good); n_good++)
    g_match_info_next (good, NULL);
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpuint (n_good, ==, n);
  g_assert_null (strstr (fonts, "Type 3"));
}

static void
check_file (CurioTalk *talk, const char *path)
{
  g_autofree char *info = ask ("pdfinfo ", path);
  g_autofree char *title = curio_talk_make_title (talk);
  g_autofree char *named = g_strdup_printf ("Title: %s ", title);

  g_assert_nonnull (strstr (info, named));
  g_assert_nonnull (strstr (info, "Pages: 6 "));
  g_assert_nonnull (strstr (info, "Page size: 1440 x 810 pts"));
  if (!g_str_equal (g_get_real_name (), "Unknown"))
    {
      g_autofree char *author
          = g_strdup_printf ("Author: %s ", g_get_real_name ());

      g_assert_nonnull (strstr (info, author));
    }
  check_pages (talk, path);
  check_fonts (path);
}

/* --- the walk ------------------------------------------------------------ */

static void
test_walk (void)
{
  ServerFixture *server = start_shop ();
  CurioSession *session = open_shop (server);
  g_autofree char *folder = g_dir_make_tmp ("curio-walk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "deck.pdf", NULL);
  g_autofree char *name = NULL;
  GtkWidget *label = gtk_label_new ("here");
  GtkWidget *stage = stage_show (label, 300, 200);
  g_autoptr (CurioDeck) none = curio_deck_new ("Board");
  CurioDeckWindow *window
      = curio_deck_window_open (GTK_WINDOW (stage), session, none);

  stage_settle ();
  for (guint i = 0; i < N_SLIDES; i++)
    pick (window, picked[i]);
  server_fixture_free (server);
  curio_session_reload (session);
  wait_for (session);
  g_assert_nonnull (curio_session_get_error (session));

  check_trouble (curio_deck_window_get_talk (window));
  present (window);
  name = save (window, path);
  g_assert_true (g_str_has_prefix (name, "Board, Trading figures, "));
  g_assert_nonnull (strstr (name, ", as of "));
  check_file (curio_deck_window_get_talk (window), path);

  eyes_close_dialog (window);
  stage_strike (stage, label);
  curio_session_end (session);
  g_object_unref (session);
  remove_tree (folder);
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  /* libadwaita 1.2 frees a toast twice whose window goes while it fades. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
  g_test_add_func ("/deck-walk/server-stopped", test_walk);
  return g_test_run ();
}
