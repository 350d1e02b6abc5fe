/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of the campaign dialog.  Cards set what a person chooses and read
 * the draft that follows from it; they do not know each other. */

#include "curio-campaign-planner-private.h"

#include "curio-campaign-words.h"
#include "curio-hold-out.h"
#include "curio-registered.h"
#include "curio-settings.h"

#define PERCENT_AT_FIRST 20

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioCampaignPlanner, curio_campaign_planner,
                     G_TYPE_OBJECT)

/* --- telling ------------------------------------------------------------- */

static gboolean
tell_cb (gpointer data)
{
  CurioCampaignPlanner *self = data;

  self->tell = 0;
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, and once however much changed. */
void
curio_campaign_planner_become_stale (CurioCampaignPlanner *self)
{
  g_clear_pointer (&self->draft, curio_campaign_draft_free);
  if (self->tell == 0)
    self->tell = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
}

void
curio_campaign_planner_touch (CurioCampaignPlanner *self)
{
  self->is_touched = TRUE;
  curio_campaign_planner_become_stale (self);
}

/* --- the draft ----------------------------------------------------------- */

static guint64
get_seed (CurioCampaignPlanner *self)
{
  const char *name = curio_campaign_planner_get_name (self);
  g_autofree char *tidy = curio_registered_tidy_name (name, NULL);

  return curio_hold_out_make_seed (tidy != NULL ? tidy : name);
}

static void
make_draft (CurioCampaignPlanner *self)
{
  const CurioCampaignTexts texts
      = self->offering != NULL
            ? curio_campaign_offering_get_texts (self->offering)
            : (CurioCampaignTexts){ 0 };
  CurioCampaignPlan plan = {
    .measures = self->measures,
    .audience = &self->audience,
    .contacts = self->contacts,
    .codes = self->codes,
    .answers = self->answers,
    .texts = self->offering != NULL ? &texts : NULL,
    .base_rates = &self->rates,
    .preset = self->preset,
    .hold_out_percent = self->percent,
    .seed = get_seed (self),
    .hashed = self->hashed,
    .readable_names = curio_campaign_planner_get_readable_names (self),
    .running = self->listing != NULL ? self->listing->running : NULL,
    .writes_to_held_out = self->writes_to_held_out,
    .leaves_out_written = self->leaves_out_written,
    .name = curio_campaign_planner_get_name (self),
    .source_title = self->source_title,
    .loaded_us = self->loaded_us,
  };

  curio_campaign_planner_list_choice (self, &plan.columns);
  self->draft = curio_campaign_draft_new (&plan, NULL, NULL);
  /* Nobody knows who opted out; not even a list for reading is made then. */
  if (self->contacts == NULL && self->trouble != NULL)
    {
      g_free (self->draft->problem);
      self->draft->problem = g_strdup (self->trouble->message);
    }
}

CurioCampaignDraft *
curio_campaign_planner_get_draft (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  if (self->draft == NULL)
    make_draft (self);
  return self->draft;
}

CurioCampaignDraft *
curio_campaign_planner_take_draft (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  curio_campaign_planner_get_draft (self);
  return g_steal_pointer (&self->draft);
}

/* --- what is chosen ------------------------------------------------------ */

const CurioCampaignAudience *
curio_campaign_planner_get_audience (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return &self->audience;
}

void
curio_campaign_planner_set_audience (CurioCampaignPlanner *self,
                                     const CurioCampaignAudience *audience)
{
  CurioCampaignAudience copy;

  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  curio_campaign_audience_copy (audience, &copy);
  curio_campaign_audience_clear (&self->audience);
  self->audience = copy;
  g_clear_pointer (&self->audience_name, g_free);
  if (!self->has_own_name)
    g_clear_pointer (&self->name, g_free);
  curio_campaign_planner_touch (self);
}

void
curio_campaign_planner_name_audience (CurioCampaignPlanner *self,
                                      const char *name)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  g_free (self->audience_name);
  self->audience_name = g_strdup (name);
  if (!self->has_own_name)
    g_clear_pointer (&self->name, g_free);
  curio_campaign_planner_become_stale (self);
}

CurioPresetId
curio_campaign_planner_get_preset (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), CURIO_PRESET_PLAIN);

  return self->preset;
}

void
curio_campaign_planner_set_preset (CurioCampaignPlanner *self,
                                   CurioPresetId preset)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));
  g_return_if_fail (preset < CURIO_N_PRESETS);

  if (preset == self->preset)
    return;
  self->preset = preset;
  curio_campaign_planner_list_shown (self);
  curio_campaign_planner_touch (self);
}

gboolean
curio_campaign_planner_get_hashed (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  return self->hashed;
}

void
curio_campaign_planner_set_hashed (CurioCampaignPlanner *self, gboolean hashed)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  self->hashed = hashed;
  curio_campaign_planner_touch (self);
}

guint
curio_campaign_planner_get_percent (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), 0);

  return self->percent;
}

void
curio_campaign_planner_set_percent (CurioCampaignPlanner *self, guint percent)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  if (percent == self->percent)
    return;
  self->percent = percent;
  curio_campaign_planner_touch (self);
}

const char *
curio_campaign_planner_get_name (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), "");

  if (self->name == NULL)
    {
      g_auto (GStrv) taken = curio_campaign_planner_list_names (self);

      self->name = curio_campaign_words_propose_name (
          &self->audience, self->ledger->facts, self->audience_name, taken);
    }
  return self->name;
}

void
curio_campaign_planner_set_name (CurioCampaignPlanner *self, const char *name)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  if (g_strcmp0 (name, curio_campaign_planner_get_name (self)) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  self->has_own_name = TRUE;
  curio_campaign_planner_touch (self);
}

/* --- offers -------------------------------------------------------------- */

CurioCampaignOffering *
curio_campaign_planner_get_offering (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return self->offering;
}

void
curio_campaign_planner_set_offering (CurioCampaignPlanner *self,
                                     CurioCampaignOffering *offering)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  curio_campaign_planner_become_stale (self);
  g_clear_pointer (&self->offering, curio_campaign_offering_unref);
  self->offering
      = offering != NULL ? curio_campaign_offering_ref (offering) : NULL;
}

gboolean
curio_campaign_planner_get_readable_names (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  return self->readable_names >= 0
             ? self->readable_names == 1
             : curio_presets[self->preset].writes_readable_names;
}

void
curio_campaign_planner_set_readable_names (CurioCampaignPlanner *self,
                                           gboolean readable)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self));

  if (readable == curio_campaign_planner_get_readable_names (self))
    return;
  self->readable_names = readable ? 1 : 0;
  curio_campaign_planner_touch (self);
}

/* --- life ---------------------------------------------------------------- */

const CurioMeasures *
curio_campaign_planner_get_measures (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return self->measures;
}

const CurioFacts *
curio_campaign_planner_get_facts (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return self->ledger->facts;
}

const char *
curio_campaign_planner_get_key (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return self->key;
}

CurioSource *
curio_campaign_planner_get_source (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), NULL);

  return self->source;
}

gboolean
curio_campaign_planner_is_touched (CurioCampaignPlanner *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PLANNER (self), FALSE);

  return self->is_touched;
}

static void
curio_campaign_planner_finalize (GObject *object)
{
  CurioCampaignPlanner *self = CURIO_CAMPAIGN_PLANNER (object);

  g_clear_handle_id (&self->tell, g_source_remove);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->draft, curio_campaign_draft_free);
  g_clear_pointer (&self->offering, curio_campaign_offering_unref);
  g_clear_pointer (&self->contacts, curio_contacts_unref);
  g_clear_pointer (&self->codes, curio_country_codes_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_error (&self->trouble);
  curio_campaign_audience_clear (&self->audience);
  g_clear_pointer (&self->measures, curio_measures_free);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  g_clear_pointer (&self->source, curio_source_free);
  g_free (self->source_title);
  g_free (self->key);
  g_free (self->name);
  curio_campaign_planner_stop_asking (self);
  g_clear_pointer (&self->listing, curio_campaign_listing_free);
  g_free (self->audience_name);
  G_OBJECT_CLASS (curio_campaign_planner_parent_class)->finalize (object);
}

static void
curio_campaign_planner_class_init (CurioCampaignPlannerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_campaign_planner_finalize;
  changed_signal
      = g_signal_new ("changed", CURIO_TYPE_CAMPAIGN_PLANNER,
                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_campaign_planner_init (CurioCampaignPlanner *self)
{
  g_autofree char *preset
      = curio_settings_get_string ("export-preset", "mailchimp");

  if (!curio_preset_parse (preset, &self->preset, NULL))
    self->preset = CURIO_PRESET_MAILCHIMP;
  self->percent = PERCENT_AT_FIRST;
  self->readable_names = -1;
  curio_campaign_planner_begin_columns (self);
}

static void
take_shop (CurioCampaignPlanner *self, CurioSession *session)
{
  CurioSource *source = curio_session_get_source (session);
  const CurioFacts *facts = curio_session_get_ledger (session)->facts;
  g_autoptr (GDateTime) loaded = curio_session_dup_data_at (session);

  self->ledger = curio_ledger_ref (curio_session_get_ledger (session));
  self->measures = curio_measures_new (self->ledger,
                                       curio_session_get_selection (session));
  self->source = curio_source_copy (source);
  self->source_title = curio_source_get_title (source);
  self->key = curio_source_make_key (source);
  /* Sums that somebody keeps ready may be of an unknown age. */
  self->loaded_us = facts->are_rolled_up ? facts->rolled_up_us
                    : loaded != NULL
                        ? g_date_time_to_unix (loaded) * G_USEC_PER_SEC
                        : 0;
}

CurioCampaignPlanner *
curio_campaign_planner_new (CurioSession *session,
                            const CurioCampaignAudience *audience)
{
  CurioCampaignPlanner *self;

  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);
  g_return_val_if_fail (curio_session_get_ledger (session) != NULL, NULL);

  self = g_object_new (CURIO_TYPE_CAMPAIGN_PLANNER, NULL);
  take_shop (self, session);
  curio_campaign_audience_copy (audience, &self->audience);
  curio_base_rates_measure (&self->measures->view, CURIO_CAMPAIGN_DAYS,
                            &self->rates);
  /* Without the table of countries they stay blank, and the draft says so. */
  self->codes = curio_country_codes_get (NULL);
  curio_campaign_planner_load_contacts (self);
  return self;
}
