/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Sales page: its four figures, the choice of amounts, little data. */

#include "curio-figure-card.h"
#include "curio-figure-file.h"
#include "curio-lines-window.h"
#include "curio-sales-page.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include "curio-amount-bands.h"

static const char *const cards[]
    = { "monthly", "orders", "amounts", "customers" };

static GtkWidget *
make_page (CurioSession *session)
{
  return g_object_new (CURIO_TYPE_SALES_PAGE, "title", "Sales", "session",
                       session, NULL);
}

static CurioFigureCard *
get_card (GtkWidget *page, const char *name)
{
  return CURIO_FIGURE_CARD (
      gtk_widget_get_template_child (page, CURIO_TYPE_SALES_PAGE, name));
}

static const CurioChart *
get_chart (GtkWidget *page, const char *name)
{
  return curio_chart_view_get_chart (
      curio_figure_card_get_view (get_card (page, name)));
}

/* All four have a title and marks, stand two by two where it is wide, and one
 * under the other where it is not. */
static void
test_figures (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      CurioChartView *view
          = curio_figure_card_get_view (get_card (page, cards[i]));

      g_assert_nonnull (curio_chart_view_get_chart (view)->title);
      g_assert_cmpuint (curio_chart_view_get_layout (view)->marks->len, >, 0);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), ==, 543);
    }
  stage_strike (window, page);

  page = make_page (session);
  window = stage_show (page, 788, 593);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    g_assert_cmpint (
        gtk_widget_get_width (GTK_WIDGET (get_card (page, cards[i]))), ==,
        740);
  stage_strike (window, page);
}

static void
test_choice (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  g_autofree char *before = g_strdup (get_chart (page, "amounts")->caption);

  g_object_set (get_card (page, "amounts"), "choice", 1, NULL);
  g_assert_cmpstr (get_chart (page, "amounts")->caption, !=, before);
  g_object_set (get_card (page, "amounts"), "choice", 0, NULL);
  g_assert_cmpstr (get_chart (page, "amounts")->caption, ==, before);
  stage_strike (window, page);
}

/* A line for every month, one of names, and a footer after a blank. */
static void
test_numbers (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioChartView *view
      = curio_figure_card_get_view (get_card (page, "monthly"));
  g_autofree char *text = curio_figure_file_list_numbers (view);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==,
                    curio_session_get_measures (session)->monthly.n_months
                        + 4);
  stage_strike (window, page);
}

/* The window that a click has opened. */
static GtkWidget *
find_lines_window (void)
{
  g_autoptr (GListModel) all
      = G_LIST_MODEL (g_object_ref (gtk_window_get_toplevels ()));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

      if (CURIO_IS_LINES_WINDOW (window))
        return window;
    }
  return NULL;
}

/* Nine orders of £1 to £9 and one of £9,000: the last band is that one alone,
 * and no number stands above it. */
static void
test_last_band (void)
{
  ShopOrder orders[10];
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (CurioSession) session = NULL;
  GtkWidget *page, *window, *lines;
  CurioAmountBands bands;

  for (int i = 0; i < 10; i++)
    orders[i]
        = (ShopOrder){ "10001", "EIRE", "2011-02-10", i < 9 ? i + 1 : 9000 };
  facts = shop_new (orders, G_N_ELEMENTS (orders));
  session = stage_new_session (facts);
  page = make_page (session);
  window = stage_show (page, 1148, 813);
  g_object_set (get_card (page, "amounts"), "choice", 1, NULL);
  curio_amount_bands_init (&bands, curio_session_get_measures (session), TRUE);
  g_signal_emit_by_name (get_card (page, "amounts"), "activated",
                         (int)bands.n - 1, 0);
  stage_settle ();
  lines = find_lines_window ();
  g_assert_nonnull (lines);
  g_assert_true (eyes_see (lines, " or more"));
  g_assert_false (eyes_see (lines, " to £"));
  g_assert_true (eyes_see (lines, "9,000"));
  eyes_close_dialog (lines);
  g_signal_emit_by_name (get_card (page, "amounts"), "activated", 0, 0);
  stage_settle ();
  lines = find_lines_window ();
  g_assert_true (eyes_see (lines, " to £"));
  eyes_close_dialog (lines);
  curio_amount_bands_clear (&bands);
  stage_strike (window, page);
}

static guint
count_lines (CurioFigureCard *card, int id, int series)
{
  GtkWidget *window;
  GtkColumnView *view;
  guint n;

  g_signal_emit_by_name (card, "activated", id, series);
  stage_settle ();
  window = find_lines_window ();
  g_assert_nonnull (window);
  view = eyes_get_child (window, "view");
  n = g_list_model_get_n_items (
      G_LIST_MODEL (gtk_column_view_get_model (view)));
  eyes_close_dialog (window);
  return n;
}

/* These shops have one line an invoice: as many lines as the mark says. */
static void
test_behind_marks (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  const CurioMeasures *measures = curio_session_get_measures (session);
  const CurioMonth *month = &measures->monthly.months[3];

  g_assert_cmpuint (count_lines (get_card (page, "orders"), 3, 0), ==,
                    month->n_placed);
  g_assert_cmpuint (count_lines (get_card (page, "orders"), 3, 1), ==,
                    month->n_cancelled);
  g_assert_cmpuint (count_lines (get_card (page, "monthly"), 3, 0), ==,
                    month->n_placed + month->n_cancelled);
  for (int choice = 0; choice <= 1; choice++)
    {
      CurioAmountBands bands;

      g_object_set (get_card (page, "amounts"), "choice", choice, NULL);
      curio_amount_bands_init (&bands, measures, choice == 1);
      for (guint i = 0; i < bands.n; i += MAX (bands.n - 1, 1))
        g_assert_cmpuint (count_lines (get_card (page, "amounts"), i, 0), ==,
                          bands.counts[i]);
      curio_amount_bands_clear (&bands);
    }
  stage_strike (window, page);
}

static void
assert_shows (CurioFacts *facts, gint32 day)
{
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);

  if (day != CURIO_DAY_NONE)
    curio_session_set_dates (session, day, day);
  stage_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autofree char *sentence
          = curio_chart_describe (get_chart (page, cards[i]));

      g_assert_null (strstr (sentence, "nan"));
      g_assert_null (strstr (sentence, "inf"));
    }
  stage_assert_sane (page);
  stage_strike (window, page);
}

static void
test_little (void)
{
  static const ShopOrder orders[] = {
    {"1",   "France", "2011-01-05", 100},
    { NULL, "EIRE",   "2011-03-05", 70 }
  };
  g_autoptr (CurioFacts) one = shop_new (orders, 1);
  g_autoptr (CurioFacts) guest = shop_new (orders + 1, 1);
  g_autoptr (CurioFacts) two = shop_new (orders, 2);

  assert_shows (one, CURIO_DAY_NONE);
  assert_shows (guest, CURIO_DAY_NONE);
  assert_shows (two, CURIO_DAY_NONE);
  assert_shows (two, curio_day_new (2011, 1, 5));
  assert_shows (two, curio_day_new (2011, 2, 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/sales-page/figures", test_figures);
  g_test_add_func ("/ui/sales-page/choice", test_choice);
  g_test_add_func ("/ui/sales-page/numbers", test_numbers);
  g_test_add_func ("/ui/sales-page/behind-marks", test_behind_marks);
  g_test_add_func ("/ui/sales-page/last-band", test_last_band);
  g_test_add_func ("/ui/sales-page/little", test_little);
  return g_test_run ();
}
