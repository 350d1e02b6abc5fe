/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a statement of SQL nests deeper than any dump does, so that a parser
 * that calls itself would run out of stack.  OUT_LOCATION is the byte where it
 * becomes too deep. */
gboolean curio_sql_depth_is_excessive (const char *sql, gsize *out_location);

G_END_DECLS
