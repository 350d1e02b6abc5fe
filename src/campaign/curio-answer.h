/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts.h"

G_BEGIN_DECLS

/* What the cell of a consent or an opt-out says: yes, true, 1, x, or the date
 * of it; no, false, 0; nothing.  Anything else is UNCLEAR. */
CurioAnswer curio_answer_read (const char *text);

/* What two cells say together, on the safe side: a no to consent stays one,
 * and only two times yes is yes; an opt-out stays one, and only two times no
 * is no. */
CurioAnswer curio_answer_join_consents (CurioAnswer a, CurioAnswer b);
CurioAnswer curio_answer_join_opt_outs (CurioAnswer a, CurioAnswer b);

G_END_DECLS
