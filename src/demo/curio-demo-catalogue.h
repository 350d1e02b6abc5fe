/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-demo-calendar.h"
#include "curio-demo-random.h"

G_BEGIN_DECLS

#define CURIO_DEMO_N_PRODUCTS 4000

typedef struct
{
  char code[8];
  char name[36];
  char other_name[36]; /* now and then written so; "" where never */
  guint8 price;        /* index of the price list */
  guint8 pack;
  gboolean christmas;
  gint16 first_day; /* of the calendar; sold until LAST_DAY */
  gint16 last_day;
} CurioDemoProduct;

/* The products, the popular ones first, and a table that draws them so. */
typedef struct
{
  CurioDemoProduct products[CURIO_DEMO_N_PRODUCTS];
  guint16 draw[65536];
} CurioDemoCatalogue;

CurioDemoCatalogue *curio_demo_catalogue_new (guint64 seed);

/* Thousandths of a pound; INDEX is brought into the list. */
gint64 curio_demo_get_price (int index);

static inline gboolean
curio_demo_product_is_sold (const CurioDemoProduct *self, int day, int month)
{
  if (day < self->first_day || day > self->last_day)
    return FALSE;
  return !self->christmas || month >= 8;
}

G_END_DECLS
