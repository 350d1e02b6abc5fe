/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-figure-card.h"

G_BEGIN_DECLS

/* The countries: what they bring, and what one of them buys more of than the
 * others.  A view of a page: it stands within a CurioPage, through whose
 * session it filters and through which it shows customers.  Signal
 * "product-chosen" (guint): a product of the list was pressed. */
#define CURIO_TYPE_COUNTRIES_VIEW (curio_countries_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioCountriesView, curio_countries_view, CURIO,
                      COUNTRIES_VIEW, AdwBin)

void curio_countries_view_update (CurioCountriesView *self,
                                  const CurioMeasures *measures);
/* Saves its figures as one PDF, a page each. */
void curio_countries_view_export (CurioCountriesView *self);

G_END_DECLS
