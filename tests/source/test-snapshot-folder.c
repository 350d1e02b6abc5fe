/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of what is kept between starts: what an ended program has left in
 * it, and forgetting all of it. */
#include "curio-snapshot.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "curio-snapshot-head.h"
#include "remove-tree.h"
#include "shop-fixture.h"

static CurioTableState state = {
  .identity = (char *)"server|table",
  .counters = (char *)"3|0|0",
};

/* Of many orders, so that writing them takes a while. */
static CurioFacts *
build (guint n)
{
  g_autofree ShopLine *many = g_new0 (ShopLine, n);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) invoices = NULL;
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *invoice = g_strdup_printf ("invoice-%u", i);

      g_strv_builder_add (builder, invoice);
    }
  invoices = g_strv_builder_end (builder);
  for (guint i = 0; i < n; i++)
    many[i] = (ShopLine){ invoices[i],           "A",  "LAMP",  2,
                          "2011-01-01T10:00:00", 1000, "13085", "UK" };
  facts = shop_build (many, n, &error);
  g_assert_no_error (error);
  return facts;
}

static void
keep_source (const CurioSource *source)
{
  g_autoptr (CurioFacts) facts = build (3);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      curio_snapshot_write (source, facts, &state, 1700000000, &error));
  g_assert_no_error (error);
}

static CurioSource *
keep (const char *shop)
{
  CurioSource *source = curio_source_new_local (shop);

  keep_source (source);
  return source;
}

static guint
count_files (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_dir_close (dir);
  return n;
}

static char *
make_leftover (const char *name)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "half", 4, NULL));
  return path;
}

/* What one who was ended in the middle has left goes; what somebody is still
 * writing stays. */
static void
test_leftover (void)
{
  g_autoptr (CurioSource) source = keep ("left");
  g_autofree char *left = make_leftover (".new-AAAAAA");
  g_autofree char *busy = make_leftover (".new-BBBBBB");
  int fd = open (busy, O_RDONLY | O_CLOEXEC);
  CurioSnapshot snapshot;

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_true (curio_snapshot_read (source, &snapshot, NULL));
  curio_snapshot_clear (&snapshot);
  g_assert_cmpint (g_access (left, F_OK), !=, 0);
  g_assert_cmpint (g_access (busy, F_OK), ==, 0);
  close (fd);
  g_free (left);
  left = make_leftover (".new-AAAAAA");
  g_clear_pointer (&source, curio_source_free);
  source = keep ("left");
  g_assert_cmpint (g_access (left, F_OK), !=, 0);
  g_assert_cmpint (g_access (busy, F_OK), !=, 0);
}

static gboolean
is_there (const CurioSource *source)
{
  CurioSnapshot snapshot;
  gboolean answer = curio_snapshot_read (source, &snapshot, NULL);

  curio_snapshot_clear (&snapshot);
  return answer;
}

/* What the administrator has written for everybody counts as well. */
static void
check_shared_services (const CurioSource *service)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autofree char *shared
      = g_build_filename (folder, "..", "pg_service.conf", NULL);
  g_autofree char *etc = g_path_get_dirname (shared);

  g_setenv ("PGSYSCONFDIR", etc, TRUE);
  g_assert_true (
      g_file_set_contents (shared, "[shop]\nhost=live\n", -1, NULL));
  keep_source (service);
  g_assert_true (is_there (service));
  g_assert_true (
      g_file_set_contents (shared, "[shop]\nhost=test\n", -1, NULL));
  g_assert_false (is_there (service));
  g_assert_no_errno (g_unlink (shared));
  g_unsetenv ("PGSYSCONFDIR");
}

/* The same words lead to another server once the environment, or the file of
 * services, is another. */
static void
test_elsewhere (void)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autofree char *services = g_strconcat (folder, ".services", NULL);
  g_autoptr (CurioSource) source
      = curio_source_new_server ("dbname=shop", "retail");
  g_autoptr (CurioSource) service
      = curio_source_new_server ("service=shop", "retail");

  g_setenv ("PGHOST", "live", TRUE);
  keep_source (source);
  g_assert_true (is_there (source));
  g_setenv ("PGHOST", "test", TRUE);
  g_assert_false (is_there (source));
  g_setenv ("PGHOST", "live", TRUE);
  g_assert_true (is_there (source));
  g_setenv ("PGUSER", "somebody", TRUE);
  g_assert_false (is_there (source));
  g_unsetenv ("PGUSER");
  g_unsetenv ("PGHOST");

  g_setenv ("PGSERVICEFILE", services, TRUE);
  g_assert_true (
      g_file_set_contents (services, "[shop]\nhost=live\n", -1, NULL));
  keep_source (service);
  g_assert_true (is_there (service));
  g_assert_true (
      g_file_set_contents (services, "[shop]\nhost=test\n", -1, NULL));
  g_assert_false (is_there (service));
  g_assert_no_errno (g_unlink (services));
  check_shared_services (service);
  g_unsetenv ("PGSERVICEFILE");
}

/* Until it is told that all was forgotten. */
static gpointer
keep_writing_cb (gpointer data)
{
  g_autoptr (CurioFacts) facts = build (4000);
  g_autoptr (GError) error = NULL;

  while (curio_snapshot_write (data, facts, &state, 1700000000, &error))
    ;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return NULL;
}

/* By this program nothing is kept from then on, not even what was just being
 * written. */
static void
test_forget (void)
{
  g_autoptr (CurioSource) one = keep ("one");
  g_autoptr (CurioSource) busy = curio_source_new_local ("busy");
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autofree char *path = curio_snapshot_get_path (busy);
  g_autoptr (GError) error = NULL;
  GThread *writer = g_thread_new ("writer", keep_writing_cb, busy);
  CurioSnapshot snapshot;
  guint64 n_bytes;
  guint n;

  while (g_access (path, F_OK) != 0)
    g_usleep (1000);
  g_assert_true (curio_snapshot_forget_all (&n, &n_bytes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n_bytes, >, 0);
  g_thread_join (writer);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_assert_false (curio_snapshot_read (one, &snapshot, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (curio_snapshot_forget_all (&n, &n_bytes, NULL));
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("curio-snapshot-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot-folder/leftover", test_leftover);
  g_test_add_func ("/snapshot-folder/elsewhere", test_elsewhere);
  g_test_add_func ("/snapshot-folder/forget", test_forget);
  status = g_test_run ();
  remove_tree (cache);
  return status;
}
