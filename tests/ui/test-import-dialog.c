/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import dialog up to the import: the preview, columns to be matched, a
 * name to be mended. */

#include "curio-import-choice.h"
#include "curio-mapping-group.h"
#include "ui-eyes.h"
#include "ui-stage.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char header[] = "Invoice,StockCode,Description,Quantity,"
                             "InvoiceDate,Price,Customer ID,Country\n";
static const char row[]
    = "489434,85048,BALL & <b>,12,2009-12-01 07:45,6.95,13085,France\n";

static char *
write_file (const char *name, const char *first, const char *second)
{
  g_autofree char *text = g_strconcat (first, second, NULL);
  char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_preview (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autofree char *path = write_file ("My Lines.csv", header, row);
  CurioImportDialog *dialog
      = curio_import_dialog_present (NULL, session, path);

  eyes_wait (GTK_WIDGET (dialog), "BALL & <b>");
  stage_settle ();
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "All eight are matched."));
  g_assert_cmpstr (gtk_editable_get_text (eyes_get_child (dialog, "shop")), ==,
                   "my-lines");
  g_assert_true (gtk_widget_get_sensitive (eyes_get_child (dialog, "import")));
  gtk_editable_set_text (eyes_get_child (dialog, "shop"), "Not A Name");
  g_assert_false (
      gtk_widget_get_sensitive (eyes_get_child (dialog, "import")));
  eyes_close_dialog (dialog);
  g_remove (path);
}

static void
test_unknown_header (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autofree char *path
      = write_file ("odd.csv",
                    "Invoice,StockCode,Description,Quantity,When it was,Price,"
                    "Customer ID,Country\n",
                    row);
  CurioImportDialog *dialog
      = curio_import_dialog_present (NULL, session, path);
  CurioMappingGroup *mapping = eyes_get_child (dialog, "mapping");

  eyes_wait (GTK_WIDGET (dialog), "1 of the eight has to be chosen.");
  g_assert_false (
      gtk_widget_get_sensitive (eyes_get_child (dialog, "import")));
  g_assert_cmpint (curio_mapping_group_get (mapping, CURIO_COLUMN_DATE), ==,
                   -1);
  eyes_close_dialog (dialog);
  g_remove (path);
}

static void
test_no_such_file (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioImportDialog *dialog
      = curio_import_dialog_present (NULL, session, "/nonexistent/lines.csv");
  GtkWidget *box = eyes_get_child (dialog, "error_box");

  while (!gtk_widget_get_visible (box))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (
      gtk_widget_get_sensitive (eyes_get_child (dialog, "import")));
  eyes_close_dialog (dialog);
}

/* On a phone or another computer: it is said, and what to do. */
static void
test_far_file (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autoptr (GFile) file
      = g_file_new_for_uri ("mtp://phone.invalid/Lines%20&%20more.csv");
  GtkWindow *dialog = curio_import_choice_open (NULL, session, file);

  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  stage_settle ();
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "phone.invalid"));
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "a folder of this computer"));
  eyes_press (GTK_WIDGET (dialog), "Close");
  stage_settle ();
}

static void
test_near_file (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autofree char *path = write_file ("near.csv", header, row);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog = curio_import_choice_open (NULL, session, file);

  g_assert_true (CURIO_IS_IMPORT_DIALOG (dialog));
  eyes_close_dialog (dialog);
  g_remove (path);
}

/* A file that does not answer: nobody has to wait for it. */
static void
test_slow_file (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autofree char *path
      = g_build_filename (g_get_tmp_dir (), "curio-slow.csv", NULL);
  CurioImportDialog *dialog;
  int end;

  g_remove (path);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  dialog = curio_import_dialog_present (NULL, session, path);
  g_object_ref (dialog);
  eyes_wait (GTK_WIDGET (dialog), "Looking at the file…");
  eyes_press (eyes_get_child (dialog, "progress"), "Cancel");
  stage_settle ();
  g_assert_finalize_object (dialog);
  /* Lets the thread go that still waits for it. */
  end = g_open (path, O_WRONLY);
  g_assert_cmpint (end, >=, 0);
  close (end);
  g_remove (path);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/import-dialog/preview", test_preview);
  g_test_add_func ("/import-dialog/unknown-header", test_unknown_header);
  g_test_add_func ("/import-dialog/no-such-file", test_no_such_file);
  g_test_add_func ("/import-dialog/far-file", test_far_file);
  g_test_add_func ("/import-dialog/near-file", test_near_file);
  g_test_add_func ("/import-dialog/slow-file", test_slow_file);
  return g_test_run ();
}
