/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads a source off the main loop, making the demo shop where it is asked for
 * and not there yet. */

#include "curio-load-job.h"

#include "curio-demo-shop.h"
#include "curio-keepsake.h"
#include "curio-keyring.h"
#include "curio-settings.h"
#include "curio-snapshot.h"

#include <glib/gi18n-lib.h>
#include <malloc.h>

typedef struct _CurioAhead Ahead;

static void free_ahead (Ahead *self);

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
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->state, curio_table_state_free);
  g_clear_pointer (&self->not_goods, g_strfreev);
  g_clear_pointer (&self->ahead, free_ahead);
}

void
curio_loaded_free (CurioLoaded *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->state, curio_table_state_free);
  g_free (self->trouble);
  g_free (self);
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

/* --- the job ------------------------------------------------------------ */

/* Sums of lines are made by the list of what is not goods: of a shop that is
 * not shown yet, what is kept with it says which. */
static void
learn_not_goods (CurioLoadJob *self)
{
  g_autofree char *key = curio_source_make_key (self->source);
  CurioKeepsake kept = { 0 };

  if (self->not_goods == NULL && curio_keepsake_load (&kept, key, NULL))
    self->not_goods = g_strdupv (kept.not_goods);
  curio_keepsake_clear (&kept);
  g_strfreev (self->source->not_goods);
  self->source->not_goods = g_strdupv (self->not_goods);
}

/* Lines where sums were asked for, or the other way round, are of no use; nor
 * are sums that were made by another list. */
static gboolean
is_wanted (CurioLoadJob *self, const CurioFacts *facts)
{
  CurioBooks books = { CURIO_BOOKS_TRADING, NULL };

  if (curio_facts_has_lines (facts))
    return self->source->grain != CURIO_GRAIN_ORDERS;
  learn_not_goods (self);
  books.not_goods = (const char *const *)self->not_goods;
  return self->source->grain != CURIO_GRAIN_LINES
         && curio_facts_fit_books (facts, &books);
}

/* The facts of the last time; a file that cannot be used is told of. */
static gboolean
read_file (CurioLoadJob *self, CurioLoaded *loaded)
{
  g_autoptr (GError) error = NULL;
  CurioSnapshot snapshot;

  if (curio_snapshot_read (self->source, &snapshot, &error))
    {
      if (!is_wanted (self, snapshot.facts))
        {
          curio_snapshot_clear (&snapshot);
          return FALSE;
        }
      loaded->facts = snapshot.facts;
      loaded->state = snapshot.state;
      loaded->read_at = snapshot.loaded_at;
      loaded->loaded_at = snapshot.seen_at;
      loaded->is_kept = TRUE;
      return TRUE;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    loaded->trouble = g_strdup (error->message);
  return FALSE;
}

/* What was kept is shown at once, with the tables that the first page asks
 * for; the others follow. */
static void
make_ledger (CurioLoadJob *self, CurioLoaded *loaded)
{
  const CurioBooks books
      = { self->books, (const char *const *)self->not_goods };

  if (loaded->facts == NULL || loaded->ledger != NULL)
    return;
  loaded->ledger = curio_ledger_new (loaded->facts, &books);
  if (loaded->is_kept)
    curio_ledger_prepare_health (loaded->ledger);
  else
    curio_ledger_prepare (loaded->ledger);
}

/* --- reading ahead ------------------------------------------------------ */

struct _CurioAhead
{
  CurioLoadJob *job; /* as it will be asked for */
  CurioLoaded *loaded;
  GThread *thread; /* NULL: it was waited for */
  _Atomic int is_read;
};

/* Of the main thread alone, until a job takes it along. */
static Ahead *ahead;

static gpointer
read_ahead_cb (gpointer data)
{
  Ahead *self = data;

  learn_not_goods (self->job);
  if (read_file (self->job, self->loaded))
    make_ledger (self->job, self->loaded);
  self->is_read = TRUE;
  return NULL;
}

static void
wait_until_read (Ahead *self)
{
  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
}

static void
free_ahead (Ahead *self)
{
  wait_until_read (self);
  curio_load_job_unref (self->job);
  curio_loaded_free (self->loaded);
  g_free (self);
}

void
curio_load_job_set_grain (CurioSource *source)
{
  g_autofree char *grain = curio_settings_get_string ("grain", "auto");

  if (!curio_grain_parse (grain, &source->grain, NULL))
    source->grain = CURIO_GRAIN_AUTO;
  source->line_budget
      = curio_settings_get_int ("line-budget", CURIO_LINE_BUDGET);
}

void
curio_load_job_read_ahead (const CurioSource *source)
{
  g_autofree char *books = curio_settings_get_string ("books", "trading");
  Ahead *self = g_new0 (Ahead, 1);

  self->job = curio_load_job_new (source);
  curio_load_job_set_grain (self->job->source);
  curio_books_parse (books, &self->job->books);
  self->loaded = g_new0 (CurioLoaded, 1);
  self->thread = g_thread_new ("curio-read-ahead", read_ahead_cb, self);
  g_clear_pointer (&ahead, free_ahead);
  ahead = self;
}

static gboolean
is_for (const Ahead *self, const CurioLoadJob *job)
{
  return self->job->source->grain == job->source->grain
         && curio_source_is_same_reading (self->job->source, job->source);
}

CurioLoaded *
curio_load_job_take_ahead (CurioLoadJob *self)
{
  CurioLoaded *loaded;

  if (ahead == NULL || !ahead->is_read || ahead->loaded->facts == NULL
      || !is_for (ahead, self))
    return NULL;
  loaded = g_steal_pointer (&ahead->loaded);
  g_clear_pointer (&ahead, free_ahead);
  return loaded;
}

/* What was read ahead, or is just now, or what is read here. */
static gboolean
read_kept (CurioLoadJob *self, CurioLoaded *loaded)
{
  CurioLoaded *found;

  if (self->ahead == NULL || !is_for (self->ahead, self))
    return read_file (self, loaded);
  wait_until_read (self->ahead);
  found = self->ahead->loaded;
  if (found->facts == NULL)
    {
      loaded->trouble = g_steal_pointer (&found->trouble);
      return FALSE;
    }
  *loaded = *found;
  *found = (CurioLoaded){ 0 };
  return TRUE;
}

/* --- what is done ------------------------------------------------------- */

static gboolean
refresh (CurioLoadJob *self, CurioLoaded *loaded, GCancellable *cancellable,
         GError **error)
{
  CurioRefresh found;

  curio_keyring_fill (self->source, cancellable);
  if (!curio_source_refresh (self->source, self->facts, self->state,
                             self->care, &self->progress, cancellable, &found,
                             error))
    return FALSE;
  loaded->facts = found.facts;
  loaded->state = found.state;
  return TRUE;
}

static gboolean
load_all (CurioLoadJob *self, CurioLoaded *loaded, GCancellable *cancellable,
          GError **error)
{
  if (!make_demo_shop (self, cancellable, error))
    return FALSE;
  curio_keyring_fill (self->source, cancellable);
  loaded->facts = curio_source_load_stated (
      self->source, &self->progress, cancellable, &loaded->state, error);
  return loaded->facts != NULL;
}

static gboolean
do_job (CurioLoadJob *self, CurioLoaded *loaded, GCancellable *cancellable,
        GError **error)
{
  learn_not_goods (self);
  if (self->facts != NULL)
    return refresh (self, loaded, cancellable, error);
  return (self->may_use_kept && read_kept (self, loaded))
         || load_all (self, loaded, cancellable, error);
}

static void
load_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  CurioLoadJob *self = data;
  g_autoptr (CurioLoaded) loaded = g_new0 (CurioLoaded, 1);
  GError *error = NULL;
  gboolean done;

  loaded->loaded_at = g_get_real_time () / G_USEC_PER_SEC;
  loaded->read_at = loaded->loaded_at;
  done = do_job (self, loaded, cancellable, &error);
  if (done)
    make_ledger (self, loaded);
  if (!loaded->is_kept)
    give_memory_back ();
  if (done)
    g_task_return_pointer (task, g_steal_pointer (&loaded),
                           (GDestroyNotify)curio_loaded_free);
  else
    g_task_return_error (task, error);
}

void
curio_load_job_start (CurioLoadJob *self, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  if (self->may_use_kept)
    self->ahead = g_steal_pointer (&ahead);
  g_task_set_source_tag (task, curio_load_job_start);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self),
                        (GDestroyNotify)curio_load_job_unref);
  /* The facts of a load that ended just before a cancel are good. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, load_in_thread);
}

CurioLoaded *
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
