/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio figures`: every figure of a selection, for people or programs. */

#include "curio-command.h"
#include "curio-figures-json.h"
#include "curio-figures-text.h"
#include "curio-output.h"
#include "curio-reading.h"

#include <glib/gi18n-lib.h>

static gboolean
print_figures (const CurioReading *reading, gboolean as_json, GError **error)
{
  CurioProducts products = { 0 };
  g_autofree char *text = NULL;

  curio_products_measure_cancelled (&reading->measures->view, &products);
  text = as_json ? curio_figures_to_json (reading, &products)
                 : curio_figures_to_text (reading, &products);
  curio_products_clear (&products);
  return curio_output_print (text, error);
}

static GOptionContext *
create_context (CurioSourceOptions *source, CurioSelectionOptions *selection,
                char **format)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    {"format", 0, 0, G_OPTION_ARG_STRING, format,
     N_ ("text (default) or json"), N_ ("FORMAT") },
    { NULL      }
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
  g_autofree char *format = NULL;
  gboolean as_json;

  if (!curio_options_parse (create_context (&source, &selection, &format),
                            args, 0, error)
      || !curio_output_parse_format (format, &as_json, error))
    return FALSE;
  reading = curio_reading_new (&source, &selection, error);
  return reading != NULL && print_figures (reading, as_json, error);
}
