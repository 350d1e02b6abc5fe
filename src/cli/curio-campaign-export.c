/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio export` for a campaign: who goes and who does not, the files, and the
 * register.  The name is looked for first, so that no file is written for a
 * campaign that cannot be registered. */

#include "curio-campaign-export.h"

#include "curio-audience-text.h"
#include "curio-contact-reader.h"
#include "curio-error.h"
#include "curio-format.h"
#include "curio-job.h"
#include "curio-kept-contacts.h"
#include "curio-offer-texts.h"
#include "curio-output.h"
#include "curio-register.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const CurioCampaignOptions *options;
  const CurioCampaignChoices *choices;
  const CurioReading *reading;
  const CurioCampaignAudience *audience;
  const char *output;
  gboolean force;

  CurioColumnChoice columns; /* those chosen that the tool takes */
  CurioContacts *contacts;   /* NULL: none */
  CurioCountryCodes *codes;
  CurioCountryAnswers *answers;
  CurioRunning *running;
  char *trouble;           /* what of the register cannot be read */
  CurioOfferTexts *offers; /* NULL: not asked for */
  CurioCampaignDraft *draft;
  CurioReceipt *receipt;
  CurioRegisterPlace place;
  gint32 sent_day;
} Export;

static void
clear (Export *self)
{
  g_clear_pointer (&self->draft, curio_campaign_draft_free);
  g_clear_pointer (&self->receipt, curio_receipt_free);
  g_clear_pointer (&self->contacts, curio_contacts_unref);
  g_clear_pointer (&self->codes, curio_country_codes_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->running, curio_running_unref);
  g_free (self->trouble);
  g_clear_pointer (&self->offers, curio_offer_texts_free);
  curio_register_place_clear (&self->place);
}

/* --- what it is made of -------------------------------------------------- */

/* Which column of the file on the command line is what. */
static gboolean
map_contacts (const CurioCampaignOptions *options, CurioContactMapping *out,
              GError **error)
{
  g_autoptr (CurioContactPreview) preview = NULL;

  *out = curio_contact_mapping_guess;
  if (options->contact_columns == NULL)
    return TRUE;
  preview = curio_contact_preview_new (options->contacts, NULL, error);
  return preview != NULL
         && curio_contact_mapping_parse (out, options->contact_columns,
                                         (const char *const *)preview->headers,
                                         error);
}

/* A file on the command line is for this once; who opted out in what is kept
 * with the shop stays out. */
static gboolean
load_contacts (Export *self, CurioProgress *progress,
               GCancellable *cancellable, GError **error)
{
  g_autofree char *key = curio_source_make_key (self->reading->source);
  CurioContactMapping mapping;
  g_autoptr (GError) problem = NULL;
  g_autoptr (CurioContacts) kept = curio_kept_contacts_load (key, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (self->options->contacts == NULL)
    self->contacts = g_steal_pointer (&kept);
  else if (map_contacts (self->options, &mapping, error))
    self->contacts = curio_contacts_read (self->options->contacts, &mapping,
                                          self->reading->facts, kept, progress,
                                          cancellable, error);
  return self->options->contacts == NULL || self->contacts != NULL;
}

/* The codes of countries, where the file is to have them. */
static gboolean
load_answers (Export *self, GError **error)
{
  g_autofree char *key = curio_source_make_key (self->reading->source);

  if (!curio_column_choice_has (&self->columns, CURIO_CAMPAIGN_COLUMN_COUNTRY))
    return TRUE;
  self->codes = curio_country_codes_get (error);
  if (self->codes != NULL)
    self->answers = curio_country_answers_load (key, error);
  return self->answers != NULL;
}

/* Which campaigns are still open on the day on which this one is sent. */
static gboolean
find_running (Export *self, GCancellable *cancellable, GError **error)
{
  g_auto (CurioRegisterPlace) place = { 0 };
  g_autoptr (GPtrArray) list = curio_register_list (
      self->reading->source, FALSE, NULL, &place, cancellable, error);

  if (list == NULL)
    return FALSE;
  self->trouble = g_steal_pointer (&place.trouble);
  self->running = curio_running_new (list, self->sent_day, self->contacts);
  return TRUE;
}

/* Makes the offers, which takes a second or so. */
static gboolean
make_offers (Export *self, GCancellable *cancellable, GError **error)
{
  const CurioView *view = &self->reading->measures->view;

  if (!curio_facts_has_lines (view->ledger->facts))
    {
      g_set_error_literal (
          error, CURIO_ERROR, CURIO_ERROR_USAGE,
          _ ("Favourite and next best products are made of who bought what, "
             "which is not kept of a shop that is read summarised. Say "
             "--grain=lines, or leave them out with --columns."));
      return FALSE;
    }
  self->offers = curio_offer_texts_new ((CurioLedger *)view->ledger,
                                        view->as_of_day, cancellable, error);
  return self->offers != NULL;
}

static gboolean
make_draft (Export *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *title = curio_source_get_title (self->reading->source);
  const CurioFacts *facts = self->reading->facts;
  CurioCampaignTexts texts;
  CurioCampaignPlan plan = {
    .measures = self->reading->measures,
    .audience = self->audience,
    .contacts = self->contacts,
    .codes = self->codes,
    .answers = self->answers,
    .preset = self->choices->preset,
    .hold_out_percent = self->choices->hold_out_percent,
    .seed = self->choices->seed,
    .hashed = self->options->hashed,
    .readable_names = self->choices->readable_names,
    .running = self->running,
    .writes_to_held_out = self->options->write_to_held_out,
    .leaves_out_written = self->options->leave_out_written,
    .name = self->choices->name,
    .source_title = title,
    .loaded_us
    = facts->are_rolled_up ? facts->rolled_up_us : g_get_real_time (),
  };

  plan.columns = self->columns;
  if (curio_column_choice_needs_offers (&self->columns))
    {
      if (!make_offers (self, cancellable, error))
        return FALSE;
      texts = curio_offer_texts_get (self->offers);
      plan.texts = &texts;
    }
  self->draft = curio_campaign_draft_new (&plan, cancellable, error);
  if (self->draft == NULL)
    return FALSE;
  if (self->draft->problem == NULL)
    return TRUE;
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                       self->draft->problem);
  return FALSE;
}

/* --- the register -------------------------------------------------------- */

static gboolean
check_name (Export *self, GCancellable *cancellable, GError **error)
{
  return self->options->no_register
         || curio_register_check (self->reading->source, self->choices->name,
                                  NULL, cancellable, error);
}

static CurioRegistered *
make_registered (Export *self)
{
  const CurioReceipt *receipt = self->receipt;
  CurioRegistered *campaign = g_new0 (CurioRegistered, 1);

  campaign->name = g_strdup (self->choices->name);
  campaign->sent_day = self->sent_day;
  campaign->receipt = curio_receipt_to_json (receipt);
  campaign->sent = g_strdupv (receipt->sent);
  campaign->held_out = g_strdupv (receipt->held_out);
  return campaign;
}

/* The files are there by now, whatever becomes of the register. */
static gboolean
enter (Export *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioRegistered) campaign = NULL;
  g_autoptr (GError) problem = NULL;

  if (self->options->no_register)
    return TRUE;
  campaign = make_registered (self);
  if (curio_register_add (self->reading->source, campaign, &self->place,
                          cancellable, &problem))
    return curio_campaign_draft_check_clash (
        self->draft, self->reading->source, self->sent_day, NULL, campaign->id,
        error);
  g_set_error (error, problem->domain, problem->code,
               _ ("%s is written, but the campaign is not registered.\n%s"),
               self->output, problem->message);
  return FALSE;
}

/* --- the job ------------------------------------------------------------- */

static gboolean
draft_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
          GError **error)
{
  Export *self = data;

  if (!check_name (self, cancellable, error)
      || !load_contacts (self, progress, cancellable, error)
      || !load_answers (self, error)
      || !find_running (self, cancellable, error))
    return FALSE;
  progress->stage = CURIO_STAGE_OFFERING;
  return make_draft (self, cancellable, error);
}

/* Whom a campaign holds out is not guessed at where nobody may look. */
static gboolean
look_again (Export *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (curio_campaign_draft_look_again (self->draft, self->reading->source,
                                       self->sent_day, NULL, FALSE,
                                       cancellable, &problem))
    return TRUE;
  if (g_error_matches (problem, CURIO_ERROR, CURIO_ERROR_AMBIGUOUS))
    g_set_error (error, problem->domain, problem->code,
                 _ ("Not every campaign can be read, so nothing was written. "
                    "--write-to-held-out writes all the same.\n%s"),
                 problem->message);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
write_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
          GError **error)
{
  Export *self = data;

  progress->stage = CURIO_STAGE_WRITING;
  return look_again (self, cancellable, error)
         && curio_campaign_draft_write (self->draft, self->output, self->force,
                                        progress, cancellable, &self->receipt,
                                        error)
         && enter (self, cancellable, error);
}

/* --- what is told -------------------------------------------------------- */

static void
add_line (GString *text, const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s\n", line);
}

static void
add_audience (GString *text, const Export *self)
{
  CurioAudienceSum sum;
  g_autofree char *n = NULL;
  g_autofree char *worth = NULL;

  curio_campaign_audience_measure (self->audience, self->reading->measures,
                                   &sum);
  n = curio_format_count (sum.n);
  worth = curio_format_money (sum.net_mills);
  g_string_append_printf (
      text,
      ngettext ("%s customer in the audience, of %s net spend\n",
                "%s customers in the audience, of %s net spend\n", sum.n),
      n, worth);
}

static void
add_reach (GString *text, const CurioCampaignDraft *draft)
{
  for (guint i = 0; i < CURIO_N_REACH; i++)
    if (draft->n_by_reach[i] > 0)
      {
        g_autofree char *n = curio_format_count (draft->n_by_reach[i]);

        g_string_append_printf (text, "  %8s  %s\n", n,
                                _ (curio_reach_table[i].title));
      }
}

/* Columns that were asked for and are not in the file. */
static void
add_dropped (GString *text, const Export *self)
{
  const CurioColumnChoice *asked = &self->choices->columns;

  for (guint i = 0; self->options->columns != NULL && i < asked->n; i++)
    if (!curio_column_choice_has (&self->draft->columns, asked->columns[i]))
      g_string_append_printf (text,
                              _ ("Left out, as %s does not take it: %s\n"),
                              _ (curio_presets[self->choices->preset].name),
                              curio_campaign_columns[asked->columns[i]].id);
}

/* Of a file that was read just now; of kept contacts it was told before. */
static void
add_problems (GString *text, const Export *self)
{
  for (guint i = 0;
       self->options->contacts != NULL && i < CURIO_N_CONTACT_PROBLEMS; i++)
    if (self->contacts->n_problems[i] > 0)
      {
        g_autofree char *line = curio_contact_problem_describe (
            i, self->contacts->n_problems[i]);

        g_string_append_printf (text, "%s: %s\n", self->contacts->file_name,
                                line);
      }
}

static void
add_countries (GString *text, const CurioCampaignDraft *draft)
{
  g_autofree char *names = g_strjoinv (", ", draft->unknown_countries);

  if (draft->n_blank_countries > 0)
    g_string_append_printf (
        text,
        ngettext ("%u customer goes without a country code.\n",
                  "%u customers go without a country code.\n",
                  draft->n_blank_countries),
        draft->n_blank_countries);
  if (*names != '\0')
    g_string_append_printf (
        text, _ ("Which country is meant is not known: %s\n"), names);
}

static void
add_sent_day (GString *text, const Export *self)
{
  g_autofree char *day = NULL;

  if (self->place.where == NULL)
    return;
  day = curio_day_to_iso (self->sent_day);
  g_string_append_printf (text, _ ("Orders count from %s on.\n"), day);
}

/* What spoils results, those of others or this one's, is told before anything
 * is written, and not only where nobody may look. */
static void
warn (const Export *self)
{
  const char *const lines[] = { self->trouble, self->draft->held_elsewhere,
                                self->draft->written_lately };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      g_printerr ("%s\n", lines[i]);
}

static gboolean
tell (const Export *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *written = curio_campaign_describe_written (self->receipt);

  add_dropped (text, self);
  add_problems (text, self);
  add_audience (text, self);
  add_reach (text, self->draft);
  add_countries (text, self->draft);
  add_line (text, self->draft->lift);
  add_line (text, self->draft->wider);
  g_string_append_printf (text, "%s: %s\n", self->output, written);
  add_line (text, self->place.where);
  add_sent_day (text, self);
  add_line (text, self->place.why);
  return curio_output_print (text->str, error);
}

gboolean
curio_campaign_export (const CurioCampaignOptions *options,
                       const CurioCampaignChoices *choices,
                       const CurioReading *reading,
                       const CurioCampaignAudience *audience,
                       const char *output, gboolean force, GError **error)
{
  Export self = { .options = options,
                  .choices = choices,
                  .reading = reading,
                  .audience = audience,
                  .output = output,
                  .force = force,
                  .sent_day = choices->sent_day,
                  .columns = choices->columns };
  gboolean done;

  if (self.sent_day == CURIO_DAY_NONE)
    self.sent_day = curio_registered_choose_sent_day (
        reading->facts->last_day, curio_registered_get_today ());
  curio_preset_fit (choices->preset, &self.columns);
  done = curio_job_run (draft_cb, &self, error);
  if (done)
    {
      warn (&self);
      done = curio_job_run (write_cb, &self, error) && tell (&self, error);
    }
  clear (&self);
  return done;
}
