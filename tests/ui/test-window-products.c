/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows of products, of what came back and of taste is what
 * `curio figures` prints with the same options, under selections drawn by lot.
 */

#include "curio-countries-view.h"
#include "curio-line-measures.h"
#include "curio-preference-words.h"
#include "curio-product-row.h"
#include "curio-products-page.h"
#include "ui-figures.h"

#include <math.h>
#include <string.h>

#define N_SELECTIONS 6
#define PENNY 0.0051

static Figures shop;

/* --- products ------------------------------------------------------------ */

static void
check_product (const CurioProduct *product, JsonObject *printed)
{
  const char *code
      = curio_dictionary_get (shop.facts->products, product->product);

  g_assert_cmpstr (code, ==,
                   json_object_get_string_member (printed, "stock_code"));
  figures_compare (&shop, code, product->sold_units,
                   figures_get_number (printed, "units"), 0);
  figures_compare (&shop, code, (double)product->sold_mills / 1000,
                   figures_get_number (printed, "value"), PENNY);
  figures_compare (&shop, code, product->n_orders,
                   figures_get_number (printed, "orders"), 0);
  figures_compare (&shop, code, product->n_buyers,
                   figures_get_number (printed, "buyers"), 0);
  figures_compare (&shop, code, (double)product->cancelled_mills / 1000,
                   figures_get_number (printed, "cancelled_value"), PENNY);
  figures_compare (&shop, code, product->cancelled_units,
                   figures_get_number (printed, "cancelled_units"), 0);
  figures_compare (&shop, code, product->n_cancelled_lines,
                   figures_get_number (printed, "cancelled_lines"), 0);
}

/* The sales that are left out of the list. */
static gint64
add_up_pairs (void)
{
  const CurioPairs *pairs
      = curio_measures_get_pairs (curio_session_get_measures (shop.session));
  gint64 mills = 0;

  for (guint32 i = 0;
       curio_session_get_without_pairs (shop.session) && i < pairs->n; i++)
    mills += pairs->pairs[i].mills;
  return mills;
}

/* The list begins with the best sellers, and all of it is the gross sales: of
 * the goods, to which the Trading books keep. */
static void
check_products (JsonObject *figures)
{
  CurioBestView *best = curio_products_page_get_best (
      CURIO_PRODUCTS_PAGE (figures_show_page (&shop, "products/best")));
  GListModel *list = G_LIST_MODEL (
      gtk_column_view_get_model (curio_best_view_get_view (best)));
  guint n = figures_count_rows (figures, "best_sellers");
  gint64 mills = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CurioProductRow) row = g_list_model_get_item (list, i);

      mills += curio_product_row_get (row)->sold_mills;
      if (i < n)
        check_product (curio_product_row_get (row),
                       figures_get_row (figures, "best_sellers", i));
    }
  g_assert_cmpuint (g_list_model_get_n_items (list), >=, n);
  if (curio_session_get_books (shop.session) == CURIO_BOOKS_TRADING)
    figures_compare (&shop, "all items",
                     (double)(mills + add_up_pairs ()) / 1000,
                     figures_get_number (figures, "gross_sales"), PENNY);
}

/* The months of what came back: value, lines. */
static void
check_cancellations (JsonObject *figures)
{
  JsonObject *printed
      = json_object_get_object_member (figures, "cancellations");
  g_autoptr (CurioTable) table
      = figures_read_table (&shop, "products/cancellations", "cancellations");

  if (figures_get_number (printed, "lines") == 0)
    return;
  for (guint i = 0; i < curio_table_get_n_rows (table); i++)
    {
      JsonObject *month = figures_get_row (printed, "monthly", i);

      figures_compare (&shop, "cancelled value",
                       figures_get_cell (table, i, 1),
                       figures_get_number (month, "value"), PENNY);
      figures_compare (&shop, "cancelled lines",
                       figures_get_cell (table, i, 2),
                       figures_get_number (month, "lines"), 0);
    }
}

/* What came back of each item: a row of the table for each bar. */
static void
check_cancelled_items (JsonObject *figures)
{
  static const struct
  {
    guint column;
    const char *member;
    double times;
  } cells[] = {
    {2,  "cancelled_value", 1  },
    { 3, "cancelled_units", 1  },
    { 4, "cancelled_lines", 1  },
    { 6, "cancelled_rate",  100},
    { 7, "rate_low",        100},
    { 8, "rate_high",       100},
  };
  guint n = figures_count_rows (figures, "cancelled_products");
  g_autoptr (CurioTable) table = figures_read_table (
      &shop, "products/cancellations", "cancelled-items");

  g_assert_cmpuint (MIN (curio_table_get_n_rows (table), 15), ==, n);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *printed = figures_get_row (figures, "cancelled_products", i);

      g_assert_cmpstr (curio_table_get_plain (table, i, 0), ==,
                       json_object_get_string_member (printed, "stock_code"));
      for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
        figures_compare (&shop, cells[k].member,
                         figures_get_cell (table, i, cells[k].column),
                         cells[k].times
                             * figures_get_number (printed, cells[k].member),
                         PENNY);
    }
}

/* --- taste --------------------------------------------------------------- */

static char *
name_product (JsonObject *printed)
{
  guint32 product = curio_dictionary_find (
      shop.facts->products,
      json_object_get_string_member (printed, "stock_code"));

  return curio_product_get_name (curio_session_get_measures (shop.session),
                                 product);
}

/* "1044×" */
static double
read_times (CurioTable *table, guint row)
{
  return g_ascii_strtod (curio_table_get_plain (table, row, 1), NULL);
}

/* The window orders the surest by how many times, the command by how sure. */
static void
check_preferred (CurioTable *table, JsonObject *printed)
{
  g_autofree char *name = name_product (printed);
  double times = figures_get_number (printed, "lift");
  guint i = 0;

  while (i < curio_table_get_n_rows (table)
         && !g_str_equal (curio_table_get_plain (table, i, 0), name))
    i++;
  g_assert_cmpuint (i, <, curio_table_get_n_rows (table));
  if (isnan (times))
    g_assert_true (
        g_str_has_prefix (curio_table_get_plain (table, i, 1), "only here"));
  else if (times >= 1)
    figures_compare (&shop, name, read_times (table, i), times,
                     times < 99.9 ? 0.0501 : 0.501);
}

static void
check_taste (JsonObject *figures, const char *array, guint group,
             const char *page, const char *figure)
{
  JsonObject *printed = figures_get_row (figures, array, group);
  g_autoptr (CurioTable) table = figures_read_table (&shop, page, figure);
  guint n = figures_count_rows (printed, "products");

  if (n == 0)
    g_assert_cmpuint (curio_table_get_n_rows (table), ==, 0);
  for (guint i = 0; i < n; i++)
    check_preferred (table, figures_get_row (printed, "products", i));
}

static int
find_segment (const char *name)
{
  int segment = 0;

  while (!g_str_equal (curio_segments[segment].name, name))
    segment++;
  return segment;
}

static void
check_segment_taste (JsonObject *figures)
{
  static const char array[] = "segment_preference";
  guint group;

  if (figures_count_rows (figures, array) == 0)
    return;
  group = (guint)g_test_rand_int_range (
      0, (gint32)figures_count_rows (figures, array));
  curio_session_set_segment (
      shop.session, find_segment (json_object_get_string_member (
                        figures_get_row (figures, array, group), "segment")));
  check_taste (figures, array, group, "segments/products", "segment-products");
  curio_session_set_segment (shop.session, -1);
}

static void
check_country_taste (JsonObject *figures)
{
  static const char array[] = "country_preference";
  GtkWidget *view
      = figures_find (figures_show_page (&shop, "products/countries"),
                      CURIO_TYPE_COUNTRIES_VIEW);
  guint group;

  if (figures_count_rows (figures, array) == 0)
    return;
  group = (guint)g_test_rand_int_range (
      0, (gint32)figures_count_rows (figures, array));
  g_signal_emit_by_name (
      gtk_widget_get_template_child (view, CURIO_TYPE_COUNTRIES_VIEW,
                                     "chooser"),
      "chosen",
      (int)curio_dictionary_find (
          shop.facts->countries,
          json_object_get_string_member (
              figures_get_row (figures, array, group), "country")));
  check_taste (figures, array, group, "products/countries",
               "country-favourites");
}

/* A number in a sentence, behind WORDS. */
static double
read_behind (const char *sentence, const char *words)
{
  const char *at = strstr (sentence, words);
  g_autoptr (GString) digits = g_string_new (NULL);

  g_assert_nonnull (at);
  for (at += strlen (words); g_ascii_isdigit (*at) || *at == ',' || *at == '.';
       at++)
    if (*at != ',')
      g_string_append_c (digits, *at);
  return g_ascii_strtod (digits->str, NULL);
}

/* The whole table of countries and products, as the caption of the map tells
 * it. */
static void
check_chi_square (JsonObject *figures)
{
  JsonObject *printed = json_object_get_object_member (
      json_object_get_object_member (figures, "chi_square"), "country");
  const char *told;

  figures_show_page (&shop, "products/countries");
  told = curio_chart_view_get_chart (
             curio_figure_card_get_view (
                 figures_find_card (&shop, "country-preference")))
             ->caption;
  if (figures_get_number (printed, "df") == 0)
    {
      g_assert_null (strstr (told, "chi-square"));
      return;
    }
  figures_compare (&shop, "chi-square", read_behind (told, "chi-square "),
                   figures_get_number (printed, "statistic"), 0.0502);
  figures_compare (&shop, "degrees of freedom", read_behind (told, " with "),
                   figures_get_number (printed, "df"), 0);
  if (figures_get_number (printed, "p") < 0.0001)
    g_assert_nonnull (strstr (told, "p\u00a0<\u00a00.0001"));
  else
    figures_compare (&shop, "p", read_behind (told, "p\u00a0=\u00a0"),
                     figures_get_number (printed, "p"), 0.00006);
  figures_compare (&shop, "strength", read_behind (told, "V): "),
                   figures_get_number (printed, "cramers_v"), 0.00501);
}

/* --- by lot -------------------------------------------------------------- */

static void
check_one (void)
{
  g_autoptr (JsonNode) root = figures_print (&shop, CURIO_DAY_NONE);
  JsonObject *figures = json_node_get_object (root);

  if (json_object_get_int_member (figures, "invoices") == 0)
    return;
  check_products (figures);
  check_cancellations (figures);
  check_cancelled_items (figures);
  check_segment_taste (figures);
  check_country_taste (figures);
  check_chi_square (figures);
}

static void
test_random (void)
{
  figures_try (&shop, N_SELECTIONS, check_one, N_SELECTIONS * 5);
}

int
main (int argc, char **argv)
{
  return figures_main (&shop, argc, argv, "/ui/window-products/random",
                       test_random);
}
