/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Products page: its countries, and the customers behind a product. */

#include "curio-countries-view.h"
#include "curio-facts-builder.h"
#include "curio-figure-card.h"
#include "curio-line-measures.h"
#include "curio-lines-window.h"
#include "curio-pane-flap.h"
#include "curio-products-page.h"
#include "curio-table-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

static gpointer
get_child (GtkWidget *page, const char *name)
{
  return gtk_widget_get_template_child (page, CURIO_TYPE_PRODUCTS_PAGE, name);
}

static const CurioChart *
get_chart (GtkWidget *page, const char *name)
{
  return curio_chart_view_get_chart (
      curio_figure_card_get_view (get_child (page, name)));
}

static void
test_countries (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);
  GtkWidget *view = GTK_WIDGET (gtk_widget_get_template_child (
      page, CURIO_TYPE_PRODUCTS_PAGE, "countries"));
  const CurioCustomerRule *rule;

  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "countries"));
  g_assert_true (gtk_widget_get_mapped (view));
  g_signal_emit_by_name (view, "product-chosen", 3);
  g_assert_cmpuint (
      curio_products_page_get_product (CURIO_PRODUCTS_PAGE (page)), ==, 3);
  g_signal_emit_by_name (get_child (page, "pane"), "buyers-wanted");
  rule = curio_audience_get_rule (curio_session_get_audience (session));
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_PRODUCT);
  g_assert_cmpuint (rule->product, ==, 3);
  stage_strike (window, page);
}

/* The list says how many there are, and how many a search finds. */
static void
test_best (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioBestView *best
      = curio_products_page_get_best (CURIO_PRODUCTS_PAGE (page));
  const CurioMeasures *measures = curio_session_get_measures (session);
  g_autofree char *all
      = g_strdup_printf ("%u item", curio_measures_get_products (measures)->n);

  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "best"));
  g_assert_true (g_str_has_prefix (curio_best_view_get_summary (best), all));
  curio_best_view_search (best, "no item is called so");
  g_assert_true (
      g_str_has_prefix (curio_best_view_get_summary (best), "0 of "));
  curio_best_view_search (best, "");
  g_assert_true (g_str_has_prefix (curio_best_view_get_summary (best), all));
  stage_strike (window, page);
}

/* An item that is chosen shows, until the pane is closed. */
static void
test_pane (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioPaneFlap *flap = get_child (page, "flap");

  g_assert_false (curio_pane_flap_get_revealed (flap));
  curio_products_page_show_product (CURIO_PRODUCTS_PAGE (page), 0);
  g_assert_true (curio_pane_flap_get_revealed (flap));
  g_signal_emit_by_name (get_child (page, "pane"), "closed");
  g_assert_false (curio_pane_flap_get_revealed (flap));
  g_assert_cmpuint (
      curio_products_page_get_product (CURIO_PRODUCTS_PAGE (page)), ==,
      G_MAXUINT32);
  /* What is not there cannot be shown. */
  curio_products_page_show_product (CURIO_PRODUCTS_PAGE (page),
                                    facts->n_products);
  g_assert_false (curio_pane_flap_get_revealed (flap));
  stage_strike (window, page);
}

/* The window of TYPE that came up last, or NULL. */
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

/* How many lines the window behind a mark of VIEW, a chart or its card, lists;
 * HAS_LESS: whether it says that giant pairs are left out. */
static guint
count_lines_said (gpointer view, int id, gboolean has_less)
{
  CurioLinesWindow *lines;
  GtkColumnView *list;
  guint n;

  g_signal_emit_by_name (view, "activated", id, 0);
  lines = find_window (CURIO_TYPE_LINES_WINDOW);
  g_assert_nonnull (lines);
  g_assert_cmpint (eyes_see (GTK_WIDGET (lines), ", giant pairs left out"), ==,
                   has_less);
  list = eyes_get_child (lines, "view");
  n = g_list_model_get_n_items (
      G_LIST_MODEL (gtk_column_view_get_model (list)));
  eyes_close_dialog (lines);
  return n;
}

static guint
count_lines (gpointer view, int id)
{
  return count_lines_said (view, id, FALSE);
}

/* Every line that was sold is behind one month, and those of a price behind
 * it; each chart has its menu. */
static void
test_pane_marks (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (40);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);
  const CurioProduct *product = curio_products_find (
      curio_measures_get_products (curio_session_get_measures (session)), 0);
  CurioChartView *months, *prices;
  g_autoptr (CurioTable) table = NULL;
  guint by_month = 0, by_price = 0;

  curio_products_page_show_product (CURIO_PRODUCTS_PAGE (page), 0);
  stage_settle ();
  months = eyes_get_child (get_child (page, "pane"), "months");
  prices = eyes_get_child (get_child (page, "pane"), "prices");
  for (guint i = 0; i < curio_chart_view_get_chart (months)->n_months; i++)
    by_month += count_lines (months, (int)i);
  g_assert_cmpuint (by_month, ==, product->n_sold_lines);
  table = curio_chart_tabulate (curio_chart_view_get_chart (prices));
  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    by_price += count_lines (prices, (int)i);
  /* The rarer prices are one bar less. */
  g_assert_cmpuint (by_price, >=, curio_table_get_n_rows (table));
  g_assert_cmpuint (by_price, <=, product->n_sold_lines);

  gtk_widget_activate_action (GTK_WIDGET (prices), "chart.show-table", NULL);
  g_assert_nonnull (find_window (CURIO_TYPE_TABLE_WINDOW));
  eyes_close_dialog (find_window (CURIO_TYPE_TABLE_WINDOW));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (months),
                                             "chart.copy-numbers", NULL));
  stage_strike (window, page);
}

static GtkSelectionModel *
get_rows (GtkWidget *page)
{
  CurioBestView *best
      = curio_products_page_get_best (CURIO_PRODUCTS_PAGE (page));

  return gtk_column_view_get_model (curio_best_view_get_view (best));
}

/* A row that is chosen shows its item; Escape closes the pane, and the same
 * row can be chosen again. */
static void
test_keys (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioPaneFlap *flap = get_child (page, "flap");

  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "best"));
  for (guint i = 0; i < 2; i++)
    {
      gtk_selection_model_select_item (get_rows (page), 0, TRUE);
      g_assert_true (curio_pane_flap_get_revealed (flap));
      stage_press (page, GDK_KEY_Escape);
      g_assert_false (curio_pane_flap_get_revealed (flap));
      g_assert_false (gtk_selection_model_is_selected (get_rows (page), 0));
    }
  stage_strike (window, page);
}

/* Every view has words where nothing is selected. */
static void
test_nothing (void)
{
  static const char *const views[] = { "best", "cancellations", "countries" };
  static const char *const cards[] = { "cancelled", "monthly", "days" };
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);

  curio_products_page_show_product (CURIO_PRODUCTS_PAGE (page), 0);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_assert_true (curio_page_show_view (CURIO_PAGE (page), views[i]));
      curio_session_set_dates (session, facts->last_day + 1,
                               facts->last_day + 9);
    }
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "cancellations"));
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    g_assert_cmpstr (get_chart (page, cards[i])->title, ==,
                     "No invoice in this selection");
  stage_strike (window, page);
}

/* --- giant pairs --------------------------------------------------------- */

static void
add_line_on (CurioFactsBuilder *builder, const char *invoice, const char *code,
             int quantity, int day)
{
  CurioRow row = {
    .invoice_no = {invoice, strlen (invoice)},
    .stock_code = { code,   strlen (code)   },
    .description = { code,   strlen (code)   },
    .customer_id = { "1",    1               },
    .country = { "EIRE", 4               },
    .quantity = quantity,
    .price_mills = 1000,
    .time_us = curio_day_new (2010, 1, day) * G_GINT64_CONSTANT (86400)
               * G_USEC_PER_SEC,
  };

  curio_facts_builder_add (builder, &row);
}

static void
add_line (CurioFactsBuilder *builder, const char *invoice, const char *code,
          int quantity)
{
  add_line_on (builder, invoice, code, quantity, 5);
}

/* A giant order that is undone the same day, and one small one: by hand, £900
 * of the £910 sold and all of the £900 cancelled go with the pair. */
static CurioFacts *
make_giant (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  add_line (builder, "500001", "GIANT", 900);
  add_line (builder, "C500002", "GIANT", -900);
  add_line (builder, "500003", "SMALL", 10);
  facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  return facts;
}

/* Under the POC's books a write-off takes units off a month: it is behind the
 * column as the sale is. */
static void
test_write_off (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (CurioSession) session = NULL;
  GtkWidget *page, *window;

  add_line (builder, "500001", "SMALL", 10);
  add_line (builder, "500002", "SMALL", -4);
  add_line (builder, "C500003", "SMALL", -1);
  facts = curio_facts_builder_finish (builder, NULL);
  session = stage_new_session (facts);
  curio_session_set_books (session, CURIO_BOOKS_POC);
  page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title", "Products",
                       "session", session, NULL);
  window = stage_show (page, 1148, 813);
  curio_products_page_show_product (CURIO_PRODUCTS_PAGE (page), 0);
  stage_settle ();
  g_assert_cmpuint (
      count_lines (eyes_get_child (get_child (page, "pane"), "months"), 0), ==,
      2);
  stage_strike (window, page);
}

/* Whether a card of the countries says so. */
static gboolean
has_left_out (GtkWidget *page, const char *card)
{
  GtkWidget *view = get_child (page, "countries");
  CurioFigureCard *found = CURIO_FIGURE_CARD (
      gtk_widget_get_template_child (view, CURIO_TYPE_COUNTRIES_VIEW, card));

  return strstr (
             curio_chart_view_get_chart (curio_figure_card_get_view (found))
                 ->caption,
             "; without 1 giant pair")
         != NULL;
}

static void
test_pairs (void)
{
  g_autoptr (CurioFacts) facts = make_giant ();
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioBestView *best
      = curio_products_page_get_best (CURIO_PRODUCTS_PAGE (page));
  g_autofree char *before = NULL;

  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "cancellations"));
  before = g_strdup (get_chart (page, "cancelled")->title);
  g_object_set (get_child (page, "pairs"), "left-out", TRUE, NULL);
  g_assert_cmpstr (get_chart (page, "cancelled")->title, !=, before);
  /* What a bar does not count is not listed behind it. */
  g_assert_cmpuint (count_lines_said (get_child (page, "monthly"), 0, TRUE),
                    ==, 0);
  g_assert_cmpuint (count_lines_said (get_child (page, "days"), 0, TRUE), ==,
                    0);
  g_assert_cmpuint (count_lines (get_child (page, "days"), 1), ==, 0);
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "best"));
  g_assert_cmpstr (curio_best_view_get_summary (best), ==, "1 item");
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "countries"));
  g_assert_true (has_left_out (page, "favourites"));
  g_assert_true (has_left_out (page, "map"));
  curio_products_page_show_product (CURIO_PRODUCTS_PAGE (page), 0);
  g_signal_emit_by_name (get_child (page, "pane"), "buyers-wanted");
  g_assert_true (curio_audience_get_rule (curio_session_get_audience (session))
                     ->without_pairs);
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "cancellations"));
  /* Wherever it is switched, every page hears of it. */
  curio_session_set_without_pairs (session, FALSE);
  g_assert_cmpstr (get_chart (page, "cancelled")->title, ==, before);
  g_assert_cmpuint (count_lines (get_child (page, "monthly"), 0), ==, 1);
  g_assert_cmpuint (count_lines (get_child (page, "days"), 0), ==, 1);
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "best"));
  g_assert_cmpstr (curio_best_view_get_summary (best), ==, "2 items");
  stage_strike (window, page);
}

/* GIANT was sold before these dates and is only cancelled in them: the list
 * has it, the bars do not, and the list says so. */
static void
test_unsold (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (CurioSession) session = NULL;
  CurioBestView *best;
  GtkWidget *page, *window;

  add_line_on (builder, "500001", "GIANT", 900, 5);
  add_line_on (builder, "C500002", "GIANT", -900, 6);
  add_line_on (builder, "500003", "SMALL", 10, 6);
  facts = curio_facts_builder_finish (builder, NULL);
  session = stage_new_session (facts);
  page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title", "Products",
                       "session", session, NULL);
  window = stage_show (page, 1148, 813);
  best = curio_products_page_get_best (CURIO_PRODUCTS_PAGE (page));
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "best"));
  g_assert_cmpstr (curio_best_view_get_summary (best), ==, "2 items");
  curio_session_set_dates (session, facts->last_day, facts->last_day);
  g_assert_cmpstr (curio_best_view_get_summary (best), ==,
                   "2 items, 1 of them without sales");
  curio_best_view_search (best, "giant");
  g_assert_cmpstr (curio_best_view_get_summary (best), ==, "1 of 2 items");
  stage_strike (window, page);
}

/* Two items, one customer, one day, under all books: no NaN. */
static void
test_little (void)
{
  static const char *const views[] = { "best", "cancellations", "countries" };
  g_autoptr (CurioFacts) facts = make_giant ();
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 788, 593);

  for (int books = 0; books < CURIO_N_BOOKS; books++)
    for (guint i = 0; i < G_N_ELEMENTS (views); i++)
      {
        curio_session_set_books (session, books);
        g_assert_true (curio_page_show_view (CURIO_PAGE (page), views[i]));
        curio_products_page_show_product (CURIO_PRODUCTS_PAGE (page), 0);
        stage_settle ();
        stage_assert_sane (page);
      }
  stage_strike (window, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/products-page/countries", test_countries);
  g_test_add_func ("/ui/products-page/best", test_best);
  g_test_add_func ("/ui/products-page/pane", test_pane);
  g_test_add_func ("/ui/products-page/pane-marks", test_pane_marks);
  g_test_add_func ("/ui/products-page/keys", test_keys);
  g_test_add_func ("/ui/products-page/nothing", test_nothing);
  g_test_add_func ("/ui/products-page/write-off", test_write_off);
  g_test_add_func ("/ui/products-page/pairs", test_pairs);
  g_test_add_func ("/ui/products-page/unsold", test_unsold);
  g_test_add_func ("/ui/products-page/little", test_little);
  return g_test_run ();
}
