/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Definitions and data health: the sums close, the list of what is not goods
 * rules the figures and is kept, and little data does no harm. */

#include "curio-definitions-page.h"
#include "curio-goods-editor.h"
#include "curio-health.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>

static GtkWidget *
make_page (CurioSession *session)
{
  return g_object_new (CURIO_TYPE_DEFINITIONS_PAGE, "title", "Definitions",
                       "session", session, NULL);
}

static CurioHealth
measure (CurioSession *session)
{
  CurioHealth health;

  curio_health_measure (&curio_session_get_measures (session)->view, &health);
  return health;
}

static void
assert_closed (CurioSession *session)
{
  CurioHealth health = measure (session);

  g_assert_cmpuint (health.lines.n_lines, ==,
                    health.counted.n_lines + health.repeats.n_lines
                        + health.not_goods.n_lines + health.not_sales.n_lines);
  g_assert_cmpint (health.lines.amount_mills, ==,
                   health.counted.amount_mills + health.repeats.amount_mills
                       + health.not_goods.amount_mills
                       + health.not_sales.amount_mills);
}

/* A code of the shop is left out, and then counted again. */
static void
test_goods (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (30);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 900, 700);
  GtkWidget *editor = GTK_WIDGET (gtk_widget_get_template_child (
      page, CURIO_TYPE_DEFINITIONS_PAGE, "goods"));
  GtkWidget *entry = GTK_WIDGET (
      gtk_widget_get_template_child (editor, CURIO_TYPE_GOODS_EDITOR, "code"));
  const char *code = curio_dictionary_get (facts->products, 0);
  gint64 net = curio_session_get_measures (session)->totals.net_mills;

  g_assert_cmpuint (measure (session).not_goods.n_lines, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), code);
  g_signal_emit_by_name (entry, "activate");
  stage_settle ();
  g_assert_cmpuint (measure (session).not_goods.n_lines, >, 0);
  g_assert_cmpint (curio_session_get_measures (session)->totals.net_mills, !=,
                   net);
  g_assert_true (eyes_see (page, "own list"));
  assert_closed (session);
  {
    g_autoptr (CurioSession) other = stage_new_session (facts);

    g_assert_cmpuint (measure (other).not_goods.n_lines, >, 0);
  }

  g_signal_emit_by_name (
      gtk_widget_get_template_child (editor, CURIO_TYPE_GOODS_EDITOR, "reset"),
      "clicked");
  stage_settle ();
  g_assert_cmpint (curio_session_get_measures (session)->totals.net_mills, ==,
                   net);
  g_assert_null (curio_session_get_not_goods (session));
  stage_strike (window, page);
}

static void
assert_shows (CurioFacts *facts, CurioBooksKind books, gint32 day)
{
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 900, 700);

  curio_session_set_books (session, books);
  if (day != CURIO_DAY_NONE)
    curio_session_set_dates (session, day, day);
  stage_settle ();
  assert_closed (session);
  stage_assert_sane (page);
  stage_strike (window, page);
}

static void
test_little (void)
{
  static const ShopOrder orders[] = {
    {"1",   "France", "2011-01-05", 100},
    { NULL, "EIRE",   "2011-03-05", 70 },
  };
  g_autoptr (CurioFacts) one = shop_new (orders, 1);
  g_autoptr (CurioFacts) guest = shop_new (orders + 1, 1);
  g_autoptr (CurioFacts) two = shop_new (orders, 2);

  for (CurioBooksKind books = 0; books < CURIO_N_BOOKS; books++)
    {
      assert_shows (one, books, CURIO_DAY_NONE);
      assert_shows (guest, books, CURIO_DAY_NONE);
      assert_shows (two, books, curio_day_new (2011, 1, 5));
      assert_shows (two, books, curio_day_new (2011, 2, 5));
    }
}

static gboolean
end_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* What is out of sight follows when the filter has rested for 150 ms. */
static void
rest (void)
{
  gboolean is_done = FALSE;

  g_timeout_add (300, end_cb, &is_done);
  stage_wait (&is_done);
}

static void
scroll_to_end (GtkWidget *page)
{
  GtkWidget *inspector = GTK_WIDGET (gtk_widget_get_template_child (
      page, CURIO_TYPE_DEFINITIONS_PAGE, "inspector"));
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (
      gtk_widget_get_ancestor (inspector, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  stage_settle ();
}

/* Days on which guests alone ordered: no score, and none of before.  Far down
 * the page that is seen when the filter rests, in sight at once. */
static void
assert_nobody_scored (gboolean is_scrolled)
{
  static const ShopOrder orders[] = {
    {"10001",  "France", "2011-01-05", 100},
    { "10002", "France", "2011-01-05", 30 },
    { NULL,    "EIRE",   "2011-03-05", 70 },
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 900, 500);

  if (is_scrolled)
    scroll_to_end (page);
  rest ();
  g_assert_true (eyes_see (page, " on it"));
  g_assert_true (eyes_see (page, " of 2"));
  curio_session_set_dates (session, curio_day_new (2011, 3, 5),
                           curio_day_new (2011, 3, 5));
  if (!is_scrolled)
    rest ();
  g_assert_false (eyes_see (page, " on it"));
  g_assert_false (eyes_see (page, " of 2"));
  stage_strike (window, page);
}

static void
test_nobody_scored (void)
{
  assert_nobody_scored (FALSE);
  assert_nobody_scored (TRUE);
}

static void
remove_home (const char *home)
{
  static const char *const folders[] = { "curio/kept", "curio", "" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (home, folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          g_unlink (path);
        }
      g_rmdir (folder);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/definitions-page/goods", test_goods);
  g_test_add_func ("/definitions-page/nobody-scored", test_nobody_scored);
  g_test_add_func ("/definitions-page/little", test_little);
  status = g_test_run ();
  remove_home (home);
  return status;
}
