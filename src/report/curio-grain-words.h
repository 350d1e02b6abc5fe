/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* What is to be said where lines were loaded as sums of them. */

/* That they were, and what cannot be told of them; translated. */
const char *curio_grain_get_sentence (void);

/* The same for one place, with what to do to have it: what customers bought,
 * and offers, which are made of that; translated. */
const char *curio_grain_get_customers_sentence (void);
const char *curio_grain_get_offers_sentence (void);

/* Of which whole months products are told, where the dates of VIEW cut one.
 * NULL: of the selection itself.  (transfer full) */
char *curio_grain_describe_days (const CurioView *view);

/* Of when the data are, where the server had added the lines up before: "data
 * of 28 Nov 2026, 02:00", or that it does not say.  NULL: they are of when
 * they were loaded.  (transfer full) */
char *curio_grain_describe_age (const CurioFacts *facts);

/* What that means, as a sentence; NULL in the same way.  (transfer full) */
char *curio_grain_explain_age (const CurioFacts *facts);

G_END_DECLS
