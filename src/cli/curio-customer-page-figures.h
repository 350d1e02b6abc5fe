/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-reading.h"

G_BEGIN_DECLS

/* What the window's page of one CUSTOMER of the facts tells: a member of the
 * object that JSON is in. */
void curio_customer_page_figures_add (JsonBuilder *json,
                                      const CurioReading *reading,
                                      guint32 customer);

G_END_DECLS
