/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work after "Export".  The register is asked first, so that no files are
 * written for a campaign that it would refuse; then come the files, whole or
 * not there, and the entry, which may fail by itself even so: a colleague may
 * take the name meanwhile. */

#include "curio-campaign-job.h"

#include "curio-register.h"

CurioCampaignJob *
curio_campaign_job_new (CurioCampaignPlanner *planner, const char *path,
                        gboolean replace)
{
  CurioCampaignJob *self = g_atomic_rc_box_new0 (CurioCampaignJob);
  CurioCampaignOffering *offering
      = curio_campaign_planner_get_offering (planner);
  GPtrArray *known = curio_campaign_planner_get_campaigns (planner);

  self->draft = curio_campaign_planner_take_draft (planner);
  self->known = known != NULL ? g_ptr_array_ref (known) : NULL;
  if (offering != NULL)
    self->offering = curio_campaign_offering_ref (offering);
  self->source
      = curio_source_copy (curio_campaign_planner_get_source (planner));
  self->sent_day = curio_campaign_planner_get_sent_day (planner);
  self->name = g_strdup (curio_campaign_planner_get_name (planner));
  self->path = g_strdup (path);
  self->replace = replace;
  return self;
}

CurioCampaignJob *
curio_campaign_job_ref (CurioCampaignJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CurioCampaignJob *self = data;

  curio_campaign_draft_free (self->draft);
  g_clear_pointer (&self->offering, curio_campaign_offering_unref);
  curio_source_free (self->source);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->name);
  g_clear_pointer (&self->receipt, curio_receipt_free);
  g_clear_error (&self->clash);
}

void
curio_campaign_job_unref (CurioCampaignJob *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Who was sent and who was held out, under the name that the person gave. */
static gboolean
add_to_register (CurioCampaignJob *self, GError **error)
{
  const CurioReceipt *receipt = self->receipt;
  g_autoptr (CurioRegistered) campaign = g_new0 (CurioRegistered, 1);

  campaign->name = g_strdup (self->name);
  campaign->sent_day = self->sent_day;
  campaign->receipt = curio_receipt_to_json (receipt);
  campaign->sent = g_strdupv (receipt->sent);
  campaign->held_out = g_strdupv (receipt->held_out);
  campaign->n_sent = g_strv_length (receipt->sent);
  campaign->n_held_out = g_strv_length (receipt->held_out);
  self->is_registered
      = curio_register_add (self->source, campaign, NULL, NULL, error);
  if (self->is_registered)
    curio_campaign_draft_check_clash (self->draft, self->source,
                                      self->sent_day, self->known,
                                      campaign->id, &self->clash);
  return self->is_registered;
}

/* A colleague may have registered a campaign since the plan was made.  Who
 * writes without the register knows that not all of it was read. */
static gboolean
look_again (CurioCampaignJob *self, GCancellable *cancellable, GError **error)
{
  return curio_campaign_draft_look_again (
      self->draft, self->source, self->sent_day, self->known,
      self->accepts_gaps || self->is_unregistered, cancellable, error);
}

static gboolean
work (CurioCampaignJob *self, GCancellable *cancellable, GError **error)
{
  self->is_refused = !self->is_unregistered
                     && !curio_register_check (self->source, self->name, NULL,
                                               cancellable, error);
  if (self->is_refused || !look_again (self, cancellable, error)
      || !curio_campaign_draft_write (self->draft, self->path, self->replace,
                                      &self->progress, cancellable,
                                      &self->receipt, error))
    return FALSE;
  /* What is written is written: from here on nobody may cancel. */
  return self->is_unregistered || add_to_register (self, error);
}

static void
work_in_thread (GTask *task, gpointer nothing, gpointer data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (work (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
register_in_thread (GTask *task, gpointer nothing, gpointer data,
                    GCancellable *cancellable)
{
  GError *error = NULL;

  if (add_to_register (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run (CurioCampaignJob *self, GCancellable *cancellable,
     GTaskThreadFunc in_thread, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, curio_campaign_job_ref (self),
                        (GDestroyNotify)curio_campaign_job_unref);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, in_thread);
}

void
curio_campaign_job_start (CurioCampaignJob *self, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  run (self, cancellable, work_in_thread, callback, data);
}

void
curio_campaign_job_register (CurioCampaignJob *self, const char *name,
                             GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (self->receipt != NULL);

  g_free (self->name);
  self->name = g_strdup (name);
  run (self, NULL, register_in_thread, callback, data);
}

gboolean
curio_campaign_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
