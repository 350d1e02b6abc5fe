/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-figure-card.h"

G_BEGIN_DECLS

/* What the chosen segment buys more of than the rest.  A view of a page: it
 * stands within a CurioPage, whose session's segment it shows and sets. */
#define CURIO_TYPE_SEGMENT_PRODUCTS_VIEW                                      \
  (curio_segment_products_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioSegmentProductsView, curio_segment_products_view,
                      CURIO, SEGMENT_PRODUCTS_VIEW, AdwBin)

/* SEGMENT may be -1: then it shows the largest that buys something more. */
void curio_segment_products_view_update (CurioSegmentProductsView *self,
                                         const CurioMeasures *measures,
                                         int segment);
/* Saves its figure as a PDF. */
void curio_segment_products_view_export (CurioSegmentProductsView *self);

G_END_DECLS
