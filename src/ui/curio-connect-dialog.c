/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "curio-connect-dialog.h"
struct _CurioConnectDialog
{
  AdwWindow parent_instance;
};
G_DEFINE_FINAL_TYPE (CurioConnectDialog, curio_connect_dialog, ADW_TYPE_WINDOW)
static void
curio_connect_dialog_class_init (CurioConnectDialogClass *klass)
{
}
static void
curio_connect_dialog_init (CurioConnectDialog *self)
{
}
CurioConnectDialog *
curio_connect_dialog_present (GtkWindow *parent, CurioSession *session,
                              const CurioSource *begin)
{
  CurioConnectDialog *self = g_object_new (
      CURIO_TYPE_CONNECT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
