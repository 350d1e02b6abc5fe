/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio export`: the customers of one segment as a plain list, or an audience
 * as a campaign. */

#include "curio-audience-text.h"
#include "curio-campaign-export.h"
#include "curio-command.h"
#include "curio-customer-file.h"
#include "curio-error.h"
#include "curio-job.h"
#include "curio-output.h"
#include "curio-reading.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CurioSourceOptions source;
  CurioSelectionOptions selection;
  CurioCampaignOptions campaign;
  char *segment;
  char *output;
  gboolean force;
} Export;

typedef struct
{
  const Export *options;
  const CurioReading *reading;
  const CurioScored *customers;
  guint n;
} Writing;

static gboolean
write_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
          GError **error)
{
  const Writing *self = data;

  progress->stage = CURIO_STAGE_FINISHING;
  return curio_customer_file_write (
      self->options->output, self->reading->measures, self->customers, self->n,
      NULL, self->options->force, cancellable, error);
}

static GOptionContext *
create_context (Export *self)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    {"segment",       0, 0, G_OPTION_ARG_STRING, &self->segment,
     N_ ("Whose customers: Champions, \"Can't Lose\", …"), N_ ("NAME") },
    { "output",              0, 0, G_OPTION_ARG_FILENAME, &self->output,
     N_ ("The file to write"), N_ ("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &self->force,
     N_ ("Replace a file that is there already"), NULL },
    { NULL   }
  };

  g_option_context_set_summary (
      context, _ ("Writes the customers of a segment to a CSV file that only "
                  "you can read; its first column\nis customer_id. The file "
                  "is read back and compared before success is told.\n\n"
                  "With --audience, --preset, --contacts, --hold-out or "
                  "another option of a campaign it writes the\nfile for a "
                  "mailing tool instead, and beside it who was not sent and "
                  "why, and a receipt; and it\nregisters the campaign, so "
                  "that “curio campaigns” can tell what came of it. Its "
                  "columns are\nchosen like "
                  "--columns=email,first-name,segment."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  curio_campaign_options_add (&self->campaign, context);
  curio_selection_options_add (&self->selection, context);
  curio_source_options_add (&self->source, context);
  return context;
}

static gboolean
check_names (const Export *self, GError **error)
{
  if ((self->segment == NULL && self->campaign.audience == NULL)
      || self->output == NULL || self->output[0] == '\0')
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("Whose customers, and where to? Write: "
                              "curio export --segment=NAME --output=FILE, or "
                              "--audience=CONDITIONS."));
      return FALSE;
    }
  if (self->segment == NULL || self->campaign.audience == NULL)
    return TRUE;
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                       _ ("Either --segment or --audience: an audience names "
                          "its segments itself."));
  return FALSE;
}

static gboolean
check (const Export *self, CurioSegment *out_segment, GError **error)
{
  if (!check_names (self, error)
      || (self->segment != NULL
          && !curio_segment_parse (self->segment, out_segment, error)))
    return FALSE;
  if (self->force || !g_file_test (self->output, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS,
               _ ("%s exists already; --force replaces it."), self->output);
  return FALSE;
}

static gboolean
write_customers (const Export *self, const CurioReading *reading,
                 CurioSegment segment, GError **error)
{
  guint n;
  g_autofree CurioScored *customers
      = curio_customer_file_list_segment (reading->measures, segment, &n);
  Writing writing = { self, reading, customers, n };
  g_autofree char *text = NULL;

  if (n == 0)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                   _ ("No customer is in %s with this selection, so nothing "
                      "was written."),
                   curio_segments[segment].name);
      return FALSE;
    }
  if (!curio_job_run (write_cb, &writing, error))
    return FALSE;
  text = g_strdup_printf (
      ngettext ("%u customer written to %s, read back: %u of %u\n",
                "%u customers written to %s, read back: %u of %u\n", n),
      n, self->output, n, n);
  return curio_output_print (text, error);
}

/* A bare segment is an audience of one group. */
static gboolean
find_audience (const Export *self, CurioSegment segment,
               const CurioFacts *facts, CurioCampaignAudience *out,
               GError **error)
{
  if (self->campaign.audience != NULL)
    return curio_audience_parse (self->campaign.audience, facts, out, error);
  curio_campaign_audience_add_group (out)->segment = (int)segment;
  return TRUE;
}

static gboolean
make_campaign (const Export *self, CurioSegment segment, GError **error)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (CurioReading) reading = NULL;
  CurioCampaignChoices choices;
  gboolean done;

  if (!curio_campaign_options_parse (&self->campaign, self->output, &choices,
                                     error))
    return FALSE;
  reading = curio_reading_new (&self->source, &self->selection, error);
  done
      = reading != NULL
        && find_audience (self, segment, reading->facts, &audience, error)
        && curio_campaign_export (&self->campaign, &choices, reading,
                                  &audience, self->output, self->force, error);
  g_free (choices.name);
  return done;
}

static gboolean
run (Export *self, char ***args, GError **error)
{
  g_autoptr (CurioReading) reading = NULL;
  CurioSegment segment = CURIO_N_SEGMENTS;

  if (!curio_options_parse (create_context (self), args, 0, error))
    return FALSE;
  curio_campaign_options_take_columns (&self->campaign, &self->source.columns);
  if (!check (self, &segment, error))
    return FALSE;
  if (curio_campaign_options_are_given (&self->campaign))
    return make_campaign (self, segment, error);
  reading = curio_reading_new (&self->source, &self->selection, error);
  return reading != NULL && write_customers (self, reading, segment, error);
}

gboolean
curio_command_export (char ***args, const CurioCliWindow *window,
                      GError **error)
{
  Export self = { 0 };
  gboolean done = run (&self, args, error);

  curio_source_options_clear (&self.source);
  curio_selection_options_clear (&self.selection);
  curio_campaign_options_clear (&self.campaign);
  g_free (self.segment);
  g_free (self.output);
  return done;
}
