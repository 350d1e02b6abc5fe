/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers in the text of an audience: plain, in the C locale. */

/* In the place of a segment: those who had not ordered yet. */
#define CURIO_AUDIENCE_NOT_YET "not-yet"

/* 10^12 pounds. */
#define CURIO_AUDIENCE_MOST_MILLS G_GINT64_CONSTANT (1000000000000000)

/* 8000, 0.5, -12.345 */
void curio_audience_append_pounds (GString *out, gint64 mills);
/* Up to three decimals and CURIO_AUDIENCE_MOST_MILLS, with a £ before it or
 * without. */
gboolean curio_audience_read_pounds (const char *text, gint64 *out_mills);
/* Digits, from 0 to MOST. */
gboolean curio_audience_read_count (const char *text, guint32 most,
                                    guint32 *out_count);
/* YYYY-MM */
gboolean curio_audience_read_month (const char *text, gint32 *out_month);

G_END_DECLS
