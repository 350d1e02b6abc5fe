/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As g_utf8_collate, for names as they stand in a table: in any encoding. */
int curio_name_compare (const char *a, const char *b);

G_END_DECLS
