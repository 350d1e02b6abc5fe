/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts.h"

G_BEGIN_DECLS

/* The facts of the lines of OLD and those of NEW together: the same in every
 * column, whatever it counts, as a builder makes that is given the lines of
 * OLD first.  NEW comes from curio_facts_builder_finish_part.
 *
 * NULL where that cannot be promised, and then all lines must be read: an
 * invoice has lines in both; two invoices of one customer, or two of guests,
 * stand in one second and the fractions of it are not known; or the whole is
 * more than facts can hold, or has too many lines left out. */
CurioFacts *curio_facts_merge (const CurioFacts *old, const CurioFacts *new);

G_END_DECLS
