/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip of time by the numbers of its layout. */

#include "curio-format.h"
#include "curio-layout-check.h"
#include "curio-layout-find.h"
#include "curio-timeline.h"

#include <math.h>

#define WIDTH 861.0 /* 1148 pixels: the window of the design, less its bar */
#define DECEMBER_2009 (39 * 12 + 11)

static const gint64 values[25] = { 10, 7, 6, 9, 8, 8, 8, 7, 8,  11, 14, 18, 10,
                                   7,  6, 9, 6, 9, 8, 8, 9, 13, 14, 18, -5 };
static const guint8 partial[25] = { [24] = 9 };

static CurioTimeline
make (double from, double to)
{
  return (CurioTimeline){ DECEMBER_2009,     25, values, partial, from, to,
                          curio_format_count };
}

static const CurioMark *
get_mark (const CurioLayout *layout, CurioTimelinePart part, int id)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, (int)i);

      if (mark->series == (int)part && mark->id == id)
        return mark;
    }
  g_error ("no mark of part %d, id %d", part, id);
}

static void
test_positions (void)
{
  CurioTimeline timeline = make (0, 25);

  /* 18 points at either side are the page's margin of 24 pixels. */
  g_assert_cmpfloat (curio_timeline_get_x (&timeline, WIDTH, 0), ==, 18);
  g_assert_cmpfloat_with_epsilon (curio_timeline_get_x (&timeline, WIDTH, 25),
                                  WIDTH - 18, 1e-9);
  for (double at = 0; at <= 25; at += 0.25)
    g_assert_cmpfloat_with_epsilon (
        curio_timeline_find (&timeline, WIDTH,
                             curio_timeline_get_x (&timeline, WIDTH, at)),
        at, 1e-9);
  g_assert_cmpfloat (curio_timeline_find (&timeline, WIDTH, -50), ==, 0);
  g_assert_cmpfloat (curio_timeline_find (&timeline, WIDTH, 5000), ==, 25);
}

static void
test_columns (void)
{
  CurioTimeline timeline = make (12, 25);
  g_autoptr (CurioLayout) layout
      = curio_timeline_layout (&timeline, WIDTH, CURIO_TIMELINE_HEIGHT_PT);
  const CurioShape *high, *low;

  /* Twelve pale ones; the thirteenth of the others is below zero. */
  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_WASH), ==, 12);
  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_MEASURE), ==, 12);
  low = layout_get_box (layout, CURIO_INK_WASH, 2);
  high = layout_get_box (layout, CURIO_INK_WASH, 11);
  g_assert_cmpfloat_with_epsilon (low->box.height / high->box.height, 6 / 18.0,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (low->box.y + low->box.height,
                                  high->box.y + high->box.height, 1e-9);
}

/* The window cuts a column where it ends within the month. */
static void
test_cut_column (void)
{
  CurioTimeline timeline = make (11.5, 12);
  g_autoptr (CurioLayout) layout
      = curio_timeline_layout (&timeline, WIDTH, CURIO_TIMELINE_HEIGHT_PT);
  const CurioShape *dark = layout_get_box (layout, CURIO_INK_MEASURE, 0);
  const CurioShape *pale = layout_get_box (layout, CURIO_INK_WASH, 11);

  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_MEASURE), ==, 1);
  g_assert_cmpfloat_with_epsilon (
      dark->box.x, curio_timeline_get_x (&timeline, WIDTH, 11.5), 1e-9);
  g_assert_cmpfloat_with_epsilon (dark->box.width, pale->box.width, 1e-9);
}

static void
test_marks (void)
{
  CurioTimeline timeline = make (3, 9);
  g_autoptr (CurioLayout) layout
      = curio_timeline_layout (&timeline, WIDTH, CURIO_TIMELINE_HEIGHT_PT);
  const CurioMark *month = get_mark (layout, CURIO_TIMELINE_MONTH, 24);
  const CurioMark *window = get_mark (layout, CURIO_TIMELINE_WINDOW, 0);
  const CurioMark *handle = get_mark (layout, CURIO_TIMELINE_TO, 0);

  g_assert_cmpstr (month->label, ==, "December 2011 (9 days): −5 net sales.");
  g_assert_cmpfloat_with_epsilon (
      window->box.x, curio_timeline_get_x (&timeline, WIDTH, 3), 1e-9);
  g_assert_cmpfloat_with_epsilon (handle->box.x + handle->box.width / 2,
                                  curio_timeline_get_x (&timeline, WIDTH, 9),
                                  1e-9);
  g_assert_true (
      curio_layout_get_mark (
          layout, curio_layout_pick (
                      layout, curio_timeline_get_x (&timeline, WIDTH, 9), 20))
      == handle);
}

static void
test_years (void)
{
  CurioTimeline timeline = make (0, 25);
  g_autoptr (CurioLayout) layout
      = curio_timeline_layout (&timeline, WIDTH, CURIO_TIMELINE_HEIGHT_PT);

  g_assert_cmpfloat (find_text (layout, "2009")->box.x, ==, 18);
  find_text (layout, "2010");
  find_text (layout, "2011");
  layout_check_texts (layout, 1, "timeline");
}

/* A tick at the day, above the columns; the month's words hold the note.  One
 * before the records or after them is nowhere. */
static void
test_notes (void)
{
  static const CurioTimelineNote notes[] = {
    {-0.5,  "too early"                       },
    { 15.5, "17 Mar 2011: Royal wedding range"},
    { 15.9, "30 Mar 2011: site down"          },
    { 25.5, "too late"                        }
  };
  CurioTimeline timeline = make (0, 25);
  g_autoptr (CurioLayout) without
      = curio_timeline_layout (&timeline, WIDTH, CURIO_TIMELINE_HEIGHT_PT);
  g_autoptr (CurioLayout) with = NULL;
  double x = curio_timeline_get_x (&timeline, WIDTH, 15.5);
  guint n_found = 0;

  timeline.notes = notes;
  timeline.n_notes = G_N_ELEMENTS (notes);
  with = curio_timeline_layout (&timeline, WIDTH, CURIO_TIMELINE_HEIGHT_PT);
  g_assert_cmpuint (with->shapes->len, ==, without->shapes->len + 2);
  for (guint i = 0; i < with->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (with->shapes, CurioShape, i);

      n_found += shape->kind == CURIO_SHAPE_PATH
                 && fabs (shape->points[0] - x) < 1e-9
                 && shape->points[1] == 0;
    }
  g_assert_cmpuint (n_found, ==, 1);
  g_assert_cmpstr (get_mark (with, CURIO_TIMELINE_MONTH, 15)->label, ==,
                   "March 2011: 9 net sales.\n"
                   "17 Mar 2011: Royal wedding range\n"
                   "30 Mar 2011: site down");
  g_assert_cmpstr (get_mark (with, CURIO_TIMELINE_MONTH, 14)->label, ==,
                   "February 2011: 6 net sales.");
}

/* A century, and a strip as narrow as a telephone: years keep apart. */
static void
test_extremes (void)
{
  g_autofree gint64 *many = g_new0 (gint64, 1200);
  CurioTimeline century = { 0, 1200, many, NULL, 0, 1200, curio_format_count };
  CurioTimeline one = { 5, 1, values, NULL, 0, 1, curio_format_count };
  g_autoptr (CurioLayout) long_one
      = curio_timeline_layout (&century, 200, CURIO_TIMELINE_HEIGHT_PT);
  g_autoptr (CurioLayout) short_one
      = curio_timeline_layout (&one, 200, CURIO_TIMELINE_HEIGHT_PT);
  g_autoptr (CurioLayout) tiny = curio_timeline_layout (&century, 1, 1);

  layout_check_texts (long_one, 1, "century");
  layout_check_texts (short_one, 1, "one month");
  g_assert_cmpuint (layout_count_boxes (long_one, CURIO_INK_MEASURE), ==, 0);
  g_assert_cmpuint (layout_count_boxes (short_one, CURIO_INK_MEASURE), ==, 1);
  find_text (short_one, "1970");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/positions", test_positions);
  g_test_add_func ("/timeline/notes", test_notes);
  g_test_add_func ("/timeline/columns", test_columns);
  g_test_add_func ("/timeline/cut-column", test_cut_column);
  g_test_add_func ("/timeline/marks", test_marks);
  g_test_add_func ("/timeline/years", test_years);
  g_test_add_func ("/timeline/extremes", test_extremes);
  return g_test_run ();
}
