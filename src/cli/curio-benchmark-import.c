/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long filling a shop takes, beside psql's \copy of the same file. */

#include "curio-benchmark.h"

#include "curio-error.h"
#include "curio-import.h"
#include "curio-local-server.h"
#include "curio-stopwatch.h"

#include <glib/gi18n-lib.h>

#define SHOP "curio-benchmark"
#define N_ROUNDS 3

/* The names that our columns have in a shop's table. */
static const char *const column_names[CURIO_N_COLUMNS] = {
  [CURIO_COLUMN_INVOICE] = "invoice_no",
  [CURIO_COLUMN_STOCK_CODE] = "stock_code",
  [CURIO_COLUMN_DESCRIPTION] = "description",
  [CURIO_COLUMN_QUANTITY] = "quantity",
  [CURIO_COLUMN_DATE] = "invoice_date",
  [CURIO_COLUMN_PRICE] = "unit_price",
  [CURIO_COLUMN_CUSTOMER] = "customer_id",
  [CURIO_COLUMN_COUNTRY] = "country",
};

typedef struct
{
  const char *path;
  GCancellable *cancellable;
  CurioLocalServer *server;
  char *columns; /* in the order of the file */
  gint64 n_lines;
} Import;

/* Runs one command of psql's in the database DATABASE of the local server. */
static gboolean
run_psql (const Import *self, const char *database, const char *command,
          GError **error)
{
  g_autofree char *conninfo
      = curio_local_server_get_conninfo (self->server, database);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) psql = NULL;
  g_autofree char *words = NULL;

  g_subprocess_launcher_setenv (launcher, "PGCLIENTENCODING", "UTF8", TRUE);
  psql = g_subprocess_launcher_spawn (launcher, error, "psql", "-X", "-q",
                                      "-v", "ON_ERROR_STOP=1", "-d", conninfo,
                                      "-c", command, NULL);
  if (psql == NULL
      || !g_subprocess_communicate_utf8 (psql, NULL, self->cancellable, NULL,
                                         &words, error))
    return FALSE;
  if (g_subprocess_get_successful (psql))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_QUERY,
               _ ("psql could not do the same, so there is nothing to compare "
                  "with.\n%s"),
               g_strchomp (words));
  return FALSE;
}

/* \copy needs to know which of the file's columns is which of the table's. */
static char *
list_columns (const char *path, GError **error)
{
  g_autoptr (CurioImportPreview) preview
      = curio_import_preview_new (path, NULL, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n = preview != NULL ? g_strv_length (preview->headers) : 0;

  if (preview == NULL)
    return NULL;
  for (guint i = 0; i < n; i++)
    for (guint c = 0; c < CURIO_N_COLUMNS; c++)
      if (preview->mapped[c] == (int)i)
        g_ptr_array_add (names, (char *)column_names[c]);
  if (names->len != n || n != CURIO_N_COLUMNS)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                   _ ("%s must have the eight columns and no others, or psql "
                      "cannot copy it."),
                   path);
      return NULL;
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **)names->pdata);
}

static gboolean
import (Import *self, CurioStopwatch *watch, GError **error)
{
  const CurioImportOptions options = { .shop = SHOP, .replace = TRUE };
  CurioImportSummary summary = { 0 };
  CurioProgress progress = { 0 };
  gboolean done;

  curio_stopwatch_start (watch);
  done = curio_import_file (self->path, &options, &progress, self->cancellable,
                            &summary, error);
  curio_stopwatch_stop (watch);
  self->n_lines = summary.n_lines;
  curio_import_summary_clear (&summary);
  return done;
}

static gboolean
copy (Import *self, CurioStopwatch *watch, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (self->path, NULL);
  g_auto (GStrv) parts = g_strsplit (path, "'", -1);
  g_autofree char *quoted = g_strjoinv ("''", parts);
  g_autofree char *command = g_strdup_printf (
      "\\copy public.copied (%s) from '%s' with (format csv, header)",
      self->columns, quoted);
  gboolean done;

  if (!run_psql (self, SHOP,
                 "drop table if exists public.copied; "
                 "create table public.copied "
                 "(like public.retail including all)",
                 error))
    return FALSE;
  curio_stopwatch_start (watch);
  done = run_psql (self, SHOP, command, error);
  curio_stopwatch_stop (watch);
  return done;
}

static gboolean
run_rounds (Import *self, CurioImportTimes *out_times, GError **error)
{
  g_auto (CurioStopwatch) imports;
  g_auto (CurioStopwatch) copies;

  curio_stopwatch_init (&imports);
  curio_stopwatch_init (&copies);
  for (guint i = 0; i < N_ROUNDS; i++)
    if (!import (self, &imports, error) || !copy (self, &copies, error))
      return FALSE;
  *out_times = (CurioImportTimes){ curio_stopwatch_get_median (&imports),
                                   curio_stopwatch_get_median (&copies),
                                   self->n_lines, N_ROUNDS };
  return TRUE;
}

gboolean
curio_benchmark_import (const char *path, GCancellable *cancellable,
                        CurioImportTimes *out_times, GError **error)
{
  Import self = { .path = path, .cancellable = cancellable };
  gboolean done;

  self.columns = list_columns (path, error);
  if (self.columns == NULL)
    return FALSE;
  self.server = curio_local_server_acquire (cancellable, error);
  done = self.server != NULL && run_rounds (&self, out_times, error);
  if (self.server != NULL)
    {
      self.cancellable = NULL;
      run_psql (&self, "postgres",
                "drop database if exists \"" SHOP "\" with (force)", NULL);
      curio_local_server_release (self.server);
    }
  g_free (self.columns);
  return done;
}
