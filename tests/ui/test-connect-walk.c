/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The connect dialog before a server that answers: from the test to the first
 * figures, the password kept, what was answered once still answered the next
 * time, and nothing of one server under the name of another.  The keyring is
 * libsecret's file. */

#include "curio-connect-dialog.h"
#include "curio-keyring.h"
#include "curio-mapping-group.h"
#include "remove-tree.h"
#include "server-fixture.h"
#include "ui-eyes.h"
#include "ui-stage.h"

static ServerFixture *server;

static const char tables[]
    = "create table sales (invoice_no text, stock_code text, description "
      "text, quantity int, gebucht timestamptz, unit_price numeric, "
      "customer_id text, country text);"
      "insert into sales select n::text, 'A' || n, 'Cup ' || n, 2, "
      "timestamptz '2011-01-05 20:00+00' + n * interval '1 day', 1.25, "
      "'10001', 'France' from generate_series (1, 12) as n;"
      "create table texts as select invoice_no, stock_code, description, "
      "quantity, '01/02/2011' as tag, unit_price, customer_id, country "
      "from sales;"
      "create role anna login password 'geheim';"
      "grant select on sales, texts to anna;";

/* --- hands and eyes ------------------------------------------------------ */

static void
fill_fields (CurioConnectDialog *dialog)
{
  g_autofree char *port = g_strdup_printf ("%d", server->port);
  const char *const texts[][2] = {
    {"host",      "127.0.0.1"},
    { "port",     port       },
    { "database", "postgres" },
    { "user",     "anna"     },
    { "password", "geheim"   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    gtk_editable_set_text (eyes_get_child (dialog, texts[i][0]), texts[i][1]);
}

static CurioConnectDialog *
begin (CurioSession *session)
{
  CurioConnectDialog *dialog
      = curio_connect_dialog_present (NULL, session, NULL);

  stage_settle ();
  fill_fields (dialog);
  return dialog;
}

static void
press_test (CurioConnectDialog *dialog)
{
  eyes_press (GTK_WIDGET (dialog), "Test and List Tables");
}

/* Another table is looked at than the first of the list. */
static void
choose_table (CurioConnectDialog *dialog, const char *name)
{
  GtkStringList *names = eyes_get_child (dialog, "tables");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), name))
      adw_combo_row_set_selected (eyes_get_child (dialog, "table"), i);
}

static gpointer
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_COMBO_ROW (widget)
      && g_str_equal (
          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose_dates (CurioConnectDialog *dialog, guint column)
{
  GtkWidget *mapping = eyes_get_child (dialog, "mapping");
  const char *title = curio_column_get_title (CURIO_COLUMN_DATE);

  adw_combo_row_set_selected (find_row (mapping, title), column + 1);
}

static gboolean
is_shown (CurioConnectDialog *dialog, const char *id)
{
  return gtk_widget_get_visible (eyes_get_child (dialog, id));
}

static gboolean
can_connect (CurioConnectDialog *dialog)
{
  return gtk_widget_get_sensitive (eyes_get_child (dialog, "connect"));
}

static const char *
read_zone (CurioConnectDialog *dialog)
{
  return gtk_editable_get_text (eyes_get_child (dialog, "time_zone"));
}

/* Closes the dialog; waits until the lines are read. */
static void
press_connect (CurioConnectDialog *dialog, CurioSession *session)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  g_assert_true (can_connect (dialog));
  g_object_ref (dialog);
  eyes_press (GTK_WIDGET (dialog), "Connect");
  while ((curio_session_get_busy (session) || G_OBJECT (dialog)->ref_count > 1)
         && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_finalize_object (dialog);
  g_assert_no_error (curio_session_get_error (session));
  g_assert_nonnull (curio_session_get_facts (session));
}

/* --- what is to be seen -------------------------------------------------- */

static gboolean
is_kept (void)
{
  g_autofree char *conninfo = g_strdup_printf (
      "host=127.0.0.1 port=%d user=anna dbname=postgres", server->port);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, "sales");

  return curio_keyring_fill (source, NULL)
         && strstr (source->conninfo, "geheim") != NULL;
}

static void
flip_switch (GtkWidget *widget)
{
  if (GTK_IS_SWITCH (widget))
    gtk_switch_set_active (GTK_SWITCH (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    flip_switch (child);
}

/* Ten of the twelve lines; a column that nobody would recognise is chosen by
 * hand, and then the question that its type asks for is there. */
static void
test_walk (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioConnectDialog *dialog = begin (session);
  GtkWidget *seen = GTK_WIDGET (dialog);
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  flip_switch (eyes_get_child (dialog, "keep"));
  press_test (dialog);
  eyes_wait (seen, "Columns");
  choose_table (dialog, "public.sales");
  eyes_wait (seen, "Not recognised");
  eyes_wait (seen, "answers anna");
  g_assert_true (eyes_see (seen, "Cup 10"));
  g_assert_false (eyes_see (seen, "Cup 11"));
  g_assert_false (can_connect (dialog));
  g_assert_false (is_shown (dialog, "time_zone"));
  choose_dates (dialog, 4);
  g_assert_true (is_shown (dialog, "time_zone"));
  g_assert_false (is_shown (dialog, "dates"));
  g_assert_cmpstr (read_zone (dialog), ==, "Europe/London");
  gtk_editable_set_text (eyes_get_child (dialog, "time_zone"), "Asia/Tokyo");
  press_connect (dialog, session);
  g_assert_cmpstr (curio_session_get_source (session)->time_zone, ==,
                   "Asia/Tokyo");
  while (!is_kept () && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_kept ());
}

/* The same table again: its time zone shows, and stays. */
static void
test_zone_again (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioConnectDialog *dialog = begin (session);

  press_test (dialog);
  eyes_wait (GTK_WIDGET (dialog), "Columns");
  choose_table (dialog, "public.sales");
  eyes_wait (GTK_WIDGET (dialog), "All eight are matched");
  g_assert_true (is_shown (dialog, "time_zone"));
  g_assert_cmpstr (read_zone (dialog), ==, "Asia/Tokyo");
  press_connect (dialog, session);
  g_assert_cmpstr (curio_session_get_source (session)->time_zone, ==,
                   "Asia/Tokyo");
}

/* And so the order of dates, which is not that of the table before. */
static void
test_order_again (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CurioSession) session = curio_session_new ();
      CurioConnectDialog *dialog = begin (session);
      gpointer order = eyes_get_child (dialog, "dates");

      press_test (dialog);
      eyes_wait (GTK_WIDGET (dialog), "Columns");
      choose_table (dialog, "public.texts");
      eyes_wait (GTK_WIDGET (dialog), "answers anna");
      if (i == 0)
        choose_dates (dialog, 4);
      g_assert_true (is_shown (dialog, "dates"));
      g_assert_cmpuint (adw_combo_row_get_selected (order), ==,
                        i == 0 ? CURIO_DATES_AUTO : CURIO_DATES_MDY);
      if (i == 0)
        adw_combo_row_set_selected (order, CURIO_DATES_MDY);
      press_connect (dialog, session);
      g_assert_cmpint (curio_session_get_source (session)->dates, ==,
                       CURIO_DATES_MDY);
      g_assert_null (curio_session_get_source (session)->time_zone);
    }
}

static void
assert_nothing_to_choose (CurioConnectDialog *dialog)
{
  GListModel *names = eyes_get_child (dialog, "tables");

  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 0);
  g_assert_false (is_shown (dialog, "table_group"));
  g_assert_false (is_shown (dialog, "mapping"));
  g_assert_false (can_connect (dialog));
  g_assert_true (gtk_widget_get_sensitive (eyes_get_child (dialog, "test")));
}

/* Another host stands in the fields: of the first one no table is left. */
static void
test_edited (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioConnectDialog *dialog = begin (session);

  press_test (dialog);
  eyes_wait (GTK_WIDGET (dialog), "Columns");
  gtk_editable_set_text (eyes_get_child (dialog, "host"), "/nonexistent");
  assert_nothing_to_choose (dialog);
  eyes_close_dialog (dialog);
}

/* A look holds the dialog until its answer is there. */
static void
wait_for_answer (CurioConnectDialog *dialog, guint n_refs)
{
  gint64 end = g_get_monotonic_time () + 3 * G_USEC_PER_SEC;

  while (G_OBJECT (dialog)->ref_count > n_refs
         && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* The same while the first one is still looked at: its answer comes too late,
 * be it the list of tables or a table's columns. */
static void
test_edited_while_looking (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CurioSession) session = curio_session_new ();
      CurioConnectDialog *dialog = begin (session);
      guint n_refs = G_OBJECT (dialog)->ref_count;

      press_test (dialog);
      if (i == 1)
        eyes_wait (GTK_WIDGET (dialog), "The one with the lines");
      gtk_editable_set_text (eyes_get_child (dialog, "host"), "/nonexistent");
      wait_for_answer (dialog, n_refs);
      assert_nothing_to_choose (dialog);
      eyes_close_dialog (dialog);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("curio-keyring-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "keyring", NULL);
  int status;

  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "door", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  server = server_fixture_new ();
  server_fixture_run (server, tables);
  g_test_add_func ("/connect-walk/walk", test_walk);
  g_test_add_func ("/connect-walk/zone-again", test_zone_again);
  g_test_add_func ("/connect-walk/order-again", test_order_again);
  g_test_add_func ("/connect-walk/edited", test_edited);
  g_test_add_func ("/connect-walk/edited-while-looking",
                   test_edited_while_looking);
  status = g_test_run ();
  server_fixture_free (server);
  remove_tree (folder);
  return status;
}
