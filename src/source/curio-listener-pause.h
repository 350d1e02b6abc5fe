/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long to wait before listening again.  Some servers and some networks
 * drop whoever is silent: the sooner a connection has ended, the longer the
 * next one is put off, from ten seconds, each time twice as long, to an hour.
 * One that has lasted ten minutes is made anew at once.
 *
 * Times are microseconds of any one clock.  Begins as zeros. */
typedef struct
{
  gint64 begun_us; /* when listening last began */
  gint64 pause_us;
  gint64 from_us; /* when it may begin again */
} CurioListenerPause;

void curio_listener_pause_begin (CurioListenerPause *self, gint64 now_us);
void curio_listener_pause_end (CurioListenerPause *self, gint64 now_us);

G_END_DECLS
