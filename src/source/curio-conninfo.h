/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* CONNINFO as key words and in one order, without its passwords; NULL where it
 * cannot be understood.  (transfer full) */
char *curio_conninfo_strip (const char *conninfo);
/* The value of one key word, or NULL.  (transfer full) */
char *curio_conninfo_get (const char *conninfo, const char *key);
/* Where CONNINFO leads by now, in a line of its own for each of host,
 * hostaddr, port, dbname and user: what is not in it is taken from the
 * environment and from the file of services, as libpq does.  (transfer full)
 */
char *curio_conninfo_resolve (const char *conninfo);
/* Appends key='value' and a blank, as libpq reads it. */
void curio_conninfo_append (GString *conninfo, const char *key,
                            const char *value);
/* TRUE where libpq takes it for the name of a database. */
gboolean curio_conninfo_is_bare_name (const char *conninfo);

G_END_DECLS
