/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-page.h"

G_BEGIN_DECLS

/* Sales: four figures of what was sold, when, in orders of what size, and to
 * whom. */
#define CURIO_TYPE_SALES_PAGE (curio_sales_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioSalesPage, curio_sales_page, CURIO, SALES_PAGE,
                      CurioPage)

G_END_DECLS
