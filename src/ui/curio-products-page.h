/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-best-view.h"
#include "curio-page.h"

G_BEGIN_DECLS

/* What sells, what comes back, and where: best sellers, cancellations,
 * countries; an item that is chosen in any of them shows in a pane. */
#define CURIO_TYPE_PRODUCTS_PAGE (curio_products_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioProductsPage, curio_products_page, CURIO,
                      PRODUCTS_PAGE, CurioPage)

CurioBestView *curio_products_page_get_best (CurioProductsPage *self);
/* The item in the pane, or G_MAXUINT32. */
guint32 curio_products_page_get_product (CurioProductsPage *self);
void curio_products_page_show_product (CurioProductsPage *self,
                                       guint32 product);

G_END_DECLS
