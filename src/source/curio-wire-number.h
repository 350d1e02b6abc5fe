/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "curio-facts-builder.h"
#include "curio-wire.h"

G_BEGIN_DECLS

/* Integers as they come, in the byte order of the network. */
static inline gint16
curio_wire_get_int16 (const char *data)
{
  guint16 wire;

  memcpy (&wire, data, sizeof wire);
  return (gint16)GUINT16_FROM_BE (wire);
}

static inline gint32
curio_wire_get_int32 (const char *data)
{
  guint32 wire;

  memcpy (&wire, data, sizeof wire);
  return (gint32)GUINT32_FROM_BE (wire);
}

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
