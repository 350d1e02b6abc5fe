/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio figures`: every figure of a selection, for people or programs. */

#include "curio-command.h"
#include "curio-error.h"
#include "curio-figures-json.h"
#include "curio-figures-text.h"
#include "curio-line-measures.h"
#include "curio-output.h"
#include "curio-reading.h"

#include <glib/gi18n-lib.h>

/* Movement has a direction: from the earlier day to the later. */
static gboolean
check_since (const CurioReading *reading, gint32 since, GError **error)
{
  gint32 as_of = reading->measures->view.as_of_day;
  g_autofree char *since_iso = NULL, *as_of_iso = NULL;

  if (since == CURIO_DAY_NONE || as_of == CURIO_DAY_NONE || since < as_of)
    return TRUE;
  since_iso = curio_day_to_iso (since);
  as_of_iso = curio_day_to_iso (as_of);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("The day to look back to, %s, is not before the as-of day, "
                  "%s."),
               since_iso, as_of_iso);
  return FALSE;
}

/* G_MAXUINT32 where none is asked for. */
static gboolean
find_customer (const CurioReading *reading, const char *id,
               guint32 *out_customer, GError **error)
{
  *out_customer = G_MAXUINT32;
  if (id == NULL)
    return TRUE;
  *out_customer = curio_dictionary_find (reading->facts->customers, id);
  if (*out_customer != G_MAXUINT32)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("No line has the customer number “%s”. Choose one that "
                  "“curio export” lists."),
               id);
  return FALSE;
}

/* NULL where none is asked for. */
static gboolean
parse_segment (const char *name, const CurioSegmentInfo **out_segment,
               GError **error)
{
  CurioSegment segment = CURIO_N_SEGMENTS;

  *out_segment = NULL;
  if (name == NULL)
    return TRUE;
  if (!curio_segment_parse (name, &segment, error))
    return FALSE;
  *out_segment = &curio_segments[segment];
  return TRUE;
}

/* What the options say, as they stand and as they are looked up. */
typedef struct
{
  char *format;
  char *since;
  char *product;
  char *customer;
  char *segment;
  gboolean offers;
  gboolean without_pairs;
  gint32 since_day;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->format);
  g_free (self->since);
  g_free (self->product);
  g_free (self->customer);
  g_free (self->segment);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
print_figures (const CurioReading *reading, const Options *options,
               const CurioOfferQuestion *offers, gboolean as_json,
               GError **error)
{
  const CurioView *view = &reading->measures->view;
  const guint8 *skipped
      = reading->without_pairs
            ? curio_measures_get_pair_lines (reading->measures)
            : NULL;
  CurioProducts products = { 0 };
  CurioMovement movement;
  const CurioMovement *shown = NULL;
  g_autofree char *text = NULL;

  curio_products_measure_cancelled (view, skipped, &products);
  if (options->since_day != CURIO_DAY_NONE)
    {
      curio_movement_measure (view, options->since_day, &movement);
      shown = &movement;
    }
  text = as_json ? curio_figures_to_json (reading, &products, shown,
                                          offers->product, offers)
                 : curio_figures_to_text (reading, &products, shown, offers);
  curio_products_clear (&products);
  return curio_output_print (text, error);
}

static GOptionContext *
create_context (CurioSourceOptions *source, CurioSelectionOptions *selection,
                Options *options)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    {"format",          0, 0, G_OPTION_ARG_STRING, &options->format,
     N_ ("text (default) or json"), N_ ("FORMAT") },
    { "since",                0, 0, G_OPTION_ARG_STRING, &options->since,
     N_ ("Tell who moved from which segment into which since this day"),
     N_ ("YYYY-MM-DD") },
    { "product", 0, 0, G_OPTION_ARG_STRING, &options->product,
     N_ ("Tell the months and prices of this product, with --format=json"),
     N_ ("CODE") },
    { "customer",    0, 0, G_OPTION_ARG_STRING, &options->customer,
     N_ ("Tell all of this customer, and what to offer, with "
          "--format=json"),
     N_ ("NUMBER") },
    { "segment",          0, 0, G_OPTION_ARG_STRING, &options->segment,
     N_ ("Tell of this segment by itself, with --format=json"), N_ ("NAME") },
    { "offers",                0, 0, G_OPTION_ARG_NONE, &options->offers,
     N_ ("Tell how often offers are right, which takes a second"), NULL },
    { "without-pairs",  0, 0, G_OPTION_ARG_NONE, &options->without_pairs,
     N_ ("Leave giant orders that were undone at once out of best sellers, "
          "cancellations, items and tastes"),
     NULL },
    { NULL}
  };

  g_option_context_set_summary (
      context, _ ("Prints sales by month, invoice amounts, segments, cohorts, "
                  "cancelled products and\ncountries."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  curio_selection_options_add (selection, context);
  curio_source_options_add (source, context);
  return context;
}

gboolean
curio_command_figures (char ***args, const CurioCliWindow *window,
                       GError **error)
{
  g_auto (CurioSourceOptions) source = { 0 };
  g_auto (CurioSelectionOptions) selection = { 0 };
  g_auto (Options) options = { 0 };
  g_autoptr (CurioReading) reading = NULL;
  const CurioSegmentInfo *segment;
  CurioOfferQuestion offers;
  gboolean as_json;

  if (!curio_options_parse (create_context (&source, &selection, &options),
                            args, 0, error)
      || !curio_output_parse_format (options.format, &as_json, error)
      || !curio_selection_options_parse_day ("since", options.since,
                                             &options.since_day, error)
      || !parse_segment (options.segment, &segment, error))
    return FALSE;
  reading = curio_reading_new (&source, &selection, error);
  if (reading == NULL)
    return FALSE;
  reading->without_pairs = options.without_pairs;
  reading->segment = segment;
  offers.quality = options.offers;
  return check_since (reading, options.since_day, error)
         && curio_reading_find_product (reading, options.product,
                                        &offers.product, error)
         && find_customer (reading, options.customer, &offers.customer, error)
         && print_figures (reading, &options, &offers, as_json, error);
}
