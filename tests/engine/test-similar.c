/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Likeness of products: worked out by hand, by brute force, and whatever the
 * order of the lines. */

#include "curio-similar.h"
#include "offer-shop.h"

#include <math.h>

/* The model of all lines before DAY. */
static CurioSimilar *
build (const CurioLedger *ledger, gint32 day, CurioPurchases **out_purchases)
{
  g_autofree guint32 *known_end = curio_orders_before (ledger, day);

  *out_purchases = curio_purchases_new (ledger, known_end, NULL);
  return curio_similar_new (*out_purchases, NULL, 0, CURIO_WORK_ALL);
}

static double
get (const CurioLedger *ledger, const CurioSimilar *similar, const char *a,
     const char *b)
{
  const CurioDictionary *products = ledger->facts->products;

  return curio_similar_get (similar, shop_find (products, a),
                            shop_find (products, b));
}

/* Customers 1 to 5 bought AA and BB, 6 only AA; four of them bought DD, which
 * is too few. */
static void
test_by_hand (void)
{
  OfferShop shop = offer_shop_new ();
  g_autoptr (CurioLedger) ledger = NULL;
  g_autoptr (CurioPurchases) purchases = NULL;
  g_autoptr (CurioSimilar) similar = NULL;

  for (int i = 1; i <= 5; i++)
    {
      offer_shop_add (&shop, i, "AA", "2010-01-05", 2);
      offer_shop_add (&shop, i, "AA", "2010-01-06", 9); /* counts once */
      offer_shop_add (&shop, i, "BB", "2010-02-05", 1);
      offer_shop_add (&shop, i, "POST", "2010-02-05", 1);
      if (i < 5)
        offer_shop_add (&shop, i, "DD", "2010-02-06", 1);
    }
  offer_shop_add (&shop, 6, "AA", "2010-01-05", 1);
  offer_shop_add (&shop, 5, "DD", "2010-02-10", 1); /* on the day itself */
  offer_shop_add (&shop, 0, "AA", "2010-01-05", 1); /* a guest */
  ledger = offer_shop_open (&shop);
  similar = build (ledger, shop_day ("2010-02-10"), &purchases);

  /* Four voices of a third and one of a half; AA has six buyers, BB five. */
  g_assert_cmpfloat_with_epsilon (get (ledger, similar, "AA", "BB"),
                                  (4.0 / 3 + .5) / (sqrt (6) * 5), 1e-6);
  g_assert_cmpfloat_with_epsilon (get (ledger, similar, "BB", "AA"),
                                  (4.0 / 3 + .5) / (sqrt (5) * 6), 1e-6);
  g_assert_cmpfloat (get (ledger, similar, "AA", "DD"), ==, 0);
  g_assert_cmpfloat (get (ledger, similar, "AA", "AA"), ==, 0);
  g_assert_cmpfloat (get (ledger, similar, "AA", "POST"), ==, 0);

  /* A day later the fifth is enough. */
  g_clear_pointer (&purchases, curio_purchases_free);
  g_clear_pointer (&similar, curio_similar_free);
  similar = build (ledger, shop_day ("2010-02-11"), &purchases);
  g_assert_cmpfloat_with_epsilon (get (ledger, similar, "AA", "DD"),
                                  (5.0 / 3) / (sqrt (6) * 5), 1e-6);
  offer_shop_clear (&shop);
}

/* --- by brute force ------------------------------------------------------ */

/* Pair by pair, of sets made from the lines themselves. */
typedef struct
{
  GHashTable *bought; /* "customer/code" */
  GHashTable *n_of;   /* customer -> how many products */
} Plain;

static gboolean
has (const Plain *self, int customer, const char *code)
{
  g_autofree char *key = g_strdup_printf ("%d/%s", customer, code);

  return g_hash_table_contains (self->bought, key);
}

static Plain
read_plainly (const OfferShop *shop)
{
  Plain plain
      = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
          g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < shop->lines->len; i++)
    {
      const ShopLine *line = &g_array_index (shop->lines, ShopLine, i);
      gpointer customer;

      if (line->customer == NULL || line->quantity < 0)
        continue;
      customer = GINT_TO_POINTER (atoi (line->customer));
      if (g_hash_table_add (
              plain.bought,
              g_strdup_printf ("%s/%s", line->customer, line->code)))
        g_hash_table_insert (
            plain.n_of, customer,
            GINT_TO_POINTER (1
                             + GPOINTER_TO_INT (
                                 g_hash_table_lookup (plain.n_of, customer))));
    }
  return plain;
}

static double
work_out (const Plain *plain, int n_customers, const char *a, const char *b)
{
  double n_a = 0, n_b = 0, voices = 0;
  int n_common = 0;

  for (int i = 1; i <= n_customers; i++)
    {
      n_a += has (plain, i, a);
      n_b += has (plain, i, b);
      if (!has (plain, i, a) || !has (plain, i, b))
        continue;
      n_common++;
      voices += 1.0
                / GPOINTER_TO_INT (
                    g_hash_table_lookup (plain->n_of, GINT_TO_POINTER (i)));
    }
  return n_common < 5 ? 0 : voices / (sqrt (n_a) * n_b);
}

static void
test_brute_force (void)
{
  for (int round = 0; round < 10; round++)
    {
      OfferShop shop = offer_shop_draw (40, 12, 300);
      g_autoptr (CurioLedger) ledger = offer_shop_open (&shop);
      g_autoptr (CurioPurchases) purchases = NULL;
      g_autoptr (CurioSimilar) similar
          = build (ledger, shop_day ("2011-01-01"), &purchases);
      Plain plain = read_plainly (&shop);

      for (guint32 i = 0; i < ledger->facts->n_products; i++)
        for (guint32 j = 0; j < ledger->facts->n_products; j++)
          if (i != j)
            g_assert_cmpfloat_with_epsilon (
                curio_similar_get (similar, i, j),
                work_out (&plain, 40,
                          curio_dictionary_get (ledger->facts->products, i),
                          curio_dictionary_get (ledger->facts->products, j)),
                2e-5);
      g_hash_table_unref (plain.bought);
      g_hash_table_unref (plain.n_of);
      offer_shop_clear (&shop);
    }
}

/* --- order, size, cancelling --------------------------------------------- */

/* All of it, by stock codes. */
static char *
print (const CurioLedger *ledger, const CurioPurchases *purchases,
       const CurioSimilar *similar)
{
  const CurioDictionary *codes = ledger->facts->products;
  g_autofree guint32 *by_rank = g_new (guint32, similar->n_products + 1);
  GString *out = g_string_new (NULL);

  for (guint32 i = 0; i < similar->n_products; i++)
    by_rank[purchases->code_rank[i]] = i;
  for (guint32 i = 0; i < similar->n_products; i++)
    {
      guint32 product = by_rank[i];

      g_string_append_printf (out, "\n%s",
                              curio_dictionary_get (codes, product));
      for (guint32 j = similar->first[product];
           j < similar->first[product + 1]; j++)
        g_string_append_printf (
            out, " %s %a",
            curio_dictionary_get (codes, similar->likes[j].product),
            (double)similar->likes[j].likeness);
    }
  return g_string_free (out, FALSE);
}

static void
test_any_order (void)
{
  OfferShop shop = offer_shop_draw (60, 300, 4000);
  g_autofree char *expected = NULL;

  for (int round = 0; round < 4; round++)
    {
      g_autoptr (CurioLedger) ledger = offer_shop_open (&shop);
      g_autoptr (CurioPurchases) purchases = NULL;
      g_autoptr (CurioSimilar) similar
          = build (ledger, shop_day ("2011-01-01"), &purchases);
      g_autofree char *found = print (ledger, purchases, similar);

      if (expected == NULL)
        expected = g_strdup (found);
      g_assert_cmpstr (found, ==, expected);
      offer_shop_shuffle (&shop);
    }
  offer_shop_clear (&shop);
}

/* Who bought everything changes nothing but by a hundredth: six customers
 * bought AA and BB and no more, and five bought all of 1,200 products. */
static void
test_giant_baskets (void)
{
  OfferShop shop = offer_shop_new ();
  g_autoptr (CurioLedger) ledger = NULL;
  g_autoptr (CurioPurchases) purchases = NULL;
  g_autoptr (CurioSimilar) similar = NULL;
  guint32 product;

  for (int i = 1; i <= 6; i++)
    {
      offer_shop_add (&shop, i, "AA", "2010-01-05", 1);
      offer_shop_add (&shop, i, "BB", "2010-01-05", 1);
    }
  for (int i = 7; i <= 11; i++)
    {
      offer_shop_add (&shop, i, "AA", "2010-01-05", 1);
      offer_shop_add (&shop, i, "AA", "2010-01-06", 1);
      offer_shop_add (&shop, i, "BB", "2010-01-05", 1);
      offer_shop_add (&shop, i, "BB", "2010-01-06", 1);
      for (int j = 0; j < 1198; j++)
        {
          g_autofree char *code = g_strdup_printf ("P%04d", j);

          offer_shop_add (&shop, i, code, "2010-01-05", 1);
        }
    }
  ledger = offer_shop_open (&shop);
  similar = build (ledger, shop_day ("2010-02-01"), &purchases);

  /* Of the giants' products those speak that they ordered most: AA and BB are
   * among their 500, and then P0000 to P0497. */
  g_assert_cmpfloat_with_epsilon (get (ledger, similar, "AA", "BB"),
                                  (6.0 / 2 + 5.0 / 500) / (sqrt (11) * 11),
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (get (ledger, similar, "P0000", "P0001"),
                                  5.0 / 500 / (sqrt (5) * 5), 1e-6);
  product = shop_find (ledger->facts->products, "P0498");
  g_assert_cmpuint (similar->first[product], ==, similar->first[product + 1]);
  product = shop_find (ledger->facts->products, "P0000");
  g_assert_cmpuint (similar->first[product + 1] - similar->first[product], ==,
                    CURIO_SIMILAR_MOST_LIKES);
  /* All alike: the first by stock code are kept, AA and BB being liked less.
   */
  g_assert_cmpstr (
      curio_dictionary_get (ledger->facts->products,
                            similar->likes[similar->first[product]].product),
      ==, "P0001");
  g_assert_cmpstr (
      curio_dictionary_get (
          ledger->facts->products,
          similar->likes[similar->first[product + 1] - 1].product),
      ==, "P0200");
  offer_shop_clear (&shop);
}

/* The best are kept, as if all had been sorted. */
static void
test_best_are_kept (void)
{
  OfferShop shop = offer_shop_draw (200, 320, 24000);
  g_autoptr (CurioLedger) ledger = offer_shop_open (&shop);
  g_autoptr (CurioPurchases) purchases = NULL;
  g_autoptr (CurioSimilar) similar
      = build (ledger, shop_day ("2011-01-01"), &purchases);
  Plain plain = read_plainly (&shop);

  for (guint32 i = 0; i < 3; i++)
    {
      guint32 end = similar->first[i + 1];
      double least = similar->likes[end - 1].likeness;

      g_assert_cmpuint (end - similar->first[i], ==, CURIO_SIMILAR_MOST_LIKES);
      for (guint32 j = similar->first[i] + 1; j < end; j++)
        g_assert_cmpfloat (similar->likes[j - 1].likeness, >=,
                           similar->likes[j].likeness);
      for (guint32 j = 0; j < similar->n_products; j++)
        if (j != i && curio_similar_get (similar, i, j) == 0)
          g_assert_cmpfloat (
              work_out (&plain, 200,
                        curio_dictionary_get (ledger->facts->products, i),
                        curio_dictionary_get (ledger->facts->products, j)),
              <=, least * 1.001);
    }
  g_hash_table_unref (plain.bought);
  g_hash_table_unref (plain.n_of);
  offer_shop_clear (&shop);
}

static void
test_nobody (void)
{
  OfferShop shop = offer_shop_new ();
  g_autoptr (CurioLedger) ledger = NULL;
  g_autoptr (CurioPurchases) purchases = NULL;
  g_autoptr (CurioSimilar) similar = NULL;

  offer_shop_add (&shop, 0, "AA", "2010-01-05", 1);
  ledger = offer_shop_open (&shop);
  similar = build (ledger, CURIO_DAY_NONE, &purchases);
  g_assert_cmpuint (similar->first[0], ==, 0);
  offer_shop_clear (&shop);
}

static void
test_cancel (void)
{
  OfferShop shop = offer_shop_draw (60, 30, 600);
  g_autoptr (CurioLedger) ledger = offer_shop_open (&shop);
  g_autofree guint32 *known_end
      = curio_orders_before (ledger, shop_day ("2011-01-01"));
  g_autoptr (CurioPurchases) purchases
      = curio_purchases_new (ledger, known_end, NULL);
  g_autoptr (CurioSimilar) similar = NULL;
  CurioWork work = { 0 };

  similar = curio_similar_new (purchases, &work, 100, 900);
  g_assert_nonnull (similar);
  g_assert_cmpint (curio_work_get_permille (&work), ==, 900);
  curio_work_cancel (&work);
  g_assert_null (curio_similar_new (purchases, &work, 100, 900));
  offer_shop_clear (&shop);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/similar/by-hand", test_by_hand);
  g_test_add_func ("/similar/brute-force", test_brute_force);
  g_test_add_func ("/similar/any-order", test_any_order);
  g_test_add_func ("/similar/giant-baskets", test_giant_baskets);
  g_test_add_func ("/similar/best-are-kept", test_best_are_kept);
  g_test_add_func ("/similar/nobody", test_nobody);
  g_test_add_func ("/similar/cancel", test_cancel);

  return g_test_run ();
}
