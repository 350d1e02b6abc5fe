/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The squarified treemap: a published case, and exact areas for any other. */

#include "curio-chart.h"

#include <math.h>

/* The worked example in the documentation of the Python package "squarify". */
static void
test_published (void)
{
  static const double values[] = { 500, 433, 78, 25, 25, 7 };
  static const CurioBox want[] = {
    {0,        0, 327.715, 433    },
    { 327.715, 0, 372.285, 330.086},
  };
  const CurioBox box = { 0, 0, 700, 433 };
  CurioBox boxes[6];

  curio_treemap_squarify (values, 6, &box, boxes);
  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    {
      g_assert_cmpfloat_with_epsilon (boxes[i].x, want[i].x, 0.001);
      g_assert_cmpfloat_with_epsilon (boxes[i].y, want[i].y, 0.001);
      g_assert_cmpfloat_with_epsilon (boxes[i].width, want[i].width, 0.001);
      g_assert_cmpfloat_with_epsilon (boxes[i].height, want[i].height, 0.001);
    }
}

/* Figures 4 of the paper: 6, 6, 4, 3, 2, 2, 1 in a 6 x 4 rectangle begin with
 * a column of two squares-to-be, 3 wide and 2 high. */
static void
test_paper (void)
{
  static const double values[] = { 6, 6, 4, 3, 2, 2, 1 };
  const CurioBox box = { 0, 0, 6, 4 };
  CurioBox boxes[7];

  curio_treemap_squarify (values, 7, &box, boxes);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpfloat_with_epsilon (boxes[i].width, 3, 1e-9);
      g_assert_cmpfloat_with_epsilon (boxes[i].height, 2, 1e-9);
    }
  /* Then a row of 4 and 3 along the shorter side. */
  g_assert_cmpfloat_with_epsilon (boxes[2].y, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[2].height, 7.0 / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[2].width, 12.0 / 7, 1e-9);
}

static int
compare_falling (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x < y) - (x > y);
}

static void
check_inside (const CurioBox *inner, const CurioBox *outer)
{
  g_assert_cmpfloat (inner->x, >=, outer->x - 1e-6);
  g_assert_cmpfloat (inner->y, >=, outer->y - 1e-6);
  g_assert_cmpfloat (inner->x + inner->width, <=,
                     outer->x + outer->width + 1e-6);
  g_assert_cmpfloat (inner->y + inner->height, <=,
                     outer->y + outer->height + 1e-6);
}

static void
check_apart (const CurioBox *a, const CurioBox *b)
{
  double wide = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double high = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  g_assert_true (wide < 1e-6 || high < 1e-6);
}

static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 500; round++)
    {
      const CurioBox box = { 3, 5, g_rand_double_range (random, 1, 900),
                             g_rand_double_range (random, 1, 900) };
      guint n = (guint)g_rand_int_range (random, 1, 30);
      double values[30], total = 0;
      CurioBox boxes[30];

      for (guint i = 0; i < n; i++)
        {
          values[i] = pow (10, g_rand_double_range (random, -2, 3));
          total += values[i];
        }
      qsort (values, n, sizeof (double), compare_falling);
      curio_treemap_squarify (values, n, &box, boxes);
      for (guint i = 0; i < n; i++)
        {
          double area = box.width * box.height * values[i] / total;

          g_assert_cmpfloat_with_epsilon (boxes[i].width * boxes[i].height,
                                          area, area * 1e-6 + 1e-9);
          check_inside (&boxes[i], &box);
          for (guint j = 0; j < i; j++)
            check_apart (&boxes[i], &boxes[j]);
        }
    }
}

static void
test_nothing (void)
{
  const CurioBox box = { 1, 2, 0, 10 };
  const double values[] = { 3, 2 };
  CurioBox boxes[2];

  curio_treemap_squarify (values, 2, &box, boxes);
  g_assert_cmpfloat (boxes[0].width, ==, 0);
  g_assert_cmpfloat (boxes[1].height, ==, 0);
  curio_treemap_squarify (values, 0, &box, boxes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/squarify/published", test_published);
  g_test_add_func ("/squarify/paper", test_paper);
  g_test_add_func ("/squarify/any", test_any);
  g_test_add_func ("/squarify/nothing", test_nothing);
  return g_test_run ();
}
