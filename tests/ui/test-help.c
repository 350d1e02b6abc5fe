/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guide: how its Markdown is read, and that F1 opens it at what is
 * seen. */

#include "curio-help-book.h"
#include "curio-help-window.h"
#include "curio-window.h"
#include "ui-eyes.h"
#include "ui-keys.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <string.h>

static const char *const english[] = { "en_GB", "en", "C", NULL };

static const CurioHelpBlock *
get (GPtrArray *blocks, guint i)
{
  g_assert_cmpuint (i, <, blocks->len);
  return g_ptr_array_index (blocks, i);
}

/* --- Markdown --------------------------------------------------------------
 */

/* The anchors are those of GitHub for these words. */
static void
test_anchors (void)
{
  static const char *const pairs[][2] = {
    {"The ten segments",                         "the-ten-segments"},
    { "What an invoice is worth invoice_amount",
     "what-an-invoice-is-worth-invoice_amount"                     },
    { "Trading and POC: two sets of books",
     "trading-and-poc-two-sets-of-books"                           },
    { "Offers offer, alike, offers_quality",
     "offers-offer-alike-offers_quality"                           },
    { "Öffnen (neu)",                           "öffnen-neu"     },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *anchor = curio_help_text_make_anchor (pairs[i][0]);

      g_assert_cmpstr (anchor, ==, pairs[i][1]);
    }
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) blocks = curio_help_text_parse (
      "## Totals `totals`, `sums`\n"
      "A **b** *c* `d & e` and\n[there](x.md#y \"t\") <b>raw\n"
      "\n"
      "![What it shows](pictures/a.png)\n"
      "\n"
      "    a < b\n");

  g_assert_cmpuint (blocks->len, ==, 4);
  g_assert_cmpint (get (blocks, 0)->kind, ==, CURIO_HELP_HEADING);
  g_assert_cmpuint (get (blocks, 0)->level, ==, 2);
  g_assert_cmpstr (get (blocks, 0)->title, ==, "Totals");
  g_assert_cmpstr (get (blocks, 0)->anchor, ==, "totals-totals-sums");
  g_assert_cmpint (get (blocks, 1)->kind, ==, CURIO_HELP_PARAGRAPH);
  g_assert_cmpstr (get (blocks, 1)->markup, ==,
                   "A <b>b</b> <i>c</i> <tt>d &amp; e</tt> and "
                   "<a href=\"x.md#y\">there</a> &lt;b&gt;raw");
  g_assert_cmpint (get (blocks, 2)->kind, ==, CURIO_HELP_PICTURE);
  g_assert_cmpstr (get (blocks, 2)->picture, ==, "pictures/a.png");
  g_assert_cmpstr (get (blocks, 2)->markup, ==, "What it shows");
  g_assert_cmpint (get (blocks, 3)->kind, ==, CURIO_HELP_CODE);
  g_assert_cmpstr (get (blocks, 3)->markup, ==, "a < b");
}

/* A heading is linked to by its own words or by those that it names. */
static void
test_ids (void)
{
  g_autoptr (GPtrArray) blocks
      = curio_help_text_parse ("## <a id=\"the-pages_1\"></a>Die Seiten `x`\n"
                               "## <a id=\"\n"
                               "## Der <a id=\"x\"></a> Rest\n");

  g_assert_cmpuint (blocks->len, ==, 3);
  g_assert_cmpstr (get (blocks, 0)->anchor, ==, "the-pages_1");
  g_assert_cmpstr (get (blocks, 0)->title, ==, "Die Seiten");
  g_assert_cmpstr (get (blocks, 0)->plain, ==, "Die Seiten x");
  g_assert_cmpstr (get (blocks, 1)->title, ==, "<a id=\"");
  g_assert_cmpstr (get (blocks, 2)->anchor, ==, "der-a-idxa-rest");
}

static void
test_lists (void)
{
  g_autoptr (GPtrArray) blocks = curio_help_text_parse ("3. three\n"
                                                        "4. four\n"
                                                        "   - within\n"
                                                        "\n"
                                                        "   more of it\n"
                                                        "\n"
                                                        "last\n");
  static const struct
  {
    CurioHelpKind kind;
    guint level, number;
    const char *markup;
  } expected[] = {
    {CURIO_HELP_ITEM,       1, 3, "three"     },
    { CURIO_HELP_ITEM,      1, 4, "four"      },
    { CURIO_HELP_ITEM,      2, 0, "within"    },
    { CURIO_HELP_PARAGRAPH, 1, 0, "more of it"},
    { CURIO_HELP_PARAGRAPH, 0, 0, "last"      },
  };

  g_assert_cmpuint (blocks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < blocks->len; i++)
    {
      g_assert_cmpint (get (blocks, i)->kind, ==, expected[i].kind);
      g_assert_cmpuint (get (blocks, i)->level, ==, expected[i].level);
      g_assert_cmpuint (get (blocks, i)->number, ==, expected[i].number);
      g_assert_cmpstr (get (blocks, i)->markup, ==, expected[i].markup);
    }
}

static void
test_table (void)
{
  g_autoptr (GPtrArray) blocks = curio_help_text_parse (
      "| a | b |\n|---|---|\n| **1** | |\n| x | y |\n");
  static const char *const cells[] = { "a", "b", "<b>1</b>", "", "x", "y" };
  const CurioHelpBlock *table = get (blocks, 0);

  g_assert_cmpint (table->kind, ==, CURIO_HELP_TABLE);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->cells->len, ==, G_N_ELEMENTS (cells));
  for (guint i = 0; i < table->cells->len; i++)
    g_assert_cmpstr (g_ptr_array_index (table->cells, i), ==, cells[i]);
}

/* --- the book --------------------------------------------------------------
 */

static void
test_search (void)
{
  g_autoptr (CurioHelpBook) book = curio_help_book_new (english);
  const char *anchor;
  int place = curio_help_book_find (book, "guide", "#presenting", &anchor);
  const CurioHelpChapter *chapter
      = g_ptr_array_index (book->chapters, (guint)place);

  g_assert_true (curio_help_chapter_matches (chapter, ""));
  g_assert_true (curio_help_chapter_matches (chapter, "SLIDES pdf"));
  g_assert_false (curio_help_chapter_matches (chapter, "slides mailchimp"));
}

/* --- the window ------------------------------------------------------------
 */

static CurioWindow *
open_shop (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");
  g_autoptr (CurioFacts) facts = shop_new_large (50);
  CurioWindow *window = curio_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  curio_session_show (curio_window_get_session (window), source, facts);
  stage_settle ();
  return window;
}

static GtkWindow *
find_dialog (CurioWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (all, i);

      if (other != GTK_WINDOW (window)
          && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }
  g_error ("no dialog is open");
  return NULL;
}

/* At the page that is seen; it goes with the window. */
static void
test_window (void)
{
  CurioWindow *window = open_shop ();
  CurioHelpWindow *help;

  curio_window_show_page (window, "segments");
  help = curio_help_window_present (GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (help), (gpointer *)&help);
  stage_settle ();
  g_assert_cmpstr (curio_help_window_get_chapter (help), ==, "The pages");
  eyes_wait (GTK_WIDGET (help), "who went from which segment into which");
  g_assert_true (curio_help_window_present (GTK_WINDOW (window)) == help);

  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
  g_assert_null (help);
}

static CurioHelpWindow *
find_help (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (CURIO_IS_HELP_WINDOW (window))
        return CURIO_HELP_WINDOW (window);
    }
  return NULL;
}

/* A dialog has its own part of the guide. */
static void
test_dialog (void)
{
  CurioWindow *window = open_shop ();
  CurioHelpWindow *help;
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.connect", NULL);
  stage_settle ();
  dialog = find_dialog (window);
  keys_focus_window (dialog);
  keys_press ("F1");
  help = find_help ();
  g_assert_nonnull (help);
  g_assert_cmpstr (curio_help_window_get_chapter (help), ==, "Opening a shop");
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
}

static void
test_going_about (void)
{
  CurioWindow *window = open_shop ();
  CurioHelpWindow *help = curio_help_window_present (GTK_WINDOW (window));
  GtkWidget *back = eyes_get_child (help, "back");

  g_assert_false (gtk_widget_get_visible (back));
  g_assert_true (
      curio_help_window_follow (help, "definitions.md#cohorts-cohorts"));
  g_assert_cmpstr (curio_help_window_get_chapter (help), ==, "Cohorts");
  g_assert_true (curio_help_window_follow (help, "#segments-segments"));
  g_assert_cmpstr (curio_help_window_get_chapter (help), ==, "Segments");
  g_assert_true (gtk_widget_get_visible (back));
  g_assert_false (curio_help_window_follow (help, "nowhere.md"));
  g_assert_false (curio_help_window_follow (help, "#nothing"));

  gtk_widget_activate_action (GTK_WIDGET (help), "help.back", NULL);
  g_assert_cmpstr (curio_help_window_get_chapter (help), ==, "Cohorts");
  gtk_widget_activate_action (GTK_WIDGET (help), "help.back", NULL);
  g_assert_cmpstr (curio_help_window_get_chapter (help), ==, "The pages");
  g_assert_false (gtk_widget_get_visible (back));
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
}

static void
test_finding (void)
{
  CurioWindow *window = open_shop ();
  CurioHelpWindow *help = curio_help_window_present (GTK_WINDOW (window));
  GtkWidget *search = eyes_get_child (help, "search");

  gtk_editable_set_text (GTK_EDITABLE (search), "hold-out lift");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (curio_help_window_get_chapter (help), ==,
                   "Words of the trade");
  gtk_editable_set_text (GTK_EDITABLE (search), "zyzzyva");
  g_signal_emit_by_name (search, "search-changed");
  eyes_wait (GTK_WIDGET (help), "No chapter holds these words.");
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
}

static GtkWidget *
focus_a_link (CurioHelpWindow *help)
{
  GtkWidget *child
      = gtk_widget_get_first_child (eyes_get_child (help, "text"));

  while (child != NULL && !gtk_widget_grab_focus (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Ctrl+F searches from wherever one is, in a narrow window too. */
static void
test_find_key (void)
{
  CurioWindow *window = open_shop ();
  CurioHelpWindow *help = curio_help_window_present (GTK_WINDOW (window));
  GtkEditable *search = GTK_EDITABLE (eyes_get_child (help, "search"));

  stage_settle ();
  keys_focus_window (GTK_WINDOW (help));
  g_assert_nonnull (focus_a_link (help));
  keys_press ("ctrl+f");
  keys_type ("gini");
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "gini");
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  curio_help_window_bind_key ();
  g_test_add_func ("/ui/help/anchors", test_anchors);
  g_test_add_func ("/ui/help/words", test_words);
  g_test_add_func ("/ui/help/ids", test_ids);
  g_test_add_func ("/ui/help/lists", test_lists);
  g_test_add_func ("/ui/help/table", test_table);
  g_test_add_func ("/ui/help/search", test_search);
  g_test_add_func ("/ui/help/window", test_window);
  g_test_add_func ("/ui/help/dialog", test_dialog);
  g_test_add_func ("/ui/help/going-about", test_going_about);
  g_test_add_func ("/ui/help/finding", test_finding);
  g_test_add_func ("/ui/help/find-key", test_find_key);
  return g_test_run ();
}
