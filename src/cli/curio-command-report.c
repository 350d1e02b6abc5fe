/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio report`: every figure as a picture, all of them as one deck, and the
 * lists of customers that stand behind the segments. */

#include "curio-command.h"
#include "curio-customer-file.h"
#include "curio-error.h"
#include "curio-figure-choices.h"
#include "curio-job.h"
#include "curio-output.h"
#include "curio-picture.h"
#include "curio-reading.h"
#include "curio-report-folder.h"
#include "curio-report-options.h"
#include "curio-talk.h"

#include <glib/gi18n-lib.h>

/* A card as wide as the window's largest. */
#define CARD_WIDTH_PT 600.0
#define CARD_HEIGHT_PT 400.0
#define PNG_SCALE (4.0 / 3)

#define DECK_NAME "curio-report.pdf"

typedef struct
{
  CurioSourceOptions source;
  CurioSelectionOptions selection;
  CurioReportOptions report;
  char *output;
  gboolean force;
  gboolean lists;
} Options;

typedef struct
{
  const Options *options;
  const CurioReading *reading;
  CurioTalk *talk;
  const CurioDeck *deck; /* what is drawn */
  CurioReportFolder *folder;
  GCancellable *cancellable;
  guint n_lists;
} Report;

static gboolean
write_bytes (Report *self, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *place = curio_report_folder_get_place (self->folder, name);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error)
         && curio_file_write_atomic (place, data, length, 0644, FALSE, error);
}

/* The rows of a grid do not grow with the card; sentences and numbers need no
 * more than theirs. */
static const struct
{
  const char *id;
  double height_pt;
} heights[] = {
  {"key-figures",    280},
  { "worth-knowing", 280},
  { "rfm-grid",      190},
  { "cohorts",       480},
};

static double
get_card_height (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    if (g_str_equal (heights[i].id, id))
      return heights[i].height_pt;
  return CARD_HEIGHT_PT;
}

/* A figure as the card that the window shows. */
static GBytes *
draw_card (const Report *self, const CurioDeckSlide *slide,
           CurioPictureFormat format, GError **error)
{
  CurioFigureOptions options
      = curio_figure_choices_parse (slide->choices, self->reading->facts);
  g_autoptr (CurioChart) chart = NULL;

  options.notes = &self->reading->kept.notes;
  chart = curio_figure_build (curio_figure_find (slide->figure),
                              self->reading->measures, &options);
  return curio_picture_new (chart, curio_theme_get (CURIO_THEME_LIGHT), format,
                            CARD_WIDTH_PT, get_card_height (slide->figure),
                            PNG_SCALE * self->options->report.times, error);
}

static gboolean
has_slides (const Report *self)
{
  return self->options->report.deck != NULL;
}

/* A figure may be in a deck twice: its slides have numbers. */
static char *
name_picture (const Report *self, guint index, CurioPictureFormat format)
{
  const char *id = curio_deck_get (self->deck, index)->figure;
  const char *ending = format == CURIO_PICTURE_PNG ? "png" : "svg";

  return has_slides (self)
             ? g_strdup_printf ("%02u-%s.%s", index + 1, id, ending)
             : g_strdup_printf ("%s.%s", id, ending);
}

static gboolean
write_picture (Report *self, guint index, CurioPictureFormat format,
               GError **error)
{
  const CurioReportOptions *wanted = &self->options->report;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!wanted->has_format[format])
    return TRUE;
  name = name_picture (self, index, format);
  bytes = has_slides (self)
              ? curio_talk_draw_slide (self->talk, index, format,
                                       wanted->times, error)
              : draw_card (self, curio_deck_get (self->deck, index), format,
                           error);
  return bytes != NULL && write_bytes (self, name, bytes, error);
}

static gboolean
write_figures (Report *self, GError **error)
{
  for (guint i = 0; i < self->deck->slides->len; i++)
    if (!write_picture (self, i, CURIO_PICTURE_PNG, error)
        || !write_picture (self, i, CURIO_PICTURE_SVG, error))
      return FALSE;
  return TRUE;
}

/* The data were loaded a moment ago. */
static gint32
find_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return curio_day_new (g_date_time_get_year (now),
                        g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
}

static CurioTalk *
make_talk (const Report *self, const CurioDeck *deck)
{
  const CurioReading *reading = self->reading;
  g_autofree char *shop = curio_source_get_title (reading->source);
  const CurioTalkWords words = { &reading->kept.notes, find_today (), shop };

  return curio_talk_new (reading->ledger, &reading->selection, &words, deck);
}

static gboolean
write_deck (Report *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!self->options->report.has_format[CURIO_PICTURE_PDF])
    return TRUE;
  bytes = curio_talk_draw_pdf (self->talk, self->cancellable, error);
  return bytes != NULL && write_bytes (self, DECK_NAME, bytes, error);
}

/* "Can't Lose" is segment-cant-lose.csv. */
static char *
name_list (CurioSegment segment)
{
  GString *name = g_string_new ("segment-");

  for (const char *at = curio_segments[segment].name; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (name, g_ascii_tolower (*at));
    else if (*at == ' ')
      g_string_append_c (name, '-');
  g_string_append (name, ".csv");
  return g_string_free (name, FALSE);
}

/* Behind the number of a slide, if there is one. */
static const char *
skip_number (const char *name)
{
  const char *at = name;

  while (g_ascii_isdigit (*at))
    at++;
  return at > name + 1 && *at == '-' ? at + 1 : name;
}

static gboolean
is_report_name (const char *name)
{
  const char *picture = skip_number (name);

  for (guint i = 0; i < curio_n_figures; i++)
    {
      const char *id = curio_figures[i].id;
      gsize length = strlen (id);

      if (strncmp (picture, id, length) == 0
          && (g_str_equal (picture + length, ".png")
              || g_str_equal (picture + length, ".svg")))
        return TRUE;
    }
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      g_autofree char *list = name_list ((CurioSegment)i);

      if (g_str_equal (name, list))
        return TRUE;
    }
  return g_str_equal (name, DECK_NAME);
}

/* A segment without customers has no list. */
static gboolean
write_list (Report *self, CurioSegment segment, GError **error)
{
  guint n;
  g_autofree CurioScored *customers = curio_customer_file_list_segment (
      self->reading->measures, segment, &n);
  g_autofree char *name = name_list (segment);
  g_autofree char *place = curio_report_folder_get_place (self->folder, name);

  if (n == 0)
    return TRUE;
  self->n_lists++;
  return curio_customer_file_write (place, self->reading->measures, customers,
                                    n, NULL, FALSE, self->cancellable, error);
}

static gboolean
write_report_cb (gpointer data, CurioProgress *progress,
                 GCancellable *cancellable, GError **error)
{
  Report *self = data;
  g_autoptr (CurioReportFolder) folder = curio_report_folder_new (
      self->options->output, self->options->force, is_report_name, error);

  if (folder == NULL)
    return FALSE;
  self->folder = folder;
  self->cancellable = cancellable;
  progress->stage = CURIO_STAGE_FINISHING;
  if (!write_figures (self, error) || !write_deck (self, error))
    return FALSE;
  for (guint i = 0; self->options->lists && i < CURIO_N_SEGMENTS; i++)
    if (!write_list (self, (CurioSegment)i, error))
      return FALSE;
  return curio_report_folder_commit (folder, error);
}

static gboolean
print_summary (const Report *self, GError **error)
{
  g_autofree char *formats
      = curio_report_options_list_formats (&self->options->report);
  guint n = self->deck->slides->len;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (
      text,
      /* Translators: how many, a folder, and "PNG, SVG, PDF". */
      ngettext ("%u figure written to %s as %s\n",
                "%u figures written to %s as %s\n", n),
      n, self->options->output, formats);
  if (self->options->lists)
    g_string_append_printf (
        text,
        ngettext ("%u list of customers beside them, which only you can "
                  "read\n",
                  "%u lists of customers beside them, which only you can "
                  "read\n",
                  self->n_lists),
        self->n_lists);
  return curio_output_print (text->str, error);
}

static GOptionContext *
create_context (Options *self)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    {"output",       0, 0, G_OPTION_ARG_FILENAME, &self->output,
     N_ ("The folder to make"), N_ ("DIR") },
    { "lists",             0, 0, G_OPTION_ARG_NONE, &self->lists,
     N_ ("Write the customers of each segment too, as CSV"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &self->force,
     N_ ("Replace the figures of a folder that is there already"), NULL },
    { NULL   }
  };

  g_option_context_set_summary (
      context, _ ("Draws figures as PNG and SVG, and all of them as one PDF, "
                  "into a new folder: every figure there is, some of them, "
                  "or the slides of a saved deck."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  curio_report_options_add (&self->report, context);
  curio_selection_options_add (&self->selection, context);
  curio_source_options_add (&self->source, context);
  return context;
}

static gboolean
check (const Options *self, GError **error)
{
  if (self->output == NULL || self->output[0] == '\0')
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("Where to? Write: curio report --output=DIR"));
      return FALSE;
    }
  if (self->force || !g_file_test (self->output, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS,
               _ ("%s exists already; --force replaces the figures in it."),
               self->output);
  return FALSE;
}

static gboolean
run (Options *self, char ***args, GError **error)
{
  g_autoptr (CurioReading) reading = NULL;
  g_autoptr (CurioDeck) deck = NULL;
  g_autoptr (CurioTalk) talk = NULL;
  Report report = { .options = self };

  if (!curio_options_parse (create_context (self), args, 0, error)
      || !check (self, error)
      || !curio_report_options_parse (&self->report, error))
    return FALSE;
  reading = curio_reading_new (&self->source, &self->selection, error);
  if (reading == NULL)
    return FALSE;
  deck = curio_report_options_choose (&self->report, reading, error);
  if (deck == NULL)
    return FALSE;
  report.reading = reading;
  talk = make_talk (&report, deck);
  report.talk = talk;
  /* Without what a later version may have put into a deck. */
  report.deck = curio_talk_get_deck (talk);
  return curio_job_run (write_report_cb, &report, error)
         && print_summary (&report, error);
}

gboolean
curio_command_report (char ***args, const CurioCliWindow *window,
                      GError **error)
{
  Options self = { 0 };
  gboolean done = run (&self, args, error);

  curio_source_options_clear (&self.source);
  curio_selection_options_clear (&self.selection);
  curio_report_options_clear (&self.report);
  g_free (self.output);
  return done;
}
