/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of one customer, and of how unevenly all of them buy. */

#include "curio-samples.h"
#include "curio-format.h"

#define N_ELEMENTS(array) (sizeof (array) / sizeof *(array))

/* 14579 is 1 December 2009. */
CurioChart *
sample_stems (void)
{
  static const CurioStem stems[] = {
    {1,  14590, 412000,  "12 Dec 2009: £412.00"         },
    { 2, 14640, 820000,  "31 Jan 2010: £820.00"         },
    { 3, 14640, 301000,  "31 Jan 2010: £301.00"         },
    { 4, 14700, -150000, "1 Apr 2010: £150.00 cancelled"},
    { 5, 14760, 1200000, "31 May 2010: £1,200.00"       },
    { 6, 14880, 3119000, "28 Sep 2010: £3,119.00"       },
    { 7, 14950, -861000, "7 Dec 2010: £861.00 cancelled"},
    { 8, 15042, 640000,  "9 Mar 2011: £640.00"          },
  };
  static const gint32 days[] = { 14610, 14975 };
  static const char *const names[] = { "2010", "2011" };
  const CurioStemsFrame frame = {
    .from_day = 14579,
    .to_day = 15318,
    .tick_days = days,
    .tick_names = names,
    .n_ticks = 2,
    .peak = "largest £3,119",
    .rest_from = 15042,
    .rest = "275 days",
    .rest_more = "no order",
    .rest_is_long = TRUE,
  };

  return curio_stems_new (stems, N_ELEMENTS (stems), &frame);
}

CurioChart *
sample_strips (void)
{
  static const char *const recency[]
      = { NULL, "19", "58", "186", "408", NULL };
  static const char *const years[]
      = { NULL, "2010", NULL, NULL, NULL, "2011", NULL, NULL, NULL };
  CurioStripCell scores[5], months[8];
  const CurioStrip strips[] = {
    {"Recency",  "275 days since the last order", scores, 5, recency},
    { "Segment", "Can't Lose",                    months, 8, years  },
  };

  for (guint i = 0; i < 5; i++)
    scores[i] = (CurioStripCell){
      .id = (int)i,
      .text = i == 3   ? "2"
              : i == 0 ? "5"
              : i == 1 ? "4"
              : i == 2 ? "3"
                       : "1",
      .fill = i == 3 ? CURIO_INK_HIGHLIGHT : CURIO_INK_WASH,
      .text_ink = i == 3 ? CURIO_INK_CARD : CURIO_INK_TEXT,
      .label = "A score.",
    };
  for (guint i = 0; i < 8; i++)
    months[i]
        = (CurioStripCell){ .id = 10 + (int)i,
                            .fill = i == 0 ? CURIO_INK_NONE
                                           : CURIO_INK_TILE + (i % 3) * 4,
                            .label = "A segment." };
  return curio_strips_new (strips, N_ELEMENTS (strips));
}

/* The worked example of the engine's test: amounts 1 1 1 1 2 3 4 of 13. */
CurioChart *
sample_curve (void)
{
  static const double held[] = { 0, 1, 2, 3, 4, 6, 9, 13 };
  const CurioCurvePoint points[] = {
    {1,  6 / 7.0, 9 / 13.0, "the top one: 31 %", "One of seven bought 31 %."},
    { 2, 5 / 7.0, 6 / 13.0, "the top two: 54 %", "Two of seven bought 54 %."},
  };
  double shares[8];
  CurioChart *chart;

  for (guint i = 0; i < 8; i++)
    shares[i] = held[i] / 13;
  chart = curio_curve_new (shares, 7, points, N_ELEMENTS (points),
                           "customers, those who buy least first",
                           "share of sales", "if all bought the same");
  curio_chart_set_words (chart, g_strdup ("Two of seven buy over half"),
                         g_strdup ("Gini coefficient 0.31"), NULL);
  return chart;
}
