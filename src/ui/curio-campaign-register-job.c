/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Listing, removing and putting back, each in a worker thread. */

#include "curio-campaign-register-job.h"

void
curio_campaign_listing_free (CurioCampaignListing *self)
{
  g_clear_pointer (&self->campaigns, g_ptr_array_unref);
  curio_register_place_clear (&self->place);
  g_clear_pointer (&self->running, curio_running_unref);
  g_free (self);
}

/* What is asked for. */
typedef struct
{
  CurioSource *source;
  GPtrArray *known;
  gboolean wants_running;
  gint32 day;
  CurioContacts *contacts;
} Asking;

static void
free_asking (Asking *asking)
{
  curio_source_free (asking->source);
  g_clear_pointer (&asking->known, g_ptr_array_unref);
  g_clear_pointer (&asking->contacts, curio_contacts_unref);
  g_free (asking);
}

static void
list_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  const Asking *asking = data;
  g_autoptr (CurioCampaignListing) self = g_new0 (CurioCampaignListing, 1);
  GError *error = NULL;

  self->campaigns = curio_register_list (asking->source, FALSE, asking->known,
                                         &self->place, cancellable, &error);
  if (self->campaigns == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (asking->wants_running)
    self->running
        = curio_running_new (self->campaigns, asking->day, asking->contacts);
  g_task_return_pointer (task, g_steal_pointer (&self),
                         (GDestroyNotify)curio_campaign_listing_free);
}

static void
ask (Asking *asking, GCancellable *cancellable, GAsyncReadyCallback callback,
     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, asking, (GDestroyNotify)free_asking);
  g_task_run_in_thread (task, list_in_thread);
}

void
curio_campaign_listing_start (const CurioSource *source, GPtrArray *known,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->source = curio_source_copy (source);
  asking->known = known != NULL ? g_ptr_array_ref (known) : NULL;
  ask (asking, cancellable, callback, data);
}

void
curio_campaign_listing_start_for (const CurioSource *source, GPtrArray *known,
                                  gint32 day, CurioContacts *contacts,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->source = curio_source_copy (source);
  asking->known = known != NULL ? g_ptr_array_ref (known) : NULL;
  asking->wants_running = TRUE;
  asking->day = day;
  asking->contacts = contacts != NULL ? curio_contacts_ref (contacts) : NULL;
  ask (asking, cancellable, callback, data);
}

CurioCampaignListing *
curio_campaign_listing_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- removing ------------------------------------------------------------ */

typedef struct
{
  CurioSource *source;
  CurioRegistered *campaign;
  gboolean removed;
} Removing;

static void
free_removing (Removing *removing)
{
  curio_source_free (removing->source);
  curio_registered_free (removing->campaign);
  g_free (removing);
}

CurioRegistered *
curio_campaign_register_copy (const CurioRegistered *campaign)
{
  CurioRegistered *copy = g_new0 (CurioRegistered, 1);

  copy->id = g_strdup (campaign->id);
  copy->name = g_strdup (campaign->name);
  copy->by = g_strdup (campaign->by);
  copy->receipt = g_strdup (campaign->receipt);
  copy->registered_us = campaign->registered_us;
  copy->is_shared = campaign->is_shared;
  copy->is_removed = campaign->is_removed;
  copy->sent = g_new0 (char *, 1);
  copy->held_out = g_new0 (char *, 1);
  return copy;
}

static void
remove_in_thread (GTask *task, gpointer nothing, gpointer data,
                  GCancellable *cancellable)
{
  Removing *removing = data;
  GError *error = NULL;

  if (curio_register_set_removed (removing->source, removing->campaign,
                                  removing->removed, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
curio_campaign_removing_start (const CurioSource *source,
                               const CurioRegistered *campaign,
                               gboolean removed, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Removing *removing = g_new0 (Removing, 1);

  removing->source = curio_source_copy (source);
  removing->campaign = curio_campaign_register_copy (campaign);
  removing->removed = removed;
  g_task_set_source_tag (task, curio_campaign_removing_start);
  /* What the register has taken stands, whatever was pressed then. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, removing, (GDestroyNotify)free_removing);
  g_task_run_in_thread (task, remove_in_thread);
}

gboolean
curio_campaign_removing_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
