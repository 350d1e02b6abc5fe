/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-proportion.h"
#include "curio-reading.h"

G_BEGIN_DECLS

/* What `curio figures` says of offers and of who is due to reorder. */

/* What is asked for. */
typedef struct
{
  gboolean quality; /* how good offers are; takes a second */
  guint32 customer; /* what to offer them; G_MAXUINT32: nobody */
  guint32 product;  /* with QUALITY: what is like it; G_MAXUINT32: none */
} CurioOfferQuestion;

void curio_offer_figures_add (JsonBuilder *json, const CurioReading *reading,
                              const CurioOfferQuestion *question);
void curio_offer_figures_append (GString *out, const CurioReading *reading,
                                 const CurioOfferQuestion *question);

/* An object of the share and the ends of its interval, six digits. */
void curio_offer_figures_add_share (JsonBuilder *json, const char *name,
                                    const CurioInterval *share);

G_END_DECLS
