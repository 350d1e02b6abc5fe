/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers and dates as a person reads them, in the locale of the desktop; real
 * minus sign, no-break spaces.  All return (transfer full). */
char *curio_format_count (gint64 value);       /* 1,067,371 */
char *curio_format_money (gint64 mills);       /* £8,624,952 */
char *curio_format_money_pence (gint64 mills); /* £8,624,952.28 */
char *curio_format_price (gint64 mills);       /* £2.95, £0.001 */
char *curio_format_money_short (gint64 mills); /* £8.62 M, £464 k */
/* A tick of an axis that reaches LARGEST in steps of STEP: all ticks of one
 * axis have one unit and as many decimals, £0.5 M beside £1.0 M. */
char *curio_format_money_tick (gint64 mills, gint64 step, gint64 largest);
char *curio_format_share (double share);               /* 46 %, 2.5 % */
char *curio_format_percent (double share, int digits); /* 18.7 % */
char *curio_format_change (double share);              /* +43 %, −29 % */
char *curio_format_decimal (double value, int digits); /* 17.1 */
char *curio_format_day (gint32 day);                   /* 9 Dec 2011 */
char *curio_format_days (gint32 from, gint32 to); /* 1 Dec 2009 – 9 Dec 2011 */
char *curio_format_days_brief (gint32 from, gint32 to); /* 1–9 Dec 2010 */
char *curio_format_month (gint32 month);                /* Dec 2011 */
char *curio_format_month_full (gint32 month);           /* December 2011 */
char *curio_format_month_short (gint32 month);          /* Dec */
char *curio_format_month_name (gint32 month);           /* December */
char *curio_format_month_letter (gint32 month);         /* D */
/* NAME in one line, without control characters and without those that have no
 * shape or turn the direction of what follows: a name cannot disturb the
 * sentence that it stands in.  Bytes that are no UTF-8 become U+FFFD.  May be
 * empty.  (transfer full) */
char *curio_format_line (const char *name);
/* Whether it is so already. */
gboolean curio_format_is_plain (const char *name);
/* RED RETROSPOT CAKE STAND as Red Retrospot Cake Stand; mixed case as it is.
 * In one line, whatever the name holds. */
char *curio_format_product (const char *name);
/* Orders may come from a country that nobody wrote down.  As curio_format_line
 * has it; lasts as long as NAME does, or for ever. */
const char *curio_format_country (const char *name);

G_END_DECLS
