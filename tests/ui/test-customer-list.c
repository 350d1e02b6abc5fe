/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The model behind the customer list: who is in it, in what order. */

#include "curio-customer-list.h"
#include "curio-figure.h"
#include "curio-format.h"
#include "ui-shop.h"

static guint
count (CurioCustomerList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* Ten customers whose numbers, countries and amounts are known: 2 has text for
 * a number. */
static const ShopOrder few_orders[] = {
  {"12",    "France",         "2011-01-05", 100},
  { "9",    "United Kingdom", "2011-03-01", 250},
  { "9",    "United Kingdom", "2011-03-02", 250},
  { "K-17", "EIRE",           "2011-02-01", 70 },
  { "130",  "Åland",         "2011-06-01", 100},
  { NULL,   "France",         "2011-06-02", 999},
};

static CurioMeasures *
measure_few (void)
{
  g_autoptr (CurioFacts) facts
      = shop_new (few_orders, G_N_ELEMENTS (few_orders));

  return shop_measure (facts);
}

static char *
join_numbers (CurioCustomerList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count (list); i++)
    {
      g_autoptr (CurioCustomerRow) row
          = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              curio_customer_row_get_number (row));
    }
  return g_string_free (text, FALSE);
}

static void
assert_order (CurioCustomerList *list, CurioListColumn column,
              gboolean is_falling, const char *expected)
{
  g_autofree char *numbers = NULL;

  curio_customer_list_set_order (list, column, is_falling);
  numbers = join_numbers (list);
  g_assert_cmpstr (numbers, ==, expected);
}

/* By hand: spend 9: 500, 12 and 130: 100 each, K-17: 70; ties by spend, then
 * by number. */
static void
test_order_by_hand (void)
{
  g_autoptr (CurioMeasures) measures = measure_few ();
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();

  curio_customer_list_set_measures (list, measures, -1, NULL);
  assert_order (list, CURIO_LIST_SPEND, TRUE, "9 12 130 K-17");
  assert_order (list, CURIO_LIST_SPEND, FALSE, "K-17 12 130 9");
  assert_order (list, CURIO_LIST_NUMBER, FALSE, "9 12 130 K-17");
  assert_order (list, CURIO_LIST_NUMBER, TRUE, "K-17 130 12 9");
  assert_order (list, CURIO_LIST_LAST_ORDER, FALSE, "12 K-17 9 130");
  assert_order (list, CURIO_LIST_LAST_ORDER, TRUE, "130 9 K-17 12");
  assert_order (list, CURIO_LIST_ORDERS, TRUE, "9 12 130 K-17");
  assert_order (list, CURIO_LIST_ORDERS, FALSE, "12 130 K-17 9");
  assert_order (list, CURIO_LIST_WHY, FALSE, "130 9 K-17 12");
}

static void
assert_search (CurioCustomerList *list, const char *text, const char *expected)
{
  g_autofree char *numbers = NULL;

  curio_customer_list_set_search (list, text);
  numbers = join_numbers (list);
  g_assert_cmpstr (numbers, ==, expected);
}

static void
test_search (void)
{
  g_autoptr (CurioMeasures) measures = measure_few ();
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();

  curio_customer_list_set_measures (list, measures, -1, NULL);
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, FALSE);
  assert_search (list, "1", "12 130 K-17");
  assert_search (list, "13", "130");
  assert_search (list, "k-17", "K-17");
  assert_search (list, "france", "12");
  assert_search (list, "åLAND", "130");
  assert_search (list, "kingdom 9", "9");
  assert_search (list, "kingdom 12", "");
  assert_search (list, "  ", "9 12 130 K-17");
  assert_search (list, NULL, "9 12 130 K-17");
}

static void
test_sums (void)
{
  g_autoptr (CurioMeasures) measures = measure_few ();
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();

  g_assert_cmpuint (count (list), ==, 0);
  g_assert_cmpint (curio_customer_list_get_spend (list), ==, 0);
  curio_customer_list_set_measures (list, measures, -1, NULL);
  g_assert_cmpint (curio_customer_list_get_spend (list), ==, 770000);
  curio_customer_list_set_search (list, "1");
  g_assert_cmpint (curio_customer_list_get_spend (list), ==, 270000);
  g_assert_cmpuint (count (list), ==, 3);
  g_assert_cmpuint (curio_customer_list_get_n_in_segment (list), ==, 4);
}

static void
test_explanation (void)
{
  static const ShopOrder orders[] = {
    {"1",  "France", "2011-01-01", 10},
    { "2", "France", "2011-01-01", 10},
    { "2", "France", "2011-12-30", 10},
    { "3", "France", "2011-12-29", 10},
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (CurioMeasures) measures = shop_measure (facts);
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();
  /* As of 31 December at midnight; orders are at ten in the morning. */
  static const char *const expected[]
      = { "1 order, none for 363 days", "2 orders, the last within a day",
          "1 order, the last 1 day ago" };

  curio_customer_list_set_measures (list, measures, -1, NULL);
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, FALSE);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CurioCustomerRow) row
          = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *text = curio_customer_row_explain (row);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

/* Spain's last order is long before the shop's: the scores count back from
 * the day after it, and a bare "ago" would be read as before today. */
static void
test_explanation_before (void)
{
  static const ShopOrder orders[] = {
    {"1",  "Spain",  "2010-01-01", 10},
    { "2", "Spain",  "2010-12-30", 10},
    { "3", "Spain",  "2010-12-29", 10},
    { "4", "France", "2011-12-30", 10},
  };
  static const char *const expected[]
      = { "1 order, none for 363 days before 31 Dec 2010",
          "1 order, the last within a day before 31 Dec 2010",
          "1 order, the last 1 day before 31 Dec 2010" };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  g_autoptr (CurioMeasures) measures = NULL;
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();
  g_autofree char *footer = NULL;
  CurioSelection selection = CURIO_SELECTION_ALL;

  g_assert_true (
      curio_selection_add_country (&selection, facts, "Spain", NULL));
  measures = curio_measures_new (ledger, &selection);
  curio_customer_list_set_measures (list, measures, -1, NULL);
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, FALSE);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CurioCustomerRow) row
          = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *text = curio_customer_row_explain (row);

      g_assert_cmpstr (text, ==, expected[i]);
    }
  footer = curio_measures_get_footer (measures);
  g_assert_true (
      g_str_has_suffix (footer, "as of 31 Dec 2010, after the last invoice"));
  curio_selection_clear (&selection);
}

/* Products are numbered by order from P0 on, here P0 to P5: 12 bought P0, 9 P1
 * and P2, K-17 P3, 130 P4. */
static void
test_search_products (void)
{
  g_autoptr (CurioMeasures) measures = measure_few ();
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();

  curio_customer_list_set_measures (list, measures, -1, NULL);
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, FALSE);
  curio_customer_list_set_search (list, "product");
  g_assert_cmpuint (count (list), ==, 4);
  curio_customer_list_set_search (list, "PROD france");
  g_assert_cmpuint (count (list), ==, 1);
  curio_customer_list_set_search (list, "pr"); /* too short a word */
  g_assert_cmpuint (count (list), ==, 0);
  curio_customer_list_set_search (list, "cakestand");
  g_assert_cmpuint (count (list), ==, 0);
}

/* --- many --------------------------------------------------------------- */

/* What the invoices of a customer add up to, by the sign of their lines. */
static gint64
add_up (const CurioFacts *facts, guint32 customer, int sign)
{
  gint64 mills = 0;

  for (guint32 i = facts->first_line[facts->first_order[customer]];
       i < facts->first_line[facts->first_order[customer + 1]]; i++)
    if (facts->line_amount_mills[i] * sign > 0)
      mills += facts->line_amount_mills[i] * sign;
  return mills;
}

/* All of the shop's invoices are orders but those that begin with C. */
static gint64
get_value (const CurioFacts *facts, const CurioScored *scored,
           CurioListColumn column)
{
  const guint32 *first = &facts->first_order[scored->customer];
  guint32 n_cancelled = first[1] - first[0] - scored->frequency;
  gint64 gross = add_up (facts, scored->customer, 1);
  const gint64 values[CURIO_N_LIST_COLUMNS] = {
    [CURIO_LIST_NUMBER] = scored->customer,
    [CURIO_LIST_COUNTRY] = 0, /* told apart below */
    [CURIO_LIST_LAST_ORDER] = scored->last_day,
    [CURIO_LIST_ORDERS] = scored->frequency,
    [CURIO_LIST_SPEND] = scored->monetary_mills,
    [CURIO_LIST_R] = scored->r,
    [CURIO_LIST_F] = scored->f,
    [CURIO_LIST_M] = scored->m,
    [CURIO_LIST_SEGMENT] = scored->segment,
    [CURIO_LIST_FIRST_ORDER] = facts->order_day[first[0]],
    [CURIO_LIST_RECENCY] = scored->recency_days,
    [CURIO_LIST_AVERAGE] = gross / scored->frequency,
    [CURIO_LIST_CANCELLED] = n_cancelled,
    [CURIO_LIST_CANCELLED_VALUE] = add_up (facts, scored->customer, -1),
    [CURIO_LIST_WHY] = scored->recency_days,
  };

  return values[column];
}

static int
compare (CurioCustomerList *list, guint i, CurioListColumn column)
{
  const CurioScored *a = curio_customer_list_get_scored (list, i - 1);
  const CurioScored *b = curio_customer_list_get_scored (list, i);
  CurioFacts *facts = curio_customer_list_get_facts (list);
  CurioDictionary *countries = facts->countries;
  gint64 before = get_value (facts, a, column);
  gint64 after = get_value (facts, b, column);

  if (column == CURIO_LIST_COUNTRY)
    return g_utf8_collate (curio_dictionary_get (countries, a->country),
                           curio_dictionary_get (countries, b->country));
  return before < after ? -1 : before > after;
}

/* Ten thousand, by every column, both ways: in order, nobody lost. */
static void
test_many (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (10000);
  g_autoptr (CurioMeasures) measures = shop_measure (facts);
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();

  curio_customer_list_set_measures (list, measures, -1, NULL);
  g_assert_cmpuint (count (list), ==, 10000);
  for (int column = 0; column < CURIO_N_LIST_COLUMNS; column++)
    for (int is_falling = 0; is_falling < 2; is_falling++)
      {
        g_autofree guint8 *is_seen = g_new0 (guint8, 10000);

        curio_customer_list_set_order (list, column, is_falling);
        for (guint i = 0; i < 10000; i++)
          is_seen[curio_customer_list_get_scored (list, i)->customer]++;
        for (guint i = 0; i < 10000; i++)
          g_assert_cmpuint (is_seen[i], ==, 1);
        for (guint i = 1; i < 10000; i++)
          g_assert_cmpint (compare (list, i, column) * (is_falling ? -1 : 1),
                           <=, 0);
      }
}

/* Each segment's list is exactly the engine's segment. */
static void
test_segments (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (2000);
  g_autoptr (CurioMeasures) measures = shop_measure (facts);
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();
  guint n_all = 0;

  for (int segment = 0; segment < CURIO_N_SEGMENTS; segment++)
    {
      const CurioSegmentSum *sum = &measures->rfm.segments[segment];

      curio_customer_list_set_measures (list, measures, segment, NULL);
      g_assert_cmpuint (count (list), >, 0);
      g_assert_cmpuint (count (list), ==, sum->n_customers);
      g_assert_cmpint (curio_customer_list_get_spend (list), ==,
                       sum->monetary_mills);
      for (guint i = 0; i < count (list); i++)
        {
          const CurioScored *scored = curio_customer_list_get_scored (list, i);

          g_assert_cmpint (curio_segment_of (scored->r, scored->f), ==,
                           segment);
        }
      n_all += count (list);
    }
  g_assert_cmpuint (n_all, ==, 2000);
}

static void
add_cb (GListModel *model, guint position, guint n_removed, guint n_added,
        gpointer user_data)
{
  *(int *)user_data += (int)n_added - (int)n_removed;
}

/* What the model tells its watchers adds up to what it has, and it outlives
 * the measures. */
static void
test_telling (void)
{
  g_autoptr (CurioMeasures) measures = measure_few ();
  CurioCustomerList *list = curio_customer_list_new ();
  int n_told = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (add_cb), &n_told);
  curio_customer_list_set_measures (list, measures, -1, NULL);
  g_assert_cmpint (n_told, ==, 4);
  g_clear_pointer (&measures, curio_measures_free);
  curio_customer_list_set_search (list, "france");
  g_assert_cmpint (n_told, ==, 1);
  curio_customer_list_set_order (list, CURIO_LIST_COUNTRY, FALSE);
  g_assert_cmpint (n_told, ==, 1);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 1));
  g_assert_finalize_object (list);
}

static void
count_cb (gpointer row, gpointer user_data)
{
  (*(int *)user_data)++;
}

/* A row stands for a place: another order shows another customer in the same
 * row, and says so; a row that is let go is made anew. */
static void
test_rows (void)
{
  g_autoptr (CurioMeasures) measures = measure_few ();
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();
  CurioCustomerRow *first, *again;
  int n_changes = 0;

  curio_customer_list_set_measures (list, measures, -1, NULL);
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, FALSE);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (first == again);
  g_object_unref (again);
  g_signal_connect (first, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpstr (curio_customer_row_get_number (first), ==, "9");
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, TRUE);
  g_assert_cmpstr (curio_customer_row_get_number (first), ==, "K-17");
  g_assert_cmpint (n_changes, ==, 1);
  curio_customer_list_set_search (list, "nobody");
  g_assert_cmpstr (curio_customer_row_get_number (first), ==, "K-17");
  g_assert_finalize_object (first);
  curio_customer_list_set_search (list, "france");
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (curio_customer_row_get_number (first), ==, "12");
  g_assert_finalize_object (first);
}

/* Rows out of sight are told late, but never tell what was. */
static void
test_sight (void)
{
  g_autoptr (CurioMeasures) measures = measure_few ();
  g_autoptr (CurioCustomerList) list = curio_customer_list_new ();
  g_autoptr (CurioCustomerRow) first = NULL;
  g_autoptr (CurioCustomerRow) last = NULL;
  g_autoptr (CurioCustomerRow) again = NULL;

  curio_customer_list_set_measures (list, measures, -1, NULL);
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, FALSE);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  last = g_list_model_get_item (G_LIST_MODEL (list), 3);
  curio_customer_list_set_seen (G_LIST_MODEL (list), 0, 2);
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, TRUE);
  g_assert_cmpstr (curio_customer_row_get_number (first), ==, "K-17");
  g_assert_cmpstr (curio_customer_row_get_number (last), ==, "K-17");
  curio_customer_list_set_seen (G_LIST_MODEL (list), 2, 4);
  g_assert_cmpstr (curio_customer_row_get_number (last), ==, "9");

  /* Who asks for it is told, in sight or not. */
  curio_customer_list_set_order (list, CURIO_LIST_NUMBER, FALSE);
  again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (again == first);
  g_assert_cmpstr (curio_customer_row_get_number (first), ==, "9");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/customer-list/sight", test_sight);
  g_test_add_func ("/ui/customer-list/order", test_order_by_hand);
  g_test_add_func ("/ui/customer-list/search", test_search);
  g_test_add_func ("/ui/customer-list/sums", test_sums);
  g_test_add_func ("/ui/customer-list/explanation", test_explanation);
  g_test_add_func ("/ui/customer-list/explanation-before",
                   test_explanation_before);
  g_test_add_func ("/ui/customer-list/search-products", test_search_products);
  g_test_add_func ("/ui/customer-list/many", test_many);
  g_test_add_func ("/ui/customer-list/segments", test_segments);
  g_test_add_func ("/ui/customer-list/telling", test_telling);
  g_test_add_func ("/ui/customer-list/rows", test_rows);
  return g_test_run ();
}
