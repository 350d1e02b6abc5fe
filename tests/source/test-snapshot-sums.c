/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums of lines kept on disk: read as they were written; cut short or with a
 * bit turned, they are refused with a word. */
#include "curio-snapshot.h"

#include <string.h>
#include <unistd.h>

#include "curio-error.h"
#include "curio-snapshot-head.h"
#include "facts-equality.h"
#include "remove-tree.h"
#include "shop-fixture.h"

static CurioTableState state = {
  .identity = (char *)"server|table",
  .counters = (char *)"3|0|0",
  .settled = 740,
  .next = 742,
  .proved_at = 1600000000,
};

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
put (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (
      path, bytes, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  g_assert_no_error (error);
  g_assert_cmpint (truncate (path, (off_t)length), ==, 0);
}

static const ShopLine line
    = { "1", "A", "LAMP", 2, "2011-01-01T10:00:00", 1000, "13085", "UK" };

static CurioFacts *
build_sums (void)
{
  CurioRow row = shop_row (&line);
  const CurioLinesTotal first = { 3, 6, 6000 }, repeats = { 1, 2, 2000 };
  CurioFactsBuilder *orders = curio_facts_builder_new ();
  CurioFactsBuilder *cells = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  curio_facts_builder_add_sum (orders, &row, CURIO_SUM_SALES, &first,
                               &repeats);
  row.time_us = shop_time ("2011-01-01");
  curio_facts_builder_add_cell (cells, &row, CURIO_LINE_SALE_LIKE, &first,
                                &repeats, 1);
  curio_facts_builder_add_name (cells, &row, 3);
  facts = curio_facts_builder_finish_sums (orders, cells, NULL, &error);
  g_assert_no_error (error);
  facts->are_rolled_up = TRUE;
  facts->rolled_up_us = 1699999000000001;
  return facts;
}

static void
check_sums_whole (const CurioSource *source, const CurioFacts *facts)
{
  g_autoptr (GError) error = NULL;
  CurioSnapshot snapshot;

  g_assert_true (curio_snapshot_read (source, &snapshot, &error));
  g_assert_no_error (error);
  facts_assert_same_sums (facts, snapshot.facts);
  curio_snapshot_clear (&snapshot);
}

/* As with lines: whole, or refused with a word. */
static void
test_sums (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("sums");
  g_autoptr (CurioFacts) facts = build_sums ();
  g_autofree char *path = curio_snapshot_get_path (source);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (
      curio_snapshot_write (source, facts, &state, 1700000000, NULL));
  check_sums_whole (source, facts);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize n = 0; n < length; n += 11)
    {
      put (path, bytes, n);
      check_refused (source);
    }
  for (gsize i = 0; i < length * 8; i += 7)
    {
      bytes[i / 8] ^= (char)(1 << i % 8);
      put (path, bytes, length);
      check_refused (source);
      bytes[i / 8] ^= (char)(1 << i % 8);
    }
  put (path, bytes, length);
  check_sums_whole (source, facts);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("curio-snapshot-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot-sums/damaged", test_sums);
  status = g_test_run ();
  remove_tree (cache);
  return status;
}
