/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* What is to be said where lines were loaded as sums of them. */

/* That they were, and what cannot be told of them; translated. */
const char *curio_grain_get_sentence (void);

/* Of which whole months products are told, where the dates of VIEW cut one.
 * NULL: of the selection itself.  (transfer full) */
char *curio_grain_describe_days (const CurioView *view);

G_END_DECLS
