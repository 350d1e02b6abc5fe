/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "curio-import-dialog.h"
struct _CurioImportDialog
{
  AdwWindow parent_instance;
};
G_DEFINE_FINAL_TYPE (CurioImportDialog, curio_import_dialog, ADW_TYPE_WINDOW)
static void
curio_import_dialog_class_init (CurioImportDialogClass *klass)
{
}
static void
curio_import_dialog_init (CurioImportDialog *self)
{
}
void
curio_import_dialog_choose_file (GtkWindow *parent, CurioSession *session)
{
  curio_import_dialog_present (parent, session, NULL);
}
CurioImportDialog *
curio_import_dialog_present (GtkWindow *parent, CurioSession *session,
                             const char *path)
{
  CurioImportDialog *self = g_object_new (
      CURIO_TYPE_IMPORT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
