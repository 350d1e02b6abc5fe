/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shared state of a window: facts, books, selection, measures, and the
 * load that may be under way.  Loading happens in a worker thread; everything
 * else is quick enough for the main loop and done at once.  The changes of
 * filter are in curio-session-filter.c. */

#include "curio-session-private.h"

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_ERROR,
  PROP_HAS_FACTS,
  PROP_SEGMENT,
  PROP_WITHOUT_PAIRS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal, committed_signal, opened_signal;

G_DEFINE_FINAL_TYPE (CurioSession, curio_session, G_TYPE_OBJECT)

void
curio_session_set_error (CurioSession *self, GError *error)
{
  if (self->error == NULL && error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

void
curio_session_notify_busy (CurioSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
curio_session_want (CurioSession *self, const CurioSource *source)
{
  CurioSource *copy = source != NULL ? curio_source_copy (source) : NULL;

  g_clear_pointer (&self->wanted, curio_source_free);
  self->wanted = copy;
}

void
curio_session_measure (CurioSession *self)
{
  if (self->ledger == NULL)
    return;
  g_clear_pointer (&self->measures, curio_measures_free);
  self->measures = curio_measures_new (self->ledger, &self->filter.selection);
  g_signal_emit (self, changed_signal, 0);
}

void
curio_session_redraw (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  curio_session_measure (self);
}

void
curio_session_tell_committed (CurioSession *self)
{
  curio_session_remember (self);
  g_signal_emit (self, committed_signal, 0);
}

void
curio_session_show (CurioSession *self, CurioSource *source, CurioFacts *facts)
{
  g_return_if_fail (CURIO_IS_SESSION (self));
  g_return_if_fail (source != NULL && facts != NULL);

  gboolean had_facts = self->facts != NULL;
  gboolean same = curio_source_is_same_place (self->source, source);
  CurioSource *copy = curio_source_copy (source);
  int segment = -1;

  if (same)
    curio_session_carry_filter (self, facts);
  else
    segment = curio_session_begin_filter (self, source, facts);
  curio_audience_carry (self->audience, same ? self->facts : NULL, facts);
  g_clear_pointer (&self->source, curio_source_free);
  self->source = copy;
  curio_session_want (self, copy);
  curio_facts_ref (facts);
  g_clear_pointer (&self->facts, curio_facts_unref);
  self->facts = facts;
  g_clear_pointer (&self->loaded_at, g_date_time_unref);
  self->loaded_at = g_date_time_new_now_local ();
  g_clear_pointer (&self->state, curio_table_state_free);
  curio_session_load_kept (self);
  curio_session_keep_books (self);
  if (!same)
    curio_session_leave_server (self);
  if (!same)
    g_signal_emit (self, opened_signal, 0);
  curio_session_set_error (self, NULL);
  curio_session_measure (self);
  if (!had_facts)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_FACTS]);
  if (!same)
    curio_session_set_segment (self, segment);
}

void
curio_session_dismiss_error (CurioSession *self)
{
  g_return_if_fail (CURIO_IS_SESSION (self));

  if (self->error == NULL)
    return;
  curio_session_want (self, self->source);
  curio_session_set_error (self, NULL);
}

void
curio_session_set_segment (CurioSession *self, int segment)
{
  g_return_if_fail (CURIO_IS_SESSION (self));
  g_return_if_fail (segment >= -1 && segment < CURIO_N_SEGMENTS);

  if (segment == self->segment)
    return;
  self->segment = segment;
  curio_session_remember (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEGMENT]);
  curio_session_commit (self);
}

int
curio_session_get_segment (CurioSession *self)
{
  return self->segment;
}

CurioSource *
curio_session_get_wanted (CurioSession *self)
{
  return self->wanted;
}

CurioSource *
curio_session_get_source (CurioSession *self)
{
  return self->source;
}

CurioFacts *
curio_session_get_facts (CurioSession *self)
{
  return self->facts;
}

CurioLedger *
curio_session_get_ledger (CurioSession *self)
{
  return self->ledger;
}

const CurioMeasures *
curio_session_get_measures (CurioSession *self)
{
  return self->measures;
}

const CurioProgress *
curio_session_get_progress (CurioSession *self)
{
  return self->load != NULL ? &self->load->progress : NULL;
}

const char *
curio_session_get_activity (CurioSession *self)
{
  if (self->load == NULL || self->cancellable == NULL)
    return NULL;
  return curio_load_job_get_activity (self->load);
}

const GError *
curio_session_get_error (CurioSession *self)
{
  return self->error;
}

gboolean
curio_session_get_busy (CurioSession *self)
{
  return self->cancellable != NULL;
}

CurioAudience *
curio_session_get_audience (CurioSession *self)
{
  return self->audience;
}

static void
curio_session_get_property (GObject *object, guint id, GValue *value,
                            GParamSpec *pspec)
{
  CurioSession *self = CURIO_SESSION (object);

  switch (id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->cancellable != NULL);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_HAS_FACTS:
      g_value_set_boolean (value, self->facts != NULL);
      break;
    case PROP_SEGMENT:
      g_value_set_int (value, self->segment);
      break;
    case PROP_WITHOUT_PAIRS:
      g_value_set_boolean (value, self->without_pairs);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_session_set_property (GObject *object, guint id, const GValue *value,
                            GParamSpec *pspec)
{
  if (id == PROP_SEGMENT)
    curio_session_set_segment (CURIO_SESSION (object),
                               g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_session_finalize (GObject *object)
{
  CurioSession *self = CURIO_SESSION (object);

  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_handle_id (&self->ahead, g_source_remove);
  g_clear_pointer (&self->listener, curio_listener_free);
  g_clear_object (&self->cancellable);
  g_signal_handlers_disconnect_by_data (self->audience, self);
  g_clear_object (&self->audience);
  g_clear_pointer (&self->load, curio_load_job_unref);
  g_clear_pointer (&self->measures, curio_measures_free);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  g_clear_pointer (&self->spare, curio_ledger_unref);
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->source, curio_source_free);
  g_clear_pointer (&self->wanted, curio_source_free);
  g_clear_pointer (&self->loaded_at, g_date_time_unref);
  g_clear_pointer (&self->state, curio_table_state_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->history, curio_filter_history_free);
  curio_filter_clear (&self->filter);
  g_free (self->page);
  g_free (self->country);
  curio_session_clear_kept (self);
  G_OBJECT_CLASS (curio_session_parent_class)->finalize (object);
}

static void
curio_session_class_init (CurioSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable
      = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = curio_session_get_property;
  object_class->set_property = curio_session_set_property;
  object_class->finalize = curio_session_finalize;

  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_ERROR]
      = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  properties[PROP_HAS_FACTS]
      = g_param_spec_boolean ("has-facts", NULL, NULL, FALSE, readable);
  properties[PROP_SEGMENT] = g_param_spec_int (
      "segment", NULL, NULL, -1, CURIO_N_SEGMENTS - 1, -1, writable);
  properties[PROP_WITHOUT_PAIRS]
      = g_param_spec_boolean ("without-pairs", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal
      = g_signal_new ("changed", CURIO_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  committed_signal
      = g_signal_new ("committed", CURIO_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  opened_signal
      = g_signal_new ("opened", CURIO_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_session_init (CurioSession *self)
{
  self->filter = CURIO_FILTER_ALL;
  self->looked_us = g_get_monotonic_time ();
  self->history = curio_filter_history_new (&self->filter);
  self->segment = -1;
  self->audience = curio_audience_new ();
  g_signal_connect_swapped (self->audience, "changed",
                            G_CALLBACK (curio_session_commit), self);
}

CurioSession *
curio_session_new (void)
{
  return g_object_new (CURIO_TYPE_SESSION, NULL);
}
