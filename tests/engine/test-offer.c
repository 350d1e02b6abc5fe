/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers: what is bought most, what is new, and what is never offered. */

#include "curio-offer.h"
#include "offer-shop.h"

#include <math.h>

typedef struct
{
  CurioLedger *ledger;
  CurioOffers *offers;
  OfferShop shop;
} Fixture;

static void
open_shop (Fixture *self, const char *as_of)
{
  self->ledger = offer_shop_open (&self->shop);
  self->offers = curio_offers_new (self->ledger, shop_day (as_of), NULL);
}

static void
close_shop (Fixture *self)
{
  curio_offers_unref (self->offers);
  curio_ledger_unref (self->ledger);
  offer_shop_clear (&self->shop);
}

static CurioOffer
make (const Fixture *self, const char *customer)
{
  guint32 number = shop_find (self->ledger->facts->customers, customer);
  CurioOffer offer;

  g_assert_true (curio_offers_make (self->offers, &number, 1, NULL, &offer));
  g_assert_cmpuint (offer.customer, ==, number);
  return offer;
}

static const char *
get_code (const Fixture *self, guint32 product)
{
  return curio_dictionary_get (self->ledger->facts->products, product);
}

/* Ten customers bought AA, CC and EE; the first six of them BB as well. */
static void
fill (OfferShop *shop)
{
  for (int i = 1; i <= 10; i++)
    {
      offer_shop_add (shop, i, "AA", "2010-01-05", 1);
      offer_shop_add (shop, i, "CC", "2010-05-01", 1);
      offer_shop_add (shop, i, "EE", "2010-01-05", 1);
      if (i <= 6)
        offer_shop_add (shop, i, "BB", "2010-05-10", 1);
    }
}

static void
test_new (void)
{
  Fixture self = { .shop = offer_shop_new () };
  CurioOffer offer;
  g_autofree char *why = NULL;

  fill (&self.shop);
  offer_shop_add (&self.shop, 20, "AA", "2010-03-01", 5);
  open_shop (&self, "2010-05-12");

  /* BB has 6 buyers and 6 orders within two weeks, CC 10 and 10, EE none that
   * is not long ago.  Likeness to AA, with its 11 buyers, of which six have
   * four products and four have three: BB 6/4 / (root of 11 times 6), CC (6/4
   * + 4/3) / (root of 11 times 10).  Times 7 and 11: 0.53 and 0.94. */
  offer = make (&self, "20");
  g_assert_cmpuint (offer.n_new, ==, 2);
  g_assert_cmpstr (get_code (&self, offer.news[0].product), ==, "CC");
  g_assert_cmpuint (offer.news[0].n_common, ==, 10);
  g_assert_cmpstr (get_code (&self, offer.news[1].product), ==, "BB");
  g_assert_cmpuint (offer.news[1].n_common, ==, 6);
  g_assert_cmpstr (get_code (&self, offer.news[1].like), ==, "AA");
  why = curio_new_item_explain (&offer.news[0], self.ledger->facts);
  g_assert_cmpstr (why, ==, "bought with AA by 10 customers");

  /* Who has all of them but BB. */
  offer = make (&self, "7");
  g_assert_cmpuint (offer.n_new, ==, 1);
  g_assert_cmpstr (get_code (&self, offer.news[0].product), ==, "BB");
  close_shop (&self);
}

/* CC is not sold for 90 days, BB was sent back, AA was not known before. */
static void
test_never (void)
{
  Fixture self = { .shop = offer_shop_new () };
  CurioOffer offer;

  fill (&self.shop);
  offer_shop_add (&self.shop, 20, "AA", "2010-03-01", 5);
  offer_shop_add (&self.shop, 20, "BB", "2010-05-11", -1);
  offer_shop_add (&self.shop, 21, "AA", "2010-03-01", 5);
  open_shop (&self, "2010-07-30"); /* 90 days after 1 May */

  offer = make (&self, "20");
  g_assert_cmpuint (offer.n_new, ==, 1);
  g_assert_cmpstr (get_code (&self, offer.news[0].product), ==, "CC");
  offer = make (&self, "21");
  g_assert_cmpuint (offer.n_new, ==, 2);
  curio_offers_unref (self.offers);

  self.offers = curio_offers_new (self.ledger, shop_day ("2010-07-31"), NULL);
  g_assert_cmpuint (make (&self, "20").n_new, ==, 0);
  offer = make (&self, "21");
  g_assert_cmpuint (offer.n_new, ==, 1);
  g_assert_cmpstr (get_code (&self, offer.news[0].product), ==, "BB");
  curio_offers_unref (self.offers);

  /* As of a day before anything of it happened. */
  self.offers = curio_offers_new (self.ledger, shop_day ("2010-01-05"), NULL);
  offer = make (&self, "1");
  g_assert_cmpuint (offer.n_new + offer.n_favourites, ==, 0);
  close_shop (&self);
}

/* By orders, then sales, then code; what is on or after the day, is a
 * cancellation or no goods does not count. */
static void
test_favourites (void)
{
  Fixture self = { .shop = offer_shop_new () };
  CurioOffer offer;

  offer_shop_add (&self.shop, 1, "ZZ", "2010-01-05", 1);
  offer_shop_add (&self.shop, 1, "ZZ", "2010-03-05", 1);
  offer_shop_add (&self.shop, 1, "BB", "2010-03-05", 3);
  offer_shop_add (&self.shop, 1, "AA", "2010-03-05", 3);
  offer_shop_add (&self.shop, 1, "CC", "2010-03-05", 2);
  offer_shop_add (&self.shop, 1, "DD", "2010-01-06", 50);
  offer_shop_add (&self.shop, 1, "CC", "2010-05-01", 9);
  offer_shop_add (&self.shop, 1, "YY", "2010-02-05", -1);
  offer_shop_add (&self.shop, 1, "POST", "2010-02-05", 1);
  offer_shop_add (&self.shop, 1, "POST", "2010-02-06", 1);
  open_shop (&self, "2010-05-01");

  offer = make (&self, "1");
  g_assert_cmpuint (offer.n_favourites, ==, 3);
  g_assert_cmpstr (get_code (&self, offer.favourites[0].product), ==, "ZZ");
  g_assert_cmpuint (offer.favourites[0].n_orders, ==, 2);
  g_assert_cmpint (offer.favourites[0].units, ==, 2);
  g_assert_true (offer.favourites[0].is_sold);
  g_assert_cmpstr (get_code (&self, offer.favourites[1].product), ==, "DD");
  g_assert_cmpint (offer.favourites[1].gross_mills, ==, 50000);
  g_assert_false (offer.favourites[1].is_sold); /* 115 days ago */
  g_assert_cmpstr (get_code (&self, offer.favourites[2].product), ==, "AA");
  close_shop (&self);
}

/* --- whatever the shop --------------------------------------------------- */

static gboolean
is_customer (const ShopLine *line, const char *customer)
{
  return line->customer != NULL && g_str_equal (line->customer, customer);
}

/* Of the lines before DAY, has CUSTOMER, or anybody where it is NULL, one of
 * CODE that is a sale (or else a cancellation) within N_DAYS before it? */
static gboolean
has_line (const OfferShop *shop, const char *customer, const char *code,
          gboolean is_sale, gint32 day, int n_days)
{
  for (guint i = 0; i < shop->lines->len; i++)
    {
      const ShopLine *line = &g_array_index (shop->lines, ShopLine, i);
      g_autofree char *iso = g_strndup (line->time, 10);
      gint32 when = shop_day (iso);

      if ((customer == NULL || is_customer (line, customer))
          && g_str_equal (line->code, code) && (line->quantity > 0) == is_sale
          && when < day && when >= day - n_days)
        return TRUE;
    }
  return FALSE;
}

static guint
count_both (const OfferShop *shop, int n_customers, const char *a,
            const char *b, gint32 day)
{
  guint n = 0;

  for (int i = 1; i <= n_customers; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);

      n += has_line (shop, id, a, TRUE, day, 9999)
           && has_line (shop, id, b, TRUE, day, 9999);
    }
  return n;
}

static void
check_offer (const Fixture *self, const CurioOffer *offer, gint32 day)
{
  const char *id
      = curio_facts_get_customer_id (self->ledger->facts, offer->customer);

  for (guint i = 0; i < offer->n_favourites; i++)
    g_assert_true (has_line (&self->shop, id,
                             get_code (self, offer->favourites[i].product),
                             TRUE, day, 9999));
  for (guint i = 0; i < offer->n_new; i++)
    {
      const char *code = get_code (self, offer->news[i].product);
      const char *like = get_code (self, offer->news[i].like);

      g_assert_false (has_line (&self->shop, id, code, TRUE, day, 9999));
      g_assert_false (has_line (&self->shop, id, code, FALSE, day, 9999));
      g_assert_true (has_line (&self->shop, NULL, code, TRUE, day, 90));
      g_assert_true (has_line (&self->shop, id, like, TRUE, day, 9999));
      g_assert_cmpuint (offer->news[i].n_common, ==,
                        count_both (&self->shop, 40, code, like, day));
      g_assert_cmpuint (offer->news[i].n_common, >=, 5);
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (offer->news[i].product, !=, offer->news[j].product);
    }
}

static char *
print (const Fixture *self, const CurioOffer *offers, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, "\n%u", offers[i].customer);
      for (guint j = 0; j < offers[i].n_favourites; j++)
        g_string_append_printf (
            out, " %s", get_code (self, offers[i].favourites[j].product));
      for (guint j = 0; j < offers[i].n_new; j++)
        g_string_append_printf (out, " %s/%s/%u",
                                get_code (self, offers[i].news[j].product),
                                get_code (self, offers[i].news[j].like),
                                offers[i].news[j].n_common);
    }
  return g_string_free (out, FALSE);
}

/* Makes all offers and returns them as a text. */
static char *
offer_all (const Fixture *self, gint32 day, guint *n_new)
{
  guint32 n = self->ledger->facts->n_customers;
  g_autofree guint32 *customers = g_new (guint32, n);
  g_autofree CurioOffer *offers = g_new (CurioOffer, n);

  for (guint32 i = 0; i < n; i++)
    customers[i] = i;
  g_assert_true (curio_offers_make (self->offers, customers, n, NULL, offers));
  for (guint32 i = 0; i < n; i++)
    {
      *n_new += offers[i].n_new;
      check_offer (self, &offers[i], day);
    }
  return print (self, offers, n);
}

static void
test_whatever_the_shop (void)
{
  guint n_new = 0;

  for (int round = 0; round < 6; round++)
    {
      Fixture self = { .shop = offer_shop_draw (40, 25, 400) };
      gint32 day = shop_day ("2010-06-01") + g_test_rand_int_range (0, 250);
      g_autofree char *as_of = curio_day_to_iso (day);
      g_autofree char *first = NULL, *second = NULL;

      open_shop (&self, as_of);
      first = offer_all (&self, day, &n_new);
      curio_offers_unref (self.offers);
      curio_ledger_unref (self.ledger);

      offer_shop_shuffle (&self.shop);
      open_shop (&self, as_of);
      second = offer_all (&self, day, &n_new);
      g_assert_cmpstr (first, ==, second);
      close_shop (&self);
    }
  g_assert_cmpuint (n_new, >, 100);
}

/* --- ends ---------------------------------------------------------------- */

static void
test_one_customer (void)
{
  Fixture self = { .shop = offer_shop_new () };
  CurioOffer offer;

  offer_shop_add (&self.shop, 1, "AA", "2010-01-05", 1);
  open_shop (&self, "2010-01-06");
  offer = make (&self, "1");
  g_assert_cmpuint (offer.n_favourites, ==, 1);
  g_assert_cmpuint (offer.n_new, ==, 0);
  close_shop (&self);
}

static void
test_nobody (void)
{
  Fixture self = { .shop = offer_shop_new () };

  offer_shop_add (&self.shop, 0, "AA", "2010-01-05", 1);
  self.ledger = offer_shop_open (&self.shop);
  self.offers = curio_offers_new (self.ledger, CURIO_DAY_NONE, NULL);
  g_assert_nonnull (self.offers);
  g_assert_true (curio_offers_make (self.offers, NULL, 0, NULL, NULL));
  close_shop (&self);
}

static void
test_cancel (void)
{
  Fixture self = { .shop = offer_shop_draw (40, 25, 400) };
  guint32 customers[2] = { 0, 1 };
  CurioOffer offers[2];
  CurioWork work = { 0 };

  open_shop (&self, "2010-12-31");
  g_assert_true (curio_offers_make (self.offers, customers, 2, &work, offers));
  curio_work_cancel (&work);
  g_assert_false (
      curio_offers_make (self.offers, customers, 2, &work, offers));
  g_assert_null (
      curio_offers_new (self.ledger, shop_day ("2010-12-31"), &work));
  close_shop (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer/new", test_new);
  g_test_add_func ("/offer/never", test_never);
  g_test_add_func ("/offer/favourites", test_favourites);
  g_test_add_func ("/offer/whatever-the-shop", test_whatever_the_shop);
  g_test_add_func ("/offer/one-customer", test_one_customer);
  g_test_add_func ("/offer/nobody", test_nobody);
  g_test_add_func ("/offer/cancel", test_cancel);

  return g_test_run ();
}
