/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the session comes by its facts: those kept on this computer at once,
 * then a look at the table behind them, and again whenever the person asks or
 * some minutes have passed.  Figures change in one step, and a failure leaves
 * them. */

#include "curio-session-private.h"

#include "curio-kept-connection.h"
#include "curio-settings.h"
#include "curio-snapshot-queue.h"

/* The window is drawn before the server is asked, which may have to start. */
#define FIRST_LOOK_US (600 * 1000)
#define DEFAULT_MINUTES 5
/* Between two looks that somebody's writing has brought about: so many times
 * what the last one took, and no less than this. */
#define REST_FACTOR 10
#define LEAST_REST_US (10 * G_USEC_PER_SEC)

static void schedule_look (CurioSession *self);
static void begin (CurioSession *self, gboolean may_use_kept,
                   CurioRefreshCare care);
static void heard_cb (CurioHeard heard, gpointer data);

/* --- keeping on disk ------------------------------------------------------
 */

static void
keeping_failed_cb (GObject *object, const GError *error)
{
  CurioSession *self = CURIO_SESSION (object);

  curio_session_set_trouble (self, error->message);
  curio_session_notify_busy (self);
}

/* A session that remembers nothing leaves nothing on disk either. */
static void
keep (CurioSession *self)
{
  if (self->remembers && self->state != NULL)
    curio_snapshot_queue_add (self->source, self->facts, self->state,
                              self->read_at, G_OBJECT (self),
                              keeping_failed_cb);
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

/* Once the server answers, and again once it answers again; where it goes on
 * dropping us, not at once. */
static void
listen (CurioSession *self, const CurioSource *source)
{
  gboolean has_ended
      = self->listener != NULL && curio_listener_has_ended (self->listener);

  if (self->listener == NULL)
    self->pause = (CurioListenerPause){ 0 };
  if (has_ended && g_get_monotonic_time () < self->pause.from_us)
    {
      self->is_unsure = TRUE;
      return;
    }
  if (has_ended)
    g_clear_pointer (&self->listener, curio_listener_free);
  if (self->remembers && source->shop == NULL && self->listener == NULL)
    self->listener = curio_listener_new (source, heard_cb, self);
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
  if (loaded->facts != NULL)
    self->read_at = loaded->read_at;
  else if (self->remembers)
    curio_snapshot_queue_confirm (source, self->read_at, loaded->loaded_at);
  if (loaded->facts != NULL && !loaded->is_kept)
    keep (self);
  if (!loaded->is_kept)
    listen (self, source);
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
  self->looked_us = g_get_monotonic_time ();
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
  self->looked_us = g_get_monotonic_time ();
  take_loaded (self, loaded);
  schedule_look (self);
  curio_session_notify_busy (self);
  return TRUE;
}

static gboolean
fits_grain (const CurioFacts *facts, CurioGrain grain)
{
  return curio_facts_has_lines (facts) ? grain != CURIO_GRAIN_ORDERS
                                       : grain != CURIO_GRAIN_LINES;
}

/* Lines where sums are asked for are of no use, nor the other way round, nor
 * sums that were made by another list of what is not goods. */
static gboolean
can_refresh (CurioSession *self)
{
  const CurioBooks books
      = { CURIO_BOOKS_TRADING, (const char *const *)self->kept.not_goods };

  return self->state != NULL && self->facts != NULL
         && curio_source_is_same_reading (self->source, self->wanted)
         && fits_grain (self->facts, self->wanted->grain)
         && curio_facts_fit_books (self->facts, &books);
}

static void
begin (CurioSession *self, gboolean may_use_kept, CurioRefreshCare care)
{
  gboolean was_busy = self->cancellable != NULL;
  CurioLoadJob *job;

  curio_load_job_set_grain (self->wanted);
  job = curio_load_job_new (self->wanted);

  g_clear_handle_id (&self->look, g_source_remove);
  self->begun_us = g_get_monotonic_time ();
  self->is_told = FALSE;
  self->is_unsure = FALSE;
  self->is_put_off = FALSE;
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

/* --- looking again --------------------------------------------------------
 */

static gboolean
look_cb (gpointer data)
{
  CurioSession *self = data;

  self->look = 0;
  /* Who is told does not ask whether the server has counted it yet; who only
   * has not heard does. */
  begin (self, FALSE,
         self->is_told ? CURIO_REFRESH_SURE : CURIO_REFRESH_QUICK);
  return G_SOURCE_REMOVE;
}

/* A look that finds anything reads all lines again. */
static gboolean
is_look_dear (CurioSession *self)
{
  return curio_table_state_get_sight (self->state) != CURIO_SIGHT_CLEAR
         || self->state->has_text_dates
         || !curio_facts_has_lines (self->facts);
}

/* In a shop that sells all day looks may not follow each other without a
 * pause: each of them asks of the server to count all lines. */
static gint64
find_told_look (CurioSession *self)
{
  gint64 took = self->looked_us - self->begun_us;

  return self->looked_us + MAX (LEAST_REST_US, REST_FACTOR * took);
}

/* G_MAXINT64: never.  What was kept is looked after soon; what was loaded
 * after the minutes that the person has set.  Into a local shop nobody else
 * writes, and each look would start its server. */
static gint64
find_next_look (CurioSession *self)
{
  int minutes = MIN (
      curio_settings_get_int ("refresh-minutes", DEFAULT_MINUTES), 24 * 60);
  gint64 next = G_MAXINT64;

  if (self->is_told)
    next = find_told_look (self);
  if (self->is_unsure)
    next = MIN (next,
                MAX (self->looked_us + LEAST_REST_US, self->pause.from_us));
  if (self->is_kept && self->error == NULL && !self->is_put_off)
    return MIN (next, g_get_monotonic_time () + FIRST_LOOK_US);
  if (minutes > 0 && self->source->shop == NULL)
    next = MIN (next, self->looked_us + minutes * 60 * G_USEC_PER_SEC);
  return next;
}

static void
schedule_look (CurioSession *self)
{
  gint64 next, left_us;

  g_clear_handle_id (&self->look, g_source_remove);
  if (!self->remembers || self->facts == NULL)
    return;
  self->is_told = self->is_told && !is_look_dear (self);
  self->is_unsure = self->is_unsure && !is_look_dear (self);
  next = find_next_look (self);
  if (next == G_MAXINT64)
    return;
  left_us = MAX (next - g_get_monotonic_time (), 0);
  self->look = g_timeout_add ((guint)(left_us / 1000), look_cb, self);
}

/* Somebody has written, or may have.  A look under way may have come too
 * early; one that would read all lines comes when it would have come. */
static void
heard_cb (CurioHeard heard, gpointer data)
{
  CurioSession *self = data;
  gboolean is_busy = self->cancellable != NULL;

  if (heard == CURIO_HEARD_BEGINNING)
    curio_listener_pause_begin (&self->pause, g_get_monotonic_time ());
  if (heard == CURIO_HEARD_END)
    curio_listener_pause_end (&self->pause, g_get_monotonic_time ());
  if (!is_busy && is_look_dear (self))
    return;
  if (heard == CURIO_HEARD_WORDS)
    self->is_told = TRUE;
  else
    self->is_unsure = TRUE;
  if (!is_busy)
    schedule_look (self);
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
  self->looked_us = g_get_monotonic_time ();
  self->is_told = FALSE;
  self->is_unsure = FALSE;
  self->is_put_off = TRUE;
  curio_session_want (self, self->source);
  schedule_look (self);
  curio_session_notify_busy (self);
}

void
curio_session_leave_server (CurioSession *self)
{
  g_clear_pointer (&self->listener, curio_listener_free);
  curio_kept_connection_forget ();
}

void
curio_session_end (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  self->remembers = FALSE;
  curio_session_cancel (self);
  curio_session_leave_server (self);
  curio_snapshot_queue_flush ();
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
