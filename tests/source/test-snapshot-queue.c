/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts that wait to be kept: one writer, the newest of each shop, not more
 * than once in ten minutes, and all that waits at the end. */
#include <glib/gstdio.h>

#include "curio-error.h"
#include "curio-snapshot-head.h"
#include "curio-snapshot-queue.h"
#include "remove-tree.h"
#include "shop-fixture.h"

static CurioTableState state = {
  .identity = (char *)"server|table",
  .counters = (char *)"3|0|0",
};

static ShopLine lines[] = {
  {"1",  "A", "LAMP", 2, "2011-01-01T10:00:00", 1000, "13085", "UK"},
  { "2", "B", "BELL", 1, "2011-01-02T11:00:00", 2500, NULL,    "UK"},
  { "3", "B", "BELL", 1, "2011-01-03T11:00:00", 2500, NULL,    "UK"},
};

/* Facts of N_LINES lines, loaded at that many seconds since 1970. */
static void
add (const CurioSource *source, guint n_lines, GObject *owner,
     CurioSnapshotTroubleFunc func)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = shop_build (lines, n_lines, &error);

  g_assert_no_error (error);
  curio_snapshot_queue_add (source, facts, &state, n_lines, owner, func);
}

/* What is in the file: 0 where there is none. */
static guint
read_kept (const CurioSource *source, gint64 *out_seen_at)
{
  CurioSnapshot snapshot;
  guint n;

  *out_seen_at = 0;
  if (!curio_snapshot_read (source, &snapshot, NULL))
    return 0;
  n = snapshot.facts->n_lines;
  g_assert_cmpint (snapshot.loaded_at, ==, n);
  *out_seen_at = snapshot.seen_at;
  curio_snapshot_clear (&snapshot);
  return n;
}

static void
iterate (guint ms)
{
  gint64 until = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static guint
wait_for_file (const CurioSource *source)
{
  gint64 seen_at;

  for (int i = 0; i < 2000 && read_kept (source, &seen_at) == 0; i++)
    iterate (5);
  return read_kept (source, &seen_at);
}

/* The first at once; what follows waits, and the newest of it is written at
 * the end. */
static void
test_rest (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("rest");
  gint64 seen_at;

  add (source, 1, NULL, NULL);
  g_assert_cmpuint (wait_for_file (source), ==, 1);
  iterate (50);
  add (source, 2, NULL, NULL);
  add (source, 3, NULL, NULL);
  iterate (300);
  g_assert_cmpuint (read_kept (source, &seen_at), ==, 1);
  /* What was right at 4 is what waits. */
  curio_snapshot_queue_confirm (source, 3, 4);
  curio_snapshot_queue_confirm (source, 1, 5);
  iterate (100);
  g_assert_cmpuint (read_kept (source, &seen_at), ==, 1);
  g_assert_cmpint (seen_at, ==, 1);
  curio_snapshot_queue_finish ();
  g_assert_cmpuint (read_kept (source, &seen_at), ==, 3);
  g_assert_cmpint (seen_at, ==, 4);
  /* Where none wait, it is written into the file. */
  curio_snapshot_queue_confirm (source, 3, 6);
  curio_snapshot_queue_finish ();
  g_assert_cmpuint (read_kept (source, &seen_at), ==, 3);
  g_assert_cmpint (seen_at, ==, 6);
}

/* So does what came while the first was being written; but not at the end. */
static void
test_rest_meanwhile (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("meanwhile");
  g_autoptr (CurioSource) ending = curio_source_new_local ("ending");
  gint64 seen_at;

  add (source, 1, NULL, NULL);
  add (source, 2, NULL, NULL);
  g_assert_cmpuint (wait_for_file (source), ==, 1);
  iterate (300);
  g_assert_cmpuint (read_kept (source, &seen_at), ==, 1);
  add (ending, 1, NULL, NULL);
  add (ending, 2, NULL, NULL);
  curio_snapshot_queue_finish ();
  g_assert_cmpuint (read_kept (source, &seen_at), ==, 2);
  g_assert_cmpuint (read_kept (ending, &seen_at), ==, 2);
}

/* One shop does not wait for another, nor take its place. */
static void
test_shops (void)
{
  g_autoptr (CurioSource) one = curio_source_new_local ("one");
  g_autoptr (CurioSource) two = curio_source_new_local ("two");
  gint64 seen_at;

  add (one, 1, NULL, NULL);
  add (two, 2, NULL, NULL);
  g_assert_cmpuint (wait_for_file (one), ==, 1);
  g_assert_cmpuint (wait_for_file (two), ==, 2);
  add (one, 2, NULL, NULL);
  add (two, 3, NULL, NULL);
  curio_snapshot_queue_finish ();
  g_assert_cmpuint (read_kept (one, &seen_at), ==, 2);
  g_assert_cmpuint (read_kept (two, &seen_at), ==, 3);
}

static guint n_troubles;

static void
trouble_cb (GObject *owner, const GError *error)
{
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION);
  n_troubles++;
}

/* It is said to who asked, as long as he is there. */
static void
test_trouble (void)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autofree char *away = g_strconcat (folder, ".away", NULL);
  g_autoptr (CurioSource) source = curio_source_new_local ("trouble");
  g_autoptr (CurioSource) other = curio_source_new_local ("other");
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  GObject *gone = g_object_new (G_TYPE_OBJECT, NULL);

  g_assert_cmpint (rename (folder, away), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  add (source, 1, owner, trouble_cb);
  add (other, 1, gone, trouble_cb);
  g_object_unref (gone);
  curio_snapshot_queue_finish ();
  g_assert_cmpuint (n_troubles, ==, 1);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (rename (away, folder), ==, 0);
}

static void
activate_cb (GApplication *app, gpointer data)
{
  add (data, 3, NULL, NULL);
}

/* The window is gone, and the program stays until the file is there. */
static void
test_hold (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("held");
  g_autoptr (GApplication) app = g_application_new (
      "uk.co.londongiftshop.Held", G_APPLICATION_NON_UNIQUE);
  gint64 seen_at;

  g_application_set_default (app);
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), source);
  g_assert_cmpint (g_application_run (app, 0, NULL), ==, 0);
  g_assert_cmpuint (read_kept (source, &seen_at), ==, 3);
  g_application_set_default (NULL);
}

/* Nothing is written, and nothing said. */
static void
test_forgotten (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("rest");
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  guint64 n_bytes;
  gint64 seen_at;
  guint n;

  add (source, 1, owner, trouble_cb);
  g_assert_true (curio_snapshot_forget_all (&n, &n_bytes, NULL));
  n_troubles = 0;
  curio_snapshot_queue_finish ();
  g_assert_cmpuint (read_kept (source, &seen_at), ==, 0);
  g_assert_cmpuint (n_troubles, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("curio-queue-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot-queue/rest", test_rest);
  g_test_add_func ("/snapshot-queue/rest-meanwhile", test_rest_meanwhile);
  g_test_add_func ("/snapshot-queue/shops", test_shops);
  g_test_add_func ("/snapshot-queue/trouble", test_trouble);
  g_test_add_func ("/snapshot-queue/hold", test_hold);
  g_test_add_func ("/snapshot-queue/forgotten", test_forgotten);
  status = g_test_run ();
  remove_tree (cache);
  return status;
}
