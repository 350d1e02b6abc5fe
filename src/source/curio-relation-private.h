/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-relation.h"
#include "curio-statement.h"

G_BEGIN_DECLS

/* Eight columns, schema and name. */
#define CURIO_N_RELATION_BLANKS (CURIO_N_COLUMNS + 2)

/* The blanks that every statement has which reads the lines, those of the
 * columns by CurioColumn. */
gboolean curio_relation_fill_blanks (const CurioRelation *self,
                                     const CurioMapping *mapping,
                                     CurioWire wires[CURIO_N_COLUMNS],
                                     CurioBlank *blanks, GError **error);

G_END_DECLS
