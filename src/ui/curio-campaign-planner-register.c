/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the planner knows of the register: where the campaign will be entered,
 * which names are taken, and which campaigns are still open.  A server may be
 * slow, so it is read in a worker. */

#include "curio-campaign-planner-private.h"

#include "curio-format.h"
#include "curio-registered.h"

#include <glib/gi18n-lib.h>

gint32
curio_campaign_planner_get_sent_day (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), CURIO_DAY_NONE);

  return curio_registered_choose_sent_day (self->ledger->facts->last_day,
                                           curio_registered_get_today ());
}

GPtrArray *
curio_campaign_planner_get_campaigns (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return self->listing != NULL ? self->listing->campaigns : NULL;
}

/* --- reading ------------------------------------------------------------- */

static void
take (CurioCampaignPlanner *self, CurioCampaignListing *listing)
{
  g_clear_pointer (&self->listing, curio_campaign_listing_free);
  self->listing = listing;
  /* No name is proposed that somebody has given already. */
  if (!self->has_own_name)
    g_clear_pointer (&self->name, g_free);
  curio_campaign_planner_become_stale (self);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioCampaignPlanner) self = data;
  g_autoptr (CurioCampaignListing) listing
      = curio_campaign_listing_finish (result, NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->asking)
    return;
  g_clear_object (&self->asking);
  take (self, g_steal_pointer (&listing));
}

void
curio_campaign_planner_stop_asking (CurioCampaignPlanner *self)
{
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

void
curio_campaign_planner_ask_register (CurioCampaignPlanner *self)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  curio_campaign_planner_stop_asking (self);
  self->asking = g_cancellable_new ();
  curio_campaign_listing_start_for (
      self->source, curio_campaign_planner_get_campaigns (self),
      curio_campaign_planner_get_sent_day (self), self->contacts, self->asking,
      listed_cb, g_object_ref (self));
}

/* --- what it says -------------------------------------------------------- */

char **
curio_campaign_planner_list_names (CurioCampaignPlanner *self)
{
  g_autoptr (GStrvBuilder) names = NULL;

  if (self->listing == NULL)
    return NULL;
  names = g_strv_builder_new ();
  for (guint i = 0; i < self->listing->campaigns->len; i++)
    {
      const CurioRegistered *campaign = self->listing->campaigns->pdata[i];

      g_strv_builder_add (names, campaign->name);
    }
  return g_strv_builder_end (names);
}

static char *
print_day (gint64 time_us)
{
  g_autoptr (GDateTime) time
      = g_date_time_new_from_unix_local (time_us / G_USEC_PER_SEC);

  return time != NULL ? curio_format_day (curio_day_new (
             g_date_time_get_year (time), g_date_time_get_month (time),
             g_date_time_get_day_of_month (time)))
                      : g_strdup ("?");
}

/* As it is typed; the register is asked again before anything is written. */
char *
curio_campaign_planner_find_name_problem (CurioCampaignPlanner *self)
{
  g_autofree char *tidy = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  tidy = curio_registered_tidy_name (curio_campaign_planner_get_name (self),
                                     &error);
  if (tidy == NULL)
    return g_strdup (error->message);
  for (guint i = 0; self->listing != NULL && i < self->listing->campaigns->len;
       i++)
    {
      const CurioRegistered *campaign = self->listing->campaigns->pdata[i];
      g_autofree char *day = NULL;

      if (!g_str_equal (campaign->name, tidy))
        continue;
      day = print_day (campaign->registered_us);
      /* Translators: a campaign, a user, a day. */
      return g_strdup_printf (_ ("A campaign “%s” was registered by %s on %s. "
                                 "Give this one another name."),
                              campaign->name, campaign->by, day);
    }
  return NULL;
}

char *
curio_campaign_planner_describe_place (CurioCampaignPlanner *self)
{
  const CurioRegisterPlace *place;
  const char *sentences[4] = { NULL };
  guint n = 0;

  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  if (self->listing == NULL)
    return g_strdup ("");
  place = &self->listing->place;
  if (place->where != NULL)
    sentences[n++] = place->where;
  if (place->why != NULL)
    sentences[n++] = place->why;
  if (place->trouble != NULL)
    sentences[n++] = place->trouble;
  return g_strjoinv (" ", (char **)sentences);
}

/* --- what is owed to other campaigns ------------------------------------- */

gboolean
curio_campaign_planner_get_writes_to_held_out (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  return self->writes_to_held_out;
}

void
curio_campaign_planner_set_writes_to_held_out (CurioCampaignPlanner *self,
                                               gboolean writes)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  if (writes == self->writes_to_held_out)
    return;
  self->writes_to_held_out = writes;
  curio_campaign_planner_touch (self);
}

gboolean
curio_campaign_planner_get_leaves_out_written (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  return self->leaves_out_written;
}

void
curio_campaign_planner_set_leaves_out_written (CurioCampaignPlanner *self,
                                               gboolean leaves_out)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  if (leaves_out == self->leaves_out_written)
    return;
  self->leaves_out_written = leaves_out;
  curio_campaign_planner_touch (self);
}
