/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what a person chose to who is sent, who is held out, and who is left
 * out and why.  Each customer of the audience has one fate, so that the files
 * together are the audience, and no customer is in both. */

#include "curio-campaign.h"

#include "curio-campaign-receipt.h"
#include "curio-campaign-running.h"
#include "curio-campaign-widen.h"
#include "curio-campaign-words.h"
#include "curio-hold-out.h"
#include "curio-proportion.h"

#include <string.h>

/* --- who ----------------------------------------------------------------- */

/* With those of negative spend, who are to be named among the others. */
static void
find_audience (CurioCampaignDraft *self, const CurioCampaignPlan *plan)
{
  CurioCampaignAudience audience = *plan->audience;
  const CurioFacts *facts = self->ledger->facts;
  g_autofree CurioScored *found = NULL;

  audience.keep_negative = TRUE;
  found = curio_campaign_audience_find (&audience, plan->measures, &self->n,
                                        NULL);
  self->rows = g_new0 (CurioCampaignRow, MAX (self->n, 1));
  for (guint i = 0; i < self->n; i++)
    {
      CurioCampaignRow *row = &self->rows[i];

      row->scored = found[i];
      row->customer_id
          = curio_facts_get_customer_id (facts, found[i].customer);
      row->country = row->phone = "";
    }
}

static CurioReach
judge (const CurioCampaignPlan *plan, CurioCampaignRow *row)
{
  const CurioPreset *preset = &curio_presets[plan->preset];

  if (row->scored.monetary_mills < 0 && !plan->audience->keep_negative)
    return CURIO_REACH_NEGATIVE;
  if (plan->contacts == NULL)
    return preset->needs_contacts ? CURIO_REACH_NOT_IN_FILE : CURIO_REACH_SENT;
  row->contact = curio_contacts_find (plan->contacts, row->customer_id);
  return row->contact != NULL
             ? curio_contact_reach (row->contact, preset->allows_phone)
             : CURIO_REACH_NOT_IN_FILE;
}

/* One message to a person: to the customer who spent most, as they come in
 * that order.  Who takes no part because of another campaign is asked before:
 * that is of the person, so it is the same for all their customers. */
static void
judge_all (CurioCampaignDraft *self, const CurioCampaignPlan *plan)
{
  gboolean by_phone = curio_presets[plan->preset].allows_phone;
  g_autoptr (GHashTable) persons = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n; i++)
    self->rows[i].reach = judge (plan, &self->rows[i]);
  curio_campaign_mind_running (self, plan);
  for (guint i = 0; i < self->n; i++)
    {
      CurioCampaignRow *row = &self->rows[i];

      if (row->reach == CURIO_REACH_SENT && row->contact != NULL
          && !g_hash_table_add (persons,
                                (gpointer)row->contact->person[by_phone]))
        row->reach = CURIO_REACH_SAME_ADDRESS;
    }
}

static void
hold_out (CurioCampaignDraft *self, const CurioCampaignPlan *plan)
{
  g_autofree const char **ids = g_new (const char *, MAX (self->n, 1));
  g_autofree CurioCampaignRow **rows
      = g_new (CurioCampaignRow *, MAX (self->n, 1));
  g_autofree guint8 *held = NULL;
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].reach == CURIO_REACH_SENT)
      {
        rows[n] = &self->rows[i];
        ids[n++] = self->rows[i].customer_id;
      }
  held = curio_hold_out_split (ids, n, plan->hold_out_percent, plan->seed);
  for (guint i = 0; i < n; i++)
    if (held[i])
      rows[i]->reach = CURIO_REACH_HELD_OUT;
}

static gboolean
has_role (const CurioCampaignDraft *self, const CurioCampaignRow *row,
          CurioRunningRole role)
{
  return curio_running_find (self->running, role, row->customer_id,
                             row->contact, TRUE)
         != NULL;
}

/* Whether a number is of somebody who is left to another campaign. */
static gboolean
is_left_to_other (const CurioCampaignDraft *self, const CurioCampaignRow *row)
{
  return self->running != NULL
         && ((!self->writes_to_held_out
              && has_role (self, row, CURIO_RUNNING_HELD_OUT))
             || (self->leaves_out_written
                 && has_role (self, row, CURIO_RUNNING_WRITTEN)));
}

/* Where a number is only beside the address, whose it is was not asked yet:
 * none of somebody who is out or held out by another address, and each once.
 */
static void
choose_phones (CurioCampaignDraft *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].reach == CURIO_REACH_HELD_OUT
        && self->rows[i].contact != NULL)
      g_hash_table_add (taken, (gpointer)self->rows[i].contact->person[TRUE]);
  for (guint i = 0; i < self->n_sent; i++)
    {
      CurioCampaignRow *row = &self->rows[self->sent[i]];

      if (row->contact != NULL && row->contact->phone[0] != '\0'
          && curio_contact_reach (row->contact, TRUE) == CURIO_REACH_SENT
          && !is_left_to_other (self, row)
          && g_hash_table_add (taken, (gpointer)row->contact->person[TRUE]))
        row->phone = row->contact->phone;
    }
}

static void
count (CurioCampaignDraft *self)
{
  self->sent = g_new (guint, MAX (self->n, 1));
  for (guint i = 0; i < self->n; i++)
    {
      self->n_by_reach[self->rows[i].reach]++;
      if (self->rows[i].reach == CURIO_REACH_SENT)
        self->sent[self->n_sent++] = i;
    }
  self->n_held_out = self->n_by_reach[CURIO_REACH_HELD_OUT];
  self->n_matched = self->n_sent + self->n_held_out;
}

/* --- countries ----------------------------------------------------------- */

/* What the contact file says goes before where the order went to. */
static const char *
get_country_name (const CurioCampaignDraft *self, const CurioCampaignRow *row)
{
  const CurioFacts *facts = self->ledger->facts;

  return row->contact != NULL && row->contact->country[0] != '\0'
             ? row->contact->country
             : curio_dictionary_get (facts->countries, row->scored.country);
}

/* NULL: it has to be asked.  There are few codes, so keeping them for good
 * costs nothing. */
static const char *
find_code (const CurioCampaignPlan *plan, const char *name)
{
  const char *code = plan->answers != NULL
                         ? g_hash_table_lookup (plan->answers, name)
                         : NULL;

  if (code == NULL && plan->codes != NULL)
    code = curio_country_codes_find (plan->codes, name);
  return g_intern_string (code);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
find_countries (CurioCampaignDraft *self, const CurioCampaignPlan *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();

  if (curio_column_choice_has (&self->columns, CURIO_CAMPAIGN_COLUMN_COUNTRY))
    for (guint i = 0; i < self->n_sent; i++)
      {
        CurioCampaignRow *row = &self->rows[self->sent[i]];
        const char *name = get_country_name (self, row);
        gpointer code;

        if (!g_hash_table_lookup_extended (seen, name, NULL, &code))
          {
            code = (gpointer)find_code (plan, name);
            g_hash_table_insert (seen, (gpointer)name, code);
            if (code == NULL)
              g_ptr_array_add (unknown, g_strdup (name));
          }
        row->country = code != NULL ? code : "";
        self->n_blank_countries += row->country[0] == '\0';
      }
  g_ptr_array_sort (unknown, compare_names_cb);
  g_ptr_array_add (unknown, NULL);
  self->unknown_countries = (char **)g_ptr_array_steal (unknown, NULL);
}

/* --- what it would show -------------------------------------------------- */

/* A larger audience is spoken of where it would show a difference smaller by
 * so much. */
#define WORTH_WIDENING 0.05

static void
foresee (CurioCampaignDraft *self, const CurioBaseRates *rates)
{
  guint32 n[CURIO_N_SEGMENTS] = { 0 };

  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].reach == CURIO_REACH_SENT
        || self->rows[i].reach == CURIO_REACH_HELD_OUT)
      n[self->rows[i].scored.segment]++;
  self->base_days = rates->days;
  self->has_base_rate = curio_base_rates_get (rates, n, &self->base_rate);
  self->has_visible_rate = self->has_base_rate && self->n_sent > 0
                           && self->n_held_out > 0
                           && curio_proportion_smallest_visible (
                               self->base_rate, self->n_sent, self->n_held_out,
                               CURIO_USUAL_POWER, &self->visible_rate);
}

/* Who of AUDIENCE could be written to, and what that would show.  Who would be
 * held out of them is not drawn: how many is enough. */
static CurioCampaignDraft *
sketch (const CurioCampaignDraft *self, const CurioCampaignPlan *plan,
        const CurioCampaignAudience *audience, const CurioBaseRates *rates)
{
  CurioCampaignDraft *sketched = g_new0 (CurioCampaignDraft, 1);
  CurioCampaignPlan wide = *plan;

  wide.audience = audience;
  sketched->ledger = curio_ledger_ref (self->ledger);
  find_audience (sketched, &wide);
  judge_all (sketched, &wide);
  count (sketched);
  sketched->n_held_out
      = curio_hold_out_count (sketched->n_matched, plan->hold_out_percent);
  sketched->n_sent = sketched->n_matched - sketched->n_held_out;
  foresee (sketched, rates);
  return sketched;
}

static void
look_wider (CurioCampaignDraft *self, const CurioCampaignPlan *plan,
            const CurioBaseRates *rates)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (CurioCampaignDraft) wider = NULL;
  int segment
      = curio_campaign_widen (plan->audience, &plan->measures->rfm, &audience);

  if (segment < 0)
    return;
  wider = sketch (self, plan, &audience, rates);
  if (wider->has_visible_rate
      && (!self->has_visible_rate
          || wider->visible_rate - wider->base_rate
                 <= self->visible_rate - self->base_rate - WORTH_WIDENING))
    self->wider = curio_campaign_describe_wider (
        wider, curio_segment_get_title (segment));
}

static void
say_what_would_show (CurioCampaignDraft *self, const CurioCampaignPlan *plan)
{
  CurioBaseRates measured;
  const CurioBaseRates *rates = plan->base_rates;

  if (self->n_held_out == 0)
    return;
  if (rates == NULL)
    {
      curio_base_rates_measure (&plan->measures->view, CURIO_CAMPAIGN_DAYS,
                                &measured);
      rates = &measured;
    }
  foresee (self, rates);
  self->lift = curio_campaign_describe_lift (self);
  look_wider (self, plan, rates);
}

/* --- all of it ----------------------------------------------------------- */

/* No column that would be empty from top to bottom, but where the tool insists
 * on it. */
static void
choose_columns (CurioCampaignDraft *self, const CurioCampaignPlan *plan)
{
  self->columns = plan->columns;
  curio_preset_fit (plan->preset, &self->columns);
  for (guint i = 0; i < CURIO_N_CAMPAIGN_COLUMNS; i++)
    if (((curio_campaign_columns[i].is_contact && plan->contacts == NULL)
         || (curio_campaign_columns[i].is_offer && plan->texts == NULL))
        && !curio_preset_needs (plan->preset, (CurioCampaignColumn)i))
      curio_column_choice_remove (&self->columns, (CurioCampaignColumn)i);
}

CurioCampaignDraft *
curio_campaign_draft_new (const CurioCampaignPlan *plan,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioCampaignDraft) self = g_new0 (CurioCampaignDraft, 1);

  g_return_val_if_fail (plan != NULL && plan->measures != NULL, NULL);
  g_return_val_if_fail (plan->audience != NULL, NULL);
  g_return_val_if_fail (plan->preset < CURIO_N_PRESETS, NULL);

  self->preset = plan->preset;
  self->hashed = plan->hashed && curio_presets[plan->preset].can_hash;
  self->readable_names = plan->readable_names;
  self->ledger = curio_ledger_ref ((CurioLedger *)plan->measures->view.ledger);
  if (plan->contacts != NULL)
    self->contacts = curio_contacts_ref (plan->contacts);
  if (plan->running != NULL)
    self->running = curio_running_ref (plan->running);
  self->writes_to_held_out = plan->writes_to_held_out;
  self->leaves_out_written = plan->leaves_out_written;
  if (plan->texts != NULL)
    self->texts = *plan->texts;
  choose_columns (self, plan);
  find_audience (self, plan);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  judge_all (self, plan);
  hold_out (self, plan);
  count (self);
  choose_phones (self);
  find_countries (self, plan);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  curio_campaign_describe_running (self);
  say_what_would_show (self, plan);
  self->problem = curio_campaign_describe_problem (self, plan);
  self->receipt = curio_campaign_begin_receipt (self, plan);
  return g_steal_pointer (&self);
}

void
curio_campaign_draft_free (CurioCampaignDraft *self)
{
  g_free (self->rows);
  g_free (self->sent);
  g_strfreev (self->unknown_countries);
  g_free (self->held_elsewhere);
  g_free (self->written_lately);
  g_free (self->problem);
  g_free (self->lift);
  g_free (self->wider);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  g_clear_pointer (&self->contacts, curio_contacts_unref);
  g_clear_pointer (&self->running, curio_running_unref);
  g_clear_pointer (&self->receipt, curio_receipt_free);
  g_free (self);
}
