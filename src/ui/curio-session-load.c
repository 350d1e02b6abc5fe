/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the session comes by its facts: those kept on this computer at once,
 * then a look at the table behind them, and again whenever the person asks or
 * some minutes have passed.  Figures change in one step, and a failure leaves
 * them. */

#include "curio-session-private.h"

#include "curio-settings.h"
#include "curio-snapshot.h"

/* The window is drawn before the server is asked, which may have to start. */
#define FIRST_LOOK_MS 600
#define DEFAULT_MINUTES 5

static void schedule_look (CurioSession *self);
static void begin (CurioSession *self, gboolean may_use_kept,
                   CurioRefreshCare care);
static gboolean told_cb (gpointer data);

/* --- keeping on disk ------------------------------------------------------
 */

typedef struct
{
  CurioSource *source;
  CurioFacts *facts;
  CurioTableState *state;
  gint64 loaded_at;
} Keeping;

static void
free_keeping (gpointer data)
{
  Keeping *self = data;

  curio_source_free (self->source);
  curio_facts_unref (self->facts);
  curio_table_state_free (self->state);
  g_free (self);
}

static void
keep_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  Keeping *keeping = data;
  GError *error = NULL;

  if (curio_snapshot_write (keeping->source, keeping->facts, keeping->state,
                            keeping->loaded_at, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
kept_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioSession) self = data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return;
  curio_session_set_trouble (self, error->message);
  curio_session_notify_busy (self);
}

/* A session that remembers nothing leaves nothing on disk either. */
static void
keep (CurioSession *self)
{
  g_autoptr (GTask) task = NULL;
  Keeping *keeping;

  if (!self->remembers || self->state == NULL)
    return;
  keeping = g_new0 (Keeping, 1);
  keeping->source = curio_source_copy (self->source);
  keeping->facts = curio_facts_ref (self->facts);
  keeping->state = curio_table_state_copy (self->state);
  keeping->loaded_at = g_date_time_to_unix (self->loaded_at);
  task = g_task_new (NULL, NULL, kept_cb, g_object_ref (self));
  g_task_set_source_tag (task, keep);
  g_task_set_task_data (task, keeping, free_keeping);
  g_task_run_in_thread (task, keep_in_thread);
}

/* --- what was found -------------------------------------------------------
 */

static void
set_loaded_at (CurioSession *self, gint64 seconds)
{
  g_clear_pointer (&self->loaded_at, g_date_time_unref);
  self->loaded_at = g_date_time_new_from_unix_local (seconds);
}

/* The table was looked at with a password from the keyring; whoever connects
 * next, such as a campaign, needs it too. */
static void
learn_password (CurioSession *self, const CurioSource *source)
{
  if (!curio_source_is_same_place (self->source, source))
    return;
  g_free (self->source->conninfo);
  self->source->conninfo = g_strdup (source->conninfo);
  curio_session_want (self, source);
}

static void
take_loaded (CurioSession *self, CurioLoaded *loaded)
{
  CurioSource *source = self->load->source;

  if (loaded->trouble != NULL)
    curio_session_set_trouble (self, loaded->trouble);
  if (!loaded->is_kept)
    curio_source_remember (source);
  g_clear_pointer (&self->spare, curio_ledger_unref);
  self->spare = g_steal_pointer (&loaded->ledger);
  if (loaded->facts != NULL)
    curio_session_show (self, source, loaded->facts);
  else
    learn_password (self, source);
  set_loaded_at (self, loaded->loaded_at);
  g_clear_pointer (&self->state, curio_table_state_free);
  self->state = g_steal_pointer (&loaded->state);
  self->is_kept = loaded->is_kept;
  if (loaded->facts != NULL && !loaded->is_kept)
    keep (self);
  if (self->remembers && !loaded->is_kept && source->shop == NULL
      && self->listener == NULL)
    self->listener = curio_listener_new (source, told_cb, self);
  curio_session_set_error (self, NULL);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioSession) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioLoaded) loaded = curio_load_job_finish (result, &error);

  /* Another load, or a cancel, has taken its place. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (loaded != NULL)
    take_loaded (self, loaded);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    curio_session_set_error (self, g_steal_pointer (&error));
  schedule_look (self);
  curio_session_notify_busy (self);
}

/* --- loading --------------------------------------------------------------
 */

/* Figures that were read while the window was made are in its first frame. */
static gboolean
show_ahead (CurioSession *self)
{
  g_autoptr (CurioLoaded) loaded = self->load->may_use_kept
                                       ? curio_load_job_take_ahead (self->load)
                                       : NULL;

  if (loaded == NULL)
    return FALSE;
  g_clear_object (&self->cancellable);
  take_loaded (self, loaded);
  schedule_look (self);
  curio_session_notify_busy (self);
  return TRUE;
}

/* How much of the shop is loaded is the person's to say. */
static void
set_grain (CurioSource *source)
{
  g_autofree char *grain = curio_settings_get_string ("grain", "auto");

  if (!curio_grain_parse (grain, &source->grain, NULL))
    source->grain = CURIO_GRAIN_AUTO;
  source->line_budget
      = curio_settings_get_int ("line-budget", CURIO_LINE_BUDGET);
}

/* Sums that were made by another list of what is not goods are of no use. */
static gboolean
can_refresh (CurioSession *self)
{
  const CurioBooks books
      = { CURIO_BOOKS_TRADING, (const char *const *)self->kept.not_goods };

  return self->state != NULL && self->facts != NULL
         && curio_source_is_same_reading (self->source, self->wanted)
         && curio_facts_fit_books (self->facts, &books);
}

static void
begin (CurioSession *self, gboolean may_use_kept, CurioRefreshCare care)
{
  gboolean was_busy = self->cancellable != NULL;
  CurioLoadJob *job;

  set_grain (self->wanted);
  job = curio_load_job_new (self->wanted);

  g_clear_handle_id (&self->look, g_source_remove);
  if (was_busy)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  job->may_use_kept = may_use_kept && self->remembers;
  job->care = care;
  job->books = self->filter.books;
  if (curio_source_is_same_place (self->source, self->wanted))
    job->not_goods = g_strdupv (self->kept.not_goods);
  if (can_refresh (self))
    {
      job->facts = curio_facts_ref (self->facts);
      job->state = curio_table_state_copy (self->state);
      if (self->remembers)
        job->known_at = g_date_time_to_unix (self->loaded_at);
    }
  g_clear_pointer (&self->load, curio_load_job_unref);
  self->load = job;
  curio_session_set_error (self, NULL);
  if (show_ahead (self))
    return;
  if (!was_busy)
    curio_session_notify_busy (self);
  curio_load_job_start (job, self->cancellable, loaded_cb,
                        g_object_ref (self));
}

static gboolean
sure_look_cb (gpointer data)
{
  CurioSession *self = data;

  self->look = 0;
  self->is_told = FALSE;
  begin (self, FALSE, CURIO_REFRESH_SURE);
  return G_SOURCE_REMOVE;
}

/* Somebody has written.  A look under way may have come too early. */
static gboolean
told_cb (gpointer data)
{
  CurioSession *self = data;

  self->is_told = self->cancellable != NULL;
  if (!self->is_told)
    begin (self, FALSE, CURIO_REFRESH_SURE);
  return G_SOURCE_REMOVE;
}

static gboolean
look_cb (gpointer data)
{
  CurioSession *self = data;

  self->look = 0;
  begin (self, FALSE, CURIO_REFRESH_QUICK);
  return G_SOURCE_REMOVE;
}

/* What was kept is looked after soon; what was loaded after the minutes that
 * the person has set.  Into a local shop nobody else writes, and each look
 * would start its server. */
static void
schedule_look (CurioSession *self)
{
  int minutes = MIN (
      curio_settings_get_int ("refresh-minutes", DEFAULT_MINUTES), 24 * 60);

  g_clear_handle_id (&self->look, g_source_remove);
  if (!self->remembers || self->facts == NULL)
    return;
  if (self->is_told)
    self->look = g_timeout_add_seconds (1, sure_look_cb, self);
  else if (self->is_kept && self->error == NULL)
    self->look = g_timeout_add (FIRST_LOOK_MS, look_cb, self);
  else if (minutes > 0 && self->source->shop == NULL)
    self->look = g_timeout_add_seconds ((guint)minutes * 60, look_cb, self);
}

void
curio_session_schedule_look (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  if (self->cancellable == NULL)
    schedule_look (self);
}

void
curio_session_open (CurioSession *self, CurioSource *source)
{
  g_return_if_fail (CURIO_IS_SESSION (self));
  g_return_if_fail (source != NULL);

  gboolean is_shown = curio_source_is_same_reading (self->source, source);

  curio_session_want (self, source);
  begin (self, !is_shown, CURIO_REFRESH_SURE);
}

void
curio_session_reload (CurioSession *self)
{
  if (self->wanted != NULL)
    begin (self, FALSE, CURIO_REFRESH_SURE);
}

void
curio_session_cancel (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  g_clear_handle_id (&self->look, g_source_remove);
  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  curio_session_want (self, self->source);
  schedule_look (self);
  curio_session_notify_busy (self);
}

CurioSight
curio_session_get_sight (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), CURIO_SIGHT_UNKNOWN);

  return self->state != NULL ? curio_table_state_get_sight (self->state)
                             : CURIO_SIGHT_CLEAR;
}

GDateTime *
curio_session_dup_data_at (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), NULL);

  if (self->facts != NULL && self->facts->rolled_up_us != 0)
    return g_date_time_new_from_unix_local (self->facts->rolled_up_us
                                            / G_USEC_PER_SEC);
  return self->loaded_at != NULL ? g_date_time_ref (self->loaded_at) : NULL;
}

gboolean
curio_session_get_is_kept (CurioSession *self)
{
  g_return_val_if_fail (CURIO_IS_SESSION (self), FALSE);

  return self->is_kept;
}
