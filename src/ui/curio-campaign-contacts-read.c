/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts on their way from a file. */

#include "curio-campaign-contacts-read.h"

#include "curio-kept-contacts.h"

/* --- the first rows ------------------------------------------------------ */

static void
look_in_thread (GTask *task, gpointer nothing, gpointer path,
                GCancellable *cancellable)
{
  GError *error = NULL;
  CurioContactPreview *look
      = curio_contact_preview_new (path, cancellable, &error);

  if (look != NULL)
    g_task_return_pointer (task, look,
                           (GDestroyNotify)curio_contact_preview_free);
  else
    g_task_return_error (task, error);
}

void
curio_campaign_contacts_look (const char *path, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, curio_campaign_contacts_look);
  /* A folder of another computer may not answer at all. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, look_in_thread);
}

CurioContactPreview *
curio_campaign_contacts_look_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- all of it ----------------------------------------------------------- */

typedef struct
{
  char *path;
  char *key;
  CurioFacts *facts;
  CurioContactMapping mapping;
  CurioProgress *how_far;
} Reading;

static void
free_reading (Reading *reading)
{
  g_free (reading->path);
  g_free (reading->key);
  curio_facts_unref (reading->facts);
  g_atomic_rc_box_release (reading->how_far);
  g_free (reading);
}

static void
read_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  g_autoptr (CurioContacts) before
      = curio_kept_contacts_load (reading->key, &error);
  CurioContacts *contacts = NULL;

  if (error == NULL)
    contacts = curio_contacts_read (reading->path, &reading->mapping,
                                    reading->facts, before, reading->how_far,
                                    cancellable, &error);
  if (contacts != NULL)
    g_task_return_pointer (task, contacts,
                           (GDestroyNotify)curio_contacts_unref);
  else
    g_task_return_error (task, error);
}

void
curio_campaign_contacts_read (const char *path, const char *key,
                              CurioFacts *facts,
                              const CurioContactMapping *mapping,
                              CurioProgress *how_far,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_strdup (path);
  reading->key = g_strdup (key);
  reading->facts = curio_facts_ref (facts);
  reading->mapping = *mapping;
  reading->how_far = g_atomic_rc_box_acquire (how_far);
  g_task_set_source_tag (task, curio_campaign_contacts_read);
  g_task_set_task_data (task, reading, (GDestroyNotify)free_reading);
  g_task_run_in_thread (task, read_in_thread);
}

CurioContacts *
curio_campaign_contacts_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
