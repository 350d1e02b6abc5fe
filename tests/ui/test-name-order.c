/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The alphabet of names in any encoding: GLib's own where it can be, and an
 * order, not a warning, where it cannot. */

#include "curio-name-order.h"

static void
test_names (void)
{
  g_assert_cmpint (curio_name_compare ("EIRE", "France"), <, 0);
  g_assert_cmpint (curio_name_compare ("France", "EIRE"), >, 0);
  g_assert_cmpint (curio_name_compare ("France", "France"), ==, 0);
}

/* "Österreich" and "España" in Latin-1. */
static void
test_latin_1 (void)
{
  static const char *const names[] = { "\xd6sterreich",
                                       "Espa\xf1"
                                       "a",
                                       "Espa\xf2"
                                       "a",
                                       "France", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      {
        int there = curio_name_compare (names[i], names[j]);
        int back = curio_name_compare (names[j], names[i]);

        g_assert_true ((there == 0) == (i == j));
        g_assert_true ((there < 0) == (back > 0));
      }
  g_assert_cmpint (curio_name_compare (names[1], "France"), <, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/name-order/names", test_names);
  g_test_add_func ("/ui/name-order/latin-1", test_latin_1);
  return g_test_run ();
}
