/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CURIO_STAGE_STARTING, /* the local server, the connection */
  CURIO_STAGE_COUNTING, /* asking how much there is */
  CURIO_STAGE_READING,  /* lines stream */
  CURIO_STAGE_FINISHING,
  CURIO_STAGE_OFFERING, /* finding what each customer may like */
  CURIO_STAGE_WRITING,  /* files */
} CurioStage;

/* How far a long piece of work has come: written by the worker, read by
 * anybody on a timer.  Zero it before use.  It outlives the work. */
typedef struct
{
  _Atomic int stage;
  _Atomic gint64 lines; /* so far */
  _Atomic gint64 total; /* expected, an estimate; 0 where unknown */
  _Atomic gint64 rejected;
  _Atomic gint64 started_us; /* g_get_monotonic_time () of the first line */
} CurioProgress;

/* "640,000 of 1,067,371 lines · 1.2 million a second".  (transfer full) */
char *curio_progress_describe (const CurioProgress *self);
/* 0 to 1, or -1 where the total is not known. */
double curio_progress_get_fraction (const CurioProgress *self);

G_END_DECLS
