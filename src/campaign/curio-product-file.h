/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-products.h"

G_BEGIN_DECLS

/* A list of products as a CSV file like that of customers (RFC 4180, UTF-8,
 * numbers in the C locale, ISO dates, money with all three decimals); the
 * first column is stock_code, the last ones say what was counted, as
 * curio-scope.h has it, and left_out: "giant pairs" where PRODUCTS were
 * measured WITHOUT_PAIRS, else blank.
 * Written beside, synced and renamed; it names nobody, so its mode is 0644.
 * Fails as curio_customer_file_write () does. */
gboolean curio_product_file_write (const char *path, const CurioView *view,
                                   const CurioProduct *products, guint32 n,
                                   gboolean without_pairs, gboolean replace,
                                   GCancellable *cancellable, GError **error);

G_END_DECLS
