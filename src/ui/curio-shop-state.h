/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-filter-history.h"
#include "curio-segment.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* What a person last saw of a shop: kept between starts, each shop apart.
 * Countries are kept by name and days as dates, because other figures of the
 * same shop number them anew.  A value; free its insides with clear. */
typedef struct
{
  gint32 from_day; /* CURIO_DAY_NONE: open */
  gint32 to_day;
  char **countries; /* NULL-terminated; NULL: all */
  CurioBooksKind books;
  int segment; /* or -1 */
  char *page;  /* or NULL */
  gboolean without_pairs;
  char *country; /* that Countries tells of, by name; or NULL: the usual */
} CurioShopState;

/* Of FILTER, which was chosen in FACTS.  PAGE is copied. */
void curio_shop_state_init (CurioShopState *self, const CurioFilter *filter,
                            const CurioFacts *facts, int segment,
                            const char *page);
void curio_shop_state_clear (CurioShopState *self);

/* (transfer floating): a{sv}. */
GVariant *curio_shop_state_save (const CurioShopState *self);
/* Whatever VALUE does not say, or says wrongly, is as in a new shop. */
void curio_shop_state_load (CurioShopState *self, GVariant *value);

/* What of it can be asked of FACTS: dates that hold none of them are open, and
 * countries that they do not have are left out. */
void curio_shop_state_resolve (const CurioShopState *self,
                               const CurioFacts *facts,
                               CurioFilter *out_filter);

/* In the settings, the shops that were used last.  FALSE, and nothing is
 * filled in, where SOURCE is not among them. */
gboolean curio_shop_state_recall (CurioShopState *self,
                                  const CurioSource *source);
void curio_shop_state_remember (const CurioShopState *self,
                                const CurioSource *source);

G_END_DECLS
