/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What dragging and keys do to the dates of the brush.  The figures are those
 * of the real shop: 1 December 2009 to 9 December 2011, 25 months. */

#include "curio-time-window.h"

#define FIRST "2009-12-01"
#define LAST "2011-12-09"

static gint32
day_of (const char *iso)
{
  gint32 day;

  g_assert_true (curio_day_parse (iso, &day));
  return day;
}

static CurioTimeWindow
hold (const char *from, const char *to)
{
  return curio_time_window_new (day_of (FIRST), day_of (LAST), day_of (from),
                                day_of (to));
}

static void
assert_holds (CurioTimeWindow window, const char *from, const char *to)
{
  g_autofree char *got_from = curio_day_to_iso (window.from_day);
  g_autofree char *got_to = curio_day_to_iso (window.to_day);

  g_assert_cmpstr (got_from, ==, from);
  g_assert_cmpstr (got_to, ==, to);
}

static void
test_new (void)
{
  CurioTimeWindow all = curio_time_window_new (day_of (FIRST), day_of (LAST),
                                               CURIO_DAY_NONE, CURIO_DAY_NONE);

  assert_holds (all, FIRST, LAST);
  g_assert_true (curio_time_window_holds_all (&all));
  g_assert_cmpuint (curio_time_window_get_n_months (&all), ==, 25);
  g_assert_cmpfloat (curio_time_window_get_from (&all), ==, 0);
  /* The last month is held whole, though only nine days of it are known. */
  g_assert_cmpfloat (curio_time_window_get_to (&all), ==, 25);
  assert_holds (hold ("2001-01-01", "2030-01-01"), FIRST, LAST);
  assert_holds (hold ("2030-01-01", "2031-01-01"), LAST, LAST);

  CurioTimeWindow some = hold ("2010-02-15", "2010-12-31");

  g_assert_false (curio_time_window_holds_all (&some));
  /* 14 of the 28 days of the third month lie before it. */
  g_assert_cmpfloat (curio_time_window_get_from (&some), ==, 2.5);
  g_assert_cmpfloat (curio_time_window_get_to (&some), ==, 13);
}

static void
test_drag_handles (void)
{
  CurioTimeWindow start = hold ("2010-03-01", "2010-08-31");

  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_FROM, 3, 4.6, FALSE),
      "2010-05-01", "2010-08-31");
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_TO, 9, 25, FALSE),
      "2010-03-01", LAST);
  /* A month remains, whichever way it goes. */
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_FROM, 3, 20, FALSE),
      "2010-08-01", "2010-08-31");
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_TO, 9, 0, FALSE),
      "2010-03-01", "2010-03-31");
  /* Or a day.  Half of August's 31 days is the edge of the 17th. */
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_TO, 9, 8.5, TRUE),
      "2010-03-01", "2010-08-16");
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_FROM, 3, 24, TRUE),
      "2010-08-31", "2010-08-31");
}

static void
test_drag_window (void)
{
  CurioTimeWindow start = hold ("2010-02-01", "2010-02-28");
  CurioTimeWindow end = hold ("2011-11-01", LAST);
  CurioTimeWindow odd = hold ("2010-02-10", "2010-02-19");

  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_WINDOW, 2.2, 3.4, FALSE),
      "2010-03-01", "2010-03-31");
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_WINDOW, 2.2, 0, FALSE),
      FIRST, "2009-12-31");
  assert_holds (
      curio_time_window_drag (&end, CURIO_TIMELINE_WINDOW, 24, 23, FALSE),
      "2011-10-01", "2011-11-30");
  assert_holds (
      curio_time_window_drag (&odd, CURIO_TIMELINE_WINDOW, 2, 3, FALSE),
      "2010-03-10", "2010-03-19");
  assert_holds (
      curio_time_window_drag (&odd, CURIO_TIMELINE_WINDOW, 2, 25, TRUE),
      "2011-11-30", LAST);
}

static void
test_draw_new (void)
{
  CurioTimeWindow start = hold ("2010-02-01", "2010-02-28");

  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_MONTH, 13.4, 12.6, FALSE),
      "2010-12-01", "2011-01-31");
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_MONTH, 13.4, 13.5, FALSE),
      "2011-01-01", "2011-01-31");
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_MONTH, 25, 25, FALSE),
      "2011-12-01", LAST);
  assert_holds (
      curio_time_window_drag (&start, CURIO_TIMELINE_MONTH, 2, 2.5, TRUE),
      "2010-02-01", "2010-02-14");
  assert_holds (curio_time_window_choose_month (&start, 14.9), "2011-02-01",
                "2011-02-28");
  assert_holds (curio_time_window_choose_month (&start, 25), "2011-12-01",
                LAST);
}

static void
test_keys (void)
{
  CurioTimeWindow start = hold ("2010-03-01", "2010-08-31");
  CurioTimeWindow odd = hold ("2010-03-10", "2010-08-20");

  assert_holds (curio_time_window_step (&start, CURIO_TIMELINE_FROM,
                                        CURIO_TIME_STEP_MONTH, 1),
                "2010-04-01", "2010-08-31");
  assert_holds (curio_time_window_step (&start, CURIO_TIMELINE_TO,
                                        CURIO_TIME_STEP_MONTH, -1),
                "2010-03-01", "2010-07-31");
  assert_holds (curio_time_window_step (&start, CURIO_TIMELINE_TO,
                                        CURIO_TIME_STEP_YEAR, 1),
                "2010-03-01", "2011-08-31");
  assert_holds (curio_time_window_step (&start, CURIO_TIMELINE_WINDOW,
                                        CURIO_TIME_STEP_YEAR, 1),
                "2011-03-01", "2011-08-31");
  assert_holds (curio_time_window_step (&start, CURIO_TIMELINE_WINDOW,
                                        CURIO_TIME_STEP_DAY, -1),
                "2010-02-28", "2010-08-30");
  assert_holds (curio_time_window_step (&start, CURIO_TIMELINE_WINDOW,
                                        CURIO_TIME_STEP_END, 1),
                "2011-07-01", LAST);
  assert_holds (curio_time_window_step (&start, CURIO_TIMELINE_FROM,
                                        CURIO_TIME_STEP_END, -1),
                FIRST, "2010-08-31");
  assert_holds (curio_time_window_step (&start, CURIO_TIMELINE_TO,
                                        CURIO_TIME_STEP_END, 1),
                "2010-03-01", LAST);
  /* The first step ends between months. */
  assert_holds (curio_time_window_step (&odd, CURIO_TIMELINE_FROM,
                                        CURIO_TIME_STEP_MONTH, -1),
                "2010-03-01", "2010-08-20");
  assert_holds (curio_time_window_step (&odd, CURIO_TIMELINE_TO,
                                        CURIO_TIME_STEP_MONTH, 1),
                "2010-03-10", "2010-08-31");
  assert_holds (
      curio_time_window_step (&odd, CURIO_TIMELINE_TO, CURIO_TIME_STEP_DAY, 1),
      "2010-03-10", "2010-08-21");
}

/* Figures of one day leave nothing to drag. */
static void
test_one_day (void)
{
  gint32 day = day_of ("2011-05-17");
  CurioTimeWindow one
      = curio_time_window_new (day, day, CURIO_DAY_NONE, CURIO_DAY_NONE);

  g_assert_cmpuint (curio_time_window_get_n_months (&one), ==, 1);
  for (CurioTimelinePart part = 0; part <= CURIO_TIMELINE_TO; part++)
    for (int fine = 0; fine < 2; fine++)
      for (int now = 0; now <= 1; now++)
        assert_holds (curio_time_window_drag (&one, part, 0.5, now, fine),
                      "2011-05-17", "2011-05-17");
  for (CurioTimeStep step = 0; step <= CURIO_TIME_STEP_END; step++)
    assert_holds (
        curio_time_window_step (&one, CURIO_TIMELINE_WINDOW, step, 1),
        "2011-05-17", "2011-05-17");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-window/new", test_new);
  g_test_add_func ("/time-window/drag-handles", test_drag_handles);
  g_test_add_func ("/time-window/drag-window", test_drag_window);
  g_test_add_func ("/time-window/draw-new", test_draw_new);
  g_test_add_func ("/time-window/keys", test_keys);
  g_test_add_func ("/time-window/one-day", test_one_day);
  return g_test_run ();
}
