/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The version of the files of figures against what is in them: the same rows
 * must become the same bytes as when the version was last raised.  A sum here
 * is not right or wrong by itself; it is the one of its version. */
#include "curio-snapshot-head.h"

#include "curio-facts-image.h"
#include "curio-table-state.h"
#include "shop-fixture.h"

/* Where one of these turns, files of before would be read as if nothing had:
 * raise CURIO_SNAPSHOT_VERSION, then write version and sums down here. */
#define VERSION 4u
#define LINES_SUM                                                             \
  "2ffa93cef98781b32a4bb8996eda99439d609cbae4bc41cc9f770ecddf91906d"
#define SUMS_SUM                                                              \
  "fb2fb46220c709f0ae1e55b88842e42def42bc3db1e8ffce6ccef34dd2bf9672"

/* A row of every kind that is decided when facts are made. */
static const ShopLine lines[] = {
  {"1",   "A",    "LAMP",            2,    "2011-01-01T10:00:00.25", 1000,   "13085",   "UK"  },
  { "1",  "A",    "LAMP",            2,    "2011-01-01T10:00:00.25", 1000,   "13085",   "UK"  },
  { "1",  "a",    " LAMP  OF OLD ",  2,    "2011-01-01T10:00:00.25", 1000,   "13085.0",
   "UK"                                                                                       },
  { "2",  "B",    "caf\xe9",         1,    "2011-01-02T11:00:00",    2500,   NULL,      "EIRE"},
  { "2",  "B",    "café",           1,    "2011-01-02T11:00:00",    2500,   "K-17",    "EIRE"},
  { "2",  "B",    NULL,              3,    "2011-01-02T11:00:00",    2499,   " 42 ",    "EIRE"},
  { "3",  "C",    "?",               -4,   "2011-01-03",             0,      "13085",   ""    },
  { "C4", "A",    "LAMP",            -1,   "2011-02-01T12:00:00",    1000,   "13085",   "UK"  },
  { "c5", "POST", "Postage",         -1,   "2011-02-01T12:00:00",    18000,  "13085",   NULL  },
  { "A6", "B",    "Adjust bad debt", 1,    "2011-02-03T12:00:00",    -11062, NULL,
   "UK"                                                                                       },
  { "7",  "M",    "Manual",          9999, "2011-02-03T12:00:00",    1,      "00042",   "UK"  },
};

static gboolean
add_cb (const void *bytes, gsize length, gpointer sum, GError **error)
{
  g_checksum_update (sum, bytes, (gssize)length);
  return TRUE;
}

static void
check_sum (const CurioFacts *facts, const char *expected)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) error = NULL;

  g_checksum_update (sum, (const guchar *)CURIO_TABLE_STATE_TYPE, -1);
  g_assert_true (curio_facts_image_write (facts, add_cb, sum, &error));
  g_assert_no_error (error);
  if (!g_str_equal (g_checksum_get_string (sum), expected))
    g_error ("rows become other facts than in version %u of the files: raise "
             "CURIO_SNAPSHOT_VERSION, and note the sum %s",
             VERSION, g_checksum_get_string (sum));
}

static void
test_version (void)
{
  g_assert_cmpuint (CURIO_SNAPSHOT_VERSION, ==, VERSION);
  g_assert_cmpuint (sizeof (CurioSnapshotHead), ==, 104);
}

static void
test_lines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (lines, G_N_ELEMENTS (lines), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (facts->n_lines, ==, G_N_ELEMENTS (lines));
  check_sum (facts, LINES_SUM);
}

static void
test_sums (void)
{
  static const CurioLinesTotal none = { 0 }, first = { 3, 6, 6000 },
                               repeats = { 1, 2, 2000 };
  CurioFactsBuilder *orders = curio_facts_builder_new ();
  CurioFactsBuilder *cells = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      CurioRow row = shop_row (&lines[i]);

      curio_facts_builder_add_sum (orders, &row,
                                   (CurioSumKind)(i % CURIO_N_SUM_KINDS),
                                   &first, i % 2 == 0 ? &repeats : &none);
      row.time_us = shop_time (i < 7 ? "2011-01-01" : "2011-02-01");
      curio_facts_builder_add_cell (cells, &row,
                                    i % 3 == 0 ? CURIO_LINE_SALE_LIKE : 0,
                                    &first, i % 2 == 0 ? &repeats : &none, 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      CurioRow row = shop_row (&lines[i]);

      curio_facts_builder_add_name (cells, &row, 3);
    }
  facts = curio_facts_builder_finish_sums (orders, cells, NULL, &error);
  g_assert_no_error (error);
  check_sum (facts, SUMS_SUM);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Numbers are written as the machine has them. */
  if (G_BYTE_ORDER != G_LITTLE_ENDIAN || sizeof (gsize) != 8)
    return 77;
  g_test_add_func ("/snapshot-version/version", test_version);
  g_test_add_func ("/snapshot-version/lines", test_lines);
  g_test_add_func ("/snapshot-version/sums", test_sums);
  return g_test_run ();
}
