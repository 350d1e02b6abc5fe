/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-product-list.h"

G_BEGIN_DECLS

/* The columns of the product list, best sellers first. */
void curio_product_columns_add (GtkColumnView *view);
/* By which column VIEW is sorted. */
void curio_product_columns_get_order (GtkColumnView *view,
                                      CurioProductColumn *out_column,
                                      gboolean *out_is_falling);
/* Titles of numbers stand at the right, as the numbers do. */
void curio_product_columns_align_titles (GtkColumnView *view);

G_END_DECLS
