/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-saver.h"

#include "curio-products.h"

G_BEGIN_DECLS

/* A saver for the N PRODUCTS (taken), in their order, with the dates and books
 * of VIEW, which may go away; measured WITHOUT_PAIRS or not. */
CurioSaver *curio_product_saver_new (const CurioView *view,
                                     CurioProduct *products, guint n,
                                     gboolean without_pairs);

G_END_DECLS
