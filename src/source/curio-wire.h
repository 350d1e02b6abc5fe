/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "curio-source.h"

G_BEGIN_DECLS

/* PostgreSQL counts time from 2000-01-01. */
#define CURIO_WIRE_EPOCH_DAY 10957
#define CURIO_WIRE_EPOCH_US                                                   \
  (G_GINT64_CONSTANT (86400000000) * CURIO_WIRE_EPOCH_DAY)

#define CURIO_NUMERIC_NEGATIVE 0x4000
/* Enough for 64 bits in base 10000, with one digit of decimals. */
#define CURIO_MAX_NUMERIC_DIGITS 8

/* How the values of a column come over the wire. */
typedef enum
{
  CURIO_WIRE_TEXT,
  CURIO_WIRE_PADDED, /* char(n): blanks at its end mean nothing */
  CURIO_WIRE_INT2,
  CURIO_WIRE_INT4,
  CURIO_WIRE_INT8,
  CURIO_WIRE_REAL,
  CURIO_WIRE_DOUBLE,
  CURIO_WIRE_NUMERIC,
  CURIO_WIRE_TIMESTAMP,
  CURIO_WIRE_DATE,
} CurioWire;

/* The oid of timestamptz: what a clock shows then depends on its zone. */
#define CURIO_WIRE_MOMENT 1184u

/* What PostgreSQL tells of a column's type: its oid once domains are resolved,
 * and the category of pg_type.  FALSE where a column of that type cannot be
 * COLUMN.  OUT_CAST is what the statement appends to its name, or NULL. */
gboolean curio_wire_choose (CurioColumn column, guint type_oid, char category,
                            CurioWire *out_wire, const char **out_cast);

G_END_DECLS
