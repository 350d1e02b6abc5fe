/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A PostgreSQL server of a test's own, in a temporary folder: a unix socket
 * without passwords, and a port of the loopback interface with them.  It ends
 * with the test program, however that ends. */
typedef struct
{
  char *folder;   /* of cluster and socket */
  char *conninfo; /* by the socket, as the superuser "boss" */
  int port;       /* on 127.0.0.1, and of the socket */
  GPid pid;
} ServerFixture;

ServerFixture *server_fixture_new (void);
void server_fixture_free (ServerFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ServerFixture, server_fixture_free)

/* Runs statements as the superuser; a failure ends the test. */
void server_fixture_run (ServerFixture *self, const char *statements);
/* The first value of a query's answer, as text.  (transfer full) */
char *server_fixture_ask (ServerFixture *self, const char *query);

/* Starts it anew as a replica, which waits for what another server never
 * sends; connections are lost. */
void server_fixture_follow (ServerFixture *self);

/* Starts a program in FOLDER as the user that servers run as; it ends with the
 * test program.  It is to be reaped. */
GPid server_fixture_spawn (const char *const *argv, const char *folder);
