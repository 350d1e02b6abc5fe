/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranked bars: the best sellers of the public table, and the interval of two
 * shares whose ends are published. */

#include "curio-format.h"
#include "curio-samples.h"

#include <math.h>

static const struct
{
  const char *name;
  gint64 mills;
} sellers[] = {
  {"REGENCY CAKESTAND 3 TIER",             330590320},
  { "WHITE HANGING HEART T-LIGHT HOLDER",  257724710},
  { "JUMBO BAG RED RETROSPOT",             180569340},
  { "PAPER CRAFT , LITTLE BIRDIE",         168469600},
  { "PARTY BUNTING",                       148318280},
  { "ASSORTED COLOUR BIRD ORNAMENT",       129324490},
  { "PAPER CHAIN KIT 50'S CHRISTMAS",      117760290},
  { "MEDIUM CERAMIC TOP STORAGE JAR",      81700920 },
  { "CHILLI LIGHTS",                       80540880 },
  { "SMALL POPCORN HOLDER",                79520200 },
  { "JUMBO BAG PINK POLKADOT",             76324620 },
  { "ROTATING SILVER ANGELS T-LIGHT HLDR", 71300400 },
  { "LUNCH BAG RED RETROSPOT",             71106290 },
  { "JUMBO BAG STRAWBERRY",                67985770 },
  { "DOORMAT UNION FLAG",                  67010310 },
};

static char *
say_rest (guint n_shown, guint n_all)
{
  g_autofree char *all = curio_format_count (n_all);

  return g_strdup_printf ("%u of %s items", n_shown, all);
}

CurioChart *
sample_best_sellers (void)
{
  CurioBar bars[G_N_ELEMENTS (sellers)];
  CurioChart *chart;

  for (guint i = 0; i < G_N_ELEMENTS (sellers); i++)
    bars[i] = (CurioBar){
      .id = (int)i,
      .name = curio_format_product (sellers[i].name),
      .text = curio_format_money (sellers[i].mills),
      .value = (double)sellers[i].mills,
      .low = NAN,
      .high = NAN,
      .ink = i == 0 ? CURIO_INK_HIGHLIGHT : CURIO_INK_MEASURE,
    };
  chart = curio_bars_new (bars, G_N_ELEMENTS (sellers), 4880,
                          curio_format_money_short, say_rest);
  curio_chart_set_words (
      chart,
      g_strdup ("Regency Cakestand 3 Tier sells best: £331 k in 3,918 orders"),
      g_strdup ("Gross sales by item"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sellers); i++)
    {
      g_free ((char *)bars[i].name);
      g_free ((char *)bars[i].text);
    }
  return chart;
}

static char *
format_rate (gint64 value)
{
  return curio_format_share ((double)value / 1e5);
}

/* In hundred-thousandths.  Wilson's interval of 1 of 11 is 0.01623 to 0.37736
 * and of 10 of 100 0.05523 to 0.17437; a change of share may be negative. */
CurioChart *
sample_intervals (void)
{
  const CurioBar bars[] = {
    {.id = 4,
     .name = "One of Eleven",
     .text = "9.1 %",
     .value = 9091,
     .low = 1623,
     .high = 37736,
     .ink = CURIO_INK_CANCELLED},
    { .id = 5,
     .name = "Ten of a Hundred",
     .text = "10 %",
     .value = 10000,
     .low = 5523,
     .high = 17437,
     .ink = CURIO_INK_CANCELLED,
     .label = "Ten of a Hundred: 10 % were cancelled" },
    { .id = 6,
     .name = "Salt & <b>Pepper</b>, Mills of a Very Long Name Indeed",
     .text = "−5.0 %",
     .value = -5000,
     .low = NAN,
     .high = NAN,
     .ink = CURIO_INK_BETTER               },
  };
  CurioChart *chart
      = curio_bars_new (bars, G_N_ELEMENTS (bars), 0, format_rate, say_rest);

  curio_chart_set_words (chart, g_strdup ("One in ten comes back"),
                         g_strdup ("Share of lines; whisker: 95 % interval"),
                         NULL);
  return chart;
}
