/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-line-rule.h"

G_BEGIN_DECLS

#define CURIO_ANY_PRICE G_MININT64

/* The lines that RULE finds in VIEW, at PRICE_MILLS or CURIO_ANY_PRICE, but
 * for those that are 1 in SKIPPED (by line of the facts; NULL: none): what is
 * behind a month or a price of curio_item_measure ().  Latest first, those of
 * one invoice together; OUT_N is how many.  (transfer full), never NULL */
guint32 *curio_item_find_lines (const CurioView *view,
                                const CurioLineRule *rule, gint64 price_mills,
                                const guint8 *skipped, guint32 *out_n);

G_END_DECLS
