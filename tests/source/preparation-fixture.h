/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-preparation.h"
#include "server-fixture.h"

G_BEGIN_DECLS

/* The printed SQL; CONNINFO may be NULL.  (transfer full) */
char *preparation_fixture_print (const CurioPreparation *parts,
                                 const char *conninfo, const char *table);
/* Has psql run it, without a single error. */
void preparation_fixture_run (const ServerFixture *server, const char *text);
/* How ROLE connects.  (transfer full) */
char *preparation_fixture_connect_as (const ServerFixture *server,
                                      const char *role);
/* Whether ROLE may run STATEMENT. */
void preparation_fixture_check_may (const ServerFixture *server,
                                    const char *role, const char *statement,
                                    gboolean may);

G_END_DECLS
