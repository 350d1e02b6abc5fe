/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* A search text, made ready to be asked of many customers. */
typedef struct _CurioCustomerSearch CurioCustomerSearch;

/* FACTS are borrowed.  NULL where TEXT has no word: everybody matches. */
CurioCustomerSearch *curio_customer_search_new (const CurioFacts *facts,
                                                const char *text);
void curio_customer_search_free (CurioCustomerSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCustomerSearch, curio_customer_search_free)

/* Whether every word stands in the number, country or segment. */
gboolean curio_customer_search_matches (const CurioCustomerSearch *self,
                                        const CurioScored *customer);

G_END_DECLS
