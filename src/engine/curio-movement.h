/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* The row of those who had not ordered yet. */
#define CURIO_NOT_YET_CUSTOMERS CURIO_N_SEGMENTS
#define CURIO_N_MOVEMENT_ROWS (CURIO_N_SEGMENTS + 1)
/* In the place of a row or a column: all of them together. */
#define CURIO_MOVEMENT_ALL 15

/* From which segments into which customers went between two dates.  A row adds
 * up to its segment on the first date, a column to its segment on the second:
 * nobody is lost, as who has ordered has ordered. */
typedef struct
{
  gboolean misses_earlier; /* orders: curio_view_misses_earlier () */
  gint32 since;            /* as-of days */
  gint32 as_of;
  guint32 n_before; /* customers scored on each */
  guint32 n_after;
  guint32 cells[CURIO_N_MOVEMENT_ROWS][CURIO_N_SEGMENTS]; /* [from][to] */
} CurioMovement;

/* Scores the customers of VIEW as of SINCE, which is before the as-of day of
 * the view, and as of that.  Where the view holds nothing, all noughts. */
void curio_movement_measure (const CurioView *view, gint32 since,
                             CurioMovement *out);
/* The same where AFTER, the scores of VIEW, is known already. */
void curio_movement_measure_into (const CurioView *view, const CurioRfm *after,
                                  gint32 since, CurioMovement *out);

/* The customers who went FROM a row TO a column; of either all, with
 * CURIO_MOVEMENT_ALL. */
guint32 curio_movement_count (const CurioMovement *self, guint from, guint to);
/* Those who are in one segment on both dates. */
guint32 curio_movement_count_same (const CurioMovement *self);
/* Those who were in the best family and are not, and those who were not, or
 * had not ordered yet, and are. */
void curio_movement_count_best (const CurioMovement *self, guint32 *out_left,
                                guint32 *out_came);

/* The first date: WANTED where it lies before the as-of day of VIEW; else a
 * year before that or, where the view's orders begin later, the middle between
 * the first of them and the as-of day.  CURIO_DAY_NONE where the view holds
 * nothing. */
gint32 curio_movement_choose_since (const CurioView *view, gint32 wanted);

G_END_DECLS
