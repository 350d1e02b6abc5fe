/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a file once from its beginning to its end, judging each row.  Only
 * where its dates are not ISO is it read twice: the order of day and month may
 * be told by its last row, and no row may be read before that is known. */
#include "curio-import-reader.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

#include "curio-csv.h"
#include "curio-dump.h"
#include "curio-error.h"
#include "curio-field.h"
#include "curio-import-row.h"
#include "curio-rejects.h"

#define LINES_PER_REPORT 1024
#define REJECTED_MAX_PERCENT 1

typedef struct
{
  const char *path;
  const CurioImportOptions *options;
  const CurioImportSink *sink;
  CurioProgress *progress;
  GCancellable *cancellable;

  CurioTextStream *stream;
  gboolean is_dump; /* its escapes can stand for any bytes */
  CurioImportColumns columns;
  CurioDates dates;
  char *note;
  char *rejects_path;
  CurioRejects *rejects;
  gint64 n_lines;
  gint64 n_rejected;
  gint64 rejected_for[CURIO_REJECT_NONE];
} Reader;

/* The first of two readings: only the dates are looked at. */
typedef struct
{
  const CurioImportOptions *options;
  CurioImportColumns columns;
  CurioDateWatch watch;
} Survey;

gboolean
curio_import_read_records (CurioTextStream *stream,
                           const CurioRecordSink *sink,
                           GCancellable *cancellable, GError **error)
{
  if (curio_dump_is_dump (curio_text_stream_peek (stream)))
    return curio_dump_read (stream, sink, cancellable, error);
  return curio_csv_read (stream, sink, cancellable, error);
}

/* --- the order of the dates ---------------------------------------------- */

static gboolean
survey_header_cb (const char *const *names, gpointer data, GError **error)
{
  Survey *self = data;

  curio_import_columns_init (&self->columns, names, &self->options->mapping);
  return TRUE;
}

static guint
survey_count_cb (const char *const *names, gpointer data)
{
  const Survey *self = data;

  return curio_import_count_columns (names, &self->options->mapping);
}

static gboolean
survey_record_cb (const CurioRecord *record, gpointer data, GError **error)
{
  Survey *self = data;
  guint field = self->columns.field[CURIO_COLUMN_DATE];

  if (field < record->n_fields)
    curio_date_watch_add (&self->watch, record->fields[field]);
  return TRUE;
}

static gboolean
survey_dates (Reader *self, GError **error)
{
  Survey survey = { .options = self->options };
  CurioRecordSink sink
      = { survey_header_cb, survey_record_cb, &survey, survey_count_cb };
  g_autoptr (CurioTextStream) stream
      = curio_text_stream_new (self->path, self->cancellable, error);
  gboolean done
      = stream != NULL
        && curio_import_read_records (stream, &sink, self->cancellable, error);

  curio_import_columns_clear (&survey.columns);
  if (!done)
    return FALSE;
  self->dates = curio_date_watch_decide (&survey.watch);
  if (self->dates == CURIO_DATES_AUTO)
    g_set_error_literal (
        error, CURIO_ERROR, CURIO_ERROR_AMBIGUOUS,
        _ ("The dates of the file may be read as day/month or as month/day. "
           "Choose the order of dates, at a terminal by --dates=dmy or "
           "--dates=mdy."));
  return self->dates != CURIO_DATES_AUTO;
}

/* Whether it is a date, if the order were known. */
static gboolean
needs_order (const Reader *self, const CurioRecord *record)
{
  guint field = self->columns.field[CURIO_COLUMN_DATE];
  gint64 time_us;

  return self->dates == CURIO_DATES_AUTO && field < record->n_fields
         && (curio_field_read_time (record->fields[field], CURIO_DATES_DMY,
                                    &time_us)
             || curio_field_read_time (record->fields[field], CURIO_DATES_MDY,
                                       &time_us));
}

/* --- rows ---------------------------------------------------------------- */

static void
report_progress (Reader *self)
{
  CurioProgress *progress = self->progress;
  gint64 n = self->n_lines + self->n_rejected;
  double fraction = curio_text_stream_get_fraction (self->stream);

  if (progress == NULL)
    return;
  if (progress->started_us == 0)
    progress->started_us = g_get_monotonic_time ();
  progress->stage = CURIO_STAGE_READING;
  progress->lines = n;
  progress->rejected = self->n_rejected;
  progress->total = fraction > 0 ? (gint64)((double)n / fraction) : 0;
}

static gboolean
take_header_cb (const char *const *names, gpointer data, GError **error)
{
  Reader *self = data;

  curio_import_columns_init (&self->columns, names, &self->options->mapping);
  self->rejects = curio_rejects_new (self->rejects_path, names);
  return curio_import_columns_check (&self->columns, &self->options->mapping,
                                     error)
         && self->sink->begin (self->sink->data, self->cancellable, error);
}

static guint
count_columns_cb (const char *const *names, gpointer data)
{
  const Reader *self = data;

  return curio_import_count_columns (names, &self->options->mapping);
}

static void
take_note_cb (const char *note, gpointer data)
{
  Reader *self = data;

  g_free (self->note);
  self->note = g_strdup (note);
}

static gboolean
reject (Reader *self, const CurioRecord *record, int reason, GError **error)
{
  self->n_rejected++;
  self->rejected_for[reason]++;
  return curio_rejects_add (self->rejects, record,
                            curio_reject_get_text (reason), error);
}

static gboolean
take_record_cb (const CurioRecord *record, gpointer data, GError **error)
{
  Reader *self = data;
  gboolean check_text
      = self->is_dump || curio_text_stream_is_damaged (self->stream);
  CurioRow row;
  int reason = curio_import_row_read (&self->columns, record, self->dates,
                                      check_text, &row);

  if (reason == CURIO_LEFT_OUT_DATE && needs_order (self, record))
    {
      if (!survey_dates (self, error))
        return FALSE;
      reason = curio_import_row_read (&self->columns, record, self->dates,
                                      check_text, &row);
    }
  if ((self->n_lines + self->n_rejected) % LINES_PER_REPORT == 0)
    report_progress (self);
  if (reason != CURIO_REJECT_NONE)
    return reject (self, record, reason, error);
  self->n_lines++;
  return self->sink->add (&row, self->sink->data, error);
}

/* --- the end ------------------------------------------------------------- */

static int
find_main_reason (const Reader *self)
{
  int best = 0;

  for (int i = 1; i < CURIO_REJECT_NONE; i++)
    if (self->rejected_for[i] > self->rejected_for[best])
      best = i;
  return best;
}

static gboolean
check_rows (const Reader *self, GError **error)
{
  gint64 n = self->n_lines + self->n_rejected;

  if (n == 0)
    g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                         _ ("The file has a header but no lines. Choose "
                            "another file."));
  else if (self->n_rejected * 100 > n * REJECTED_MAX_PERCENT)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_DATA,
                 _ ("%lld of %lld rows cannot be read, so nothing was "
                    "changed. The most frequent reason: %s.\nThe rows and "
                    "their reasons are in %s."),
                 (long long)self->n_rejected, (long long)n,
                 curio_reject_get_text (find_main_reason (self)),
                 self->rejects_path);
  else
    return TRUE;
  return FALSE;
}

static void
fill_summary (Reader *self, CurioImportSummary *summary)
{
  summary->n_lines = self->n_lines;
  summary->n_rejected = self->n_rejected;
  if (self->n_rejected > 0)
    summary->rejects_path = g_strdup (self->rejects_path);
  summary->note = g_steal_pointer (&self->note);
  if (curio_text_stream_is_latin (self->stream))
    {
      char *note = g_strjoin ("\n",
                              _ ("The file is not in UTF-8: its letters were "
                                 "read as Windows-1252 (Western Europe)."),
                              summary->note, NULL);

      g_free (summary->note);
      summary->note = note;
    }
}

static gboolean
read_file (Reader *self, GError **error)
{
  CurioRecordSink sink = { take_header_cb, take_record_cb, self,
                           count_columns_cb, take_note_cb };

  self->stream = curio_text_stream_new (self->path, self->cancellable, error);
  if (self->stream == NULL)
    return FALSE;
  self->is_dump = curio_dump_is_dump (curio_text_stream_peek (self->stream));
  if (!curio_import_read_records (self->stream, &sink, self->cancellable,
                                  error))
    return FALSE;
  report_progress (self);
  return curio_rejects_finish (self->rejects, error);
}

/* Beside the local shops, where other users cannot look. */
static char *
choose_rejects_path (const char *path, const CurioImportOptions *options)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strconcat (base, "-rejected.csv", NULL);

  return options->rejects != NULL
             ? g_strdup (options->rejects)
             : g_build_filename (g_get_user_data_dir (), "curio", name, NULL);
}

gboolean
curio_import_read (const char *path, const CurioImportOptions *options,
                   const CurioImportSink *sink, CurioProgress *progress,
                   GCancellable *cancellable, CurioImportSummary *out_summary,
                   GError **error)
{
  Reader self = { .path = path,
                  .options = options,
                  .sink = sink,
                  .progress = progress,
                  .cancellable = cancellable,
                  .dates = options->dates };
  gboolean is_read;
  gboolean done;

  self.rejects_path = choose_rejects_path (path, options);
  is_read = read_file (&self, error);
  done = is_read && check_rows (&self, error);
  if (done)
    fill_summary (&self, out_summary);
  /* They are worth reading only where the whole file was judged. */
  if (!is_read && self.rejects != NULL)
    curio_rejects_discard (self.rejects);
  g_clear_pointer (&self.rejects, curio_rejects_free);
  g_clear_pointer (&self.stream, curio_text_stream_free);
  curio_import_columns_clear (&self.columns);
  g_free (self.rejects_path);
  g_free (self.note);
  return done;
}
