/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

G_BEGIN_DECLS

/* The shop's pace: a day in a busy month is more of a day than one in a quiet
 * month.  Time between orders is measured by it, so that nobody is late only
 * because it was January. */

/* Orders of customers a day in a month of the year, against those of all days,
 * before AS_OF_DAY.  A month of which less than this was seen counts as any
 * other. */
#define CURIO_PACE_LEAST_DAYS 28

/* The quietest and the busiest that a day can count. */
#define CURIO_PACE_LEAST 0.25
#define CURIO_PACE_MOST 4.0

typedef struct
{
  double months[12]; /* what a day counts, January first */
  gint32 base_day;
  guint32 n_days;
  double *until; /* [n_days + 1] what the days before it count together */
} CurioPace;

/* From the ledger's first day to N_AHEAD days after AS_OF_DAY. */
void curio_pace_init (CurioPace *self, const CurioLedger *ledger,
                      gint32 as_of_day, guint32 n_ahead);
void curio_pace_clear (CurioPace *self);

/* What the days from FROM to the one before TO count; days beyond the ends
 * count nothing. */
double curio_pace_between (const CurioPace *self, gint32 from, gint32 to);

/* The first day by which PACE has passed since FROM; the last there is where
 * that is too soon. */
gint32 curio_pace_after (const CurioPace *self, gint32 from, double pace);

G_END_DECLS
