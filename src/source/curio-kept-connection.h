/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CurioDatabase CurioDatabase;

/* One connection of the program's, kept between two looks at a table: to make
 * a new one costs a server more than what it is asked then.  For any thread.
 */

/* The connection that was left to CONNINFO, alive; or NULL. */
CurioDatabase *curio_kept_connection_take (const char *conninfo,
                                           GCancellable *cancellable);
/* Leaves DATABASE (transfer full) in place of the one before; where it is of
 * no more use it is closed. */
void curio_kept_connection_give (const char *conninfo,
                                 CurioDatabase *database);
/* Closes it: nobody looks there any more. */
void curio_kept_connection_forget (void);

G_END_DECLS
