/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* The row of those who had not ordered yet. */
#define CURIO_NOT_YET_CUSTOMERS CURIO_N_SEGMENTS
#define CURIO_N_MOVEMENT_ROWS (CURIO_N_SEGMENTS + 1)

/* From which segments into which customers went between two dates.  A row adds
 * up to its segment on the first date, a column to its segment on the second:
 * nobody is lost, as who has ordered has ordered. */
typedef struct
{
  gint32 since; /* as-of days */
  gint32 as_of;
  guint32 n_before; /* customers scored on each */
  guint32 n_after;
  guint32 cells[CURIO_N_MOVEMENT_ROWS][CURIO_N_SEGMENTS]; /* [from][to] */
} CurioMovement;

/* Scores the customers of VIEW as of SINCE, which is before the as-of day of
 * the view, and as of that.  Where the view holds nothing, all noughts. */
void curio_movement_measure (const CurioView *view, gint32 since,
                             CurioMovement *out);

G_END_DECLS
