/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio campaigns`: the register, and what came of each campaign. */

#include "curio-campaigns-print.h"
#include "curio-command.h"
#include "curio-error.h"
#include "curio-job.h"
#include "curio-output.h"
#include "curio-reading.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 3660

typedef struct
{
  CurioSourceOptions source;
  CurioSelectionOptions selection; /* only its books */
  char *format;
  char *window;
  gboolean remove;
  gboolean restore;
} Campaigns;

/* What is done with the register, in a worker. */
typedef struct
{
  const CurioSource *source;
  const char *name; /* NULL: all */
  gboolean removed; /* what it is to be */
  GPtrArray *list;
  CurioRegisterPlace place;
} Work;

static GOptionContext *
create_context (Campaigns *self)
{
  GOptionContext *context = g_option_context_new (_ ("[NAME]"));
  const GOptionEntry entries[] = {
    {"window",       0, 0, G_OPTION_ARG_STRING, &self->window,
     N_ ("Count orders for so many days, or to the \"end\" of the data "
          "(default: 30, 60, 90)"),
     N_ ("DAYS") },
    { "books",             0, 0, G_OPTION_ARG_STRING, &self->selection.books,
     N_ ("The definitions: trading (default) or poc"), N_ ("BOOKS") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format,
     N_ ("text (default) or json"), N_ ("FORMAT") },
    { "remove",    0, 0, G_OPTION_ARG_NONE, &self->remove,
     N_ ("Take NAME off the list"), NULL },
    { "restore",       0, 0, G_OPTION_ARG_NONE, &self->restore,
     N_ ("Put NAME back that was taken off last"), NULL },
    { NULL            }
  };

  g_option_context_set_summary (
      context, _ ("Lists the campaigns that are registered with a shop, and "
                  "compares those who were written\nto with those who were "
                  "held out: how many ordered since, and what they spent."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  curio_source_options_add (&self->source, context);
  return context;
}

/* --- the register -------------------------------------------------------- */

static gboolean
list_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
         GError **error)
{
  Work *self = data;

  self->list = curio_register_list (self->source, self->removed, NULL,
                                    &self->place, cancellable, error);
  return self->list != NULL;
}

/* The newest of that name which is not yet as it is to be. */
static CurioRegistered *
find (GPtrArray *list, const char *name, gboolean is_removed)
{
  for (guint i = 0; i < list->len; i++)
    {
      CurioRegistered *campaign = list->pdata[i];

      if (campaign->is_removed == is_removed
          && g_str_equal (campaign->name, name))
        return campaign;
    }
  return NULL;
}

static gboolean
set_unknown (GError **error, const char *name)
{
  g_autofree char *shown = g_utf8_make_valid (name, -1);

  g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
               _ ("There is no campaign “%s”; “curio campaigns” lists them."),
               shown);
  return FALSE;
}

static gboolean
change_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
           GError **error)
{
  Work *self = data;
  CurioRegistered *campaign;

  self->list = curio_register_list (self->source, TRUE, NULL, NULL,
                                    cancellable, error);
  if (self->list == NULL)
    return FALSE;
  campaign = find (self->list, self->name, !self->removed);
  if (campaign == NULL)
    return set_unknown (error, self->name);
  return curio_register_set_removed (self->source, campaign, self->removed,
                                     cancellable, error);
}

static gboolean
change (const Campaigns *self, const CurioSource *source, const char *name,
        GError **error)
{
  Work work = { .source = source, .name = name, .removed = self->remove };
  gboolean done = curio_job_run (change_cb, &work, error);
  g_autofree char *text = NULL;

  g_clear_pointer (&work.list, g_ptr_array_unref);
  if (!done)
    return FALSE;
  text = g_strdup_printf (
      self->remove ? _ ("“%s” is off the list; --restore puts it back.\n")
                   : _ ("“%s” is back on the list.\n"),
      name);
  return curio_output_print (text, error);
}

/* --- reading out --------------------------------------------------------- */

static gboolean
keep_one (GPtrArray *list, const char *name, GError **error)
{
  if (name == NULL)
    return TRUE;
  if (find (list, name, FALSE) == NULL)
    return set_unknown (error, name);
  for (guint i = list->len; i-- > 0;)
    if (!g_str_equal (((CurioRegistered *)list->pdata[i])->name, name))
      g_ptr_array_remove_index (list, i);
  return TRUE;
}

static gboolean
read_out (const Campaigns *self, const char *name, gboolean as_json,
          const CurioWindows *windows, GError **error)
{
  g_autoptr (CurioReading) reading
      = curio_reading_new (&self->source, &self->selection, error);
  Work work = { 0 };
  g_autofree char *text = NULL;

  if (reading == NULL)
    return FALSE;
  work.source = reading->source;
  if (curio_job_run (list_cb, &work, error)
      && keep_one (work.list, name, error))
    text = as_json
               ? curio_campaigns_to_json (work.list, reading->ledger, windows)
               : curio_campaigns_to_text (work.list, reading->ledger, windows,
                                          name != NULL);
  /* What could not be read is told, and the rest all the same. */
  if (text != NULL && work.place.trouble != NULL)
    g_printerr ("%s\n", work.place.trouble);
  g_clear_pointer (&work.list, g_ptr_array_unref);
  curio_register_place_clear (&work.place);
  return text != NULL && curio_output_print (text, error);
}

/* --- options ------------------------------------------------------------- */

static gboolean
parse_window (const char *text, CurioWindows *out, GError **error)
{
  guint64 days;
  g_autofree char *shown = NULL;

  *out = (CurioWindows){
    {30, 60, 90},
    3
  };
  if (text == NULL)
    return TRUE;
  out->n = 1;
  out->days[0] = CURIO_READ_OUT_TO_THE_END;
  if (g_ascii_strcasecmp (text, "end") == 0)
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 1, MOST_DAYS, &days, NULL))
    {
      out->days[0] = (guint32)days;
      return TRUE;
    }
  shown = g_utf8_make_valid (text, -1);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” is no window: write a number of days from 1 to %d, or "
                  "end."),
               shown, MOST_DAYS);
  return FALSE;
}

static gboolean
check_change (const Campaigns *self, const char *name, GError **error)
{
  const char *sentence = NULL;

  if (self->remove && self->restore)
    sentence = _ ("Either --remove or --restore.");
  else if (name == NULL)
    sentence = _ ("Which campaign? Write: curio campaigns NAME --remove");
  if (sentence == NULL)
    return TRUE;
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE, sentence);
  return FALSE;
}

static gboolean
run (Campaigns *self, char ***args, GError **error)
{
  g_autoptr (CurioSource) source = NULL;
  CurioWindows windows;
  gboolean as_json;
  g_autofree char *name = NULL;

  if (!curio_options_parse (create_context (self), args, 1, error)
      || !curio_output_parse_format (self->format, &as_json, error)
      || !parse_window (self->window, &windows, error))
    return FALSE;
  if ((*args)[1] != NULL)
    {
      name = curio_registered_tidy_name ((*args)[1], error);
      if (name == NULL)
        return FALSE;
    }
  if (!self->remove && !self->restore)
    return read_out (self, name, as_json, &windows, error);
  if (!check_change (self, name, error))
    return FALSE;
  source = curio_source_options_resolve (&self->source, error);
  return source != NULL && change (self, source, name, error);
}

gboolean
curio_command_campaigns (char ***args, const CurioCliWindow *window,
                         GError **error)
{
  Campaigns self = { 0 };
  gboolean done = run (&self, args, error);

  curio_source_options_clear (&self.source);
  curio_selection_options_clear (&self.selection);
  g_free (self.format);
  g_free (self.window);
  return done;
}
