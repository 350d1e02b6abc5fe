/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads a source off the main loop, making the demo shop where it is asked for
 * and not there yet. */

#include "curio-load-job.h"

#include "curio-demo-shop.h"

#include <glib/gi18n-lib.h>
#include <malloc.h>

CurioLoadJob *
curio_load_job_new (const CurioSource *source)
{
  CurioLoadJob *self = g_atomic_rc_box_new0 (CurioLoadJob);

  self->source = curio_source_copy (source);
  return self;
}

static void
clear (gpointer data)
{
  CurioLoadJob *self = data;

  g_clear_pointer (&self->source, curio_source_free);
}

void
curio_load_job_unref (CurioLoadJob *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
make_demo_shop (CurioLoadJob *self, GCancellable *cancellable, GError **error)
{
  if (g_strcmp0 (self->source->shop, CURIO_DEMO_SHOP) != 0)
    return TRUE;

  gboolean done = curio_demo_shop_ensure (&self->progress, &self->making,
                                          cancellable, error);

  /* The load counts from nothing again. */
  self->making = FALSE;
  self->progress.lines = 0;
  self->progress.total = 0;
  self->progress.started_us = 0;
  self->progress.stage = CURIO_STAGE_STARTING;
  return done;
}

/* Building facts takes far more memory than keeping them, and glibc holds on
 * to what was freed: some 50 MB of a million lines, for good. */
static void
give_memory_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

static void
load_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  CurioLoadJob *self = data;
  GError *error = NULL;
  CurioFacts *facts = NULL;

  if (make_demo_shop (self, cancellable, &error))
    facts = curio_source_load (self->source, &self->progress, cancellable,
                               &error);

  give_memory_back ();
  if (facts != NULL)
    g_task_return_pointer (task, facts, (GDestroyNotify)curio_facts_unref);
  else
    g_task_return_error (task, error);
}

void
curio_load_job_start (CurioLoadJob *self, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, curio_load_job_start);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self),
                        (GDestroyNotify)curio_load_job_unref);
  /* The facts of a load that ended just before a cancel are good. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, load_in_thread);
}

CurioFacts *
curio_load_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
curio_load_job_get_activity (const CurioLoadJob *self)
{
  if (self->making)
    return _ ("Making the demo shop…");
  if (self->progress.stage != CURIO_STAGE_STARTING)
    return _ ("Loading…");
  return self->source->shop != NULL ? _ ("Starting…") : _ ("Connecting…");
}
