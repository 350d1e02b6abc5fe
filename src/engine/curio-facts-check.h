/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"

G_BEGIN_DECLS

/* Whether facts that came from elsewhere are such as a builder makes, as far
 * as anything relies on it: numbers within what they count, orders sorted,
 * sums that fit.  Their arrays and dictionaries must be there and as long as
 * said.  A few milliseconds for a million lines. */
gboolean curio_facts_check (const CurioFacts *self);

G_END_DECLS
