/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* One load of a source in a worker thread.  The worker writes the progress,
 * the window reads it on a timer: the box lives as long as either needs it.  A
 * demo shop that is not there yet is made first. */
typedef struct
{
  CurioSource *source;
  CurioProgress progress;
  _Atomic int making; /* the demo shop is being made */
} CurioLoadJob;

CurioLoadJob *curio_load_job_new (const CurioSource *source);
void curio_load_job_unref (CurioLoadJob *self);

/* Calls CALLBACK with DATA and no source object: a GTask may drop its source
 * in the worker thread, where no widget may die.  Who starts holds a reference
 * in DATA and drops it in CALLBACK. */
void curio_load_job_start (CurioLoadJob *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);
/* (transfer full) */
CurioFacts *curio_load_job_finish (GAsyncResult *result, GError **error);

/* What it is doing, in a word or two: "Loading…".  Translated. */
const char *curio_load_job_get_activity (const CurioLoadJob *self);

G_END_DECLS
