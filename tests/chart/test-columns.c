/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns are as high as their values, and say what they should. */

#include "curio-format.h"
#include "curio-layout-find.h"
#include "curio-samples.h"

#include <math.h>
#include <string.h>

#define WIDTH 407.0
#define HEIGHT 260.0

static CurioLayout *
lay_out (CurioChart *chart)
{
  return curio_chart_layout (chart, WIDTH, HEIGHT);
}

static double
get_bottom (const CurioShape *shape)
{
  return shape->box.y + shape->box.height;
}

/* £778,343 and £604,832: heights in the same proportion, from one base. */
static void
test_heights (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  const CurioShape *first = layout_get_box (layout, CURIO_INK_MEASURE, 0);
  const CurioShape *second = layout_get_box (layout, CURIO_INK_MEASURE, 1);

  /* 25 months, two of them peaks in the dark ink. */
  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_MEASURE), ==, 23);
  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_HIGHLIGHT), ==, 2);
  g_assert_cmpfloat_with_epsilon (first->box.height / second->box.height,
                                  778343.08 / 604831.79, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_bottom (first), get_bottom (second),
                                  1e-9);
}

static void
test_peaks (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  const CurioShape *label = find_text (layout, "£1.39\u00A0M");
  const CurioShape *peak = layout_get_box (layout, CURIO_INK_HIGHLIGHT, 0);

  find_text (layout, "£1.43\u00A0M");
  g_assert_cmpfloat (get_bottom (label), <=, peak->box.y);
  g_assert_cmpfloat_with_epsilon (label->box.x + label->box.width / 2,
                                  peak->box.x + peak->box.width / 2, 1e-6);
  /* Growth: +52 % and -46 % are the greatest either way. */
  find_text (layout, "+52\u00A0%");
  find_text (layout, "\u221246\u00A0%");
}

static void
test_axis (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  double zero = get_bottom (layout_get_box (layout, CURIO_INK_MEASURE, 0));
  const CurioShape *million = find_text (layout, "£1.0\u00A0M");
  const CurioShape *first = layout_get_box (layout, CURIO_INK_MEASURE, 0);
  double y = million->box.y + million->box.height / 2;

  find_text (layout, "£0.5\u00A0M");
  find_text (layout, "£1.5\u00A0M");
  g_assert_null (layout_find_text (layout, "£2.0\u00A0M"));
  g_assert_cmpfloat_with_epsilon (first->box.height / (zero - y),
                                  778343.08 / 1e6, 1e-6);
}

static void
test_months (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  g_autoptr (CurioLayout) wide = curio_chart_layout (chart, 1000, HEIGHT);

  find_text (layout, "2009");
  find_text (layout, "2010");
  find_text (layout, "2011");
  find_text (layout, "9 days");
  /* J for January, June, July, twice. */
  g_assert_cmpuint (layout_count_texts (layout, "J"), ==, 6);
  g_assert_cmpuint (layout_count_texts (wide, "Jan"), ==, 2);
}

static void
test_partial (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = lay_out (chart);

  for (guint i = 0; i < 23; i++)
    g_assert_cmpint (layout_get_box (layout, CURIO_INK_MEASURE, i)->hatched,
                     ==, i == 22);
}

/* The year of a single month stands below its column, whole or not. */
static void
test_single_month (void)
{
  static const gint64 values[] = { 7 };
  static const guint8 n_days[] = { 9 };
  const CurioPanel panel
      = { .series = { { .values = values, .ink = CURIO_INK_MEASURE } },
          .n_series = 1,
          .format_value = curio_format_count,
          .share = 1 };

  for (guint is_partial = 0; is_partial <= 1; is_partial++)
    {
      g_autoptr (CurioChart) chart
          = curio_columns_new (503, 1, is_partial ? n_days : NULL, &panel, 1);
      g_autoptr (CurioLayout) layout = lay_out (chart);
      const CurioBox *year = &find_text (layout, "2011")->box;
      const CurioBox *column
          = &layout_get_box (layout, CURIO_INK_MEASURE, 0)->box;

      g_assert_cmpfloat_with_epsilon (year->x + year->width / 2,
                                      column->x + column->width / 2, 1);
      g_assert_cmpint (layout_find_text (layout, "9 days") != NULL, ==,
                       is_partial);
    }
}

/* A growth that cannot be told is a dash. */
static void
test_dashes (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = lay_out (chart);

  g_assert_cmpuint (layout_count_texts (layout, "\u2013"), ==, 2);
  find_text (layout, "growth");
  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_BETTER)
                        + layout_count_boxes (layout, CURIO_INK_WORSE),
                    ==, 23);
}

/* Cancellations hang from the zero line on the scale of the orders. */
static void
test_mirror (void)
{
  g_autoptr (CurioChart) chart = sample_orders ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  const CurioShape *up = layout_get_box (layout, CURIO_INK_MEASURE, 0);
  const CurioShape *down = layout_get_box (layout, CURIO_INK_CANCELLED, 0);
  double zero = get_bottom (up);

  g_assert_cmpfloat_with_epsilon ((get_bottom (down) - zero) / up->box.height,
                                  379.0 / 1666.0, 1e-6);
  find_text (layout, "500");
  find_text (layout, "544");
  find_text (layout, "orders placed");
  g_assert_cmpfloat (find_text (layout, "cancelled")->box.y, >, zero);
}

static void
test_stack (void)
{
  g_autoptr (CurioChart) chart = sample_customers ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  /* January 2010 is the first month with both kinds: 333 and 368. */
  const CurioShape *lower = layout_get_box (layout, CURIO_INK_MEASURE, 0);
  const CurioShape *upper = layout_get_box (layout, CURIO_INK_NEW, 1);

  g_assert_cmpfloat_with_epsilon ((get_bottom (lower) - upper->box.y)
                                      / lower->box.height,
                                  701.0 / 333.0, 1e-6);
  g_assert_cmpfloat (get_bottom (upper), <, lower->box.y);
  find_text (layout, "1,606");
  find_text (layout, "1,660");
  find_text (layout, "new customers");
  find_text (layout, "ordered before");
}

/* In any card of a window no name and no peak falls to another label. */
static void
test_labels_stay (void)
{
  for (double width = 270; width < 700; width += 23)
    for (double height = 180; height < 500; height += 19)
      {
        g_autoptr (CurioChart) orders = sample_orders ();
        g_autoptr (CurioChart) customers = sample_customers ();
        g_autoptr (CurioLayout) first
            = curio_chart_layout (orders, width, height);
        g_autoptr (CurioLayout) second
            = curio_chart_layout (customers, width, height);

        find_text (first, "orders placed");
        find_text (first, "cancelled");
        find_text (first, "2,719");
        find_text (first, "2,751");
        find_text (first, "544");
        find_text (second, "new customers");
        find_text (second, "ordered before");
        find_text (second, "1,606");
        find_text (second, "1,660");
      }
}

/* N months of two series, each with its name. */
static CurioLayout *
lay_out_pair (const gint64 *lower, const gint64 *upper, CurioStack stack,
              guint n)
{
  const CurioPanel panel = {
    .series = {{ .values = lower,
                  .ink = CURIO_INK_MEASURE,
                  .text_ink = CURIO_INK_MEASURE,
                  .name = "before" },
               { .values = upper,
                  .ink = CURIO_INK_NEW,
                  .text_ink = CURIO_INK_NEW,
                  .name = "new" }},
    .n_series = 2,
    .stack = stack,
    .format_value = curio_format_count,
    .n_peaks = n == 1,
    .share = 1,
  };
  g_autoptr (CurioChart) chart = curio_columns_new (0, n, NULL, &panel, 1);

  return lay_out (chart);
}

/* Whether a leader stands at the middle of COLUMN. */
static gboolean
has_leader_at (const CurioLayout *layout, const CurioShape *column)
{
  double x = column->box.x + column->box.width / 2;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->stroke == CURIO_INK_LEADER && fabs (shape->box.x - x) < 1)
        return TRUE;
    }
  return FALSE;
}

/* A name leads to a column of its own, not to a month that has none; a series
 * of which nothing is seen has no name. */
static void
test_names_lead_home (void)
{
  static const gint64 before[] = { 0, 5 }, new[] = { 5, 0 }, none[] = { 0, 0 };
  g_autoptr (CurioLayout) apart
      = lay_out_pair (before, new, CURIO_STACK_ON_TOP, 2);
  g_autoptr (CurioLayout) swapped
      = lay_out_pair (new, before, CURIO_STACK_ON_TOP, 2);
  g_autoptr (CurioLayout) single
      = lay_out_pair (before, none, CURIO_STACK_ON_TOP, 2);
  g_autoptr (CurioLayout) mirrored
      = lay_out_pair (before, none, CURIO_STACK_MIRROR, 2);

  for (guint k = 0; k < 2; k++)
    {
      const CurioLayout *layout = k == 0 ? apart : swapped;

      find_text (layout, "before");
      find_text (layout, "new");
      g_assert_true (has_leader_at (
          layout, layout_get_box (layout, CURIO_INK_MEASURE, 0)));
      g_assert_true (
          has_leader_at (layout, layout_get_box (layout, CURIO_INK_NEW, 0)));
    }
  find_text (single, "before");
  g_assert_null (layout_find_text (single, "new"));
  g_assert_null (layout_find_text (mirrored, "new"));
}

/* Under the value of a single month there is no room above: the names stand
 * beside what they name. */
static void
test_names_beside (void)
{
  static const gint64 before[] = { 588 }, new[] = { 226 };
  static const char *const names[] = { "before", "new" };
  static const CurioInk inks[] = { CURIO_INK_MEASURE, CURIO_INK_NEW };
  g_autoptr (CurioLayout) layout
      = lay_out_pair (before, new, CURIO_STACK_ON_TOP, 1);

  find_text (layout, "814");
  for (guint s = 0; s < 2; s++)
    {
      const CurioBox *name = &find_text (layout, names[s])->box;
      const CurioBox *column = &layout_get_box (layout, inks[s], 0)->box;
      double y = name->y + name->height / 2;

      g_assert_cmpfloat (name->x, >, column->x + column->width);
      g_assert_cmpfloat (y, >, column->y);
      g_assert_cmpfloat (y, <, column->y + column->height);
    }
}

static void
test_marks (void)
{
  g_autoptr (CurioChart) chart = sample_customers ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  const CurioMark *last
      = curio_layout_get_mark (layout, (int)layout->marks->len - 1);

  g_assert_cmpuint (layout->marks->len, ==, 50);
  g_assert_cmpint (last->id, ==, 24);
  g_assert_cmpint (last->series, ==, 1);
  g_assert_cmpstr (last->label, ==,
                   "December 2011 (9 days), new customers: 28");
}

static void
test_empty (void)
{
  const gint64 zeros[3] = { 0 };
  const CurioPanel panel
      = { .series = { { .values = zeros, .ink = CURIO_INK_MEASURE } },
          .n_series = 1,
          .format_value = curio_format_count };
  g_autoptr (CurioChart) none = curio_columns_new (0, 0, NULL, NULL, 0);
  g_autoptr (CurioChart) all_zero = curio_columns_new (0, 3, NULL, &panel, 1);
  g_autoptr (CurioLayout) first = lay_out (none);
  g_autoptr (CurioLayout) second = lay_out (all_zero);

  g_assert_cmpint (find_text (first, "nothing in this selection")->fill, ==,
                   CURIO_INK_MUTED);
  find_text (second, "nothing in this selection");
  g_assert_cmpuint (first->marks->len, ==, 0);
}

static void
test_describe (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autofree char *text = curio_chart_describe (chart);

  g_assert_nonnull (strstr (text, "November is the peak"));
  g_assert_nonnull (strstr (text, "December 2009"));
  g_assert_nonnull (strstr (text, "November 2011 with £1.43"));
  /* The nine days of December are no low. */
  g_assert_nonnull (strstr (text, "April 2011 with £482"));
}

/* A stacked column is as high as both its parts: 1,660 customers in November
 * 2011, of whom 1,469 had ordered before. */
static void
test_describe_stack (void)
{
  g_autoptr (CurioChart) chart = sample_customers ();
  g_autofree char *text = curio_chart_describe (chart);

  g_assert_nonnull (strstr (text, "highest in November 2011 with 1,660"));
}

/* Peaks are rounded, tool-tips are not. */
static void
test_exact (void)
{
  static const gint64 values[] = { G_GINT64_CONSTANT (1068985000) };
  g_autoptr (CurioChart) chart = curio_columns_new (
      0, 1, NULL,
      &(CurioPanel){ .series
                     = { { .values = values, .ink = CURIO_INK_MEASURE } },
                     .n_series = 1,
                     .format_value = curio_format_money_short,
                     .format_exact = curio_format_money,
                     .n_peaks = 1 },
      1);
  g_autoptr (CurioLayout) layout = lay_out (chart);
  g_autofree char *text = curio_chart_describe (chart);

  find_text (layout, "£1.07\u00A0M");
  g_assert_cmpstr (curio_layout_get_mark (layout, 0)->label, ==,
                   "January 1970: £1,068,985");
  g_assert_nonnull (strstr (text, "£1,068,985"));
}

/* The caller's arrays may go: everything was copied. */
static void
test_copies (void)
{
  gint64 *values = g_new (gint64, 2);
  char *name = g_strdup ("orders");
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = NULL;

  values[0] = 5;
  values[1] = 7;
  chart = curio_columns_new (
      0, 2, NULL,
      &(CurioPanel){
          .series
          = { { .values = values, .ink = CURIO_INK_MEASURE, .name = name } },
          .n_series = 1,
          .format_value = curio_format_count },
      1);
  memset (values, 0x7F, 2 * sizeof (gint64));
  g_free (values);
  memset (name, 'x', 6);
  g_free (name);
  layout = lay_out (chart);
  g_assert_cmpstr (curio_layout_get_mark (layout, 1)->label, ==,
                   "February 1970, orders: 7");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/heights", test_heights);
  g_test_add_func ("/columns/peaks", test_peaks);
  g_test_add_func ("/columns/axis", test_axis);
  g_test_add_func ("/columns/months", test_months);
  g_test_add_func ("/columns/partial", test_partial);
  g_test_add_func ("/columns/single-month", test_single_month);
  g_test_add_func ("/columns/dashes", test_dashes);
  g_test_add_func ("/columns/mirror", test_mirror);
  g_test_add_func ("/columns/stack", test_stack);
  g_test_add_func ("/columns/labels-stay", test_labels_stay);
  g_test_add_func ("/columns/names-lead-home", test_names_lead_home);
  g_test_add_func ("/columns/names-beside", test_names_beside);
  g_test_add_func ("/columns/marks", test_marks);
  g_test_add_func ("/columns/empty", test_empty);
  g_test_add_func ("/columns/describe", test_describe);
  g_test_add_func ("/columns/describe-stack", test_describe_stack);
  g_test_add_func ("/columns/exact", test_exact);
  g_test_add_func ("/columns/copies", test_copies);
  return g_test_run ();
}
