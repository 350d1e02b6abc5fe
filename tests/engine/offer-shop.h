/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shop-fixture.h"

G_BEGIN_DECLS

/* A shop written line by line, for what needs more customers than can be
 * written down one below the other. */
typedef struct
{
  GArray *lines; /* of ShopLine */
  GStringChunk *texts;
  guint n_invoices;
} OfferShop;

static inline OfferShop
offer_shop_new (void)
{
  return (OfferShop){ g_array_new (FALSE, FALSE, sizeof (ShopLine)),
                      g_string_chunk_new (4096), 0 };
}

static inline void
offer_shop_clear (OfferShop *self)
{
  g_array_unref (self->lines);
  g_string_chunk_free (self->texts);
}

/* One invoice a line, at noon of DAY; QUANTITY below 0: a cancellation. */
static inline void
offer_shop_add (OfferShop *self, int customer, const char *code,
                const char *day, int quantity)
{
  g_autofree char *id = g_strdup_printf ("%d", customer);
  g_autofree char *invoice = g_strdup_printf ("%s%u", quantity < 0 ? "C" : "",
                                              500000 + self->n_invoices++);
  g_autofree char *time = g_strconcat (day, "T12:00:00", NULL);
  ShopLine line
      = { g_string_chunk_insert (self->texts, invoice),
          g_string_chunk_insert_const (self->texts, code),
          NULL,
          quantity,
          g_string_chunk_insert_const (self->texts, time),
          1000,
          customer > 0 ? g_string_chunk_insert_const (self->texts, id) : NULL,
          "UK" };

  g_array_append_val (self->lines, line);
}

/* Puts the lines into another order, drawn by lot. */
static inline void
offer_shop_shuffle (OfferShop *self)
{
  ShopLine *lines = (ShopLine *)self->lines->data;

  for (guint i = self->lines->len; i > 1; i--)
    {
      guint j = g_test_rand_int_range (0, i);
      ShopLine line = lines[i - 1];

      lines[i - 1] = lines[j];
      lines[j] = line;
    }
}

static inline CurioLedger *
offer_shop_open (const OfferShop *self)
{
  return shop_open (CURIO_BOOKS_TRADING, (const ShopLine *)self->lines->data,
                    self->lines->len);
}

/* A random shop of N_CUSTOMERS, N_PRODUCTS "P0", "P1" ... and N_LINES, from 1
 * January to 30 December 2010, one in ten of them a cancellation and one in
 * twenty a guest's. */
static inline OfferShop
offer_shop_draw (int n_customers, int n_products, int n_lines)
{
  OfferShop shop = offer_shop_new ();

  for (int i = 0; i < n_lines; i++)
    {
      g_autofree char *code
          = g_strdup_printf ("P%d", g_test_rand_int_range (0, n_products));
      g_autofree char *day = curio_day_to_iso (
          shop_day ("2010-01-01") + g_test_rand_int_range (0, 364));
      gboolean is_guest = g_test_rand_int_range (0, 20) == 0;

      offer_shop_add (
          &shop, is_guest ? 0 : 1 + g_test_rand_int_range (0, n_customers),
          code, day, g_test_rand_int_range (0, 10) == 0 ? -1 : 1 + i % 7);
    }
  return shop;
}

G_END_DECLS
