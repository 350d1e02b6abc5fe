/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts.h"

G_BEGIN_DECLS

/* What the cell of a consent or an opt-out says: yes, true, 1, x, or the date
 * of it; no, false, 0; nothing.  Anything else is UNCLEAR. */
CurioAnswer curio_answer_read (const char *text);

G_END_DECLS
