/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of the countries: figures, table, choosing, filtering, customers,
 * little data. */

#include "curio-countries-view.h"
#include "curio-country-row.h"
#include "curio-country-table.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"
#include "ui-view-page.h"

static const char *const cards[] = { "countries", "favourites", "map" };

static void
update (GtkWidget *view, CurioSession *session, const CurioMeasures *measures)
{
  curio_countries_view_update (CURIO_COUNTRIES_VIEW (view), measures);
}

static GtkWidget *
make_page (CurioSession *session)
{
  return ui_view_page_new (
      session, g_object_new (CURIO_TYPE_COUNTRIES_VIEW, NULL), update);
}

static gpointer
get_child (GtkWidget *page, const char *name)
{
  return gtk_widget_get_template_child (adw_bin_get_child (ADW_BIN (page)),
                                        CURIO_TYPE_COUNTRIES_VIEW, name);
}

static CurioChartView *
get_view (GtkWidget *page, const char *name)
{
  return curio_figure_card_get_view (get_child (page, name));
}

static const CurioChart *
get_chart (GtkWidget *page, const char *name)
{
  return curio_chart_view_get_chart (get_view (page, name));
}

static int
find_country (CurioFacts *facts, const char *name)
{
  return (int)curio_dictionary_find (facts->countries, name);
}

static void
show_view (GtkWidget *page, const char *name)
{
  gtk_stack_set_visible_child_name (get_child (page, "views"), name);
  stage_settle ();
}

/* A country pressed in the bars is the one that the list tells of. */
static void
test_choosing (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  int france = find_country (facts, "France");
  CurioChartView *view;

  show_view (page, "figures");
  view = get_view (page, "countries");
  g_assert_cmpuint (curio_chart_view_get_layout (view)->marks->len, >=, 3);
  stage_click_mark (view, stage_find_mark (view, france));
  stage_settle ();
  g_assert_cmpint (get_chart (page, "countries")->selected, ==, france);
  g_assert_true (
      g_str_has_prefix (get_chart (page, "favourites")->title, "France"));
  stage_strike (window, page);
}

/* Opened, the search takes what is typed, and Enter the first that it finds.
 */
static void
test_search (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  GtkWidget *drop_down
      = adw_bin_get_child (ADW_BIN (get_child (page, "chooser")));
  GtkWidget *search;

  show_view (page, "figures");
  gtk_widget_activate (drop_down);
  stage_settle ();
  search = gtk_root_get_focus (GTK_ROOT (window));
  while (search != NULL && !GTK_IS_SEARCH_ENTRY (search))
    search = gtk_widget_get_parent (search);
  g_assert_nonnull (search);
  gtk_editable_set_text (GTK_EDITABLE (search), "Fra");
  g_signal_emit_by_name (search, "search-changed");
  stage_settle ();
  g_signal_emit_by_name (search, "activate");
  stage_settle ();
  g_assert_cmpint (get_chart (page, "countries")->selected, ==,
                   find_country (facts, "France"));
  stage_strike (window, page);
}

/* "Only this country" filters everything, and the same button takes it back.
 */
static void
test_only (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);

  show_view (page, "figures");
  g_signal_emit_by_name (get_child (page, "countries"), "activated",
                         find_country (facts, "France"), 0);
  g_assert_true (eyes_see (page, "Only this country"));
  g_signal_emit_by_name (get_child (page, "only"), "clicked");
  stage_settle ();
  g_assert_cmpuint (curio_session_get_measures (session)->countries.n, ==, 1);
  g_assert_cmpstr (get_chart (page, "countries")->title, ==,
                   "All sales come from France");
  g_assert_cmpstr (get_chart (page, "favourites")->title, ==,
                   "France alone is here: nothing to compare with");
  stage_assert_sane (page);
  g_assert_true (eyes_see (page, "All countries"));
  g_signal_emit_by_name (get_child (page, "only"), "clicked");
  stage_settle ();
  g_assert_cmpuint (curio_session_get_measures (session)->countries.n, ==, 4);
  stage_strike (window, page);
}

static void
product_cb (CurioCountriesView *view, guint product, guint *out)
{
  *out = product;
}

/* As many customers as the button says, found by the rule of the country. */
static void
test_customers (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  const CurioCustomerRule *rule;
  guint product = 0;

  show_view (page, "figures");
  g_signal_emit_by_name (get_child (page, "map"), "activated",
                         find_country (facts, "EIRE"), 0);
  g_signal_emit_by_name (get_child (page, "customers"), "clicked");
  rule = curio_audience_get_rule (curio_session_get_audience (session));
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_COUNTRY);
  g_assert_cmpint ((int)rule->country, ==, find_country (facts, "EIRE"));

  g_signal_connect (adw_bin_get_child (ADW_BIN (page)), "product-chosen",
                    G_CALLBACK (product_cb), &product);
  g_signal_emit_by_name (get_child (page, "favourites"), "activated", 2, 0);
  g_assert_cmpuint (product, ==, 2);
  stage_strike (window, page);
}

/* Who only cancelled is a customer of the country, but not in the list. */
static void
test_listed (void)
{
  static const ShopOrder orders[] = {
    {"1",  "France", "2011-01-05", 100},
    { "2", "France", "2011-01-06", -50},
    { "3", "Malta",  "2011-01-07", 500},
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, 3);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  const CurioCountries *countries
      = &curio_session_get_measures (session)->countries;
  int france = find_country (facts, "France");

  show_view (page, "figures");
  g_signal_emit_by_name (get_child (page, "map"), "activated", france, 0);
  g_assert_cmpint ((int)countries->countries[1].country, ==, france);
  g_assert_cmpuint (countries->countries[1].n_customers, ==, 2);
  g_assert_true (eyes_see (page, "Show 1 customer"));
  show_view (page, "table");
  g_assert_true (eyes_see (page, "hold those with an order"));
  stage_strike (window, page);
}

static CurioCountryRow *
get_row (GtkColumnView *view, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (view));
  CurioCountryRow *row = g_list_model_get_item (model, position);

  g_object_unref (row); /* the model keeps it */
  return row;
}

/* The table has every country, by any column, and follows the selection; a row
 * pressed is the country of the list. */
static void
test_table (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  GtkColumnView *view;
  g_autoptr (GtkColumnViewColumn) names = NULL;
  const CurioCountries *countries;
  int second;

  show_view (page, "table");
  view = GTK_COLUMN_VIEW (gtk_widget_get_template_child (
      get_child (page, "table"), CURIO_TYPE_COUNTRY_TABLE, "view"));
  countries = &curio_session_get_measures (session)->countries;
  g_assert_cmpuint (countries->n, ==, 4);
  for (guint i = 0; i < countries->n; i++)
    g_assert_cmpuint (curio_country_row_get_country (get_row (view, i)), ==,
                      countries->countries[i].country);
  second = (int)countries->countries[1].country;

  names = g_list_model_get_item (gtk_column_view_get_columns (view),
                                 CURIO_COUNTRY_NAME);
  gtk_column_view_sort_by_column (view, names, GTK_SORT_ASCENDING);
  for (guint i = 1; i < countries->n; i++)
    {
      g_autofree char *before = curio_country_row_format (
          get_row (view, i - 1), CURIO_COUNTRY_NAME);
      g_autofree char *here
          = curio_country_row_format (get_row (view, i), CURIO_COUNTRY_NAME);

      g_assert_cmpint (g_utf8_collate (before, here), <, 0);
    }
  g_signal_emit_by_name (get_child (page, "table"), "chosen", second);
  stage_settle ();
  g_assert_cmpint (get_chart (page, "countries")->selected, ==, second);
  stage_strike (window, page);
}

/* --- little data --------------------------------------------------------- */

static void
assert_shows (CurioFacts *facts, CurioBooksKind books, gint32 day)
{
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 788, 593);

  curio_session_set_books (session, books);
  if (day != CURIO_DAY_NONE)
    curio_session_set_dates (session, day, day);
  show_view (page, "figures");
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autofree char *sentence
          = curio_chart_describe (get_chart (page, cards[i]));

      g_assert_null (strstr (sentence, "nan"));
      g_assert_null (strstr (sentence, "inf"));
      g_assert_cmpstr (get_chart (page, cards[i])->title, !=, "");
    }
  show_view (page, "table");
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

  for (int books = 0; books < CURIO_N_BOOKS; books++)
    {
      assert_shows (one, books, CURIO_DAY_NONE);
      assert_shows (guest, books, CURIO_DAY_NONE);
      assert_shows (two, books, CURIO_DAY_NONE);
      assert_shows (two, books, curio_day_new (2011, 1, 5));
      assert_shows (two, books, curio_day_new (2011, 2, 5));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/countries-view/choosing", test_choosing);
  g_test_add_func ("/ui/countries-view/search", test_search);
  g_test_add_func ("/ui/countries-view/only", test_only);
  g_test_add_func ("/ui/countries-view/customers", test_customers);
  g_test_add_func ("/ui/countries-view/listed", test_listed);
  g_test_add_func ("/ui/countries-view/table", test_table);
  g_test_add_func ("/ui/countries-view/little", test_little);
  return g_test_run ();
}
