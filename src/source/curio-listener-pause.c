/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pause between two listenings, which grows where they are cut short. */

#include "curio-listener-pause.h"

#define LEAST_US (10 * G_USEC_PER_SEC)
#define MOST_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)
#define LASTING_US (G_GINT64_CONSTANT (600) * G_USEC_PER_SEC)

void
curio_listener_pause_begin (CurioListenerPause *self, gint64 now_us)
{
  self->begun_us = now_us;
}

void
curio_listener_pause_end (CurioListenerPause *self, gint64 now_us)
{
  if (now_us - self->begun_us >= LASTING_US)
    self->pause_us = 0;
  else
    self->pause_us = CLAMP (2 * self->pause_us, LEAST_US, MOST_US);
  self->from_us = now_us + self->pause_us;
}
