/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-movement.h"
#include "curio-offer-figures.h"
#include "curio-products.h"
#include "curio-reading.h"

G_BEGIN_DECLS

/* Every figure of READING as one JSON object.  Its keys are told in
 * docs/definitions.md; PRODUCTS are its cancelled products; MOVEMENT
 * may be NULL.  (transfer full) */
char *curio_figures_to_json (const CurioReading *reading,
                             const CurioProducts *products,
                             const CurioMovement *movement, guint32 product,
                             const CurioOfferQuestion *offers);

/* Of them those that follow from orders alone, as members of the object that
 * JSON is in: what changes with every filter.  Of READING only the facts, the
 * books, the selection and the measures are looked at. */
void curio_figures_add_orders (JsonBuilder *json, const CurioReading *reading);

G_END_DECLS
