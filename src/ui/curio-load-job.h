/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"
#include "curio-refresh.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* One load of a source in a worker thread.  The worker writes the progress,
 * the window reads it on a timer: the box lives as long as either needs it.  A
 * demo shop that is not there yet is made first.
 *
 * What is set before the start tells what is loaded: with FACTS and STATE,
 * what has changed since; with MAY_USE_KEPT, the facts kept on this computer
 * where there are any; else everything. */
typedef struct
{
  CurioSource *source;
  gboolean may_use_kept;
  CurioFacts *facts;
  CurioTableState *state;
  CurioRefreshCare care;
  CurioBooksKind books; /* of which a ledger is made of what is loaded */
  char **not_goods;     /* NULL: those of the books */

  CurioProgress progress;
  _Atomic int making; /* the demo shop is being made */

  struct _CurioAhead *ahead; /* private: what is being read ahead; or NULL */
} CurioLoadJob;

CurioLoadJob *curio_load_job_new (const CurioSource *source);
void curio_load_job_unref (CurioLoadJob *self);

/* Takes from the settings how much of SOURCE is loaded. */
void curio_load_job_set_grain (CurioSource *source);

/* Begins to read what is kept of SOURCE, and to make a ledger of it, in a
 * thread, before there is a window or even a display; the first job that may
 * use what is kept finds it read. */
void curio_load_job_read_ahead (const CurioSource *source);

/* Calls CALLBACK with DATA and no source object: a GTask may drop its source
 * in the worker thread, where no widget may die.  Who starts holds a reference
 * in DATA and drops it in CALLBACK. */
void curio_load_job_start (CurioLoadJob *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);

/* What a job has found. */
typedef struct
{
  CurioFacts *facts;   /* NULL: those that the job was given are up to date */
  CurioLedger *ledger; /* of them, ready to be shown; NULL: not made */
  CurioTableState *state;
  gint64 read_at;   /* seconds since 1970; by this the facts are kept */
  gint64 loaded_at; /* when they were last found right; not before */
  gboolean is_kept; /* from this computer: to be looked after */
  char *trouble;    /* with what was kept, to be told; NULL: none */
} CurioLoaded;

void curio_loaded_free (CurioLoaded *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioLoaded, curio_loaded_free)

/* (transfer full) */
CurioLoaded *curio_load_job_finish (GAsyncResult *result, GError **error);

/* What was read ahead of this job's source, where it has been read and can be
 * used; NULL else, and then the job is to be started: no file is read here.
 * (transfer full) */
CurioLoaded *curio_load_job_take_ahead (CurioLoadJob *self);

/* What it is doing, in a word or two: "Loading…".  Translated. */
const char *curio_load_job_get_activity (const CurioLoadJob *self);

G_END_DECLS
