/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* A search text, made ready to be asked of many customers. */
typedef struct _CurioCustomerSearch CurioCustomerSearch;

/* The codes and names of all products as searching compares them: made once
 * for some facts.  (transfer full), g_strfreev */
char **curio_customer_search_fold_products (const CurioFacts *facts);

/* VIEW is borrowed while it lives; what customers bought is looked for in it.
 * So are PRODUCTS, those folded; NULL: no product is looked for.  The words
 * that a customer's country, segment and number lack must all stand in one
 * product that they bought.  NULL where TEXT has no word: everybody matches.
 */
CurioCustomerSearch *curio_customer_search_new (const CurioView *view,
                                                char **products,
                                                const char *text);
void curio_customer_search_free (CurioCustomerSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCustomerSearch, curio_customer_search_free)

/* Whether every word stands in the number, the country, the segment, or the
 * code or name of a product bought (words of three letters or more that are no
 * number). */
gboolean curio_customer_search_matches (const CurioCustomerSearch *self,
                                        const CurioScored *customer);

G_END_DECLS
