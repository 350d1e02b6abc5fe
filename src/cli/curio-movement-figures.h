/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-movement.h"

G_BEGIN_DECLS

/* Who moved from which segment into which: a member of the object that JSON
 * is in, and a section of a text. */
void curio_movement_figures_add (JsonBuilder *json,
                                 const CurioMovement *movement);
void curio_movement_figures_append (GString *out,
                                    const CurioMovement *movement);

G_END_DECLS
