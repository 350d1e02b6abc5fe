/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "curio-products.h"

G_BEGIN_DECLS

/* One product of the list, as an object that GtkColumnView can hold.  It
 * stands for a place: what it shows may change, and then it emits "changed".
 */
#define CURIO_TYPE_PRODUCT_ROW (curio_product_row_get_type ())
G_DECLARE_FINAL_TYPE (CurioProductRow, curio_product_row, CURIO, PRODUCT_ROW,
                      GObject)

CurioProductRow *curio_product_row_new (CurioFacts *facts,
                                        const CurioProduct *product);
void curio_product_row_set (CurioProductRow *self, CurioFacts *facts,
                            const CurioProduct *product);
const CurioProduct *curio_product_row_get (CurioProductRow *self);
CurioFacts *curio_product_row_get_facts (CurioProductRow *self);

G_END_DECLS
