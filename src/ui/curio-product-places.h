/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"

G_BEGIN_DECLS

/* What sorting and searching products by their words needs, worked out once
 * for some facts. */
typedef struct
{
  guint32 n;
  guint32 *by_code; /* [n] the place of each product among the codes */
  guint32 *by_name; /* and in the alphabet */
  char **words;     /* [n] code and name, folded */
} CurioProductPlaces;

CurioProductPlaces *curio_product_places_new (const CurioFacts *facts);
void curio_product_places_free (CurioProductPlaces *self);

/* The words of a search, folded; NULL where there is none.
 * (transfer full) g_strfreev */
char **curio_product_places_split (const char *search);
/* Whether each word stands in the code or the name of PRODUCT. */
gboolean curio_product_places_find (const CurioProductPlaces *self,
                                    guint32 product, char *const *words);

G_END_DECLS
