/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shop-fixture.h"

G_BEGIN_DECLS

/* Lines such as trouble comes from: few customers, codes, descriptions and
 * minutes, so that most things meet; cancellations, guests, repeats, blanks,
 * ids as numbers and as text, and rows that are left out. */
typedef struct
{
  char invoice[16];
  char time[32];
  ShopLine line;
} RandomLine;

static inline void
random_line_fill (RandomLine *self, GRand *rand, guint invoice)
{
  static const char *const codes[] = { "A", "b", "POST", "85123A", "C2", "Z" };
  static const char *const descriptions[]
      = { "HEART", " HEART ", "", NULL, "LAMP", "a bell" };
  static const char *const customers[]
      = { "9", "9.0", "13085", NULL, " ", "K-17", "10", "-3" };
  static const char *const countries[] = { "UK", "EIRE", "France", "" };
#define PICK(of) of[g_rand_int_range (rand, 0, G_N_ELEMENTS (of))]

  g_snprintf (self->invoice, sizeof self->invoice, "%s%u",
              invoice % 7 == 0 ? "C" : "", 500 + invoice);
  g_snprintf (self->time, sizeof self->time, "2011-%02d-%02dT10:%02d:00",
              1 + invoice % 3, g_rand_int_range (rand, 1, 3),
              g_rand_int_range (rand, 0, 3));
  self->line = (ShopLine){
    .invoice = self->invoice,
    .code = PICK (codes),
    .description = PICK (descriptions),
    .quantity = g_rand_int_range (rand, -2, 5),
    .time = self->time,
    .price_mills = g_rand_int_range (rand, 0, 4) * 1250,
    .customer = PICK (customers),
    .country = PICK (countries),
  };
#undef PICK
}

G_END_DECLS
