/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-table-state.h"

G_BEGIN_DECLS

typedef enum
{
  CURIO_REFRESH_UNCHANGED, /* the facts are as they would be loaded now */
  CURIO_REFRESH_ADDED,     /* new lines were added to them */
  CURIO_REFRESH_RELOADED,  /* all lines were read */
} CurioRefreshOutcome;

typedef enum
{
  CURIO_REFRESH_QUICK, /* what the server counted is believed, mostly */
  CURIO_REFRESH_SURE,  /* where anything at all was written to the server
                          since, the lines are counted */
} CurioRefreshCare;

/* What a refresh found.  Clear it. */
typedef struct
{
  CurioRefreshOutcome outcome;
  CurioFacts *facts; /* NULL where they are unchanged */
  CurioTableState *state;
  gint64 n_new; /* rows that were added; 0 where all were read */
} CurioRefresh;

void curio_refresh_clear (CurioRefresh *self);

/* Brings FACTS, which were loaded from SELF when its table was as STATE says,
 * up to date: the same as curio_source_load would give now.  New lines alone
 * are fetched where it is certain that no other line has changed; in any other
 * case all are read.  Blocks, as curio_source_load does, and fails as it does:
 * then nothing was changed. */
gboolean curio_source_refresh (const CurioSource *self,
                               const CurioFacts *facts,
                               const CurioTableState *state,
                               CurioRefreshCare care, CurioProgress *progress,
                               GCancellable *cancellable,
                               CurioRefresh *out_refresh, GError **error);

G_END_DECLS
