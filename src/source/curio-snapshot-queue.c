/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What waits to be kept on disk, and the one task that writes. */

#include "curio-snapshot-queue.h"

#include "curio-snapshot-head.h"

#define REST_US (10 * 60 * G_USEC_PER_SEC)

typedef struct
{
  char *path;
  CurioSource *source;
  CurioFacts *facts; /* NULL: only to be confirmed */
  CurioTableState *state;
  gint64 loaded_at;
  gint64 seen_at;
  gint64 due_us;
  gboolean is_urgent; /* rests no more: the program ends */
  GWeakRef owner;
  CurioSnapshotTroubleFunc func;
} Entry;

/* All of the main thread. */
static GQueue waiting = G_QUEUE_INIT; /* of Entry, in their order */
static GHashTable *rested;            /* path: µs from when it may be again */
static gboolean is_writing;
static guint timer;

static void pump (void);

static void
free_entry (gpointer data)
{
  Entry *self = data;

  g_free (self->path);
  curio_source_free (self->source);
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_clear_pointer (&self->state, curio_table_state_free);
  g_weak_ref_clear (&self->owner);
  g_free (self);
}

/* --- writing --------------------------------------------------------------
 */

static void
write_in_thread (GTask *task, gpointer nothing, gpointer data,
                 GCancellable *cancellable)
{
  Entry *entry = data;
  GError *error = NULL;

  if (entry->facts != NULL
      && !curio_snapshot_write (entry->source, entry->facts, entry->state,
                                entry->loaded_at, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (entry->seen_at > entry->loaded_at)
    curio_snapshot_confirm (entry->source, entry->loaded_at, entry->seen_at);
  g_task_return_boolean (task, TRUE);
}

/* What came while the file was being written waits as well. */
static void
put_off (const char *path, gint64 until)
{
  for (GList *link = waiting.head; link != NULL; link = link->next)
    {
      Entry *entry = link->data;

      if (entry->facts != NULL && !entry->is_urgent
          && g_str_equal (entry->path, path))
        entry->due_us = until;
    }
}

static void
rest (Entry *entry)
{
  gint64 *until = g_new (gint64, 1);

  if (rested == NULL)
    rested = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  *until = g_get_monotonic_time () + REST_US;
  g_hash_table_insert (rested, g_strdup (entry->path), until);
  put_off (entry->path, *until);
}

static gint64
find_due (const char *path)
{
  const gint64 *until
      = rested != NULL ? g_hash_table_lookup (rested, path) : NULL;

  return until != NULL ? *until : 0;
}

static void
hold (gboolean holds)
{
  GApplication *app = g_application_get_default ();

  if (app == NULL)
    return;
  if (holds)
    g_application_hold (app);
  else
    g_application_release (app);
}

static void
written_cb (GObject *nobody, GAsyncResult *result, gpointer nothing)
{
  Entry *entry = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_weak_ref_get (&entry->owner);
  g_autoptr (GError) error = NULL;

  is_writing = FALSE;
  if (entry->facts != NULL)
    rest (entry);
  if (!g_task_propagate_boolean (G_TASK (result), &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && owner != NULL && entry->func != NULL)
    entry->func (owner, error);
  pump ();
  hold (FALSE);
}

static void
begin (Entry *entry)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, NULL);

  is_writing = TRUE;
  hold (TRUE);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, entry, free_entry);
  g_task_run_in_thread (task, write_in_thread);
}

/* --- waiting --------------------------------------------------------------
 */

static gboolean
due_cb (gpointer nothing)
{
  timer = 0;
  pump ();
  return G_SOURCE_REMOVE;
}

static GList *
find_first_due (void)
{
  GList *first = waiting.head;

  for (GList *link = first; link != NULL; link = link->next)
    if (((Entry *)link->data)->due_us < ((Entry *)first->data)->due_us)
      first = link;
  return first;
}

static void
pump (void)
{
  GList *first = find_first_due ();
  gint64 left_us;
  Entry *entry;

  g_clear_handle_id (&timer, g_source_remove);
  if (first == NULL || is_writing)
    return;
  entry = first->data;
  left_us = entry->due_us - g_get_monotonic_time ();
  if (left_us > 0)
    timer = g_timeout_add ((guint)(left_us / 1000) + 1, due_cb, NULL);
  else
    {
      g_queue_delete_link (&waiting, first);
      begin (entry);
    }
}

static Entry *
find_waiting (const char *path)
{
  for (GList *link = waiting.head; link != NULL; link = link->next)
    {
      Entry *entry = link->data;

      if (g_str_equal (entry->path, path))
        return entry;
    }
  return NULL;
}

static Entry *
append (const CurioSource *source, gint64 loaded_at)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->path = curio_snapshot_get_path (source);
  entry->source = curio_source_copy (source);
  entry->loaded_at = loaded_at;
  entry->seen_at = loaded_at;
  g_weak_ref_init (&entry->owner, NULL);
  g_queue_push_tail (&waiting, entry);
  return entry;
}

void
curio_snapshot_queue_add (const CurioSource *source, CurioFacts *facts,
                          const CurioTableState *state, gint64 loaded_at,
                          GObject *owner, CurioSnapshotTroubleFunc func)
{
  g_return_if_fail (source != NULL && facts != NULL && state != NULL);

  g_autofree char *path = curio_snapshot_get_path (source);
  Entry *before = find_waiting (path);
  Entry *entry;

  if (before != NULL)
    {
      g_queue_remove (&waiting, before);
      free_entry (before);
    }
  entry = append (source, loaded_at);
  entry->facts = curio_facts_ref (facts);
  entry->state = curio_table_state_copy (state);
  entry->due_us = find_due (path);
  g_weak_ref_set (&entry->owner, owner);
  entry->func = func;
  pump ();
}

void
curio_snapshot_queue_confirm (const CurioSource *source, gint64 loaded_at,
                              gint64 seen_at)
{
  g_return_if_fail (source != NULL);

  g_autofree char *path = curio_snapshot_get_path (source);
  Entry *entry = find_waiting (path);

  /* Others wait: these facts are of the past. */
  if (entry != NULL && entry->loaded_at != loaded_at)
    return;
  if (entry == NULL)
    entry = append (source, loaded_at);
  entry->seen_at = seen_at;
  pump ();
}

void
curio_snapshot_queue_flush (void)
{
  for (GList *link = waiting.head; link != NULL; link = link->next)
    {
      Entry *entry = link->data;

      entry->is_urgent = TRUE;
      entry->due_us = 0;
    }
  pump ();
}

void
curio_snapshot_queue_finish (void)
{
  curio_snapshot_queue_flush ();
  while (is_writing)
    g_main_context_iteration (NULL, TRUE);
}
