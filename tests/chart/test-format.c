/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as a person reads them, in British English and in German. */

#include "curio-format.h"
#include "remove-tree.h"

#include <locale.h>
#include <math.h>

#define GERMAN "de_DE.UTF-8"

#define check(call, want)                                                     \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *got_ = call;                                             \
    g_assert_cmpstr (got_, ==, want);                                         \
  }                                                                           \
  G_STMT_END

static void
test_count (void)
{
  check (curio_format_count (0), "0");
  check (curio_format_count (7), "7");
  check (curio_format_count (999), "999");
  check (curio_format_count (1000), "1,000");
  check (curio_format_count (1067371), "1,067,371");
  check (curio_format_count (-1067371), "\u22121,067,371");
  check (curio_format_count (G_MAXINT64), "9,223,372,036,854,775,807");
  check (curio_format_count (G_MININT64), "\u22129,223,372,036,854,775,808");
}

static void
test_money (void)
{
  check (curio_format_money (8624952280), "£8,624,952");
  check (curio_format_money (499), "£0");
  check (curio_format_money (500), "£1");
  check (curio_format_money (-1500), "\u2212£2");
  check (curio_format_money (-499), "£0");
  check (curio_format_money_pence (8624952280), "£8,624,952.28");
  check (curio_format_money_pence (190), "£0.19");
  check (curio_format_money_pence (5), "£0.01");
  check (curio_format_money_pence (-90), "\u2212£0.09");
  check (curio_format_money_pence (-4), "£0.00");
  check (curio_format_price (1), "£0.001");
  check (curio_format_price (-1), "\u2212£0.001");
  check (curio_format_price (2950), "£2.95");
  check (curio_format_price (1234567), "£1,234.567");
}

static void
test_money_short (void)
{
  check (curio_format_money_short (8624952280), "£8.62\u00A0M");
  check (curio_format_money_short (18927435650), "£18.93\u00A0M");
  check (curio_format_money_short (464359490), "£464\u00A0k");
  check (curio_format_money_short (25809310), "£26\u00A0k");
  check (curio_format_money_short (3456000), "£3.5\u00A0k");
  check (curio_format_money_short (999400), "£999");
  check (curio_format_money_short (999600), "£1.0\u00A0k");
  check (curio_format_money_short (999499000), "£999\u00A0k");
  check (curio_format_money_short (999500000), "£1.00\u00A0M");
  check (curio_format_money_short (-464359490), "\u2212£464\u00A0k");
  check (curio_format_money_short (0), "£0");
  check (curio_format_money_short (2345678901000), "£2.35\u00A0bn");
}

/* All ticks of an axis have one unit and as many decimals. */
static void
test_money_tick (void)
{
  check (curio_format_money_tick (500000000, 500000000, 1500000000),
         "£0.5\u00A0M");
  check (curio_format_money_tick (1000000000, 500000000, 1500000000),
         "£1.0\u00A0M");
  check (curio_format_money_tick (2000000000, 1000000000, 3000000000),
         "£2\u00A0M");
  check (curio_format_money_tick (20000000, 20000000, 80000000), "£20\u00A0k");
  check (curio_format_money_tick (-50000, 50000, 150000), "\u2212£50");
}

static void
test_shares (void)
{
  check (curio_format_share (0.4557), "46\u00A0%");
  check (curio_format_share (0.0245), "2.5\u00A0%");
  check (curio_format_share (0.0476), "5\u00A0%");
  check (curio_format_share (0.0012), "0.1\u00A0%");
  check (curio_format_share (0), "0\u00A0%");
  check (curio_format_share (1), "100\u00A0%");
  check (curio_format_share (-0.02), "\u22122.0\u00A0%");
  check (curio_format_percent (0.18714, 1), "18.7\u00A0%");
  check (curio_format_percent (1.5, 0), "150\u00A0%");
  check (curio_format_percent (NAN, 1), "\u2013");
  check (curio_format_change (0.4317), "+43\u00A0%");
  check (curio_format_change (-0.2904), "\u221229\u00A0%");
  check (curio_format_change (0.001), "0\u00A0%");
  check (curio_format_change (-0.001), "0\u00A0%");
  check (curio_format_change (INFINITY), "\u2013");
}

static void
test_decimal (void)
{
  check (curio_format_decimal (17.1212, 1), "17.1");
  check (curio_format_decimal (1234567.891, 2), "1,234,567.89");
  check (curio_format_decimal (-0.04, 1), "0.0");
  check (curio_format_decimal (-0.05001, 1), "\u22120.1");
  check (curio_format_decimal (3, 0), "3");
}

/* Compiles the locale into FOLDER, as a machine without it would have it. */
static gboolean
make_german (const char *folder)
{
  g_autofree char *target = g_build_filename (folder, GERMAN, NULL);
  const char *const command[]
      = { "localedef", "-i", "de_DE", "-f", "UTF-8", target, NULL };

  g_spawn_sync (NULL, (char **)command, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                    | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, NULL, NULL, NULL, NULL);
  g_setenv ("LOCPATH", folder, TRUE);
  return setlocale (LC_ALL, GERMAN) != NULL;
}

static void
test_german (void)
{
  g_autofree char *folder = g_dir_make_tmp ("curio-locale-XXXXXX", NULL);

  if (setlocale (LC_ALL, GERMAN) == NULL && !make_german (folder))
    {
      remove_tree (folder);
      g_test_skip ("no German locale, and no package “locales” to make it");
      return;
    }
  check (curio_format_count (1067371), "1.067.371");
  check (curio_format_money_pence (8624952280), "£8.624.952,28");
  check (curio_format_percent (0.18714, 1), "18,7\u00A0%");
  setlocale (LC_ALL, "C");
  check (curio_format_count (1067371), "1,067,371");
  remove_tree (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/count", test_count);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/money-short", test_money_short);
  g_test_add_func ("/format/money-tick", test_money_tick);
  g_test_add_func ("/format/shares", test_shares);
  g_test_add_func ("/format/decimal", test_decimal);
  g_test_add_func ("/format/german", test_german);
  return g_test_run ();
}
