/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a campaign is to be, from the command line. */

#include "curio-campaign-options.h"

#include "curio-error.h"
#include "curio-hold-out.h"
#include "curio-registered.h"
#include "curio-selection-options.h"

#include <glib/gi18n-lib.h>

#define MOST_PERCENT 99

void
curio_campaign_options_clear (CurioCampaignOptions *self)
{
  g_free (self->audience);
  g_free (self->preset);
  g_free (self->contacts);
  g_free (self->contact_columns);
  g_free (self->columns);
  g_free (self->name);
  g_free (self->hold_out);
  g_free (self->seed);
  g_free (self->sent_on);
  g_free (self->product_names);
  *self = (CurioCampaignOptions){ 0 };
}

void
curio_campaign_options_add (CurioCampaignOptions *self,
                            GOptionContext *context)
{
  const GOptionEntry entries[] = {
    {"audience",         0, 0, G_OPTION_ARG_STRING, &self->audience,
     N_ ("Whom to write to: \"segment=At Risk, spend>=8000; top=1\""),
     N_ ("CONDITIONS") },
    { "preset",                 0, 0, G_OPTION_ARG_STRING, &self->preset,
     N_ ("For which tool: plain, excel, mailchimp, …"), N_ ("TOOL") },
    { "contacts",   0, 0, G_OPTION_ARG_FILENAME, &self->contacts,
     N_ ("E-mail addresses and consent (default: those kept with the shop)"),
     N_ ("FILE") },
    { "contact-columns",  0, 0, G_OPTION_ARG_STRING, &self->contact_columns,
     N_ ("Which columns of that file, where their names are not known: "
          "email=HEADER,…"),
     N_ ("PAIRS") },
    { "hold-out",          0, 0, G_OPTION_ARG_STRING, &self->hold_out,
     N_ ("Keep so many back at random, to compare with"), N_ ("PERCENT") },
    { "seed",                 0, 0, G_OPTION_ARG_STRING, &self->seed,
     N_ ("By which number they are drawn (default: by the name)"),
     N_ ("NUMBER") },
    { "hashed",     0, 0, G_OPTION_ARG_NONE, &self->hashed,
     N_ ("SHA-256 instead of personal data, where the tool takes it"), NULL },
    { "name",       0, 0, G_OPTION_ARG_STRING, &self->name,
     N_ ("The campaign’s name (default: the file’s)"), N_ ("NAME") },
    { "sent-on",        0, 0, G_OPTION_ARG_STRING, &self->sent_on,
     N_ ("From which day its orders count (default: today, or the day after "
          "data that are old)"),
     N_ ("DAY") },
    { "product-names",                 0, 0, G_OPTION_ARG_STRING, &self->product_names,
     N_ ("As in the books, or readable, not in capitals (default: as the "
          "tool "
          "needs them)"),
     "books|readable" },
    { "write-to-held-out",   0, 0, G_OPTION_ARG_NONE, &self->write_to_held_out,
     N_ ("Write also to who is held out of another campaign whose result is "
          "still open"),
     NULL },
    { "leave-out-written",        0, 0, G_OPTION_ARG_NONE, &self->leave_out_written,
     N_ ("Leave out who was written to by such a campaign"), NULL },
    { "no-register", 0, 0, G_OPTION_ARG_NONE, &self->no_register,
     N_ ("Do not put the campaign into the register"), NULL },
    { NULL                }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

void
curio_campaign_options_take_columns (CurioCampaignOptions *self,
                                     char **columns)
{
  if (*columns != NULL && strchr (*columns, '=') == NULL)
    self->columns = g_steal_pointer (columns);
}

gboolean
curio_campaign_options_are_given (const CurioCampaignOptions *self)
{
  return self->audience != NULL || self->preset != NULL
         || self->contacts != NULL || self->contact_columns != NULL
         || self->columns != NULL || self->name != NULL
         || self->hold_out != NULL || self->seed != NULL || self->hashed
         || self->no_register || self->write_to_held_out
         || self->leave_out_written || self->sent_on != NULL
         || self->product_names != NULL;
}

static gboolean
parse_number (const char *option, const char *text, guint64 most,
              guint64 *out_number, GError **error)
{
  g_autofree char *shown = NULL;

  if (g_ascii_string_to_unsigned (text, 10, 0, most, out_number, NULL))
    return TRUE;
  shown = g_utf8_make_valid (text, -1);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” is no value for --%s: write a whole number from 0 to "
                  "%llu."),
               shown, option, (unsigned long long)most);
  return FALSE;
}

static char *
make_name (const char *output)
{
  char *name = g_path_get_basename (output);

  if (g_str_has_suffix (name, ".csv"))
    name[strlen (name) - strlen (".csv")] = '\0';
  return name;
}

/* Clear addresses where somebody asked for none would be a leak. */
static gboolean
refuse_hashed (CurioPresetId preset, GError **error)
{
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("%s takes no hashed values, so --hashed does not go with "
                  "it. Leave it out, or choose another tool."),
               _ (curio_presets[preset].name));
  return FALSE;
}

/* NULL: as PRESET has them. */
static gboolean
parse_names (const char *text, CurioPresetId preset, gboolean *out_readable,
             GError **error)
{
  *out_readable = text != NULL ? g_str_equal (text, "readable")
                               : curio_presets[preset].writes_readable_names;
  if (text == NULL || *out_readable || g_str_equal (text, "books"))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” is no value for --product-names: write “books” or "
                  "“readable”."),
               text);
  return FALSE;
}

gboolean
curio_campaign_options_parse (const CurioCampaignOptions *self,
                              const char *output, CurioCampaignChoices *out,
                              GError **error)
{
  g_autofree char *name
      = self->name != NULL ? g_strdup (self->name) : make_name (output);
  guint64 percent = 0;

  *out = (CurioCampaignChoices){ .preset = CURIO_PRESET_PLAIN };
  if (self->preset != NULL
      && !curio_preset_parse (self->preset, &out->preset, error))
    return FALSE;
  if (self->contact_columns != NULL && self->contacts == NULL)
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("--contact-columns needs --contacts=FILE."));
      return FALSE;
    }
  if (!parse_names (self->product_names, out->preset, &out->readable_names,
                    error))
    return FALSE;
  if (self->hashed && !curio_presets[out->preset].can_hash)
    return refuse_hashed (out->preset, error);
  curio_preset_get_usual (out->preset, &out->columns);
  if (self->columns != NULL
      && !curio_column_choice_parse (&out->columns, self->columns, error))
    return FALSE;
  if (self->hold_out != NULL
      && !parse_number ("hold-out", self->hold_out, MOST_PERCENT, &percent,
                        error))
    return FALSE;
  out->hold_out_percent = (guint)percent;
  out->sent_day = CURIO_DAY_NONE;
  if (!curio_selection_options_parse_day ("sent-on", self->sent_on,
                                          &out->sent_day, error))
    return FALSE;
  out->name = curio_registered_tidy_name (name, error);
  if (out->name == NULL)
    return FALSE;
  out->seed = curio_hold_out_make_seed (out->name);
  if (self->seed == NULL
      || parse_number ("seed", self->seed, G_MAXINT64, &out->seed, error))
    return TRUE;
  g_clear_pointer (&out->name, g_free);
  return FALSE;
}
