/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Splits "[schema.]name", each part in double quotes or as it stands.
 * *OUT_SCHEMA is NULL where there is none.  FALSE with CURIO_ERROR_USAGE. */
gboolean curio_table_name_parse (const char *text, char **out_schema,
                                 char **out_name, GError **error);
/* The other way: quoted only where it must be.  (transfer full) */
char *curio_table_name_format (const char *schema, const char *name);

G_END_DECLS
