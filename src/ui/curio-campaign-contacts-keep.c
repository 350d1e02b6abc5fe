/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts on their way to the disk. */

#include "curio-campaign-contacts-keep.h"

#include "curio-kept-contacts.h"

typedef struct
{
  CurioContacts *contacts;
  char *key;
} Keeping;

static void
free_keeping (Keeping *keeping)
{
  curio_contacts_unref (keeping->contacts);
  g_free (keeping->key);
  g_free (keeping);
}

static void
keep_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  Keeping *keeping = data;
  GError *error = NULL;

  g_autoptr (CurioContacts) kept = NULL;

  if (!curio_kept_contacts_save (keeping->contacts, keeping->key, cancellable,
                                 &error))
    {
      g_task_return_error (task, error);
      return;
    }
  /* Read once here, they are at hand for whoever asks for them next. */
  if (!g_cancellable_is_cancelled (cancellable))
    kept = curio_kept_contacts_load (keeping->key, NULL);
  g_task_return_boolean (task, TRUE);
}

void
curio_campaign_contacts_keep (CurioContacts *contacts, const char *key,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->contacts = curio_contacts_ref (contacts);
  keeping->key = g_strdup (key);
  g_task_set_source_tag (task, curio_campaign_contacts_keep);
  /* What is on disk is kept, whatever was pressed then. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, keeping, (GDestroyNotify)free_keeping);
  g_task_run_in_thread (task, keep_in_thread);
}

gboolean
curio_campaign_contacts_keep_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
