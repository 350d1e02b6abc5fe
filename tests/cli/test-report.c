/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio report`, where not all of it is wanted. */

#include "cli-home.h"
#include "tiny-shop.h"

#include <glib/gstdio.h>
#include <string.h>

static CliHome home;

static gboolean
exists (const char *name)
{
  g_autofree char *path = cli_home_get_path (&home, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static guint
count_files (const char *folder)
{
  g_autofree char *path = cli_home_get_path (&home, folder);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

/* The width that a PNG says it has: 4 bytes from the 17th, big end first. */
static guint
get_png_width (const char *name)
{
  g_autofree char *path = cli_home_get_path (&home, name);
  g_autofree char *text = NULL;
  gsize length;
  guint32 width;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, 24);
  memcpy (&width, text + 16, sizeof width);
  return GUINT32_FROM_BE (width);
}

/* Cards are 600 points wide, a point is 4/3 pixels at once the size. */
static void
test_report_some (void)
{
  static const struct
  {
    const char *times;
    guint width;
  } sizes[] = {
    {"1",  800 },
    { "2", 1600},
    { "4", 3200}
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *line = g_strdup_printf (
          "report --local=tiny --output=some --force "
          "--figures=segments,orders --format=png --scale=%s",
          sizes[i].times);

      cli_home_assert (&home, line, 0, NULL);
      g_assert_cmpuint (count_files ("some"), ==, 2);
      g_assert_cmpuint (get_png_width ("some/segments.png"), ==,
                        sizes[i].width);
      g_assert_cmpuint (get_png_width ("some/orders.png"), ==, sizes[i].width);
    }
  cli_home_assert (&home,
                   "report --local=tiny --output=pdf --figures=orders "
                   "--format=pdf",
                   0, NULL);
  g_assert_cmpuint (count_files ("pdf"), ==, 1);
  g_assert_true (exists ("pdf/curio-report.pdf"));
}

/* The months and prices of one item are those of the best seller, a clock of
 * £90, or of the product that is named. */
static void
test_report_product (void)
{
  static const struct
  {
    const char *option, *title;
  } items[] = {
    {"",                  "Alarm Clock"        },
    { "--product=85123A", "White Hanging Heart"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *line = g_strdup_printf (
          "report --local=tiny --output=item --force --format=pdf "
          "--figures=item-prices %s",
          items[i].option);
      g_autofree char *path
          = cli_home_get_path (&home, "item/curio-report.pdf");
      g_autofree char *text = NULL;
      const char *const command[] = { "pdftotext", path, "-", NULL };

      cli_home_assert (&home, line, 0, NULL);
      g_assert_true (g_spawn_sync (NULL, (char **)command, NULL,
                                   G_SPAWN_SEARCH_PATH, NULL, NULL, &text,
                                   NULL, NULL, NULL));
      g_assert_nonnull (strstr (text, items[i].title));
    }
  cli_home_assert (&home, "report --local=tiny --output=none --product=NONE",
                   2, "NONE");
  cli_home_assert (&home, "report --output=none --product=22728 --deck=Monday",
                   2, "Either");
}

/* A deck's slides have its order, one figure may be there twice, and one of a
 * later version is left out. */
static void
test_report_deck (void)
{
  g_autofree char *folder = cli_home_get_path (&home, "data/curio/decks");

  cli_home_assert (&home, "report --local=tiny --output=deck --deck=Monday", 1,
                   "No deck was saved");
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  cli_home_write (&home, "data/curio/decks/shop-tiny.json",
                  "{\"decks\":[{\"name\":\"Monday\",\"slides\":["
                  "{\"figure\":\"segments\",\"choices\":\"by-customers\"},"
                  "{\"figure\":\"of-next-year\"},"
                  "{\"figure\":\"orders\"},{\"figure\":\"segments\"}]}]}");
  cli_home_assert (&home, "report --local=tiny --output=deck --deck=Friday", 1,
                   "Monday");
  g_assert_false (exists ("deck"));
  cli_home_assert (&home,
                   "report --local=tiny --output=deck --deck=Monday --scale=1",
                   0, NULL);
  g_assert_true (exists ("deck/01-segments.svg"));
  g_assert_true (exists ("deck/03-segments.svg"));
  g_assert_cmpuint (get_png_width ("deck/02-orders.png"), ==, 1920);
  g_assert_true (exists ("deck/curio-report.pdf"));
  g_assert_cmpuint (count_files ("deck"), ==, 7);
  /* They are replaced like those of figures. */
  cli_home_assert (&home,
                   "report --local=tiny --output=deck --figures=orders "
                   "--format=svg --force",
                   0, NULL);
  g_assert_cmpuint (count_files ("deck"), ==, 1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cli_home_init (&home);
  cli_home_write (&home, "tiny.csv", TINY_CSV);
  cli_home_assert (&home, "import tiny.csv --local=tiny", 0, NULL);
  g_test_add_func ("/report/some", test_report_some);
  g_test_add_func ("/report/product", test_report_product);
  g_test_add_func ("/report/deck", test_report_deck);
  status = g_test_run ();
  cli_home_clear (&home);
  return status;
}
