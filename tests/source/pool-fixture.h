/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "server-fixture.h"

/* One connection to the server at a time, for one client after the other. */
typedef struct
{
  ServerFixture *server;
  int listener;
  guint n_clients; /* sessions; after them it ends */
  char *conninfo;
  GThread *thread;
} PoolFixture;

void pool_fixture_start (PoolFixture *self, ServerFixture *server,
                         guint n_clients);
/* Waits until all clients have come and gone. */
void pool_fixture_end (PoolFixture *self);
