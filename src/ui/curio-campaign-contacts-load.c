/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts on their way from the disk. */

#include "curio-campaign-contacts-load.h"

#include "curio-kept-contacts.h"

static void
load_in_thread (GTask *task, gpointer nothing, gpointer key,
                GCancellable *cancellable)
{
  GError *error = NULL;
  CurioContacts *contacts = curio_kept_contacts_load (key, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, contacts,
                           (GDestroyNotify)curio_contacts_unref);
}

void
curio_campaign_contacts_load (const char *key, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, curio_campaign_contacts_load);
  g_task_set_task_data (task, g_strdup (key), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

CurioContacts *
curio_campaign_contacts_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
