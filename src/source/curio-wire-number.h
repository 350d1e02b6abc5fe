/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-builder.h"
#include "curio-wire.h"

G_BEGIN_DECLS

/* Numbers as PostgreSQL sends them in binary.  Each takes a value that is not
 * null, in the form of WIRE, which is a number's. */

/* FALSE where it is not whole or does not fit. */
gboolean curio_wire_number_read_whole (CurioWire wire, CurioText value,
                                       gint64 *out_number);
/* Thousandths; FALSE where it has more decimals or does not fit.  A real or
 * double stands for its shortest decimal text. */
gboolean curio_wire_number_read_mills (CurioWire wire, CurioText value,
                                       gint64 *out_mills);
/* The number as text, without zeros after its decimals: an id that is kept as
 * a number.  FALSE where the bytes are damaged or, as NaN, are no id. */
gboolean curio_wire_number_format (CurioWire wire, CurioText value,
                                   GString *out_text);

G_END_DECLS
