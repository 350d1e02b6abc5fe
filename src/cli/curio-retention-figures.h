/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-reading.h"

G_BEGIN_DECLS

/* The figures about customers who come back: members of the object that JSON
 * is in, and sections of a text. */
void curio_retention_figures_add (JsonBuilder *json,
                                  const CurioReading *reading);
void curio_retention_figures_append (GString *out,
                                     const CurioReading *reading);

G_END_DECLS
