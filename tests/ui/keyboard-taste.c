/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What countries and segments buy more of than others, by keys: choosing one,
 * the bars, the map and the table, and the customers behind them. */

#include "curio-countries-view.h"
#include "curio-country-row.h"
#include "curio-country-table.h"
#include "curio-line-measures.h"
#include "curio-preference-words.h"
#include "curio-products-page.h"
#include "curio-segment-products-view.h"
#include "keyboard-parts.h"
#include "ui-eyes.h"
#include "ui-keys.h"

#define SEGMENTS 4
#define PRODUCTS 5

static const char *
name_country (Person *self, int country)
{
  return curio_dictionary_get (
      curio_session_get_facts (self->session)->countries, (guint32)country);
}

static gpointer
go_to_countries (Person *self)
{
  gpointer page = person_go_to_page (self, PRODUCTS);

  person_show_view (self, "Countries", "countries");
  return person_get_child (page, "countries");
}

/* Customers with an order there. */
static guint
count_buyers (Person *self, guint32 country)
{
  const CurioMeasures *measures = curio_session_get_measures (self->session);
  const CurioFacts *facts = measures->view.ledger->facts;
  guint n = 0;

  for (guint32 i = 0; i < measures->rfm.n; i++)
    {
      guint32 customer = measures->rfm.customers[i].customer;
      gboolean is_there = FALSE;

      for (guint32 order = facts->first_order[customer];
           order < facts->first_order[customer + 1]; order++)
        is_there |= facts->order_country[order] == country
                    && !facts->order_is_cancellation[order];
      n += is_there;
    }
  return n;
}

/* By its name, typed; then its customers, and nothing but it. */
static void
test_choose (void)
{
  Person me;
  gpointer view;
  guint32 country;
  const char *name;
  const guint8 *only;

  parts_open (&me);
  view = go_to_countries (&me);
  country = curio_session_get_measures (me.session)
                ->countries.countries[2]
                .country;
  name = name_country (&me, (int)country);
  person_tab_into (&me, person_get_child (view, "chooser"));
  keys_press ("Return");
  keys_type (name);
  keys_press ("Return");
  g_assert_cmpstr (curio_session_get_country (me.session), ==, name);
  g_assert_nonnull (strstr (
      curio_chart_view_get_chart (person_get_chart (view, "favourites"))
          ->title,
      name));

  person_tab_into (&me, person_get_child (view, "only"));
  keys_press ("Return");
  only = curio_session_get_selection (me.session)->countries;
  g_assert_nonnull (only);
  for (guint32 i = 0; i < curio_session_get_facts (me.session)->n_countries;
       i++)
    g_assert_cmpuint (only[i], ==, i == country);
  keys_press ("ctrl+z");
  g_assert_null (curio_session_get_selection (me.session)->countries);

  person_tab_into (&me, person_get_child (view, "customers"));
  keys_press ("Return");
  g_assert_cmpuint (person_count_customers (&me), ==,
                    count_buyers (&me, country));
  person_close (&me);
}

static guint
count_sales (Person *self, guint32 country, guint32 product)
{
  const CurioLedger *ledger = curio_session_get_ledger (self->session);
  const CurioFacts *facts = ledger->facts;
  guint n = 0;

  for (guint32 line = 0; line < facts->n_lines; line++)
    n += facts->line_product[line] == product
         && facts->order_country[facts->line_order[line]] == country
         && curio_ledger_is_sale_line (ledger, line);
  return n;
}

/* A cell of the map chooses its country and opens the sales that it counts; a
 * bar of the ranked list opens its item. */
static void
test_figures (void)
{
  Person me;
  gpointer view, page;
  CurioChartView *favourites, *map;
  const CurioMark *mark;
  int country;
  guint n;

  parts_open (&me);
  view = go_to_countries (&me);
  page = person_get_page (&me, "Products");
  favourites = person_get_chart (view, "favourites");
  map = person_get_chart (view, "map");

  person_tab_into (&me, map);
  mark = person_get_mark (&me);
  country = mark->id;
  n = count_sales (&me, (guint32)country, (guint32)mark->series);
  g_assert_cmpuint (n, >, 0);
  g_assert_true (g_str_has_prefix (mark->label, name_country (&me, country)));
  keys_press ("Return");
  g_assert_cmpuint (person_read_list (&me), ==, n);
  g_assert_cmpstr (curio_session_get_country (me.session), ==,
                   name_country (&me, country));

  person_tab_back_into (&me, favourites);
  keys_press ("Home");
  country = person_get_mark (&me)->id;
  keys_press ("Return");
  g_assert_cmpuint (curio_products_page_get_product (page), ==,
                    (guint32)country);
  keys_press ("Escape");
  g_assert_cmpuint (curio_products_page_get_product (page), ==, G_MAXUINT32);
  g_assert_cmpint (person_get_mark (&me)->id, ==, country);
  person_close (&me);
}

/* The row that the keyboard is on is the country that is told of. */
static void
test_table (void)
{
  Person me;
  gpointer view, table;
  GtkColumnView *rows;
  g_autoptr (CurioCountryRow) row = NULL;

  parts_open (&me);
  view = go_to_countries (&me);
  table = person_get_child (view, "table");
  person_press_button (&me, view, "Table");
  g_assert_true (gtk_widget_get_mapped (table));
  rows = person_get_child (table, "view");
  person_tab_into (&me, gtk_widget_get_last_child (GTK_WIDGET (rows)));
  keys_press ("Down");
  keys_press ("Down");
  row = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (rows)),
                               2);
  g_assert_cmpstr (
      curio_session_get_country (me.session), ==,
      name_country (&me, (int)curio_country_row_get_country (row)));
  keys_press ("Return");
  g_assert_false (gtk_widget_get_mapped (table));
  person_close (&me);
}

/* --- segments -------------------------------------------------------------
 */

static void
test_segment (void)
{
  Person me;
  gpointer page, view;
  const CurioPreference *preference;
  int segment, product;
  guint n;

  parts_open (&me);
  page = person_go_to_page (&me, SEGMENTS);
  person_show_view (&me, "Products", "products");
  view = person_get_child (page, "products");
  segment = curio_segment_choose (curio_session_get_measures (me.session), -1,
                                  FALSE);
  person_tab_into (&me, person_get_child (view, "pill"));
  keys_press ("Return");
  parts_go_to_row (&me, segment + 1);
  keys_press ("Return");
  g_assert_cmpint (curio_session_get_segment (me.session), ==, segment);

  person_tab_into (&me, person_get_chart (view, "card"));
  keys_press ("Down");
  product = person_get_mark (&me)->id;
  preference = curio_measures_get_preference (
      curio_session_get_measures (me.session), CURIO_GROUP_BY_SEGMENT);
  n = curio_preference_get (preference, (guint32)segment, (guint32)product)
          ->n_buys;
  g_assert_true (person_says (person_get_mark (&me)->label, n));
  keys_press ("Return");
  g_assert_cmpuint (person_count_customers (&me), ==, n);
  g_assert_cmpint (curio_session_get_segment (me.session), ==, segment);
  person_close (&me);
}

void
parts_add_taste (void)
{
  g_test_add_func ("/ui/keyboard-parts/country", test_choose);
  g_test_add_func ("/ui/keyboard-parts/country-figures", test_figures);
  g_test_add_func ("/ui/keyboard-parts/country-table", test_table);
  g_test_add_func ("/ui/keyboard-parts/segment-products", test_segment);
}
