/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-figure.h"
#include "curio-measures.h"
#include "shop-fixture.h"

G_BEGIN_DECLS

/* N_ORDERS orders, each of UNITS of one product. */
typedef struct
{
  const char *code;
  const char *name;
  guint units;
  guint n_orders;
  const char *country;
} TasteOrders;

typedef struct
{
  CurioLedger *ledger;
  CurioMeasures *measures;
} TasteShop;

/* A pound a unit; every order has a customer of its own, or, FOR_GUESTS,
 * none. */
static inline void
taste_shop_init (TasteShop *self, const TasteOrders *orders, guint n,
                 gboolean for_guests, CurioBooksKind kind)
{
  const CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ShopLine));
  GStringChunk *texts = g_string_chunk_new (256);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < orders[i].n_orders; j++)
      {
        g_autofree char *number = g_strdup_printf ("%u", 1000 + rows->len);
        const char *id = g_string_chunk_insert (texts, number);
        ShopLine row = { id,
                         orders[i].code,
                         orders[i].name,
                         orders[i].units,
                         "2010-01-10",
                         1000,
                         for_guests ? NULL : id,
                         orders[i].country };

        g_array_append_val (rows, row);
      }
  self->ledger = shop_open (kind, (const ShopLine *)rows->data, rows->len);
  self->measures = curio_measures_new (self->ledger, &selection);
  g_string_chunk_free (texts);
}

static inline void
taste_shop_clear (TasteShop *self)
{
  curio_measures_free (self->measures);
  curio_ledger_unref (self->ledger);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TasteShop, taste_shop_clear)

static inline int
taste_shop_find_country (const TasteShop *self, const char *name)
{
  return (int)shop_find (self->ledger->facts->countries, name);
}

static inline CurioChart *
taste_shop_build (const TasteShop *self, const char *figure,
                  CurioFigureOptions options)
{
  return curio_figure_build (curio_figure_find (figure), self->measures,
                             &options);
}

G_END_DECLS
