/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-read-out.h"

G_BEGIN_DECLS

/* A read-out in words, for the list, the terminal and the picture.  All
 * (transfer full). */

/* "Yes", "No", "Cannot tell yet": in one or two words. */
const char *curio_read_out_get_answer (const CurioReadOut *self);
/* The same, with the numbers and why: one or two sentences. */
char *curio_read_out_describe (const CurioReadOut *self);
/* "Each who was written to spent £12.40 more (£−3.00 to £27.80)"; NULL where
 * there is nothing to compare. */
char *curio_read_out_describe_spend (const CurioReadOut *self);
/* "1–30 Mar 2010, 12 of its 30 days still to come". */
char *curio_read_out_describe_days (const CurioReadOut *self);

G_END_DECLS
