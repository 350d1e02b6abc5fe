/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day is days since 1970-01-01, a month is months since January 1970, both
 * in the proleptic Gregorian calendar and without a time zone: the shop's own
 * wall clock. */
#define CURIO_DAY_NONE G_MININT32

/* Lines dated outside these days are taken for slips of the keyboard: they are
 * left out, counted and shown. */
#define CURIO_DAY_MIN (-25567) /* 1900-01-01 */
#define CURIO_DAY_MAX 84005    /* 2199-12-31 */

gint32 curio_day_new (int year, int month, int day);
void curio_day_get (gint32 day, int *out_year, int *out_month, int *out_day);
/* YYYY-MM-DD and nothing else; FALSE for a day that does not exist or is not
 * within CURIO_DAY_MIN..MAX. */
gboolean curio_day_parse (const char *iso, gint32 *out_day);
char *curio_day_to_iso (gint32 day); /* (transfer full) */

/* The same day a year before; of the last day of a month, the last day of that
 * month, so that whole months stay whole. */
gint32 curio_day_year_before (gint32 day);
/* DAY moved by N months; the last day of the month where there is no such
 * day. */
gint32 curio_day_add_months (gint32 day, int n);

gint32 curio_month_of_day (gint32 day);
gint32 curio_month_first_day (gint32 month);
char *curio_month_to_iso (gint32 month); /* (transfer full) YYYY-MM */

G_END_DECLS
