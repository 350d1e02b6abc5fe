/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio import`: a file of invoice lines becomes a local shop. */

#include "curio-command.h"
#include "curio-error.h"
#include "curio-format.h"
#include "curio-import.h"
#include "curio-job.h"
#include "curio-output.h"
#include "curio-source-options.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *path;
  CurioImportOptions options;
  CurioImportSummary summary;
} Import;

static gboolean
import_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
           GError **error)
{
  Import *self = data;

  return curio_import_file (self->path, &self->options, progress, cancellable,
                            &self->summary, error);
}

static gboolean
print_summary (const Import *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const CurioImportSummary *summary = &self->summary;
  g_autofree char *lines = curio_format_count (summary->n_lines);
  g_autofree char *rejected = curio_format_count (summary->n_rejected);

  g_string_append_printf (
      text,
      ngettext ("%s line of %s is now the local shop “%s” (%.1f seconds).\n",
                "%s lines of %s are now the local shop “%s” (%.1f "
                "seconds).\n",
                (gulong)summary->n_lines),
      lines, self->path, self->options.shop, summary->seconds);
  if (summary->n_rejected > 0)
    g_string_append_printf (
        text,
        ngettext ("%s row could not be read; it is in %s.\n",
                  "%s rows could not be read; they are in %s.\n",
                  (gulong)summary->n_rejected),
        rejected, summary->rejects_path);
  if (summary->note != NULL)
    g_string_append_printf (text, "%s\n", summary->note);
  return curio_output_print (text->str, error);
}

static gboolean
run (Import *self, GError **error)
{
  g_autoptr (CurioSource) source = curio_source_new_local (self->options.shop);
  gboolean printed;

  if (!curio_job_run (import_cb, self, error))
    return FALSE;
  curio_source_remember (source);
  printed = print_summary (self, error);
  curio_import_summary_clear (&self->summary);
  return printed;
}

static GOptionContext *
create_context (CurioSourceOptions *source, gboolean *replace, char **rejects)
{
  GOptionContext *context = g_option_context_new (_ ("FILE"));
  const GOptionEntry entries[] = {
    {"local",         0, 0, G_OPTION_ARG_STRING, &source->local,
     N_ ("The shop to fill (default: retail)"), N_ ("NAME") },
    { "replace",              0, 0, G_OPTION_ARG_NONE, replace,
     N_ ("Replace the lines that are in it already"), NULL },
    { "dates", 0, 0, G_OPTION_ARG_STRING, &source->dates,
     N_ ("The order of the file’s dates: dmy or mdy"), N_ ("ORDER") },
    { "columns",    0, 0, G_OPTION_ARG_STRING, &source->columns,
     N_ ("Its columns, where their names are not known: "
          "invoice=…,price=…"),
     N_ ("MAPPING") },
    { "rejects",      0, 0, G_OPTION_ARG_FILENAME, rejects,
     N_ ("Where rows go that cannot be read"), N_ ("FILE") },
    { NULL             }
  };

  g_option_context_set_summary (
      context, _ ("Reads invoice lines from a CSV file or a retail.sql dump, "
                  "plain or gzip, into a local\nshop: all of them or none. "
                  "Rows that cannot be read are written to a file of their "
                  "own;\nwhere they are over 1 %, nothing changes."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
check_exists (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("There is no file %s; check its name and folder."), path);
  return FALSE;
}

/* They may have named the very file that is imported. */
static gboolean
check_rejects (const char *rejects, GError **error)
{
  if (rejects == NULL || !g_file_test (rejects, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS,
               _ ("%s exists already; choose another file for the rows that "
                  "cannot be read."),
               rejects);
  return FALSE;
}

static gboolean
start (const CurioSourceOptions *source, gboolean replace, const char *rejects,
       const char *path, GError **error)
{
  Import import = { .path = path };
  g_autofree char *shop
      = curio_source_options_get_shop (source, CURIO_DEFAULT_SHOP, error);
  gboolean done;

  import.options.shop = shop;
  import.options.replace = replace;
  import.options.rejects = rejects;
  if (shop == NULL
      || !curio_dates_parse (source->dates, &import.options.dates, error))
    return FALSE;
  done = (source->columns == NULL
          || curio_mapping_parse (&import.options.mapping, source->columns,
                                  error))
         && check_exists (path, error) && check_rejects (rejects, error)
         && run (&import, error);
  curio_mapping_clear (&import.options.mapping);
  return done;
}

gboolean
curio_command_import (char ***args, const CurioCliWindow *window,
                      GError **error)
{
  g_auto (CurioSourceOptions) source = { 0 };
  g_autofree char *rejects = NULL;
  gboolean replace = FALSE;

  if (!curio_options_parse (create_context (&source, &replace, &rejects), args,
                            1, error))
    return FALSE;
  if ((*args)[1] == NULL)
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("Which file? Write: curio import FILE"));
      return FALSE;
    }
  return start (&source, replace, rejects, (*args)[1], error);
}
