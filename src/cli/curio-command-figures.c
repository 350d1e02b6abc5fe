/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio figures`: every figure of a selection, for people or programs. */

#include "curio-command.h"
#include "curio-error.h"
#include "curio-figures-json.h"
#include "curio-figures-text.h"
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
find_product (const CurioReading *reading, const char *code,
              guint32 *out_product, GError **error)
{
  *out_product = G_MAXUINT32;
  if (code == NULL)
    return TRUE;
  *out_product = curio_dictionary_find (reading->facts->products, code);
  if (*out_product != G_MAXUINT32)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("No line has the product code “%s”. Codes are compared "
                  "letter for letter."),
               code);
  return FALSE;
}

static gboolean
print_figures (const CurioReading *reading, gint32 since, guint32 product,
               gboolean as_json, GError **error)
{
  const CurioView *view = &reading->measures->view;
  CurioProducts products = { 0 };
  CurioMovement movement;
  const CurioMovement *shown = NULL;
  g_autofree char *text = NULL;

  curio_products_measure_cancelled (view, &products);
  if (since != CURIO_DAY_NONE)
    {
      curio_movement_measure (view, since, &movement);
      shown = &movement;
    }
  text = as_json ? curio_figures_to_json (reading, &products, shown, product)
                 : curio_figures_to_text (reading, &products, shown);
  curio_products_clear (&products);
  return curio_output_print (text, error);
}

static GOptionContext *
create_context (CurioSourceOptions *source, CurioSelectionOptions *selection,
                char **format, char **since, char **product)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    {"format",       0, 0, G_OPTION_ARG_STRING, format,
     N_ ("text (default) or json"), N_ ("FORMAT") },
    { "since",             0, 0, G_OPTION_ARG_STRING, since,
     N_ ("Tell who moved from which segment into which since this day"),
     N_ ("YYYY-MM-DD") },
    { "product",        0, 0, G_OPTION_ARG_STRING, product,
     N_ ("Tell the months and prices of this product, with --format=json"),
     N_ ("CODE") },
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
  g_autoptr (CurioReading) reading = NULL;
  g_autofree char *format = NULL, *since = NULL, *code = NULL;
  gint32 since_day;
  guint32 product;
  gboolean as_json;

  if (!curio_options_parse (
          create_context (&source, &selection, &format, &since, &code), args,
          0, error)
      || !curio_output_parse_format (format, &as_json, error)
      || !curio_selection_options_parse_day ("since", since, &since_day,
                                             error))
    return FALSE;
  reading = curio_reading_new (&source, &selection, error);
  return reading != NULL && check_since (reading, since_day, error)
         && find_product (reading, code, &product, error)
         && print_figures (reading, since_day, product, as_json, error);
}
