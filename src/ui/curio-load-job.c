/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads a source off the main loop, making the demo shop where it is asked for
 * and not there yet. */

#include "curio-load-job.h"

#include "curio-demo-shop.h"
#include "curio-keepsake.h"
#include "curio-keyring.h"
#include "curio-snapshot.h"

#include <glib/gi18n-lib.h>
#include <malloc.h>
#include <stdatomic.h>

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

/* --- reading ahead ------------------------------------------------------ */

typedef struct
{
  CurioSource *source;
  CurioSnapshot snapshot;
  GError *error;
  GThread *thread;
  _Atomic int is_read;
} Ahead;

/* Only the main thread begins, and only the first job takes it. */
static Ahead *_Atomic ahead;

static gpointer
read_ahead_cb (gpointer data)
{
  Ahead *self = data;

  curio_snapshot_read (self->source, &self->snapshot, &self->error);
  self->is_read = TRUE;
  return NULL;
}

void
curio_load_job_read_ahead (const CurioSource *source)
{
  Ahead *self = g_new0 (Ahead, 1);

  self->source = curio_source_copy (source);
  self->thread = g_thread_new ("curio-read-ahead", read_ahead_cb, self);
  ahead = self;
}

/* As curio_snapshot_read, or what that has given before. */
static gboolean
read_snapshot (const CurioSource *source, CurioSnapshot *out_snapshot,
               GError **error)
{
  Ahead *self = atomic_exchange (&ahead, NULL);
  gboolean is_it;

  if (self == NULL)
    return curio_snapshot_read (source, out_snapshot, error);
  g_thread_join (self->thread);
  is_it = curio_source_is_same_reading (self->source, source);
  if (is_it)
    {
      *out_snapshot = self->snapshot;
      if (self->error != NULL)
        g_propagate_error (error, self->error);
    }
  else
    {
      curio_snapshot_clear (&self->snapshot);
      g_clear_error (&self->error);
    }
  curio_source_free (self->source);
  g_free (self);
  return is_it ? out_snapshot->facts != NULL
               : curio_snapshot_read (source, out_snapshot, error);
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
read_kept (CurioLoadJob *self, CurioLoaded *loaded)
{
  g_autoptr (GError) error = NULL;
  CurioSnapshot snapshot;

  if (read_snapshot (self->source, &snapshot, &error))
    {
      if (!is_wanted (self, snapshot.facts))
        {
          curio_snapshot_clear (&snapshot);
          return FALSE;
        }
      loaded->facts = snapshot.facts;
      loaded->state = snapshot.state;
      loaded->loaded_at = snapshot.loaded_at;
      loaded->is_kept = TRUE;
      return TRUE;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    loaded->trouble = g_strdup (error->message);
  return FALSE;
}

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
  if (found.facts == NULL && self->known_at != 0)
    curio_snapshot_confirm (self->source, self->known_at, loaded->loaded_at);
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

/* What was kept is shown at once, and the rest of its tables follow. */
static void
make_ledger (CurioLoadJob *self, CurioLoaded *loaded)
{
  const CurioBooks books
      = { self->books, (const char *const *)self->not_goods };

  if (loaded->facts == NULL)
    return;
  loaded->ledger = curio_ledger_new (loaded->facts, &books);
  if (!loaded->is_kept)
    curio_ledger_prepare (loaded->ledger);
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

CurioLoaded *
curio_load_job_take_ahead (CurioLoadJob *self)
{
  g_autoptr (CurioLoaded) loaded = NULL;

  if (ahead == NULL || !ahead->is_read)
    return NULL;
  loaded = g_new0 (CurioLoaded, 1);
  return read_kept (self, loaded) ? g_steal_pointer (&loaded) : NULL;
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
