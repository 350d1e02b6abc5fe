/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of shops: opened, renamed, taken off and put back; and a password
 * that is asked for, kept when the server takes it, and asked for again when
 * it no longer does.  The server is real, the keyring is libsecret's file. */

#include "curio-connect-dialog.h"
#include "curio-keyring.h"
#include "curio-recent.h"
#include "curio-shops-window.h"
#include "curio-window.h"
#include "curio-side-bar.h"
#include "server-fixture.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"
#include "ui-walk.h"
#include "remove-tree.h"

static void
remember (CurioSource *source)
{
  curio_source_remember (source);
  curio_source_free (source);
}

static void
begin_list (void)
{
  remember (curio_source_new_local ("paper"));
  remember (curio_source_new_server ("host=h.example user=anna", "retail"));
}

static guint
count_rows (CurioShopsWindow *shops)
{
  GtkListBox *list = eyes_get_child (shops, "list");
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int)n) != NULL)
    n++;
  return n;
}

static void
test_list (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioShopsWindow *shops;
  GtkWidget *widget;

  begin_list ();
  shops = curio_shops_window_present (NULL, session);
  widget = GTK_WIDGET (shops);
  stage_settle ();
  g_assert_cmpuint (count_rows (shops), ==, 2);
  g_assert_true (eyes_see (widget, "retail on h.example"));
  g_assert_cmpuint (walk_count_faults (widget, "shops"), ==, 0);

  gtk_widget_activate_action (widget, "shops.remove", "u", 0);
  stage_settle ();
  g_assert_cmpuint (count_rows (shops), ==, 1);
  g_assert_false (eyes_see (widget, "as anna at h.example"));
  eyes_wait (widget, "is off the list");
  gtk_widget_activate_action (widget, "shops.undo", NULL);
  stage_settle ();
  g_assert_cmpuint (count_rows (shops), ==, 2);
  g_assert_true (eyes_see (widget, "as anna at h.example"));
  eyes_close_dialog (shops);
}

static GtkWindow *
find_other (GtkWindow *known)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (all, i);

      if (other != known && ADW_IS_MESSAGE_DIALOG (other)
          && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }
  return NULL;
}

static gpointer
find_entry (GtkWidget *root)
{
  if (ADW_IS_ENTRY_ROW (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_entry (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The name outlives another opening of the shop, and stands where its figures
 * do. */
static void
test_rename (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autoptr (CurioSource) shown
      = curio_source_new_server ("host=h.example user=anna", "retail");
  g_autoptr (CurioFacts) facts = shop_new_large (20);
  GtkWidget *bar
      = g_object_new (CURIO_TYPE_SIDE_BAR, "session", session, NULL);
  GtkWidget *stage = stage_show (bar, 212, 600);
  CurioShopsWindow *shops;
  GtkWindow *dialog;

  begin_list ();
  curio_session_show (session, shown, facts);
  stage_settle ();
  g_assert_true (eyes_see (bar, "retail on h.example"));
  shops = curio_shops_window_present (NULL, session);
  stage_settle ();
  gtk_widget_activate_action (GTK_WIDGET (shops), "shops.rename", "u", 0);
  stage_settle ();
  dialog = find_other (GTK_WINDOW (shops));
  gtk_editable_set_text (find_entry (GTK_WIDGET (dialog)), "Head <office>");
  eyes_press (GTK_WIDGET (dialog), "Rename");
  stage_settle ();
  g_assert_true (eyes_see (GTK_WIDGET (shops), "Head <office>"));
  g_assert_true (eyes_see (bar, "Head <office>"));
  eyes_close_dialog (shops);
  stage_strike (stage, bar);

  g_autoptr (CurioSource) source
      = curio_source_new_server ("user=anna host='h.example'", "retail");
  g_autofree char *title = NULL;

  curio_source_remember (source);
  title = curio_recent_get_title (source);
  g_assert_cmpstr (title, ==, "Head <office>");
}

static CurioConnectDialog *
find_connect_dialog (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (CURIO_IS_CONNECT_DIALOG (window))
        return CURIO_CONNECT_DIALOG (window);
    }
  return NULL;
}

/* The dialog begins with the connection of that row, not with another. */
static void
test_copy (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioConnectDialog *dialog;
  CurioShopsWindow *shops;

  begin_list ();
  remember (curio_source_new_server ("host=other.example", "retail"));
  shops = curio_shops_window_present (NULL, session);
  stage_settle ();
  gtk_widget_activate_action (GTK_WIDGET (shops), "shops.copy", "u", 1);
  stage_settle ();
  dialog = find_connect_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_editable_get_text (eyes_get_child (dialog, "host")), ==,
                   "h.example");
  eyes_close_dialog (dialog);
}

/* --- passwords ----------------------------------------------------------- */

static ServerFixture *server;

static CurioSource *
anna (void)
{
  g_autofree char *conninfo = g_strdup_printf (
      "host=127.0.0.1 port=%d user=anna dbname=postgres", server->port);

  return curio_source_new_server (conninfo, "public.retail");
}

static GtkWindow *
wait_for_question (CurioWindow *window)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  GtkWindow *dialog = NULL;

  while (dialog == NULL && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
      dialog = find_other (GTK_WINDOW (window));
    }
  g_assert_nonnull (dialog);
  return dialog;
}

static void
wait_until_shown (CurioSession *session)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while ((curio_session_get_busy (session)
          || curio_session_get_facts (session) == NULL)
         && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
  g_assert_no_error (curio_session_get_error (session));
  g_assert_nonnull (curio_session_get_facts (session));
}

static GtkSwitch *
find_switch (GtkWidget *root)
{
  if (GTK_IS_SWITCH (root))
    return GTK_SWITCH (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkSwitch *found = find_switch (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
fill_answer (GtkWindow *dialog, const char *password, gboolean is_to_be_kept)
{
  gtk_switch_set_active (find_switch (GTK_WIDGET (dialog)), is_to_be_kept);
  gtk_editable_set_text (find_entry (GTK_WIDGET (dialog)), password);
}

static void
answer (GtkWindow *dialog, const char *password, gboolean is_to_be_kept)
{
  fill_answer (dialog, password, is_to_be_kept);
  eyes_press (GTK_WIDGET (dialog), "Open");
  while (find_other (NULL) == dialog)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_cb (gpointer is_over)
{
  *(gboolean *)is_over = TRUE;
}

static gboolean
is_kept (const char *password)
{
  g_autoptr (CurioSource) source = anna ();
  g_autofree char *wanted = g_strdup_printf ("password='%s'", password);

  return curio_keyring_fill (source, NULL)
         && strstr (source->conninfo, wanted) != NULL;
}

static void
wait_until_kept (const char *password)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!is_kept (password) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_kept (password));
}

static CurioWindow *
open_anna (void)
{
  CurioWindow *window = curio_window_new (NULL);
  g_autoptr (CurioSource) source = anna ();

  gtk_window_present (GTK_WINDOW (window));
  stage_settle ();
  curio_session_open (curio_window_get_session (window), source);
  return window;
}

static void
close_window (CurioWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
}

/* What would be kept by mistake is so within this time. */
static void
wait_a_moment (void)
{
  gboolean is_over = FALSE;

  g_timeout_add_once (300, set_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* What is not waited for has not been taken by the server: nothing is kept,
 * neither when there is no shop yet nor of the shop that shows, whose password
 * nobody asked about. */
static void
test_cancelled (void)
{
  CurioWindow *window = open_anna ();
  CurioSession *session = curio_window_get_session (window);

  for (guint i = 0; i < 2; i++)
    {
      GtkWindow *dialog = wait_for_question (window);
      g_autoptr (CurioSource) source = anna ();

      if (i == 1)
        {
          answer (dialog, "geheim", FALSE);
          wait_until_shown (session);
          g_free (source->table);
          source->table = g_strdup ("public.other");
          g_free (source->conninfo);
          source->conninfo = g_strdup_printf (
              "host=127.0.0.1 port=%d user=otto dbname=postgres",
              server->port);
          curio_session_open (session, source);
          dialog = wait_for_question (window);
        }
      fill_answer (dialog, "geheim", TRUE);
      eyes_press (GTK_WIDGET (dialog), "Open");
      g_assert_true (curio_session_get_busy (session));
      curio_session_cancel (session);
      wait_a_moment ();
      g_assert_false (is_kept ("geheim"));
      if (i == 0)
        curio_session_open (session, source);
    }
  close_window (window);
}

/* Asked, mistyped, asked again, and then kept. */
static void
test_asked (void)
{
  CurioWindow *window = open_anna ();
  GtkWindow *dialog = wait_for_question (window);

  g_assert_true (eyes_see (GTK_WIDGET (dialog), "anna at 127.0.0.1"));
  answer (dialog, "falsch", TRUE);
  dialog = wait_for_question (window);
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "user name and password"));
  g_assert_false (is_kept ("falsch"));
  answer (dialog, "geheim", TRUE);
  wait_until_shown (curio_window_get_session (window));
  wait_until_kept ("geheim");
  close_window (window);
}

/* The next time nobody is asked, until the server has another password. */
static void
test_kept (void)
{
  CurioWindow *window = open_anna ();
  GtkWindow *dialog;

  wait_until_shown (curio_window_get_session (window));
  g_assert_null (find_other (GTK_WINDOW (window)));
  close_window (window);

  server_fixture_run (server, "alter role anna password 'neu'");
  window = open_anna ();
  curio_session_reload (curio_window_get_session (window));
  dialog = wait_for_question (window);
  answer (dialog, "neu", TRUE);
  wait_until_kept ("neu");
  close_window (window);
}

static const char table[]
    = "create table retail (invoice_no text, stock_code text, description "
      "text, quantity int, invoice_date timestamp, unit_price numeric, "
      "customer_id text, country text);"
      "insert into retail values ('1', 'A', 'Cup', 2, '2011-01-05 10:00', "
      "1.25, '10001', 'France');"
      "create role anna login password 'geheim';"
      "grant select on retail to anna;";

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("curio-keyring-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "keyring", NULL);
  int status;

  g_setenv ("GTK_A11Y", "test", TRUE);
  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "door", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  server = server_fixture_new ();
  server_fixture_run (server, table);
  g_test_add_func ("/ui/shops/list", test_list);
  g_test_add_func ("/ui/shops/rename", test_rename);
  g_test_add_func ("/ui/shops/copy", test_copy);
  g_test_add_func ("/ui/shops/cancelled", test_cancelled);
  g_test_add_func ("/ui/shops/asked", test_asked);
  g_test_add_func ("/ui/shops/kept", test_kept);
  status = g_test_run ();
  server_fixture_free (server);
  remove_tree (folder);
  return status;
}
