/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Long work of a command: done in a thread, so that this one is free to show
 * how far it is and to hear Ctrl+C. */

#include "curio-job.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define REDRAW_MS 150

typedef struct
{
  CurioJobFunc func;
  gpointer data;
  CurioProgress progress;
  GCancellable *cancellable;
  GMainLoop *loop;
  gboolean done;
  GError *error;
} Job;

static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

static gboolean
quit_cb (gpointer data)
{
  Job *self = data;

  g_main_loop_quit (self->loop);
  return G_SOURCE_REMOVE;
}

static gpointer
work_cb (gpointer data)
{
  Job *self = data;

  self->done = self->func (self->data, &self->progress, self->cancellable,
                           &self->error);
  g_idle_add (quit_cb, self);
  return NULL;
}

static gboolean
show_progress_cb (gpointer data)
{
  Job *self = data;
  g_autofree char *text = curio_progress_describe (&self->progress);

  g_printerr ("\r\033[K%s", text);
  return G_SOURCE_CONTINUE;
}

/* The first asks the work to stop; whoever asks again does not want to wait.
 */
static gboolean
cancel_cb (gpointer data)
{
  Job *self = data;

  if (g_cancellable_is_cancelled (self->cancellable))
    _exit (1);
  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Job *self, GThread *thread)
{
  guint sources[G_N_ELEMENTS (signals)];
  gboolean is_terminal = isatty (STDERR_FILENO);
  guint timer
      = is_terminal ? g_timeout_add (REDRAW_MS, show_progress_cb, self) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sources[i] = g_unix_signal_add (signals[i], cancel_cb, self);
  g_main_loop_run (self->loop);
  g_thread_join (thread);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_source_remove (sources[i]);
  if (!is_terminal)
    return;
  g_source_remove (timer);
  g_printerr ("\r\033[K");
}

gboolean
curio_job_run (CurioJobFunc func, gpointer data, GError **error)
{
  Job job = { .func = func, .data = data };

  job.cancellable = g_cancellable_new ();
  job.loop = g_main_loop_new (NULL, FALSE);
  wait_for (&job, g_thread_new ("curio-job", work_cb, &job));
  g_main_loop_unref (job.loop);
  g_object_unref (job.cancellable);
  if (!job.done)
    g_propagate_error (error, job.error);
  return job.done;
}
