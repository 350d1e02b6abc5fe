/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three or four ticks within the data, and where they lie. */

#include "curio-axis.h"
#include "curio-format.h"

static void
check_ticks (const CurioAxis *axis, const gint64 *want, guint n)
{
  g_assert_cmpuint (axis->n_ticks, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (axis->ticks[i], ==, want[i]);
}

/* £1.5 M lies just above £1.43 M and is taken in; 3,000 far above 2,751 is
 * not. */
static void
test_ticks (void)
{
  static const gint64 money[] = { 0, 500000000, 1000000000, 1500000000 };
  static const gint64 orders[] = { 0, 1000, 2000 };
  CurioAxis axis;

  curio_axis_init (&axis, 0, 1427124540, 10, 110, 1, FALSE);
  check_ticks (&axis, money, G_N_ELEMENTS (money));
  g_assert_cmpfloat (axis.high, ==, 1500000000.0);
  curio_axis_init (&axis, 0, 2751, 10, 110, 1, FALSE);
  check_ticks (&axis, orders, G_N_ELEMENTS (orders));
  g_assert_cmpfloat (axis.high, ==, 2751.0);
}

static void
test_mirrored (void)
{
  static const gint64 ticks[] = { 0, 1000, 2000, -500 };
  CurioAxis axis;
  g_autofree char *label = NULL;

  curio_axis_init (&axis, -544, 2751, 10, 160, 1, TRUE);
  check_ticks (&axis, ticks, G_N_ELEMENTS (ticks));
  label = curio_axis_format_tick (&axis, 3, curio_format_count);
  g_assert_cmpstr (label, ==, "500");
}

static void
test_places (void)
{
  CurioAxis axis;

  curio_axis_init (&axis, -50, 100, 10, 160, 1, FALSE);
  g_assert_cmpfloat_with_epsilon (curio_axis_get_y (&axis, 100), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (curio_axis_get_y (&axis, -50), 160, 1e-9);
  g_assert_cmpfloat_with_epsilon (curio_axis_get_y (&axis, 0), 110, 1e-9);
}

/* A low plot has fewer; one without height is no accident. */
static void
test_low (void)
{
  CurioAxis axis;

  curio_axis_init (&axis, 0, 1427124540, 10, 40, 1, FALSE);
  g_assert_cmpuint (axis.n_ticks, ==, 2);
  curio_axis_init (&axis, 0, 0, 10, 10, 1, FALSE);
  g_assert_cmpfloat (curio_axis_get_y (&axis, 0), ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/ticks", test_ticks);
  g_test_add_func ("/axis/mirrored", test_mirrored);
  g_test_add_func ("/axis/places", test_places);
  g_test_add_func ("/axis/low", test_low);
  return g_test_run ();
}
