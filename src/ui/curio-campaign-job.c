/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work after "Export": files that are whole or not there, then the entry
 * in the register, which may fail by itself. */

#include "curio-campaign-job.h"

#include "curio-register.h"

CurioCampaignJob *
curio_campaign_job_new (CurioCampaignPlanner *planner, const char *path,
                        gboolean replace)
{
  CurioCampaignJob *self = g_atomic_rc_box_new0 (CurioCampaignJob);

  self->draft = curio_campaign_planner_get_draft (planner);
  self->source
      = curio_source_copy (curio_campaign_planner_get_source (planner));
  self->key = g_strdup (curio_campaign_planner_get_key (planner));
  self->path = g_strdup (path);
  self->replace = replace;
  return self;
}

static void
clear (gpointer data)
{
  CurioCampaignJob *self = data;

  curio_source_free (self->source);
  g_free (self->key);
  g_free (self->path);
  g_clear_pointer (&self->receipt, curio_receipt_free);
  g_clear_error (&self->register_error);
  g_free (self->place);
}

void
curio_campaign_job_unref (CurioCampaignJob *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Who was sent and who was held out, under the name that the person gave. */
static void
add_to_register (CurioCampaignJob *self)
{
  const CurioReceipt *receipt = self->receipt;
  CurioRegistered *campaign = g_new0 (CurioRegistered, 1);
  g_auto (CurioRegisterPlace) place = { 0 };

  campaign->name = g_strdup (receipt->name);
  campaign->sent_day = curio_registered_choose_sent_day (
      receipt->as_of_day, curio_registered_get_today ());
  campaign->receipt = curio_receipt_to_json (receipt);
  campaign->sent = g_strdupv (receipt->sent);
  campaign->held_out = g_strdupv (receipt->held_out);
  campaign->n_sent = g_strv_length (receipt->sent);
  campaign->n_held_out = g_strv_length (receipt->held_out);
  if (curio_register_add (self->source, campaign, &place, NULL,
                          &self->register_error))
    {
      self->is_shared = place.is_shared;
      self->place = g_strdup (place.where);
    }
  curio_registered_free (campaign);
}

static void
work_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  CurioCampaignJob *self = data;
  GError *error = NULL;

  if (!curio_campaign_draft_write (self->draft, self->path, self->replace,
                                   &self->progress, cancellable,
                                   &self->receipt, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  /* What is written is written: from here on nobody may cancel. */
  add_to_register (self);
  g_task_return_boolean (task, TRUE);
}

void
curio_campaign_job_start (CurioCampaignJob *self, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, curio_campaign_job_start);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self),
                        (GDestroyNotify)curio_campaign_job_unref);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, work_in_thread);
}

gboolean
curio_campaign_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
