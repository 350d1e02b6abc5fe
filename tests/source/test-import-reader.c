/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is judged over a whole file: the order of its dates, how many rows are
 * rejected and where they go, progress, cancelling, and the preview. */
#include "import-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "curio-error.h"

/* N lines, each dated by one of DATES in turn. */
static ImportFixture *
new_with_dates (const char *const *dates, guint n)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  guint n_dates = g_strv_length ((char **)dates);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u,S,D,1,%s,1,,UK\n", i,
                            dates[i % n_dates]);
  return import_fixture_new (text->str, text->len);
}

static gint64
get_second (const ImportFixture *file, guint i)
{
  return import_fixture_get_line (file, i)->time_us / G_USEC_PER_SEC;
}

/* 1 February and 2 January 2010. */
#define FEBRUARY 1264982400
#define JANUARY 1262390400

static void
test_dates_learnt (void)
{
  g_autoptr (ImportFixture) dmy = new_with_dates (
      (const char *[]){ "1/2/2010 0:00", "1/2/2010", "28/2/2010", NULL },
      3000);
  g_autoptr (ImportFixture) mdy = new_with_dates (
      (const char *[]){ "1/2/2010 0:00", "1/2/2010", "2/28/2010", NULL },
      3000);
  g_autoptr (ImportFixture) mixed = new_with_dates (
      (const char *[]){ "2010-02-01", "1/2/2010", "28/2/2010", NULL }, 3000);

  g_assert_true (import_fixture_read (dmy));
  g_assert_cmpint (dmy->summary.n_rejected, ==, 0);
  g_assert_cmpuint (dmy->lines->len, ==, 3000);
  g_assert_cmpint (get_second (dmy, 0), ==, FEBRUARY);
  g_assert_true (import_fixture_read (mdy));
  g_assert_cmpint (get_second (mdy, 0), ==, JANUARY);
  g_assert_cmpint (get_second (mdy, 1), ==, JANUARY);
  g_assert_true (import_fixture_read (mixed));
  g_assert_cmpint (get_second (mixed, 0), ==, FEBRUARY);
  g_assert_cmpint (get_second (mixed, 1), ==, FEBRUARY);
}

static void
test_dates_asked (void)
{
  g_autoptr (ImportFixture) file = new_with_dates (
      (const char *[]){ "1/2/2010 8:26", "3/4/2010 9:00", NULL }, 10);

  import_fixture_assert_failed (file, CURIO_ERROR_AMBIGUOUS, "--dates=dmy");
  g_assert_nonnull (strstr (file->error->message, "--dates=mdy"));
  file->options.dates = CURIO_DATES_DMY;
  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (get_second (file, 0), ==, FEBRUARY + 8 * 3600 + 26 * 60);
  file->options.dates = CURIO_DATES_MDY;
  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (get_second (file, 0), ==, JANUARY + 8 * 3600 + 26 * 60);
}

/* One date against three hundred is a slip: its row is rejected. */
static void
test_dates_contradict (void)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new ();
  g_autoptr (ImportFixture) file = NULL;

  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (dates, (char *)"28/2/2010");
  g_ptr_array_add (dates, (char *)"2/28/2010");
  g_ptr_array_add (dates, NULL);
  file = new_with_dates ((const char *const *)dates->pdata, 301);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (file->summary.n_rejected, ==, 1);
}

/* One row in a hundred may be rejected, not more. */
static void
test_one_per_cent (void)
{
  for (guint n_bad = 2; n_bad <= 3; n_bad++)
    {
      g_autoptr (GString) text = g_string_new (HEADER);
      g_autoptr (ImportFixture) file = NULL;
      g_autofree char *rejects = NULL;

      for (guint i = n_bad; i < 200; i++)
        g_string_append (text, GOOD_LINE);
      for (guint i = 1; i < n_bad; i++)
        g_string_append (text,
                         "1,S,\"a \"\"b\"\"\n=1+1\",,2009-12-01,1,,UK\n");
      g_string_append (text, "2,S,D,1,2009-12-01,x,,UK\n");
      file = import_fixture_new (text->str, text->len);
      if (n_bad == 2)
        {
          g_assert_true (import_fixture_read (file));
          g_assert_cmpint (file->summary.n_rejected, ==, 2);
          g_assert_cmpstr (file->summary.rejects_path, ==,
                           file->options.rejects);
        }
      else
        {
          import_fixture_assert_failed (file, CURIO_ERROR_DATA, "3 of 200");
          g_assert_nonnull (
              strstr (file->error->message, file->options.rejects));
          g_assert_nonnull (
              strstr (file->error->message,
                      curio_left_out_get_text (CURIO_LEFT_OUT_QUANTITY)));
        }
      rejects = import_fixture_get_rejects (file);
      g_assert_true (g_str_has_prefix (
          rejects, "line,reason,\"invoice_no\",\"stock_code\","));
      g_assert_nonnull (strstr (
          rejects, ",\"1\",\"S\",\"a \"\"b\"\"\n=1+1\",,\"2009-12-01\","
                   "\"1\",,\"UK\"\n"));
    }
}

/* It may be about customers: nobody else may read it, not even where a file
 * of that name was open to all. */
static void
test_rejects_private (void)
{
  g_autoptr (GString) text = g_string_new (HEADER "1,S,D,,,,,\n");
  g_autoptr (ImportFixture) file = NULL;
  GStatBuf status;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, GOOD_LINE);
  file = import_fixture_new (text->str, text->len);
  g_assert_true (g_file_set_contents (file->options.rejects, "old", -1, NULL));
  g_assert_cmpint (g_chmod (file->options.rejects, 0666), ==, 0);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (g_stat (file->options.rejects, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_rejects_nowhere (void)
{
  g_autoptr (ImportFixture) file
      = import_fixture_new (HEADER "1,S,D,,,,,\n", -1);

  g_free ((char *)file->options.rejects);
  file->options.rejects = g_build_filename (file->path, "no", "folder", NULL);
  import_fixture_assert_failed (file, CURIO_ERROR_PERMISSION, "no/folder");
}

typedef struct
{
  GCancellable *cancellable;
  guint n_lines;
} Stopper;

static gboolean
begin_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  return TRUE;
}

static gboolean
stop_cb (const CurioRow *row, gpointer data, GError **error)
{
  Stopper *self = data;

  if (++self->n_lines == 5000)
    g_cancellable_cancel (self->cancellable);
  return TRUE;
}

static void
test_cancel (void)
{
  g_autoptr (ImportFixture) file
      = new_with_dates ((const char *[]){ "2010-02-01", NULL }, 200000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Stopper stopper = { cancellable, 0 };
  CurioImportSink sink = { begin_cb, stop_cb, &stopper };
  CurioProgress progress = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (curio_import_read (file->path, &file->options, &sink,
                                     &progress, cancellable, &file->summary,
                                     &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (stopper.n_lines, <, 50000);
  g_assert_cmpint (progress.lines, >, 0);
  g_assert_cmpint (progress.stage, ==, CURIO_STAGE_READING);
}

static void
test_progress (void)
{
  g_autoptr (ImportFixture) file
      = new_with_dates ((const char *[]){ "2010-02-01", NULL }, 100000);
  Stopper stopper = { NULL, 5000 };
  CurioImportSink sink = { begin_cb, stop_cb, &stopper };
  CurioProgress progress = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (curio_import_read (file->path, &file->options, &sink,
                                    &progress, NULL, &file->summary, &error));
  g_assert_no_error (error);
  g_assert_cmpint (progress.lines, ==, 100000);
  g_assert_cmpint (progress.total, ==, 100000);
  g_assert_cmpint (progress.started_us, >, 0);
}

static void
test_preview (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (
      "bon;Description;Menge;Country\n1;\"a;b\";2;UK\n2;é\n", -1);
  g_autoptr (ImportFixture) lone
      = new_with_dates ((const char *[]){ "2010-02-01", NULL }, 500);
  g_autoptr (CurioImportPreview) preview = NULL;
  g_autoptr (CurioImportPreview) many = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  char **row;

  preview = curio_import_preview_new (file->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (preview->headers), ==, 4);
  g_assert_cmpstr (preview->headers[2], ==, "Menge");
  g_assert_cmpint (preview->mapped[CURIO_COLUMN_DESCRIPTION], ==, 1);
  g_assert_cmpint (preview->mapped[CURIO_COLUMN_COUNTRY], ==, 3);
  g_assert_cmpint (preview->mapped[CURIO_COLUMN_INVOICE], ==, -1);
  g_assert_cmpuint (preview->rows->len, ==, 2);
  row = g_ptr_array_index (preview->rows, 0);
  g_assert_cmpstr (row[1], ==, "a;b");
  row = g_ptr_array_index (preview->rows, 1);
  g_assert_cmpstr (row[1], ==, "é");
  g_assert_cmpstr (row[3], ==, "");

  many = curio_import_preview_new (lone->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (many->rows->len, ==, 10);
  g_assert_null (curio_import_preview_new ("/nowhere/none", NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_null (curio_import_preview_new (file->path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-reader/dates-learnt", test_dates_learnt);
  g_test_add_func ("/import-reader/dates-asked", test_dates_asked);
  g_test_add_func ("/import-reader/dates-contradict", test_dates_contradict);
  g_test_add_func ("/import-reader/one-per-cent", test_one_per_cent);
  g_test_add_func ("/import-reader/rejects-private", test_rejects_private);
  g_test_add_func ("/import-reader/rejects-nowhere", test_rejects_nowhere);
  g_test_add_func ("/import-reader/cancel", test_cancel);
  g_test_add_func ("/import-reader/progress", test_progress);
  g_test_add_func ("/import-reader/preview", test_preview);
  return g_test_run ();
}
