/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One product of the list, as an object that GtkColumnView can hold. */

#include "curio-product-row.h"

struct _CurioProductRow
{
  GObject parent_instance;

  CurioFacts *facts;
  CurioProduct product;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioProductRow, curio_product_row, G_TYPE_OBJECT)

static void
curio_product_row_finalize (GObject *object)
{
  curio_facts_unref (CURIO_PRODUCT_ROW (object)->facts);
  G_OBJECT_CLASS (curio_product_row_parent_class)->finalize (object);
}

static void
curio_product_row_class_init (CurioProductRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_product_row_finalize;
  changed_signal
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_product_row_init (CurioProductRow *self)
{
}

CurioProductRow *
curio_product_row_new (CurioFacts *facts, const CurioProduct *product)
{
  CurioProductRow *self = g_object_new (CURIO_TYPE_PRODUCT_ROW, NULL);

  self->facts = curio_facts_ref (facts);
  self->product = *product;
  return self;
}

void
curio_product_row_set (CurioProductRow *self, CurioFacts *facts,
                       const CurioProduct *product)
{
  g_return_if_fail (CURIO_IS_PRODUCT_ROW (self));

  curio_facts_ref (facts);
  curio_facts_unref (self->facts);
  self->facts = facts;
  self->product = *product;
  g_signal_emit (self, changed_signal, 0);
}

const CurioProduct *
curio_product_row_get (CurioProductRow *self)
{
  g_return_val_if_fail (CURIO_IS_PRODUCT_ROW (self), NULL);

  return &self->product;
}

CurioFacts *
curio_product_row_get_facts (CurioProductRow *self)
{
  g_return_val_if_fail (CURIO_IS_PRODUCT_ROW (self), NULL);

  return self->facts;
}
