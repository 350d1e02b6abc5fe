/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts kept on disk: read as they were written; and whatever is wrong with
 * the file, it is refused with a word. */
#include "curio-snapshot.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "curio-error.h"
#include "curio-snapshot-head.h"
#include "facts-equality.h"
#include "shop-fixture.h"
#include "remove-tree.h"

static const ShopLine lines[] = {
  {"1",   "A", "LAMP", 2,  "2011-01-01T10:00:00", 1000, "13085", "UK"  },
  { "2",  "B", "BELL", 1,  "2011-01-02T11:00:00", 2500, NULL,    "EIRE"},
  { "C3", "A", "LAMP", -1, "2011-02-01T12:00:00", 1000, "13085", "UK"  },
};

static CurioTableState state = {
  .identity = (char *)"server|table",
  .counters = (char *)"3|0|0",
  .settled = 740,
  .next = 742,
  .proved_at = 1600000000,
};

static CurioFacts *
build (void)
{
  g_autoptr (GError) error = NULL;
  CurioFacts *facts = shop_build (lines, G_N_ELEMENTS (lines), &error);

  g_assert_no_error (error);
  return facts;
}

static CurioSource *
keep (const char *shop)
{
  CurioSource *source = curio_source_new_local (shop);
  g_autoptr (CurioFacts) facts = build ();
  g_autoptr (GError) error = NULL;

  g_assert_true (
      curio_snapshot_write (source, facts, &state, 1700000000, &error));
  g_assert_no_error (error);
  return source;
}

static void
check_refused (const CurioSource *source)
{
  g_autoptr (GError) error = NULL;
  CurioSnapshot snapshot;

  g_assert_false (curio_snapshot_read (source, &snapshot, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
  g_assert_null (snapshot.facts);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

static void
check_whole (const CurioSource *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = build ();
  CurioSnapshot snapshot;

  g_assert_true (curio_snapshot_read (source, &snapshot, &error));
  g_assert_no_error (error);
  facts_assert_same (facts, snapshot.facts);
  g_assert_cmpint (snapshot.loaded_at, ==, 1700000000);
  g_assert_cmpstr (snapshot.state->identity, ==, state.identity);
  g_assert_cmpstr (snapshot.state->counters, ==, state.counters);
  g_assert_cmpuint (snapshot.state->settled, ==, state.settled);
  g_assert_cmpuint (snapshot.state->next, ==, state.next);
  g_assert_cmpint (snapshot.state->proved_at, ==, state.proved_at);
  curio_snapshot_clear (&snapshot);
}

static void
test_round (void)
{
  g_autoptr (CurioSource) source = keep ("round");

  check_whole (source);
}

static void
test_private (void)
{
  g_autoptr (CurioSource) source = keep ("private");
  g_autofree char *path = curio_snapshot_get_path (source);
  g_autofree char *folder = curio_snapshot_get_folder ();
  struct stat found;

  g_assert_cmpint (stat (path, &found), ==, 0);
  g_assert_cmphex (found.st_mode & 07777, ==, 0600);
  g_assert_cmpint (stat (folder, &found), ==, 0);
  g_assert_cmphex (found.st_mode & 07777, ==, 0700);
  g_assert_cmpint (chmod (path, 0640), ==, 0);
  check_refused (source);
}

static void
test_none (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("none");
  g_autoptr (GError) error = NULL;
  CurioSnapshot snapshot;

  g_assert_false (curio_snapshot_read (source, &snapshot, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
put (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (
      path, bytes, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  g_assert_no_error (error);
  g_assert_cmpint (truncate (path, (off_t)length), ==, 0);
}

/* Cut short at every length, and every bit of it turned. */
static void
test_damaged (void)
{
  g_autoptr (CurioSource) source = keep ("damaged");
  g_autofree char *path = curio_snapshot_get_path (source);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize n = 0; n < length; n += 7)
    {
      put (path, bytes, n);
      check_refused (source);
    }
  for (gsize i = 0; i < length * 8; i += 3)
    {
      bytes[i / 8] ^= (char)(1 << i % 8);
      put (path, bytes, length);
      check_refused (source);
      bytes[i / 8] ^= (char)(1 << i % 8);
    }
  put (path, bytes, length);
  check_whole (source);
}

/* A head that is whole in itself, and says something else. */
static void
check_head_refused (const CurioSource *source, const char *bytes, gsize length,
                    CurioSnapshotHead head)
{
  g_autofree char *path = curio_snapshot_get_path (source);
  g_autofree char *copy = g_memdup2 (bytes, length);

  head.head_sum = curio_snapshot_sum_head (&head);
  memcpy (copy, &head, sizeof head);
  put (path, copy, length);
  check_refused (source);
}

static void
test_foreign (void)
{
  g_autoptr (CurioSource) source = keep ("foreign");
  g_autofree char *path = curio_snapshot_get_path (source);
  g_autofree char *bytes = NULL;
  gsize length;
  CurioSnapshotHead head;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
#define OTHER(field, value)                                                   \
  memcpy (&head, bytes, sizeof head);                                         \
  head.field = value;                                                         \
  check_head_refused (source, bytes, length, head)

  OTHER (version, CURIO_SNAPSHOT_VERSION + 1);
  OTHER (version, CURIO_SNAPSHOT_VERSION - 1);
  OTHER (byte_order, 0x04030201);
  OTHER (uid, geteuid () + 1u);
  OTHER (key[5], (guint8)(head.key[5] + 1));
  OTHER (file_size, length + 8);
  OTHER (state_size, length);
  OTHER (state_size, G_MAXUINT64 - 3);
  OTHER (magic[2], 'x');
#undef OTHER
}

/* The same place, read in another way, is another source. */
static void
test_mapping (void)
{
  g_autoptr (CurioSource) source = keep ("mapped");

  source->time_zone = g_strdup ("Asia/Tokyo");
  check_refused (source);
  g_clear_pointer (&source->time_zone, g_free);
  source->mapping.names[CURIO_COLUMN_PRICE] = g_strdup ("net_price");
  check_refused (source);
  g_clear_pointer (&source->mapping.names[CURIO_COLUMN_PRICE], g_free);
  source->dates = CURIO_DATES_MDY;
  check_refused (source);
  source->dates = CURIO_DATES_AUTO;
  check_whole (source);
}

static void
test_link (void)
{
  g_autoptr (CurioSource) source = keep ("linked");
  g_autofree char *path = curio_snapshot_get_path (source);
  g_autofree char *beside = g_strconcat (path, ".beside", NULL);

  g_assert_cmpint (rename (path, beside), ==, 0);
  g_assert_cmpint (symlink (beside, path), ==, 0);
  check_refused (source);
}

/* Who looks into the old file goes on to, while a new one takes its place. */
static void
test_written_meanwhile (void)
{
  g_autoptr (CurioSource) source = keep ("meanwhile");
  g_autoptr (CurioFacts) facts = build ();
  g_autoptr (CurioSource) again = NULL;
  CurioSnapshot snapshot;

  g_assert_true (curio_snapshot_read (source, &snapshot, NULL));
  again = keep ("meanwhile");
  facts_assert_same (facts, snapshot.facts);
  curio_snapshot_clear (&snapshot);
  check_whole (source);
}

/* Somebody else cuts the file short: what was read of it stays. */
static void
test_cut_short_meanwhile (void)
{
  g_autoptr (CurioSource) source = keep ("cut");
  g_autofree char *path = curio_snapshot_get_path (source);
  g_autoptr (CurioFacts) facts = build ();
  CurioSnapshot snapshot;

  g_assert_true (curio_snapshot_read (source, &snapshot, NULL));
  g_assert_cmpint (truncate (path, 0), ==, 0);
  facts_assert_same (facts, snapshot.facts);
  curio_snapshot_clear (&snapshot);
  check_refused (source);
}

static void
check_seen_at (const CurioSource *source, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  CurioSnapshot snapshot;

  g_assert_true (curio_snapshot_read (source, &snapshot, &error));
  g_assert_no_error (error);
  g_assert_cmpint (snapshot.loaded_at, ==, 1700000000);
  g_assert_cmpint (snapshot.seen_at, ==, expected);
  curio_snapshot_clear (&snapshot);
}

/* A look that found nothing new is told of; one at other figures is not. */
static void
test_confirm (void)
{
  g_autoptr (CurioSource) source = keep ("confirmed");
  g_autoptr (CurioSource) other = curio_source_new_local ("another");
  g_autofree char *path = curio_snapshot_get_path (source);

  curio_snapshot_confirm (source, 1600000000, 1700000300);
  check_seen_at (source, 1700000000);
  curio_snapshot_confirm (other, 1700000000, 1700000300);
  check_seen_at (source, 1700000000);
  /* One that was missed does not stand in the way of the next. */
  curio_snapshot_confirm (source, 1700000000, 1700000300);
  check_seen_at (source, 1700000300);
  curio_snapshot_confirm (source, 1700000000, 1700000600);
  check_seen_at (source, 1700000600);
  /* Nothing else has changed; and what cannot be trusted stays as it is. */
  check_whole (source);
  g_assert_cmpint (truncate (path, 200), ==, 0);
  curio_snapshot_confirm (source, 1700000000, 1700000300);
  check_refused (source);
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

/* The facts are longer than there is room; they are of many orders. */
static CurioFacts *
build_many (guint n)
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
    {
      many[i] = lines[0];
      many[i].invoice = invoices[i];
    }
  facts = shop_build (many, n, &error);
  g_assert_no_error (error);
  return facts;
}

/* What was kept before stays, nothing half-written is left, and it is said. */
static void
check_no_room (const CurioSource *source, const char *folder)
{
  g_autoptr (CurioFacts) facts = build_many (4000);
  guint n_files = count_files (folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      curio_snapshot_write (source, facts, &state, 1700000900, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FULL);
  g_assert_true (g_str_has_prefix (error->message, "There is no room"));
  g_assert_cmpuint (count_files (folder), ==, n_files);
  check_whole (source);
}

static void
test_full (void)
{
  g_autoptr (CurioSource) source = keep ("full");
  g_autofree char *folder = curio_snapshot_get_folder ();
  struct rlimit old, tight;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  tight = old;
  tight.rlim_cur = 65536;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  check_no_room (source, folder);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
}

/* A disk of its own, with room for the old file and not for the new one. */
static void
test_full_disk (void)
{
  g_autofree char *folder = curio_snapshot_get_folder ();
  g_autoptr (CurioSource) source = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  if (mount ("none", folder, "tmpfs", 0, "size=64k,mode=0700") != 0)
    {
      g_test_skip ("only root may mount a small disk");
      return;
    }
  source = keep ("disk");
  check_no_room (source, folder);
  g_assert_cmpint (umount (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("curio-snapshot-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot/round", test_round);
  g_test_add_func ("/snapshot/private", test_private);
  g_test_add_func ("/snapshot/none", test_none);
  g_test_add_func ("/snapshot/damaged", test_damaged);
  g_test_add_func ("/snapshot/foreign", test_foreign);
  g_test_add_func ("/snapshot/mapping", test_mapping);
  g_test_add_func ("/snapshot/link", test_link);
  g_test_add_func ("/snapshot/written-meanwhile", test_written_meanwhile);
  g_test_add_func ("/snapshot/cut-short-meanwhile", test_cut_short_meanwhile);
  g_test_add_func ("/snapshot/confirm", test_confirm);
  g_test_add_func ("/snapshot/full", test_full);
  g_test_add_func ("/snapshot/full-disk", test_full_disk);
  status = g_test_run ();
  remove_tree (cache);
  return status;
}
