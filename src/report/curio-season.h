/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

#define CURIO_SEASON_MONTHS 3

/* Three months in a row that sell more than any other three in every year. */
typedef struct
{
  int first_month; /* 0 to 11: of the calendar; it may run into the next */
  double share;    /* of the year in which it is least */
} CurioSeason;

/* FALSE where there is no whole year, or no three months stand out. */
gboolean curio_season_find (const CurioMonthly *monthly, CurioSeason *out);
gboolean curio_season_holds (const CurioSeason *self, gint32 month);

/* "Sales rose 2 % in the last twelve months; September to November bring more
 * than a third of a year" (transfer full) */
char *curio_find_overview (const CurioMeasures *measures);

G_END_DECLS
