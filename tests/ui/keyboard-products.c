/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Products by keys: best sellers in two orders, the list and its titles, an
 * item with its months and prices, what came back, and giant pairs. */

#include "curio-facts-builder.h"
#include "curio-item-figure.h"
#include "curio-line-measures.h"
#include "curio-product-row.h"
#include "curio-products-page.h"
#include "keyboard-parts.h"
#include "ui-eyes.h"
#include "ui-keys.h"

#define PRODUCTS 5
#define TITLES_MOST 12

static const CurioMeasures *
get_measures (Person *self)
{
  return curio_session_get_measures (self->session);
}

/* The product at PLACE of a ranking. */
static guint32
get_ranked (Person *self, CurioProductRank by, guint place)
{
  const CurioProducts *products
      = curio_measures_get_products (get_measures (self));
  guint32 n;
  g_autofree guint32 *ranked = curio_products_rank (
      products, curio_session_get_facts (self->session), by, &n);

  g_assert_cmpuint (n, >, place);
  return products->products[ranked[place]].product;
}

static void
assert_open (gpointer page, guint32 product)
{
  CurioPaneFlap *flap = person_get_child (page, "flap");

  g_assert_cmpuint (curio_products_page_get_product (page), ==, product);
  g_assert_true (curio_pane_flap_get_revealed (flap)
                 == (product != G_MAXUINT32));
}

/* Enter opens what the bar stands for, and Escape leads back to the bar. */
static void
open_and_close (Person *self, gpointer page)
{
  int id = person_get_mark (self)->id;

  keys_press ("Return");
  assert_open (page, (guint32)id);
  keys_press ("Escape");
  assert_open (page, G_MAXUINT32);
  g_assert_cmpint (person_get_mark (self)->id, ==, id);
}

static void
test_best (void)
{
  Person me;
  gpointer page, best;
  CurioChartView *bars;

  parts_open (&me);
  page = person_go_to_page (&me, PRODUCTS);
  person_show_view (&me, "Best sellers", "best");
  best = person_get_child (page, "best");
  bars = person_get_chart (best, "bars");
  person_tab_into (&me, bars);
  keys_press ("Down");
  g_assert_cmpint (person_get_mark (&me)->id, ==,
                   (int)get_ranked (&me, CURIO_RANK_VALUE, 1));
  open_and_close (&me, page);

  person_press_button_before (&me, person_get_child (best, "bars"), "Pieces");
  person_tab_into (&me, bars);
  keys_press ("Home");
  keys_press ("Down");
  keys_press ("Down");
  g_assert_cmpint (person_get_mark (&me)->id, ==,
                   (int)get_ranked (&me, CURIO_RANK_UNITS, 2));
  open_and_close (&me, page);
  person_close (&me);
}

/* --- the list -------------------------------------------------------------
 */

static GtkWidget *
find_title (GtkColumnView *view, const char *name)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkWidget *title = gtk_widget_get_first_child (
      gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; title != NULL; i++)
    {
      g_autoptr (GtkColumnViewColumn) column
          = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), name) == 0)
        return title;
      title = gtk_widget_get_next_sibling (title);
    }
  g_error ("no column is called %s", name);
  return NULL;
}

/* Tab to the titles, and then arrows. */
static void
go_to_title (Person *self, GtkWidget *title)
{
  person_tab_into (self, gtk_widget_get_parent (title));
  for (guint i = 0; i < TITLES_MOST && person_get_focus (self) != title; i++)
    keys_press ("Right");
  g_assert_true (person_get_focus (self) == title);
}

static const CurioProduct *
get_row (GtkColumnView *view, guint position)
{
  g_autoptr (CurioProductRow) row = g_list_model_get_item (
      G_LIST_MODEL (gtk_column_view_get_model (view)), position);

  return curio_product_row_get (row);
}

/* The second row of the list by orders, most first; the pane of its item. */
static guint32
open_second_row (Person *self, gpointer page)
{
  GtkColumnView *view
      = curio_best_view_get_view (person_get_child (page, "best"));

  go_to_title (self, find_title (view, "Orders"));
  keys_press ("Return");
  keys_press ("Return");
  keys_press ("Tab");
  keys_press ("Down");
  g_assert_cmpuint (get_row (view, 0)->n_orders, >=,
                    get_row (view, 1)->n_orders);
  g_assert_cmpuint (get_row (view, 0)->product, ==,
                    get_ranked (self, CURIO_RANK_ORDERS, 0));
  assert_open (page, get_row (view, 1)->product);
  return get_row (view, 1)->product;
}

/* The lines behind a month and behind a price, and the buyers. */
static void
read_pane (Person *self, gpointer page, guint32 product)
{
  gpointer pane = person_get_child (page, "pane");
  CurioChartView *months = person_get_child (pane, "months");
  CurioChartView *prices = person_get_child (pane, "prices");
  const CurioProduct *found = curio_products_find (
      curio_measures_get_products (get_measures (self)), product);
  guint n_buyers = found->n_buyers;
  gint32 month;
  gint64 price;

  keys_press ("F6");
  g_assert_true (
      gtk_widget_is_ancestor (person_get_focus (self), GTK_WIDGET (pane)));
  person_tab_into (self, months);
  keys_press ("Right");
  month = curio_chart_view_get_chart (months)->first_month
          + person_get_mark (self)->id;
  keys_press ("Return");
  g_assert_cmpuint (
      person_read_list (self), ==,
      parts_count_lines (self, FALSE, month, product, PARTS_ANY_PRICE));
  person_tab_into (self, prices);
  price = curio_item_get_price (get_measures (self), product, FALSE,
                                person_get_mark (self)->id);
  g_assert_cmpint (price, !=, CURIO_ANY_PRICE);
  keys_press ("Return");
  g_assert_cmpuint (
      person_read_list (self), ==,
      parts_count_lines (self, FALSE, PARTS_ANY_MONTH, product, price));
  person_tab_into (self, person_get_child (pane, "show"));
  keys_press ("Return");
  g_assert_cmpuint (person_count_customers (self), ==, n_buyers);
}

static void
test_item (void)
{
  Person me;
  gpointer page;

  parts_open (&me);
  page = person_go_to_page (&me, PRODUCTS);
  person_show_view (&me, "Best sellers", "best");
  read_pane (&me, page, open_second_row (&me, page));
  person_close (&me);
}

/* --- what came back -------------------------------------------------------
 */

static void
test_cancellations (void)
{
  Person me;
  gpointer page;
  CurioChartView *items, *months, *days;
  gint32 month;

  parts_open (&me);
  page = person_go_to_page (&me, PRODUCTS);
  person_show_view (&me, "Cancellations", "cancellations");
  items = person_get_chart (page, "cancelled");
  months = person_get_chart (page, "monthly");
  days = person_get_chart (page, "days");

  person_tab_into (&me, items);
  g_assert_cmpint (person_get_mark (&me)->id, ==,
                   (int)get_ranked (&me, CURIO_RANK_CANCELLED_VALUE, 0));
  open_and_close (&me, page);
  person_press_button_before (&me, person_get_child (page, "cancelled"),
                              "Sure rate");
  person_tab_into (&me, items);
  keys_press ("Home");
  g_assert_cmpint (person_get_mark (&me)->id, ==,
                   (int)get_ranked (&me, CURIO_RANK_CANCELLED_RATE, 0));

  person_tab_into (&me, months);
  keys_press ("End");
  month = curio_chart_view_get_chart (months)->first_month
          + person_get_mark (&me)->id;
  keys_press ("Return");
  g_assert_cmpuint (person_read_list (&me), ==,
                    parts_count_lines (&me, TRUE, month, PARTS_ANY_PRODUCT,
                                       PARTS_ANY_PRICE));
  person_tab_into (&me, days);
  keys_press ("Return");
  g_assert_cmpuint (person_read_list (&me), >, 0);
  person_close (&me);
}

/* --- giant pairs ----------------------------------------------------------
 */

static void
add_line (CurioFactsBuilder *builder, const char *invoice, const char *code,
          int quantity)
{
  CurioRow row = {
    .invoice_no = {invoice, strlen (invoice)},
    .stock_code = { code,   strlen (code)   },
    .description = { code,   strlen (code)   },
    .customer_id = { "1",    1               },
    .country = { "EIRE", 4               },
    .quantity = quantity,
    .price_mills = 1000,
    .time_us
    = curio_day_new (2010, 1, 5) * G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC,
  };

  curio_facts_builder_add (builder, &row);
}

/* GIANT is undone the same day; SMALL is cancelled, too. */
static CurioFacts *
make_giant (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  add_line (builder, "500001", "GIANT", 900);
  add_line (builder, "C500002", "GIANT", -900);
  add_line (builder, "500003", "SMALL", 10);
  add_line (builder, "C500004", "SMALL", -2);
  facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  return facts;
}

static void
test_pairs (void)
{
  g_autoptr (CurioFacts) facts = make_giant ();
  guint32 giant = curio_dictionary_find (facts->products, "GIANT");
  guint32 small = curio_dictionary_find (facts->products, "SMALL");
  Person me;
  gpointer page, pairs;
  CurioChartView *items;

  person_open (&me, facts);
  page = person_go_to_page (&me, PRODUCTS);
  person_show_view (&me, "Cancellations", "cancellations");
  items = person_get_chart (page, "cancelled");
  pairs = person_get_child (page, "pairs");
  person_tab_into (&me, items);
  g_assert_cmpint (person_get_mark (&me)->id, ==, (int)giant);

  person_tab_into (&me, person_get_child (pairs, "list"));
  keys_press ("Return");
  assert_open (page, giant);
  keys_press ("Escape");
  assert_open (page, G_MAXUINT32);

  person_tab_into (&me, person_get_child (pairs, "leave_out"));
  keys_press ("space");
  g_assert_true (curio_session_get_without_pairs (me.session));
  person_tab_back_into (&me, items);
  keys_press ("Home");
  g_assert_cmpint (person_get_mark (&me)->id, ==, (int)small);
  person_tab_into (&me, person_get_child (pairs, "leave_out"));
  keys_press ("space");
  g_assert_false (curio_session_get_without_pairs (me.session));
  person_close (&me);
}

void
parts_add_products (void)
{
  g_test_add_func ("/ui/keyboard-parts/best-sellers", test_best);
  g_test_add_func ("/ui/keyboard-parts/item", test_item);
  g_test_add_func ("/ui/keyboard-parts/cancellations", test_cancellations);
  g_test_add_func ("/ui/keyboard-parts/giant-pairs", test_pairs);
}
