/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which types of PostgreSQL may hold which of our columns, and in what form
 * they are asked for. */
#include "curio-wire.h"

typedef enum
{
  HOLDS_TEXT = 1 << 0,   /* invoice, code, description, customer, country */
  HOLDS_NUMBER = 1 << 1, /* quantity, price */
  HOLDS_TIME = 1 << 2,
} Holds;

typedef struct
{
  guint oid; /* as in pg_type.dat: fixed for ever */
  CurioWire wire;
  const char *cast;
  Holds holds;
} TypeForm;

static const TypeForm forms[] = {
  {25,                 CURIO_WIRE_TEXT,      NULL,        HOLDS_TEXT | HOLDS_NUMBER | HOLDS_TIME},
  { 1043,              CURIO_WIRE_TEXT,      NULL,        HOLDS_TEXT | HOLDS_NUMBER | HOLDS_TIME},
  { 1042,              CURIO_WIRE_PADDED,    NULL,        HOLDS_TEXT | HOLDS_NUMBER | HOLDS_TIME},
  { 19,                CURIO_WIRE_TEXT,      NULL,        HOLDS_TEXT                            }, /* name */
  { 21,                CURIO_WIRE_INT2,      NULL,        HOLDS_TEXT | HOLDS_NUMBER             }, /* smallint */
  { 23,                CURIO_WIRE_INT4,      NULL,        HOLDS_TEXT | HOLDS_NUMBER             }, /* integer */
  { 20,                CURIO_WIRE_INT8,      NULL,        HOLDS_TEXT | HOLDS_NUMBER             }, /* bigint */
  { 700,               CURIO_WIRE_REAL,      NULL,        HOLDS_TEXT | HOLDS_NUMBER             }, /* real */
  { 701,               CURIO_WIRE_DOUBLE,    NULL,        HOLDS_TEXT | HOLDS_NUMBER             }, /* double */
  { 1700,              CURIO_WIRE_NUMERIC,   NULL,        HOLDS_TEXT | HOLDS_NUMBER             }, /* numeric */
  { 790,               CURIO_WIRE_NUMERIC,   "::numeric", HOLDS_NUMBER                          }, /* money */
  { 1114,              CURIO_WIRE_TIMESTAMP, NULL,        HOLDS_TIME                            },
  { CURIO_WIRE_MOMENT, CURIO_WIRE_TIMESTAMP, NULL,
   HOLDS_TIME                                                                                   }, /* timestamptz */
  { 1082,              CURIO_WIRE_DATE,      NULL,        HOLDS_TIME                            },
 /* Not the text of a name or code, whatever their category says. */
  { 17,                CURIO_WIRE_TEXT,      NULL,        0                                     }, /* bytea */
  { 114,               CURIO_WIRE_TEXT,      NULL,        0                                     }, /* json */
  { 3802,              CURIO_WIRE_TEXT,      NULL,        0                                     }, /* jsonb */
  { 142,               CURIO_WIRE_TEXT,      NULL,        0                                     }, /* xml */
};

static Holds
get_need (CurioColumn column)
{
  if (column == CURIO_COLUMN_DATE)
    return HOLDS_TIME;
  if (column == CURIO_COLUMN_QUANTITY || column == CURIO_COLUMN_PRICE)
    return HOLDS_NUMBER;
  return HOLDS_TEXT;
}

gboolean
curio_wire_choose (CurioColumn column, guint type_oid, char category,
                   CurioWire *out_wire, const char **out_cast)
{
  Holds need = get_need (column);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].oid == type_oid)
      {
        *out_wire = forms[i].wire;
        *out_cast = forms[i].cast;
        return (forms[i].holds & need) != 0;
      }
  /* Enumerations, citext, uuid and the like: S, E and U of pg_type. */
  *out_wire = CURIO_WIRE_TEXT;
  *out_cast = "::text";
  return category == 'S' || category == 'E'
         || (category == 'U' && need == HOLDS_TEXT);
}
