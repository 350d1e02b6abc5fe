/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-movement.h"

G_BEGIN_DECLS

/* How firm the segments are: who sits on a cut-point, and who would be in
 * another segment if things were counted another way. */

/* Customers whose value is the cut-point itself: one less, or a score that
 * breaks ties, and they are on its other side. */
typedef struct
{
  guint32 recency[4];
  guint32 frequency[4];
  guint32 monetary[4];
} CurioRfmTies;

void curio_rfm_count_ties (const CurioMeasures *measures, CurioRfmTies *out);

typedef enum
{
  /* Frequencies that tie are ranked by customer id, as the POC does; POC: they
   * are kept together. */
  CURIO_WHAT_IF_TIES,
  /* A cancelled invoice counts as an order; POC: it does not. */
  CURIO_WHAT_IF_CANCELLATIONS,
  /* Another as-of day. */
  CURIO_WHAT_IF_AS_OF,
  CURIO_N_WHAT_IFS
} CurioWhatIf;

/* From the segments of some measures to those of the other way.  Rows and
 * columns have one for those who are scored only on one side. */
typedef struct
{
  guint32 n;          /* customers scored in either */
  guint32 *customers; /* [n] by id */
  guint8 *from;       /* [n] CurioSegment, or CURIO_NOT_YET_CUSTOMERS */
  guint8 *to;         /* [n] */
  guint32 n_moved;    /* where the two differ */
  guint32 cells[CURIO_N_MOVEMENT_ROWS][CURIO_N_MOVEMENT_ROWS];
} CurioRfmChange;

/* AS_OF is read for CURIO_WHAT_IF_AS_OF only. */
void curio_rfm_change_measure (const CurioMeasures *measures,
                               CurioWhatIf what_if, gint32 as_of,
                               CurioRfmChange *out);
void curio_rfm_change_clear (CurioRfmChange *self);

G_END_DECLS
