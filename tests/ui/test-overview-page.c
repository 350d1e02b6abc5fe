/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Overview: its cards at any width, its ways on, little data. */

#include "curio-figure-card.h"
#include "curio-key-figure.h"
#include "curio-lines-window.h"
#include "curio-overview-page.h"
#include "curio-table-window.h"
#include "curio-worth-list.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

static GtkWidget *
make_page (CurioSession *session)
{
  return g_object_new (CURIO_TYPE_OVERVIEW_PAGE, "title", "Overview",
                       "session", session, NULL);
}

static gpointer
get_child (GtkWidget *page, const char *name)
{
  return gtk_widget_get_template_child (page, CURIO_TYPE_OVERVIEW_PAGE, name);
}

static CurioChartView *
get_view (GtkWidget *page, const char *name)
{
  return curio_figure_card_get_view (get_child (page, name));
}

/* How many key figures stand beside the first. */
static guint
count_columns (GtkWidget *page)
{
  GtkWidget *grid = get_child (page, "key_figures");
  GtkWidget *first = gtk_widget_get_first_child (grid);
  guint n = 0;
  double x, y;

  for (GtkWidget *child = first; child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_assert_true (CURIO_IS_KEY_FIGURE (child));
      g_assert_true (
          gtk_widget_translate_coordinates (child, first, 0, 0, &x, &y));
      n += y == 0;
    }
  return n;
}

/* Six, three or two beside each other, never a row half empty; all that is
 * shown has marks. */
static void
test_widths (void)
{
  static const struct
  {
    int width, height;
    guint n_columns;
  } sizes[] = {
    {1148, 813, 6},
    { 788, 593, 3},
    { 360, 600, 2}
  };
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWidget *page = make_page (session);
      GtkWidget *window = stage_show (page, sizes[i].width, sizes[i].height);

      g_assert_cmpint (gtk_widget_get_width (page), ==, sizes[i].width);
      g_assert_cmpuint (count_columns (page), ==, sizes[i].n_columns);
      g_assert_cmpuint (
          curio_chart_view_get_layout (get_view (page, "sales"))->marks->len,
          >, 0);
      g_assert_cmpuint (
          curio_chart_view_get_layout (get_view (page, "segments"))
              ->marks->len,
          >, 0);
      g_assert_true (eyes_see (page, "Net sales"));
      g_assert_true (eyes_see (page, "Cancelled share"));
      stage_assert_sane (page);
      stage_strike (window, page);
    }
}

/* A tile chooses its segment; the page of the segments is the window's. */
static void
test_tile (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioChartView *view = get_view (page, "segments");

  /* Until the treemap has found its place beside the findings. */
  stage_settle ();
  stage_click_mark (view,
                    stage_find_mark (view, CURIO_SEGMENT_LOYAL_CUSTOMERS));
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_LOYAL_CUSTOMERS);
  stage_strike (window, page);
}

/* The findings of the figures in force stand there, and pressing one chooses
 * what it speaks of. */
static void
test_findings (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  g_autoptr (GPtrArray) findings
      = curio_findings_list (curio_session_get_measures (session), 4);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_template_child (
      get_child (page, "worth"), CURIO_TYPE_WORTH_LIST, "list"));

  g_assert_cmpuint (findings->len, >, 0);
  for (guint i = 0; i < findings->len; i++)
    {
      const CurioFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = curio_finding_get_text (finding);

      eyes_wait (page, text);
      curio_session_set_segment (session, -1);
      g_signal_emit_by_name (list, "row-activated",
                             gtk_list_box_get_row_at_index (list, (int)i));
      g_assert_cmpint (curio_session_get_segment (session), ==,
                       finding->segment);
    }
  stage_strike (window, page);
}

/* Of good customers gone quiet the list has as many as are told of, whoever
 * was asked for before. */
static void
test_quiet (void)
{
  const CurioCustomerRule top
      = { .kind = CURIO_CUSTOMER_RULE_TOP, .percent = 1 };
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  CurioAudience *audience = curio_session_get_audience (session);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);

  curio_audience_set_rule (audience, &top);
  g_signal_emit_by_name (get_child (page, "worth"), "chosen", "customers/list",
                         CURIO_SEGMENT_CANT_LOSE);
  g_assert_cmpint (curio_audience_get_rule (audience)->kind, ==,
                   CURIO_CUSTOMER_RULE_ALL);
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_CANT_LOSE);
  stage_strike (window, page);
}

static gpointer
find_window (GType type)
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

static CurioChartView *
get_spark (GtkWidget *page, CurioIndicator indicator)
{
  GtkWidget *card
      = gtk_widget_get_first_child (get_child (page, "key_figures"));

  for (guint i = 0; i < indicator; i++)
    card = gtk_widget_get_next_sibling (card);
  return CURIO_CHART_VIEW (
      gtk_widget_get_template_child (card, CURIO_TYPE_KEY_FIGURE, "spark"));
}

/* NAME is what the table is of, or a head in it. */
static void
assert_menu (CurioChartView *view, const char *name)
{
  gpointer table;

  gtk_widget_activate_action (GTK_WIDGET (view), "chart.show-table", NULL);
  table = find_window (CURIO_TYPE_TABLE_WINDOW);
  g_assert_nonnull (table);
  g_assert_true (eyes_see (table, name));
  eyes_close_dialog (table);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view),
                                             "chart.copy-numbers", NULL));
}

/* Small lines have the menu of other charts, and a click on a month shows who
 * ordered in it, or what was cancelled; but not where the month is not
 * selected, nor of the share of twelve months. */
static void
test_small_lines (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  CurioAudience *audience = curio_session_get_audience (session);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioChartView *sales = get_spark (page, CURIO_INDICATOR_NET_SALES);
  CurioChartView *shares = get_spark (page, CURIO_INDICATOR_RETURNING);
  const CurioMonthly *monthly = &curio_session_get_measures (session)->monthly;
  guint last = curio_chart_view_get_layout (sales)->marks->len - 1;
  gpointer lines;

  assert_menu (sales, "Net sales");
  /* Of a share of twelve months the table says so. */
  assert_menu (shares, "12 months to the end of");
  g_signal_emit_by_name (sales, "activated", (int)last, 0);
  g_assert_cmpint (curio_audience_get_rule (audience)->kind, ==,
                   CURIO_CUSTOMER_RULE_ACTIVE);
  g_assert_cmpint (curio_audience_get_rule (audience)->month, ==,
                   monthly->months[monthly->n_months - 1].month);
  g_signal_emit_by_name (get_spark (page, CURIO_INDICATOR_CANCELLED),
                         "activated", (int)last, 0);
  lines = find_window (CURIO_TYPE_LINES_WINDOW);
  g_assert_nonnull (lines);
  eyes_close_dialog (lines);
  g_assert_true (
      curio_layout_get_mark (curio_chart_view_get_layout (shares), 0)
          ->is_idle);

  curio_session_set_dates (
      session,
      curio_month_first_day (monthly->months[monthly->n_months - 1].month),
      CURIO_DAY_NONE);
  stage_settle ();
  g_assert_cmpuint (curio_chart_view_get_layout (sales)->marks->len, ==,
                    last + 1);
  g_assert_true (curio_layout_get_mark (curio_chart_view_get_layout (sales),
                                        (int)last - 1)
                     ->is_idle);
  g_assert_false (
      curio_layout_get_mark (curio_chart_view_get_layout (sales), (int)last)
          ->is_idle);
  stage_strike (window, page);
}

/* The customers in the list. */
static guint
count_listed (CurioSession *session)
{
  const CurioMeasures *measures = curio_session_get_measures (session);
  g_autofree guint8 *is_there = curio_customer_rule_find (
      curio_audience_get_rule (curio_session_get_audience (session)), measures,
      NULL);
  guint n = 0;

  for (guint32 i = 0; i < measures->rfm.n; i++)
    n += is_there[measures->rfm.customers[i].customer];
  return n;
}

/* The lines in the window behind mark INDEX of VIEW. */
static guint
count_lines (CurioChartView *view, int index)
{
  CurioLinesWindow *lines;
  guint n;

  g_signal_emit_by_name (view, "activated", index, 0);
  lines = find_window (CURIO_TYPE_LINES_WINDOW);
  g_assert_nonnull (lines);
  n = g_list_model_get_n_items (G_LIST_MODEL (
      gtk_column_view_get_model (eyes_get_child (lines, "view"))));
  eyes_close_dialog (lines);
  return n;
}

static const CurioMark *
get_mark (CurioChartView *view, int index)
{
  return curio_layout_get_mark (curio_chart_view_get_layout (view), index);
}

/* February has two customers and a cancellation, March three and one.  Behind
 * a month lies as much as its mark says; where the dates begin within
 * February, which its mark counts whole, nothing does, and a table names the
 * months that it holds. */
static void
test_small_lines_cut (void)
{
  static const ShopOrder orders[] = {
    {"1",  "Malta", "2011-01-05", 10 },
    { "1", "Malta", "2011-02-20", 12 },
    { "2", "Malta", "2011-02-03", 12 },
    { "2", "Malta", "2011-02-21", -12},
    { "1", "Malta", "2011-03-02", 5  },
    { "2", "Malta", "2011-03-03", 5  },
    { "3", "Malta", "2011-03-04", 5  },
    { "3", "Malta", "2011-03-31", -5 },
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioChartView *customers = get_spark (page, CURIO_INDICATOR_CUSTOMERS);
  CurioChartView *cancelled = get_spark (page, CURIO_INDICATOR_CANCELLED);

  g_assert_cmpstr (get_mark (customers, 0)->label, ==, "February 2011: 2");
  g_assert_false (get_mark (customers, 0)->is_idle);
  g_signal_emit_by_name (customers, "activated", 0, 0);
  g_assert_cmpuint (count_listed (session), ==, 2);
  g_assert_cmpuint (count_lines (cancelled, 0), ==, 1);

  curio_audience_set_rule (curio_session_get_audience (session), NULL);
  curio_session_set_dates (session, curio_day_new (2011, 2, 15),
                           CURIO_DAY_NONE);
  stage_settle ();
  g_assert_cmpstr (get_mark (customers, 0)->label, ==, "February 2011: 2");
  g_assert_true (get_mark (customers, 0)->is_idle);
  g_assert_true (get_mark (cancelled, 0)->is_idle);
  g_assert_cmpstr (get_mark (customers, 1)->label, ==, "March 2011: 3");
  g_assert_false (get_mark (customers, 1)->is_idle);
  g_signal_emit_by_name (customers, "activated", 1, 0);
  g_assert_cmpuint (count_listed (session), ==, 3);
  g_assert_cmpuint (count_lines (cancelled, 1), ==, 1);
  assert_menu (customers, "Small lines: February 2011 to March 2011.");
  stage_strike (window, page);
}

static void
assert_shown (CurioFacts *facts, CurioBooksKind books, gint32 from)
{
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);

  curio_session_set_books (session, books);
  if (from != CURIO_DAY_NONE)
    curio_session_set_dates (session, from, CURIO_DAY_NONE);
  stage_settle ();
  g_assert_nonnull (curio_chart_view_get_chart (get_view (page, "sales")));
  stage_assert_sane (page);
  stage_strike (window, page);
}

/* One order, only guests, one month, nothing. */
static void
test_little (void)
{
  static const ShopOrder orders[] = {
    {"1",   "Malta", "2011-02-03", 12},
    { NULL, "Malta", "2011-02-04", 7 },
    { "2",  "Malta", "2011-02-28", 5 },
  };
  gint32 later = curio_day_new (2015, 1, 1);

  for (guint books = 0; books < CURIO_N_BOOKS; books++)
    {
      g_autoptr (CurioFacts) one = shop_new (orders, 1);
      g_autoptr (CurioFacts) guests = shop_new (&orders[1], 1);
      g_autoptr (CurioFacts) month = shop_new (orders, 3);

      assert_shown (one, books, CURIO_DAY_NONE);
      assert_shown (guests, books, CURIO_DAY_NONE);
      assert_shown (month, books, CURIO_DAY_NONE);
      assert_shown (month, books, later);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/overview-page/widths", test_widths);
  g_test_add_func ("/ui/overview-page/tile", test_tile);
  g_test_add_func ("/ui/overview-page/findings", test_findings);
  g_test_add_func ("/ui/overview-page/quiet", test_quiet);
  g_test_add_func ("/ui/overview-page/small-lines", test_small_lines);
  g_test_add_func ("/ui/overview-page/small-lines-cut", test_small_lines_cut);
  g_test_add_func ("/ui/overview-page/little", test_little);
  return g_test_run ();
}
