/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-window.h"

G_BEGIN_DECLS

/* How long the frames of the customer list take while it is scrolled from the
 * top to the bottom, by the wheel ("wheel") and by its bar ("bar"), and what
 * the main thread is busy with at one stretch while one types into the search
 * ("search") and sorts ("sort").  Into OUT: char * to double[2], milliseconds,
 * median and 95th percentile. */
void curio_list_measure (CurioWindow *window, GHashTable *out);

G_END_DECLS
