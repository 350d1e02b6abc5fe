/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-page.h"

G_BEGIN_DECLS

/* What is sold, and where to. */
#define CURIO_TYPE_PRODUCTS_PAGE (curio_products_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioProductsPage, curio_products_page, CURIO,
                      PRODUCTS_PAGE, CurioPage)

G_END_DECLS
