/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libpq-fe.h>

#include "curio-error.h"

G_BEGIN_DECLS

/* Sets ERROR from what CONN says of its failed attempt to connect. */
void curio_database_error_set_connect (GError **error, PGconn *conn);
/* The same where the server did not answer within SECONDS. */
void curio_database_error_set_no_answer (GError **error, PGconn *conn,
                                         int seconds);
/* Sets ERROR from a failed RESULT of CONN; RESULT may be NULL where the
 * connection itself broke. */
void curio_database_error_set (GError **error, PGconn *conn,
                               const PGresult *result);
/* TRUE where the server said so, with the SQLSTATE of RESULT. */
gboolean curio_database_error_is (const PGresult *result,
                                  const char *sqlstate);

G_END_DECLS
