/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a country, or a segment, buys more of than the others. */

#include "shop-fixture.h"

#include "curio-cores.h"
#include "curio-preference.h"

static CurioMeasures *
measure (CurioLedger *ledger, const char *from)
{
  CurioSelection selection = CURIO_SELECTION_ALL;

  if (from != NULL)
    selection.from_day = shop_day (from);
  return curio_measures_new (ledger, &selection);
}

static gint64
get_units (const CurioPreference *self, const CurioFacts *facts,
           const char *country, const char *code, guint32 *out_n_buys)
{
  const CurioPreferenceCell *cell
      = curio_preference_get (self, shop_find (facts->countries, country),
                              shop_find (facts->products, code));

  *out_n_buys = cell->n_buys;
  return cell->units;
}

/* --- which lines count --------------------------------------------------- */

static const ShopLine lines[] = {
  {"1",   "A",    "X",    10, "2010-01-10", 1000, "1",  "France"},
  { "1",  "A",    "X",    10, "2010-01-10", 1000, "1",  "France"}, /* repeat */
  { "1",  "A",    "X",    2,  "2010-01-10", 900,  "1",  "France"},
  { "2",  "A",    "X",    5,  "2010-01-11", 1000, "2",  "France"},
  { "2",  "BB",   "Y",    7,  "2010-01-11", 1000, "2",  "France"},
  { "C3", "A",    "X",    -2, "2010-01-12", 1000, "1",  "France"},
  { "4",  "POST", "P",    1,  "2010-01-12", 9000, "1",  "France"},
  { "5",  "A",    "lost", -4, "2010-01-12", 0,    NULL, "Spain" },
  { "6",  "BB",   "Y",    3,  "2010-01-13", 1000, NULL, "Spain" },
  { "7",  "BB",   "free", 9,  "2010-01-13", 0,    "2",  "Spain" },
};

static void
test_lines (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, lines, G_N_ELEMENTS (lines));
  g_autoptr (CurioMeasures) measures = measure (ledger, NULL);
  g_autoptr (CurioPreference) countries
      = curio_preference_new (measures, CURIO_GROUP_BY_COUNTRY, NULL);
  g_autoptr (CurioPreference) segments
      = curio_preference_new (measures, CURIO_GROUP_BY_SEGMENT, NULL);
  guint32 n;

  g_assert_cmpint (get_units (countries, ledger->facts, "France", "A", &n), ==,
                   17);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (get_units (countries, ledger->facts, "France", "BB", &n),
                   ==, 7);
  g_assert_cmpint (get_units (countries, ledger->facts, "Spain", "A", &n), ==,
                   0);
  g_assert_cmpint (get_units (countries, ledger->facts, "Spain", "BB", &n), ==,
                   3);
  g_assert_cmpint (get_units (countries, ledger->facts, "France", "POST", &n),
                   ==, 0);
  g_assert_cmpint (countries->n_units, ==, 27);
  g_assert_cmpint (
      countries->group_units[shop_find (ledger->facts->countries, "France")],
      ==, 24);
  g_assert_cmpint (
      countries->product_units[shop_find (ledger->facts->products, "BB")], ==,
      10);
  /* A guest belongs to no segment. */
  g_assert_cmpint (segments->n_units, ==, 24);
  g_assert_cmpuint (segments->n_groups, ==, CURIO_N_SEGMENTS);
}

/* Every row as it is, but goods, and only what was paid for. */
static void
test_poc (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_POC, lines, G_N_ELEMENTS (lines));
  g_autoptr (CurioMeasures) measures = measure (ledger, NULL);
  g_autoptr (CurioPreference) countries
      = curio_preference_new (measures, CURIO_GROUP_BY_COUNTRY, NULL);
  guint32 n;

  g_assert_cmpint (get_units (countries, ledger->facts, "France", "A", &n), ==,
                   27);
  g_assert_cmpint (countries->n_units, ==, 37);
}

/* --- a table of two by two ----------------------------------------------- */

/* Adds N_ORDERS orders of UNITS each of CODE from COUNTRY. */
static void
add_orders (GArray *rows, GStringChunk *texts, const char *code, guint units,
            guint n_orders, const char *customer, const char *country)
{
  for (guint i = 0; i < n_orders; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1000 + rows->len);
      ShopLine row = { g_string_chunk_insert (texts, number),
                       code,
                       "X",
                       units,
                       "2010-01-10",
                       1000,
                       customer,
                       country };

      g_array_append_val (rows, row);
    }
}

typedef struct
{
  CurioLedger *ledger;
  CurioMeasures *measures;
  CurioPreference *preference;
} Fixture;

static void
fixture_init (Fixture *self, const GArray *rows, CurioGrouping grouping)
{
  self->ledger = shop_open (CURIO_BOOKS_TRADING, (const ShopLine *)rows->data,
                            rows->len);
  self->measures = measure (self->ledger, NULL);
  self->preference = curio_preference_new (self->measures, grouping, NULL);
}

static void
fixture_clear (Fixture *self)
{
  curio_preference_free (self->preference);
  curio_measures_free (self->measures);
  curio_ledger_unref (self->ledger);
}

/* France 30 A and 10 BB, Spain 20 A and 40 BB: half of all are A.  With a
 * prior of ten units, five go to each.  A in France: odds 35 to 15, elsewhere
 * 25 to 45; the ratio is 4.2, its variance 1/35 + 1/25.  Times as often: 30 of
 * 40 against 20 of 60. */
static void
test_odds (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ShopLine));
  GStringChunk *texts = g_string_chunk_new (256);
  CurioPreferred found;
  Fixture shop;
  double times;

  add_orders (rows, texts, "A", 6, 5, "1", "France");
  add_orders (rows, texts, "BB", 2, 5, "1", "France");
  add_orders (rows, texts, "A", 4, 5, "2", "Spain");
  add_orders (rows, texts, "BB", 8, 5, "2", "Spain");
  fixture_init (&shop, rows, CURIO_GROUP_BY_COUNTRY);
  shop.preference->prior_units = 10;

  guint32 france = shop_find (shop.ledger->facts->countries, "France");
  guint32 a = shop_find (shop.ledger->facts->products, "A");
  g_assert_true (
      curio_preference_compare (shop.preference, france, a, &found));
  g_assert_cmpfloat_with_epsilon (found.log_odds, 1.4350845, 1e-7);
  g_assert_cmpfloat_with_epsilon (found.z, 5.480329, 1e-5);
  g_assert_cmpint (found.units, ==, 30);
  g_assert_cmpint (found.units_elsewhere, ==, 20);
  g_assert_cmpuint (found.n_buys, ==, 5);
  g_assert_true (curio_preferred_get_times (&found, &times));
  g_assert_cmpfloat_with_epsilon (times, 2.25, 1e-12);

  /* What one of two buys more of, the other buys less of. */
  CurioPreferred other;
  g_assert_true (
      curio_preference_compare (shop.preference, 1 - france, a, &other));
  g_assert_cmpfloat_with_epsilon (other.z, -found.z, 1e-12);
  fixture_clear (&shop);
  g_string_chunk_free (texts);
}

/* Chi-square of {30, 10}, {20, 40}: every cell is 10 off, its expectation 20
 * or 30, hence 2 x 100/20 + 2 x 100/30. */
static void
test_chi_square (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ShopLine));
  GStringChunk *texts = g_string_chunk_new (256);
  CurioPreferenceTest found;
  Fixture shop;

  add_orders (rows, texts, "A", 30, 1, "1", "France");
  add_orders (rows, texts, "BB", 10, 1, "1", "France");
  add_orders (rows, texts, "A", 20, 1, "2", "Spain");
  add_orders (rows, texts, "BB", 40, 1, "2", "Spain");
  fixture_init (&shop, rows, CURIO_GROUP_BY_COUNTRY);
  curio_preference_test (shop.preference, &found);
  g_assert_cmpfloat_with_epsilon (found.test.statistic, 50.0 / 3, 1e-9);
  g_assert_cmpuint (found.test.df, ==, 1);
  g_assert_cmpuint (found.n_groups_together, ==, 0);
  g_assert_cmpuint (found.n_products_together, ==, 0);
  fixture_clear (&shop);
  g_string_chunk_free (texts);
}

/* Small countries are one, and rare products are one: of the 10,110 units
 * Malta has 50 and Italy 60, so 110 together, and expect five of what sold
 * 460. */
static void
test_together (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ShopLine));
  GStringChunk *texts = g_string_chunk_new (256);
  CurioPreferenceTest found;
  Fixture shop;

  add_orders (rows, texts, "A", 5000, 1, "1", "France");
  add_orders (rows, texts, "BB", 505, 1, "1", "France");
  add_orders (rows, texts, "C", 295, 1, "1", "France");
  add_orders (rows, texts, "DD", 200, 1, "1", "France");
  add_orders (rows, texts, "A", 4000, 1, "2", "Spain");
  add_orders (rows, texts, "A", 50, 1, "3", "Malta");
  add_orders (rows, texts, "DD", 60, 1, "4", "Italy");
  fixture_init (&shop, rows, CURIO_GROUP_BY_COUNTRY);
  curio_preference_test (shop.preference, &found);
  g_assert_cmpuint (found.n_groups, ==, 3);
  g_assert_cmpuint (found.n_groups_together, ==, 2);
  g_assert_cmpuint (found.n_products, ==, 3);
  g_assert_cmpuint (found.n_products_together, ==, 2);
  g_assert_cmpuint (found.test.df, ==, 4);
  g_assert_cmpuint (found.test.n_small, ==, 0);
  fixture_clear (&shop);
  g_string_chunk_free (texts);
}

/* Malta has 1 of 1,001 units, and nobody to be taken together with. */
static void
test_left_out (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ShopLine));
  GStringChunk *texts = g_string_chunk_new (256);
  CurioPreferenceTest found;
  Fixture shop;

  add_orders (rows, texts, "A", 300, 1, "1", "France");
  add_orders (rows, texts, "E", 100, 1, "1", "France");
  add_orders (rows, texts, "A", 200, 1, "2", "Spain");
  add_orders (rows, texts, "E", 400, 1, "2", "Spain");
  add_orders (rows, texts, "F", 1, 1, "3", "Malta");
  fixture_init (&shop, rows, CURIO_GROUP_BY_COUNTRY);
  curio_preference_test (shop.preference, &found);
  g_assert_cmpuint (found.n_groups, ==, 2);
  g_assert_cmpuint (found.n_groups_left_out, ==, 1);
  g_assert_cmpuint (found.n_groups_together, ==, 0);
  g_assert_cmpfloat_with_epsilon (found.test.statistic, 500.0 / 3, 1e-9);
  g_assert_cmpuint (found.test.df, ==, 1);
  fixture_clear (&shop);
  g_string_chunk_free (texts);
}

/* --- the list ------------------------------------------------------------ */

static void
assert_rank (const Fixture *shop, const char *country, guint32 n_most,
             const char *expected)
{
  const CurioFacts *facts = shop->ledger->facts;
  g_autofree CurioPreferred *found = g_new (CurioPreferred, n_most + 1);
  g_autoptr (GString) codes = g_string_new (NULL);
  guint32 n = curio_preference_rank (
      shop->preference, shop_find (facts->countries, country), found, n_most);

  for (guint32 i = 0; i < n; i++)
    {
      g_string_append_printf (
          codes, "%s ",
          curio_dictionary_get (facts->products, found[i].product));
      g_assert_cmpfloat (found[i].z, >, 0);
      g_assert_true (i == 0 || found[i - 1].z >= found[i].z);
    }
  g_assert_cmpstr (codes->str, ==, expected);
}

/* France likes SS best, then T.  F is in four orders only, W is 23 units, R
 * was sold 99 times in all; nobody else has P. */
static void
test_rank (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ShopLine));
  GStringChunk *texts = g_string_chunk_new (256);
  Fixture shop;

  add_orders (rows, texts, "SS", 400, 5, "1", "France");
  add_orders (rows, texts, "T", 200, 5, "1", "France");
  add_orders (rows, texts, "P", 20, 5, "1", "France");
  add_orders (rows, texts, "F", 900, 4, "1", "France");
  add_orders (rows, texts, "W", 4, 5, "1", "France");
  add_orders (rows, texts, "W", 3, 1, "1", "France");
  add_orders (rows, texts, "R", 10, 9, "1", "France");
  add_orders (rows, texts, "R", 9, 1, "2", "Spain");
  add_orders (rows, texts, "T", 100, 1, "2", "Spain");
  add_orders (rows, texts, "W", 300, 1, "2", "Spain");
  add_orders (rows, texts, "U", 9000, 1, "2", "Spain");
  fixture_init (&shop, rows, CURIO_GROUP_BY_COUNTRY);
  assert_rank (&shop, "France", 9, "SS T P ");
  assert_rank (&shop, "France", 2, "SS T ");
  assert_rank (&shop, "France", 1, "SS ");
  assert_rank (&shop, "France", 0, "");
  assert_rank (&shop, "Spain", 9, "");

  CurioPreferred found[1];
  double times;
  curio_preference_rank (shop.preference,
                         shop_find (shop.ledger->facts->countries, "France"),
                         found, 1);
  g_assert_false (curio_preferred_get_times (&found[0], &times));
  fixture_clear (&shop);
  g_string_chunk_free (texts);
}

/* Five customers like A, five others, who came later, BB.  E has orders enough
 * but one customer, F is for guests. */
static void
test_segments (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ShopLine));
  GStringChunk *texts = g_string_chunk_new (256);
  const char *const early[] = { "1", "2", "3", "4", "5" };
  const char *const late[] = { "6", "7", "8", "9", "10" };
  Fixture shop;

  for (guint i = 0; i < 5; i++)
    {
      add_orders (rows, texts, "A", 100, 1, early[i], "France");
      add_orders (rows, texts, "BB", 90, 1, late[i], "France");
      g_array_index (rows, ShopLine, rows->len - 1).time = "2010-02-20";
    }
  add_orders (rows, texts, "E", 80, 9, early[0], "France");
  add_orders (rows, texts, "F", 80, 9, NULL, "France");
  fixture_init (&shop, rows, CURIO_GROUP_BY_SEGMENT);

  const CurioRfm *rfm = &shop.measures->rfm;
  guint32 of_late = rfm->customers[9].segment;
  CurioPreferred found[4];
  g_assert_cmpuint (rfm->n, ==, 10);
  g_assert_cmpuint (of_late, !=, rfm->customers[1].segment);
  g_assert_cmpuint (curio_preference_rank (shop.preference, of_late, found, 4),
                    ==, 1);
  g_assert_cmpuint (found[0].product, ==,
                    shop_find (shop.ledger->facts->products, "BB"));
  g_assert_cmpint (found[0].units, ==, 450);
  g_assert_cmpuint (found[0].n_buys, ==, 5);
  g_assert_cmpfloat (found[0].share, ==, 1);
  g_assert_cmpuint (curio_preference_rank (
                        shop.preference, rfm->customers[0].segment, found, 4),
                    ==, 0);
  fixture_clear (&shop);
  g_string_chunk_free (texts);
}

/* --- nothing to compare -------------------------------------------------- */

static void
assert_nothing (CurioLedger *ledger, const char *from, CurioGrouping grouping)
{
  g_autoptr (CurioMeasures) measures = measure (ledger, from);
  g_autoptr (CurioPreference) preference
      = curio_preference_new (measures, grouping, NULL);
  CurioPreferenceTest test;
  CurioPreferred found[3];

  for (guint32 i = 0; i < preference->n_groups; i++)
    {
      g_assert_cmpuint (curio_preference_rank (preference, i, found, 3), ==,
                        0);
      for (guint32 j = 0; j < preference->n_products; j++)
        {
          g_assert_false (
              curio_preference_compare (preference, i, j, &found[0]));
          g_assert_cmpfloat (found[0].z, ==, 0);
        }
    }
  curio_preference_test (preference, &test);
  g_assert_cmpuint (test.test.df, ==, 0);
  g_assert_cmpfloat (test.test.p, ==, 1);
}

static void
test_nothing (void)
{
  /* One country; one product; only guests; no order at all. */
  static const ShopLine one_country[] = {
    {"1",  "A",  "X", 500, "2010-01-10", 1000, "1", "France"},
    { "2", "BB", "X", 500, "2010-01-11", 1000, "2", "France"},
  };
  static const ShopLine one_product[] = {
    {"1",  "A", "X", 500, "2010-01-10", 1000, NULL, "France"},
    { "2", "A", "X", 500, "2010-01-11", 1000, NULL, "Spain" },
  };
  g_autoptr (CurioLedger) country = shop_open (
      CURIO_BOOKS_TRADING, one_country, G_N_ELEMENTS (one_country));
  g_autoptr (CurioLedger) product = shop_open (
      CURIO_BOOKS_TRADING, one_product, G_N_ELEMENTS (one_product));

  assert_nothing (country, NULL, CURIO_GROUP_BY_COUNTRY);
  assert_nothing (product, NULL, CURIO_GROUP_BY_COUNTRY);
  assert_nothing (product, NULL, CURIO_GROUP_BY_SEGMENT);
  for (int i = 0; i < CURIO_N_GROUPINGS; i++)
    assert_nothing (country, "2020-01-01", i);
}

/* The numbers are the same however many cores share the walk. */
static void
test_cores (void)
{
  for (guint n = 2; n <= CURIO_MAX_PIECES; n++)
    {
      curio_cores_set_pieces (n);
      test_lines ();
      test_poc ();
      test_segments ();
      test_nothing ();
    }
  curio_cores_set_pieces (0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preference/lines", test_lines);
  g_test_add_func ("/preference/poc", test_poc);
  g_test_add_func ("/preference/odds", test_odds);
  g_test_add_func ("/preference/chi-square", test_chi_square);
  g_test_add_func ("/preference/together", test_together);
  g_test_add_func ("/preference/left-out", test_left_out);
  g_test_add_func ("/preference/rank", test_rank);
  g_test_add_func ("/preference/segments", test_segments);
  g_test_add_func ("/preference/nothing", test_nothing);
  g_test_add_func ("/preference/cores", test_cores);
  return g_test_run ();
}
