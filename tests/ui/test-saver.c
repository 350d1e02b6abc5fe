/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving: what takes long shows that it is under way, and can be stopped. */

#include "curio-saver.h"
#include "ui-eyes.h"
#include "ui-stage.h"

#include <glib/gstdio.h>

/* A writer that is done when DONE says so, or when it is stopped. */
typedef struct
{
  int done;
  int stopped;
} Slow;

static gboolean
write_slowly (const char *path, gpointer data, GCancellable *cancellable,
              GError **error)
{
  Slow *slow = data;

  while (!g_atomic_int_get (&slow->done))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          g_atomic_int_set (&slow->stopped, TRUE);
          return FALSE;
        }
      g_usleep (1000);
    }
  return g_file_set_contents (path, "x", 1, error);
}

static char *path;
static GtkWidget *window;
static GtkWidget *page;

static void
begin (Slow *slow)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  page = gtk_label_new ("A page");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  window = stage_show (overlay, 600, 400);
  path = g_build_filename (g_get_tmp_dir (), "curio-slow.csv", NULL);
  g_unlink (path);
  curio_saver_save (curio_saver_new (g_strdup ("66 customers"),
                                     g_strdup ("slow.csv"), write_slowly, slow,
                                     NULL),
                    page, path);
}

static void
end (void)
{
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
  g_free (path);
}

static void
run_until (const int *flag)
{
  gint64 last = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!g_atomic_int_get (flag) && g_get_monotonic_time () < last)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (g_atomic_int_get (flag));
}

static void
test_stop (void)
{
  Slow slow = { FALSE, FALSE };

  begin (&slow);
  g_assert_false (eyes_see (window, "Saving curio-slow.csv"));
  eyes_wait (window, "Saving curio-slow.csv");
  eyes_press (window, "Cancel");
  run_until (&slow.stopped);
  stage_settle ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  /* Who stops it needs not be told. */
  g_assert_false (eyes_see (window, "66 customers"));
  end ();
}

/* Says and closes it. */
static gboolean
is_said (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (windows, i);

      if (!ADW_IS_MESSAGE_DIALOG (found)
          || !eyes_see (GTK_WIDGET (found), text))
        continue;
      gtk_window_destroy (found);
      return TRUE;
    }
  return FALSE;
}

/* A phone or another computer: somebody must hear that nothing was written. */
static void
test_elsewhere (void)
{
  g_autoptr (GFile) file
      = g_file_new_for_uri ("sftp://shop.example/lists/a.csv");
  Slow slow = { TRUE, FALSE };

  page = gtk_label_new ("A page");
  window = stage_show (page, 600, 400);
  path = NULL;
  curio_saver_save_file (curio_saver_new (g_strdup ("66 customers"),
                                          g_strdup ("a.csv"), write_slowly,
                                          &slow, NULL),
                         page, file);
  stage_settle ();
  g_assert_true (is_said ("66 customers not saved"));
  end ();
}

static void
test_done (void)
{
  Slow slow = { FALSE, FALSE };

  begin (&slow);
  eyes_wait (window, "Saving curio-slow.csv");
  g_atomic_int_set (&slow.done, TRUE);
  eyes_wait (window, "66 customers saved as curio-slow.csv");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (path);
  end ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
  g_test_add_func ("/ui/saver/stop", test_stop);
  g_test_add_func ("/ui/saver/done", test_done);
  g_test_add_func ("/ui/saver/elsewhere", test_elsewhere);
  return g_test_run ();
}
