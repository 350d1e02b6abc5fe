/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The connect dialog without a server: a sentence for a wrong host, and what
 * the fields begin with. */

#include "curio-connect-dialog.h"
#include "ui-eyes.h"
#include "ui-stage.h"

/* A socket folder that is not there: no network is asked. */
static void
test_wrong_host (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioConnectDialog *dialog
      = curio_connect_dialog_present (NULL, session, NULL);

  stage_settle ();
  g_assert_false (eyes_see (GTK_WIDGET (dialog), "said"));
  gtk_editable_set_text (eyes_get_child (dialog, "host"), "/nonexistent");
  eyes_press (GTK_WIDGET (dialog), "Test and List Tables");
  eyes_wait (GTK_WIDGET (dialog), "What the server or system said");
  g_assert_false (
      gtk_widget_get_sensitive (eyes_get_child (dialog, "connect")));
  g_assert_true (gtk_widget_get_sensitive (eyes_get_child (dialog, "test")));
  g_assert_null (curio_session_get_wanted (session));
  eyes_close_dialog (dialog);
}

static void
test_begins_with_source (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autoptr (CurioSource) fields = curio_source_new_server (
      "host=db.example user=anna sslmode=require", "retail");
  g_autoptr (CurioSource) uri
      = curio_source_new_server ("postgresql://anna@db.example/x", "retail");
  CurioConnectDialog *dialog
      = curio_connect_dialog_present (NULL, session, fields);

  g_assert_cmpstr (gtk_editable_get_text (eyes_get_child (dialog, "host")), ==,
                   "db.example");
  g_assert_cmpstr (gtk_editable_get_text (eyes_get_child (dialog, "user")), ==,
                   "anna");
  g_assert_cmpuint (
      adw_combo_row_get_selected (eyes_get_child (dialog, "ssl_mode")), ==, 3);
  eyes_close_dialog (dialog);

  dialog = curio_connect_dialog_present (NULL, session, uri);
  g_assert_cmpstr (gtk_editable_get_text (eyes_get_child (dialog, "conninfo")),
                   ==, "postgresql://anna@db.example/x");
  g_assert_false (
      gtk_widget_get_sensitive (eyes_get_child (dialog, "fields")));
  eyes_close_dialog (dialog);
}

static void
test_closed_while_testing (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioConnectDialog *dialog
      = curio_connect_dialog_present (NULL, session, NULL);

  gtk_editable_set_text (eyes_get_child (dialog, "host"), "/nonexistent");
  stage_settle ();
  eyes_press (GTK_WIDGET (dialog), "Test and List Tables");
  eyes_close_dialog (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/connect-dialog/wrong-host", test_wrong_host);
  g_test_add_func ("/connect-dialog/begins-with-source",
                   test_begins_with_source);
  g_test_add_func ("/connect-dialog/closed-while-testing",
                   test_closed_while_testing);
  return g_test_run ();
}
