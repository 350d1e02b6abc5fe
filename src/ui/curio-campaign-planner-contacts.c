/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The planner's contacts.  Most are at hand or small; a file of hundreds of
 * thousands of rows takes seconds, so it is read in a worker, and the plan
 * waits. */

#include "curio-campaign-planner-private.h"

#include "curio-campaign-contacts-load.h"
#include "curio-kept-contacts.h"

CurioContacts *
curio_campaign_planner_get_contacts (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return self->contacts;
}

const GError *
curio_campaign_planner_get_trouble (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return self->trouble;
}

gboolean
curio_campaign_planner_is_loading (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  return self->loading != NULL;
}

void
curio_campaign_planner_stop_loading (CurioCampaignPlanner *self)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  curio_campaign_planner_stop_asking (self);
}

/* The answers on countries are a few lines; what is wrong with the contacts
 * goes before what is wrong with those. */
static void
take (CurioCampaignPlanner *self, CurioContacts *contacts, GError *trouble)
{
  self->contacts = contacts;
  self->trouble = trouble;
  self->answers = curio_country_answers_load (
      self->key, self->trouble == NULL ? &self->trouble : NULL);
  /* Whom other campaigns hold out is found by these contacts. */
  curio_campaign_planner_ask_register (self);
  curio_campaign_planner_become_stale (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignPlanner) self = data;
  GError *error = NULL;
  CurioContacts *contacts
      = curio_campaign_contacts_load_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) == self->loading)
    {
      g_clear_object (&self->loading);
      take (self, contacts, error);
      return;
    }
  g_clear_error (&error);
  g_clear_pointer (&contacts, curio_contacts_unref);
}

void
curio_campaign_planner_load_contacts (CurioCampaignPlanner *self)
{
  CurioContacts *contacts = NULL;

  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  /* The draft borrows nothing of the contacts that it does not keep. */
  g_clear_pointer (&self->contacts, curio_contacts_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_error (&self->trouble);
  curio_campaign_planner_stop_loading (self);
  if (curio_kept_contacts_peek (self->key, &contacts))
    {
      take (self, contacts, NULL);
      return;
    }
  self->loading = g_cancellable_new ();
  curio_campaign_contacts_load (self->key, self->loading, loaded_cb,
                                g_object_ref (self));
  curio_campaign_planner_become_stale (self);
}
