/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of the design pictures. */

#include "curio-samples.h"
#include "curio-format.h"

#define FOOTER                                                                     \
  "1 Dec 2009 – 9 Dec 2011 · all countries · Trading figures · as of 10 Dec " \
  "2011"

static const guint8 n_days_partial[SAMPLE_N_MONTHS] = { [24] = 9 };

static const gint64 sales[SAMPLE_N_MONTHS] = {
  778343080,  604831790,  525334230,  752102130,  636315670,
  606299140,  670246330,  615861590,  661640120,  841556700,
  1068984910, 1394601800, 758090500,  578855190,  499464350,
  679329210,  482061930,  731004770,  723845140,  676812080,
  701289930,  1011339740, 1061701220, 1427124540, 440399560,
};

/* In hundredths of a per cent. */
static const gint64 growth[SAMPLE_N_MONTHS] = {
  0,    -2229, -1314, 4317,  -1540, -472,  1055, -811,  743,
  2719, 2702,  3046,  -4564, -2364, -1372, 3601, -2904, 5164,
  -98,  -650,  362,   4421,  498,   3442,  0,
};

static const gint64 placed[SAMPLE_N_MONTHS] = {
  1666, 1049, 1189, 1647, 1435, 1484, 1612, 1507, 1402, 1789, 2244, 2719, 1550,
  1081, 1093, 1440, 1235, 1668, 1525, 1452, 1339, 1818, 2005, 2751, 816,
};

static const gint64 cancelled[SAMPLE_N_MONTHS] = {
  379, 241, 219, 351, 263, 387, 318, 314, 242, 319, 406, 544, 301,
  247, 191, 281, 220, 267, 299, 236, 240, 299, 308, 396, 137,
};

static const gint64 new_customers[SAMPLE_N_MONTHS] = {
  951, 368, 375, 441, 294, 255, 267, 185, 163, 239, 375, 326, 76,
  72,  125, 179, 106, 111, 108, 101, 107, 188, 221, 191, 28,
};

static const gint64 existing_customers[SAMPLE_N_MONTHS] = {
  0,   333, 396, 610, 645, 710, 767, 739, 747,  897,  1117, 1280, 808,
  667, 632, 794, 747, 943, 882, 845, 826, 1071, 1140, 1469, 586,
};

static const guint32 amounts[28] = {
  2224, 1174, 1005, 1232, 2232, 1982, 1972, 1790, 1737, 1463,
  1340, 1411, 2991, 1613, 1408, 1166, 1018, 839,  756,  704,
  623,  555,  492,  491,  443,  378,  349,  200,
};

static const struct
{
  const char *name;
  gint64 mills;
  guint n_customers;
} segments[10] = {
  {"Champions",            8624952280, 823 },
  { "Loyal Customers",     4343673410, 1032},
  { "Potential Loyalists", 680804620,  716 },
  { "New Customers",       25809310,   78  },
  { "Promising",           52898750,   161 },
  { "Need Attention",      367766920,  282 },
  { "About to Sleep",      223723470,  421 },
  { "At Risk",             901816060,  643 },
  { "Can't Lose",          464359490,  66  },
  { "Hibernating",         674231110,  1630},
};

static char *
format_growth (gint64 value)
{
  return curio_format_change ((double)value / 10000.0);
}

static CurioChart *
say (CurioChart *chart, const char *title, const char *caption)
{
  curio_chart_set_words (chart, g_strdup (title), g_strdup (caption),
                         g_strdup (FOOTER));
  return chart;
}

CurioChart *
sample_sales (void)
{
  guint8 is_shown[SAMPLE_N_MONTHS];
  const CurioPanel panels[] = {
    {.series = { { .values = sales,
                    .ink = CURIO_INK_MEASURE,
                    .text_ink = CURIO_INK_TEXT } },
     .n_series = 1,
     .format_axis = curio_format_money_short,
     .format_value = curio_format_money_short,
     .n_peaks = 2,
     .peaks_are_dark = TRUE,
     .share = 0.7 },
    { .series = { { .values = growth,
                    .is_shown = is_shown,
                    .ink = CURIO_INK_BETTER,
                    .ink_negative = CURIO_INK_WORSE } },
     .n_series = 1,
     .format_value = format_growth,
     .side_label = "growth\non month",
     .n_peaks = 4,
     .share = 0.3          },
  };

  for (guint i = 0; i < SAMPLE_N_MONTHS; i++)
    is_shown[i] = i > 0 && i + 1 < SAMPLE_N_MONTHS;
  return say (curio_columns_new (SAMPLE_FIRST_MONTH, SAMPLE_N_MONTHS,
                                 n_days_partial, panels, 2),
              "November is the peak: twice August in both years",
              "Net sales per month, and growth on the month before");
}

CurioChart *
sample_orders (void)
{
  const CurioPanel panel = {
    .stack = CURIO_STACK_MIRROR,
    .series = {{ .values = placed,
                  .ink = CURIO_INK_MEASURE,
                  .text_ink = CURIO_INK_HIGHLIGHT_TEXT,
                  .name = "orders placed" },
               { .values = cancelled,
                  .ink = CURIO_INK_CANCELLED,
                  .text_ink = CURIO_INK_CANCELLED_TEXT,
                  .name = "cancelled" }},
    .n_series = 2,
    .format_axis = curio_format_count,
    .format_value = curio_format_count,
    .n_peaks = 2,
    .share = 1,
  };

  return say (curio_columns_new (SAMPLE_FIRST_MONTH, SAMPLE_N_MONTHS,
                                 n_days_partial, &panel, 1),
              "Cancellations fell from 20 to 17 per 100 orders placed",
              "Invoices per month; last 12 months against the 12 before");
}

CurioChart *
sample_customers (void)
{
  const CurioPanel panel = {
    .stack = CURIO_STACK_ON_TOP,
    .series = {{ .values = existing_customers,
                  .ink = CURIO_INK_MEASURE,
                  .text_ink = CURIO_INK_HIGHLIGHT_TEXT,
                  .name = "ordered before" },
               { .values = new_customers,
                  .ink = CURIO_INK_NEW,
                  .text_ink = CURIO_INK_NEW_TEXT,
                  .name = "new customers" }},
    .n_series = 2,
    .format_axis = curio_format_count,
    .format_value = curio_format_count,
    .n_peaks = 2,
    .share = 1,
  };

  return say (curio_columns_new (SAMPLE_FIRST_MONTH, SAMPLE_N_MONTHS,
                                 n_days_partial, &panel, 1),
              "In 2011, 87 % of a month’s customers had ordered before",
              "Customers with an order, per month");
}

CurioChart *
sample_amounts (void)
{
  const CurioBoxPlot box_plot = { .min = 190,
                                  .lower = 131490,
                                  .median = 249730,
                                  .mean = 263910,
                                  .upper = 367200,
                                  .max = 690000 };
  CurioChart *chart
      = say (curio_histogram_new (amounts, G_N_ELEMENTS (amounts), 25000, 12,
                                  "£300 to £325: 2,991 orders", &box_plot),
             "Orders pile up just above £300",
             "33,588 orders by amount, bands of £25; box: quartiles, line: "
             "median");

  chart->title_right_pt = 158;
  return chart;
}

CurioChart *
sample_year_before (void)
{
  gint64 before[SAMPLE_N_MONTHS] = { 0 };
  guint8 is_shown[SAMPLE_N_MONTHS] = { 0 };
  const CurioSeries series[] = {
    {.values = sales,
     .ink = CURIO_INK_HIGHLIGHT,
     .text_ink = CURIO_INK_HIGHLIGHT_TEXT,
     .name = "net sales"                   },
    { .values = before,
     .is_shown = is_shown,
     .ink = CURIO_INK_GHOST,
     .text_ink = CURIO_INK_MUTED,
     .name = "the same month a year before" },
  };

  for (guint i = 12; i < SAMPLE_N_MONTHS; i++)
    {
      before[i] = sales[i - 12];
      is_shown[i] = 1;
    }
  return say (curio_line_new (SAMPLE_FIRST_MONTH, SAMPLE_N_MONTHS, series, 2,
                              curio_format_money_short,
                              curio_format_money_short),
              "Sales rose 2 % in the last twelve months", "Monthly net sales");
}

CurioChart *
sample_segments (int selected)
{
  CurioTile tiles[10];
  char *texts[10][5];
  CurioChart *chart;

  for (int i = 0; i < 10; i++)
    {
      double share = (double)segments[i].mills / 18927435650.0;
      g_autofree char *part = curio_format_share (share);

      texts[i][0] = curio_format_money (segments[i].mills);
      texts[i][1] = g_strdup_printf ("%s of sales", part);
      texts[i][2] = g_strdup_printf ("%'u customers", segments[i].n_customers);
      texts[i][3] = curio_format_money_short (segments[i].mills);
      texts[i][4] = g_strdup_printf ("%u cust.", segments[i].n_customers);
      tiles[i] = (CurioTile){
        .id = i,
        .value = (double)segments[i].mills,
        .ink = CURIO_INK_TILE + (guint)i,
        .text_ink = CURIO_INK_ON_TILE + (guint)i,
        .name = segments[i].name,
        .lines = {texts[i][0], texts[i][1], texts[i][2] },
        .shorts = { texts[i][3],          texts[i][4]         },
        .label = segments[i].name,
      };
    }
  chart = say (curio_treemap_new (tiles, 10),
               "823 Champions bring nearly half of all net sales",
               "Area = net sales per segment");
  chart->selected = selected;
  chart->title_right_pt = 120;
  for (int i = 0; i < 10; i++)
    for (int j = 0; j < 5; j++)
      g_free (texts[i][j]);
  return chart;
}

static CurioChart *
sample_segments_chosen (void)
{
  return sample_segments (8);
}

CurioChart *
sample_grid (void)
{
  static const int counts[5][5] = {
    {78,   126, 188, 259, 564},
    { 161, 147, 255, 269, 303},
    { 246, 175, 282, 277, 183},
    { 419, 262, 273, 167, 50 },
    { 714, 235, 150, 53,  16 }
  };
  static const int owners[5][5] = {
    {3,  2, 2, 0, 0},
    { 4, 2, 2, 1, 1},
    { 6, 6, 5, 1, 1},
    { 9, 9, 7, 7, 8},
    { 9, 9, 7, 7, 8}
  };
  static const char *const rows[]
      = { "to 19 days", "20–58", "59–186", "187–408", "over 408" };
  static const char *const columns[]
      = { "1 order", "2", "3–4", "5–8", "9 or more" };
  CurioGridCell cells[25];
  char texts[25][8];
  CurioChart *chart;

  for (int i = 0; i < 25; i++)
    {
      int owner = owners[i / 5][i % 5];

      g_snprintf (texts[i], sizeof texts[i], "%d", counts[i / 5][i % 5]);
      cells[i] = (CurioGridCell){
        .id = owner,
        .text = texts[i],
        .label = segments[owner].name,
        .fill = (owner == 8 ? CURIO_INK_TILE : CURIO_INK_TINT) + (guint)owner,
        .text_ink = owner == 8 ? CURIO_INK_ON_TILE + 8 : CURIO_INK_TEXT,
        .is_chosen = owner == 8,
      };
    }
  chart = curio_grid_new (
      cells, 5, 5, rows, columns,
      "Last order <b>187 days ago or more</b> and <b>nine orders or "
      "more</b>: two of the 25 cells.\n\nDown: days since the last order. "
      "Across: orders. Cut at every fifth of 5,852 customers, ties kept "
      "together.");
  curio_chart_set_words (chart, g_strdup ("Where Can't Lose comes from"), NULL,
                         NULL);
  return chart;
}

const Sample samples[] = {
  {"sales",         sample_sales,           543,  347},
  { "orders",       sample_orders,          543,  347},
  { "amounts",      sample_amounts,         543,  347},
  { "customers",    sample_customers,       543,  347},
  { "year-before",  sample_year_before,     1100, 262},
  { "segments",     sample_segments_chosen, 690,  510},
  { "grid",         sample_grid,            690,  191},
  { "best-sellers", sample_best_sellers,    543,  347},
  { "intervals",    sample_intervals,       543,  347},
  { "movement",     sample_movement,        690,  510},
  { "cohorts",      sample_cohorts,         1100, 680},
  { "stems",        sample_stems,           320,  140},
  { "strips",       sample_strips,          320,  140},
  { "curve",        sample_curve,           543,  347},
};
const guint n_samples = G_N_ELEMENTS (samples);
