/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* Why nobody can tell which lines of a table are new. */
typedef enum
{
  CURIO_SIGHT_CLEAR, /* it can be told */
  CURIO_SIGHT_VIEW,
  CURIO_SIGHT_REPLICA,
  CURIO_SIGHT_FOREIGN,
  CURIO_SIGHT_PARTS,       /* partitions, or tables that inherit */
  CURIO_SIGHT_POLICY,      /* row security */
  CURIO_SIGHT_COLUMNS,     /* the role may read only some columns */
  CURIO_SIGHT_DISTRIBUTED, /* Citus and the like */
  CURIO_SIGHT_STORAGE,     /* no heap */
  CURIO_SIGHT_TYPES,       /* texts that are kept elsewhere, or turn */
  CURIO_SIGHT_UNKNOWN,     /* the server does not say */
  CURIO_N_SIGHTS
} CurioSight;

/* "a view": for "this is … so new lines cannot be told". Translated. */
const char *curio_sight_get_text (CurioSight sight);

/* A table as it was when its lines were read.  A value; free it with free. */
struct _CurioTableState
{
  CurioSight sight;
  gboolean has_text_dates; /* read in an order that all of them decide */
  char *identity;          /* server, relation, its storage, its columns */
  char *counters;          /* what was changed in it; "": nobody counts */
  guint64 settled;  /* transactions below were decided when it was read */
  guint64 next;     /* transactions from here on had not begun */
  gint64 proved_at; /* seconds since 1970 when all lines were last counted */
};

/* CURIO_SIGHT_UNKNOWN for NULL. */
CurioSight curio_table_state_get_sight (const CurioTableState *self);
CurioTableState *curio_table_state_copy (const CurioTableState *self);

/* As a variant of CURIO_TABLE_STATE_TYPE, for a file.  (transfer floating) */
#define CURIO_TABLE_STATE_TYPE "(ubssttx)"
GVariant *curio_table_state_save (const CurioTableState *self);
/* NULL where VALUE is no such thing. */
CurioTableState *curio_table_state_load (GVariant *value);

G_END_DECLS
