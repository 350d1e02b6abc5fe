/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-measures.h"

G_BEGIN_DECLS

/* One customer, beside the list: what they ordered and cancelled in time,
 * their rhythm, why they are in their segment and how they came there, what
 * they like.  Signals: "closed" (no arguments); "product-wanted" (uint
 * product): show who bought it. */
#define CURIO_TYPE_CUSTOMER_PANE (curio_customer_pane_get_type ())
G_DECLARE_FINAL_TYPE (CurioCustomerPane, curio_customer_pane, CURIO,
                      CUSTOMER_PANE, AdwBin)

/* MEASURES are borrowed until the next ones; where IS_NEW, nothing that was
 * worked out of earlier ones is kept. */
void curio_customer_pane_update (CurioCustomerPane *self,
                                 const CurioMeasures *measures,
                                 gboolean is_new, guint32 customer);
/* Lets go of the measures, which are about to be others, and of all that was
 * worked out of them; what is shown stays until the next update. */
void curio_customer_pane_forget (CurioCustomerPane *self);

G_END_DECLS
