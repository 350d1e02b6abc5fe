/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-reading.h"

G_BEGIN_DECLS

/* The figures about products: members of the object that JSON is in. */
void curio_product_figures_add (JsonBuilder *json,
                                const CurioReading *reading);
/* The prices and months of one PRODUCT of the facts. */
void curio_product_figures_add_item (JsonBuilder *json,
                                     const CurioReading *reading,
                                     guint32 product);

G_END_DECLS
