/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of chart with every sort of data, at sizes from a stamp to a
 * slide: see curio-layout-check.h for what must hold. */

#include "curio-format.h"
#include "curio-layout-check.h"
#include "curio-samples.h"
#include "curio-sketch.h"

#include <math.h>

/* --- charts -------------------------------------------------------------- */

typedef enum
{
  DATA_ZERO,
  DATA_ONE,
  DATA_EQUAL,
  DATA_RANDOM,
  DATA_SIGNED,
  DATA_NEGATIVE,
  DATA_SPIKE,
  DATA_HUGE,
  N_DATA
} Data;

static gint64
make_value (Data data, guint i, GRand *random)
{
  switch (data)
    {
    case DATA_ONE:
      return 1;
    case DATA_EQUAL:
      return 123456789;
    case DATA_RANDOM:
      return g_rand_int_range (random, 0, 2000000000);
    case DATA_SIGNED:
      return g_rand_int_range (random, -2000000000, 2000000000);
    case DATA_NEGATIVE:
      return -g_rand_int_range (random, 1, 2000000000);
    case DATA_SPIKE:
      return i == 1 ? G_GINT64_CONSTANT (999999999999999) : 1;
    case DATA_HUGE:
      return i % 2 ? G_MAXINT64 : G_MININT64;
    case DATA_ZERO:
    case N_DATA:
    default:
      return 0;
    }
}

static void
say_words (CurioChart *chart)
{
  curio_chart_set_words (
      chart,
      g_strdup ("A long title that says what was found and where it was "
                "found, so that it has to wrap or be cut"),
      g_strdup ("What is drawn, and its unit"),
      g_strdup ("1 Dec 2009 – 9 Dec 2011 · all countries · Trading figures · "
                "as of 10 Dec 2011"));
  chart->title_right_pt = 40;
}

static CurioChart *
make_columns (guint n, Data data, CurioStack stack)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n * 31 + data * 7 + stack);
  g_autofree gint64 *values = g_new0 (gint64, n + 1);
  g_autofree gint64 *others = g_new0 (gint64, n + 1);
  g_autofree guint8 *days = g_new0 (guint8, n + 1);
  g_autofree guint8 *is_shown = g_new0 (guint8, n + 1);
  const CurioPanel panels[] = {
    {.stack = stack,
     .series = { { .values = values,
                    .ink = CURIO_INK_MEASURE,
                    .text_ink = CURIO_INK_HIGHLIGHT_TEXT,
                    .name = "orders placed" },
                  { .values = others,
                    .ink = CURIO_INK_NEW,
                    .text_ink = CURIO_INK_NEW_TEXT,
                    .name = "new customers" } },
     .n_series = stack == CURIO_STACK_ONE ? 1 : 2,
     .format_axis = curio_format_money_short,
     .format_value = curio_format_money,
     .n_peaks = 3,
     .peaks_are_dark = TRUE,
     .share = 2 },
    { .series = { { .values = others,
                    .is_shown = is_shown,
                    .ink = CURIO_INK_BETTER,
                    .ink_negative = CURIO_INK_WORSE } },
     .n_series = 1,
     .format_value = curio_format_count,
     .side_label = "growth on month",
     .n_peaks = 4,
     .share = 1},
  };
  CurioChart *chart;

  for (guint i = 0; i < n; i++)
    {
      values[i] = make_value (data, i, random);
      others[i] = make_value (data, i + 1, random);
      is_shown[i] = i % 5 != 0;
    }
  days[0] = 1;
  days[n > 0 ? n - 1 : 0] = 9;
  chart = curio_columns_new ((gint32)(n % 24) - 5, n, days, panels, 2);
  say_words (chart);
  return chart;
}

static const guint month_counts[] = { 0, 1, 2, 3, 9, 13, 25, 37, 60, 121 };

static void
test_columns (void)
{
  for (guint m = 0; m < G_N_ELEMENTS (month_counts); m++)
    for (guint data = 0; data < N_DATA; data++)
      for (guint stack = 0; stack <= CURIO_STACK_MIRROR; stack++)
        {
          g_autoptr (CurioChart) chart
              = make_columns (month_counts[m], data, stack);
          g_autofree char *what
              = g_strdup_printf ("columns of %u months, data %u, stack %u",
                                 month_counts[m], data, stack);

          layout_check_chart (chart, what);
        }
}

static void
test_line (void)
{
  for (guint m = 0; m < G_N_ELEMENTS (month_counts); m++)
    for (guint data = 0; data < N_DATA; data++)
      {
        guint n = month_counts[m];
        g_autoptr (GRand) random = g_rand_new_with_seed (n + data);
        g_autofree gint64 *values = g_new0 (gint64, n + 1);
        g_autofree guint8 *is_shown = g_new0 (guint8, n + 1);
        const CurioSeries series[] = {
          {.values = values,
           .ink = CURIO_INK_HIGHLIGHT,
           .text_ink = CURIO_INK_HIGHLIGHT_TEXT,
           .name = "net sales"      },
          { .values = values + 1,
           .is_shown = is_shown,
           .ink = CURIO_INK_GHOST,
           .name = "the year before"},
        };
        g_autoptr (CurioChart) chart = NULL;
        g_autofree char *what
            = g_strdup_printf ("line of %u months, data %u", n, data);

        for (guint i = 0; i < n; i++)
          {
            values[i] = make_value (data, i, random);
            is_shown[i] = i % 4 != 0;
          }
        chart = curio_line_new (470, n, series, 2, curio_format_money_short,
                                curio_format_money);
        say_words (chart);
        layout_check_chart (chart, what);
      }
}

static void
test_histogram (void)
{
  static const guint band_counts[] = { 0, 1, 2, 28, 300 };
  static const gint64 widths[] = { 1, 500, 25000, 100000000 };

  for (guint b = 0; b < G_N_ELEMENTS (band_counts); b++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (guint data = 0; data < N_DATA; data++)
        {
          guint n = band_counts[b];
          gint64 end = (gint64)n * widths[w];
          g_autoptr (GRand) random = g_rand_new_with_seed (n + data);
          g_autofree guint32 *counts = g_new0 (guint32, n + 1);
          CurioBoxPlot box_plot = {
            .min = data == DATA_NEGATIVE ? -end : end / 100,
            .lower = data == DATA_EQUAL ? end / 3 : end / 4,
            .median = end / 3,
            .mean = data == DATA_ONE ? end / 5 : end * 2 / 5,
            .upper = data == DATA_EQUAL ? end / 3 : end / 2,
            .max = data == DATA_HUGE ? end * 9 : end,
          };
          g_autoptr (CurioChart) chart = NULL;
          g_autofree char *what = g_strdup_printf (
              "histogram of %u bands, width %u, data %u", n, w, data);

          for (guint i = 0; i < n; i++)
            counts[i] = (guint32)make_value (data, i, random);
          chart = curio_histogram_new (
              counts, n, widths[w], (int)(data * n / N_DATA),
              "£300 to £325: 2,991 orders", data % 3 ? &box_plot : NULL);
          say_words (chart);
          layout_check_chart (chart, what);
        }
}

static double
make_area (guint data, guint i, GRand *random)
{
  switch (data)
    {
    case 0:
      return 1;
    case 1:
      return g_rand_double (random) - 0.3;
    case 2:
      return pow (10, (double)(i % 20) - 10);
    case 3:
      return pow (0.5, i);
    case 4:
      return i == 0 ? 1e300 : 1e-300;
    case 5:
      return i % 2 ? NAN : 5;
    default:
      return -(double)i;
    }
}

static void
test_treemap (void)
{
  static const char *const names[]
      = { "Champions", "Loyal Customers", "About to Sleep", "Can't Lose",
          "Unbreakablenamewithoutspaces" };

  for (guint n = 0; n <= 24; n += n < 11 ? 1 : 13)
    for (guint data = 0; data < 7; data++)
      {
        g_autoptr (GRand) random = g_rand_new_with_seed (n + data);
        CurioTile tiles[24];
        g_autoptr (CurioChart) chart = NULL;
        g_autofree char *what
            = g_strdup_printf ("treemap of %u, data %u", n, data);

        for (guint i = 0; i < n; i++)
          tiles[i] = (CurioTile){
            .id = (int)i,
            .value = make_area (data, i, random),
            .ink = CURIO_INK_TILE + i % 10,
            .text_ink = CURIO_INK_ON_TILE + i % 10,
            .name = names[i % G_N_ELEMENTS (names)],
            .lines = {"£8,624,952", "46 % of sales", "823 customers" },
            .shorts = { "£8.62 M",            "823 cust."                },
            .label = i % 2 ? "a sentence" : NULL,
          };
        chart = curio_treemap_new (tiles, n);
        chart->selected = (int)n / 2;
        say_words (chart);
        layout_check_chart (chart, what);
      }
}

static void
test_grid (void)
{
  for (guint rows = 0; rows <= 25; rows += 5)
    for (guint columns = 0; columns <= 25; columns += 5)
      {
        g_autofree CurioGridCell *cells
            = g_new0 (CurioGridCell, rows * columns + 1);
        const char *names[25];
        g_autoptr (CurioChart) chart = NULL;
        g_autofree char *what
            = g_strdup_printf ("grid of %u x %u", rows, columns);

        for (guint i = 0; i < 25; i++)
          names[i] = i % 2 ? "9 or more" : "to 19 days";
        for (guint i = 0; i < rows * columns; i++)
          cells[i] = (CurioGridCell){ .id = (int)i,
                                      .text = i % 3 ? "1,630" : NULL,
                                      .label = "a sentence",
                                      .fill = CURIO_INK_TINT + i % 10,
                                      .text_ink = CURIO_INK_TEXT,
                                      .is_chosen = i % 7 == 0 };
        chart = curio_grid_new (
            cells, rows, columns, rows % 2 ? names : NULL, names,
            columns % 2 ? "Last order <b>187 days ago</b> & no markup" : NULL);
        say_words (chart);
        layout_check_chart (chart, what);
      }
}

static void
test_samples (void)
{
  for (guint i = 0; i < n_samples; i++)
    {
      g_autoptr (CurioChart) chart = samples[i].make ();

      layout_check_chart (chart, samples[i].name);
    }
}

/* A century of months, and as many bands as the smallest penny could make. */
static void
test_very_many (void)
{
  g_autofree guint32 *counts = g_new0 (guint32, 5000);
  g_autoptr (CurioChart) histogram = NULL;

  for (guint stack = 0; stack <= CURIO_STACK_MIRROR; stack++)
    {
      g_autoptr (CurioChart) chart = make_columns (1200, DATA_RANDOM, stack);

      layout_check_chart (chart, "columns of a century");
    }
  for (guint i = 0; i < 5000; i++)
    counts[i] = i * i % 977;
  histogram = curio_histogram_new (counts, 5000, 10, 4321, "the mode", NULL);
  layout_check_chart (histogram, "histogram of pennies");
}

/* Every size a window can give the cards on its way from small to large. */
static void
test_resizing (void)
{
  for (guint i = 0; i < n_samples; i++)
    {
      g_autoptr (CurioChart) chart = samples[i].make ();

      for (double width = 60; width < 900; width += 7)
        {
          double height = 60 + fmod (width * 13.7, 500);
          g_autoptr (CurioLayout) layout
              = curio_chart_layout (chart, width, height);
          g_autofree char *what = g_strdup_printf (
              "%s at %g x %g", samples[i].name, width, height);

          layout_check_texts (layout, 1, what);
          layout_check_marks (layout, what);
        }
    }
}

/* Of two marks that share a place the later lies on top and is picked. */
static void
test_topmost (void)
{
  g_autoptr (CurioLayout) layout = curio_layout_new (100, 100);

  curio_sketch_mark (layout, &(CurioBox){ 0, 0, 50, 50 }, 7, 0, NULL);
  curio_sketch_mark (layout, &(CurioBox){ 40, 40, 50, 50 }, 8, 0, NULL);
  g_assert_cmpint (curio_layout_pick (layout, 45, 45), ==, 1);
  g_assert_cmpint (curio_layout_pick (layout, 39, 39), ==, 0);
  /* The right and lower edges belong to what follows. */
  g_assert_cmpint (curio_layout_pick (layout, 90, 60), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/topmost", test_topmost);
  g_test_add_func ("/layout/samples", test_samples);
  g_test_add_func ("/layout/resizing", test_resizing);
  g_test_add_func ("/layout/columns", test_columns);
  g_test_add_func ("/layout/line", test_line);
  g_test_add_func ("/layout/histogram", test_histogram);
  g_test_add_func ("/layout/very-many", test_very_many);
  g_test_add_func ("/layout/treemap", test_treemap);
  g_test_add_func ("/layout/grid", test_grid);
  return g_test_run ();
}
