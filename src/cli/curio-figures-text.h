/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-movement.h"
#include "curio-offer-figures.h"
#include "curio-products.h"
#include "curio-reading.h"

G_BEGIN_DECLS

/* Every figure of READING as aligned text, in the words and numbers of the
 * desktop's language; MOVEMENT may be NULL.  (transfer full) */
char *curio_figures_to_text (const CurioReading *reading,
                             const CurioProducts *products,
                             const CurioMovement *movement,
                             const CurioOfferQuestion *offers);

G_END_DECLS
