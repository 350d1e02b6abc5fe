/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio demo`: a local shop of invented lines, to try everything on. */

#include "curio-command.h"
#include "curio-demo-csv.h"
#include "curio-demo-row.h"
#include "curio-error.h"
#include "curio-format.h"
#include "curio-job.h"
#include "curio-output.h"
#include "curio-shop-writer.h"
#include "curio-source-options.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_LINES 1000000
#define CHECK_EVERY 1024

typedef struct
{
  const char *shop;
  gboolean replace;
  gboolean unlogged;
  gboolean csv;
  gint64 n_lines;
  gint64 seed;

  CurioShopWriter *writer;
  CurioProgress *progress;
  GCancellable *cancellable;
  GError *error;
} Demo;

static gboolean
add_line_cb (const CurioDemoLine *line, gpointer data)
{
  Demo *self = data;
  const CurioRow row = curio_demo_row (line);

  if (++self->progress->lines % CHECK_EVERY == 0
      && g_cancellable_set_error_if_cancelled (self->cancellable,
                                               &self->error))
    return FALSE;
  return curio_shop_writer_add (self->writer, &row, &self->error);
}

static void
begin (CurioProgress *progress, gint64 n_lines)
{
  progress->stage = CURIO_STAGE_READING;
  progress->total = n_lines;
  progress->started_us = g_get_monotonic_time ();
}

static gboolean
csv_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
        GError **error)
{
  const Demo *self = data;

  begin (progress, self->n_lines);
  return curio_demo_csv_write (self->n_lines, (guint64)self->seed, progress,
                               cancellable, error);
}

static gboolean
demo_cb (gpointer data, CurioProgress *progress, GCancellable *cancellable,
         GError **error)
{
  Demo *self = data;
  g_autoptr (CurioShopWriter) writer = curio_shop_writer_new (
      self->shop,
      (self->replace ? CURIO_SHOP_REPLACE : 0)
          | (self->unlogged ? CURIO_SHOP_UNLOGGED : 0),
      cancellable, error);

  if (writer == NULL)
    return FALSE;
  self->writer = writer;
  self->progress = progress;
  self->cancellable = cancellable;
  begin (progress, self->n_lines);
  if (!curio_demo_generate (self->n_lines, (guint64)self->seed, add_line_cb,
                            self))
    {
      g_propagate_error (error, self->error);
      return FALSE;
    }
  progress->stage = CURIO_STAGE_FINISHING;
  return curio_shop_writer_commit (writer, error);
}

static gboolean
run (Demo *self, GError **error)
{
  g_autoptr (CurioSource) source = curio_source_new_local (self->shop);
  g_autofree char *lines = curio_format_count (self->n_lines);
  g_autofree char *text = NULL;

  if (!curio_job_run (demo_cb, self, error))
    return FALSE;
  curio_source_remember (source);
  text = g_strdup_printf (
      ngettext ("The local shop “%s” has %s line of an invented gift-ware "
                "wholesaler.\n",
                "The local shop “%s” has %s lines of an invented gift-ware "
                "wholesaler.\n",
                (gulong)self->n_lines),
      self->shop, lines);
  return curio_output_print (text, error);
}

static GOptionContext *
create_context (CurioSourceOptions *source, Demo *demo)
{
  GOptionContext *context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    {"lines",         0, 0, G_OPTION_ARG_INT64, &demo->n_lines,
     N_ ("How many lines (default: one million)"), N_ ("N") },
    { "seed",              0, 0, G_OPTION_ARG_INT64, &demo->seed,
     N_ ("Another number makes another shop (default: 1)"), N_ ("S") },
    { "local", 0, 0, G_OPTION_ARG_STRING, &source->local,
     N_ ("The shop to fill (default: demo)"), N_ ("NAME") },
    { "replace",       0, 0, G_OPTION_ARG_NONE, &demo->replace,
     N_ ("Replace the lines that are in it already"), NULL },
    { "unlogged",         0, 0, G_OPTION_ARG_NONE, &demo->unlogged,
     N_ ("Fill it quicker: a crash of the server would empty it"), NULL },
    { "csv",              0, 0, G_OPTION_ARG_NONE, &demo->csv,
     N_ ("Fill no shop: write the lines to standard output, as CSV"), NULL },
    { NULL   }
  };

  g_option_context_set_summary (
      context, _ ("Fills a local shop with two years of an invented gift-ware "
                  "wholesaler: the same lines for\nthe same numbers, on every "
                  "machine."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
check (const Demo *self, const CurioSourceOptions *source, GError **error)
{
  if (self->n_lines < 1)
    g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                         _ ("--lines must be 1 or more."));
  else if (self->csv
           && (source->local != NULL || self->replace || self->unlogged))
    g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                         _ ("--csv fills no shop; leave out --local, "
                            "--replace and --unlogged."));
  else
    return TRUE;
  return FALSE;
}

gboolean
curio_command_demo (char ***args, const CurioCliWindow *window, GError **error)
{
  g_auto (CurioSourceOptions) source = { 0 };
  Demo demo = { .n_lines = DEFAULT_LINES, .seed = 1 };
  g_autofree char *shop = NULL;

  if (!curio_options_parse (create_context (&source, &demo), args, 0, error)
      || !check (&demo, &source, error))
    return FALSE;
  if (demo.csv)
    return curio_job_run (csv_cb, &demo, error);
  shop = curio_source_options_get_shop (&source, CURIO_DEMO_SHOP, error);
  demo.shop = shop;
  return shop != NULL && run (&demo, error);
}
