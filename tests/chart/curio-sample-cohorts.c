/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cohort map of the design: shares in per cent, by month of first order
 * and months since, as Python counts them in the public table. */

#include "curio-samples.h"

#include "curio-format.h"

#define N_ROWS 25
#define N_COLUMNS 24
#define LOW 8
#define HIGH 50

/* clang-format off */
static const guint sizes[N_ROWS] = { 951, 368, 375, 441, 294, 255, 267, 185, 163, 239, 375, 326, 76, 72, 125, 179, 106, 111, 108, 101, 107, 188, 221, 191, 28 };

static const guint8 means[] = { 23, 24, 25, 23, 22, 22, 22, 20, 19, 20, 22, 23, 20, 18, 20, 20, 21, 21, 23, 24, 26 };

static const guint8 shares[N_ROWS][N_COLUMNS] = {
  { 35, 33, 42, 38, 36, 38, 34, 34, 36, 42, 50, 38, 28, 24, 30, 26, 30, 28, 26, 25, 31, 30, 41, 20 },
  { 21, 32, 32, 27, 31, 27, 23, 29, 33, 31, 18, 23, 18, 20, 15, 24, 20, 19, 20, 25, 20, 25, 6 },
  { 23, 23, 29, 25, 20, 19, 29, 26, 28, 11, 13, 15, 18, 12, 20, 16, 16, 14, 23, 23, 17, 6 },
  { 19, 23, 24, 23, 20, 25, 31, 28, 11, 12, 15, 20, 16, 20, 17, 17, 16, 18, 20, 21, 8 },
  { 19, 19, 16, 18, 22, 28, 27, 11, 11, 7, 14, 14, 16, 16, 16, 14, 15, 18, 23, 6 },
  { 16, 17, 18, 18, 25, 21, 13, 6, 8, 11, 13, 15, 15, 10, 13, 14, 16, 15, 5 },
  { 18, 19, 21, 23, 28, 13, 9, 8, 11, 10, 14, 15, 12, 11, 12, 13, 20, 5 },
  { 16, 18, 30, 29, 14, 11, 15, 15, 11, 14, 15, 13, 14, 19, 17, 24, 8 },
  { 20, 29, 33, 17, 12, 10, 13, 13, 13, 13, 12, 15, 17, 17, 20, 7 },
  { 23, 23, 13, 9, 10, 14, 10, 13, 13, 12, 10, 23, 17, 17, 5 },
  { 26, 15, 13, 9, 8, 13, 14, 11, 9, 11, 13, 19, 23, 7 },
  { 17, 10, 10, 8, 9, 13, 10, 9, 9, 11, 15, 25, 6 },
  { 9, 5, 9, 12, 7, 5, 9, 5, 3, 9, 20, 3 },
  { 17, 22, 19, 22, 15, 15, 12, 11, 21, 25, 11 },
  { 16, 16, 18, 22, 16, 16, 15, 15, 18, 6 },
  { 18, 22, 20, 22, 15, 21, 20, 24, 9 },
  { 25, 20, 20, 18, 24, 18, 25, 11 },
  { 23, 24, 16, 22, 21, 26, 12 },
  { 23, 21, 27, 20, 28, 8 },
  { 21, 30, 28, 35, 16 },
  { 26, 30, 26, 17 },
  { 27, 38, 15 },
  { 32, 16 },
  { 14 },
  { 0 },
};
/* clang-format on */

typedef struct
{
  CurioGridCell cells[(N_ROWS + 1) * N_COLUMNS];
  CurioGridCell sizes[N_ROWS + 1];
  char *rows[N_ROWS + 1];
  char *columns[N_COLUMNS];
} Map;

static CurioInk
choose_ink (guint share)
{
  return CURIO_INK_RAMP
         + (CLAMP (share, LOW, HIGH) - LOW + (HIGH - LOW) / 12) * 6
               / (HIGH - LOW);
}

static void
make_cell (CurioGridCell *out, guint row, guint column, int share,
           gboolean is_partial)
{
  CurioInk ink = choose_ink (share > 0 ? (guint)share : 0);

  *out = (CurioGridCell){ .id = (int)row, .series = (int)column };
  out->is_blank = share < 0;
  if (share < 0)
    return;
  out->text = g_strdup_printf ("%d", share);
  out->label = g_strdup_printf ("cohort %u, month %u", row, column);
  out->fill = is_partial ? CURIO_INK_WASH : ink;
  out->text_ink = is_partial ? CURIO_INK_MUTED : curio_ink_get_on (ink);
  out->is_hatched = is_partial;
}

static void
fill (Map *map)
{
  for (guint c = 0; c < N_COLUMNS; c++)
    {
      map->columns[c] = g_strdup_printf ("%u", c + 1);
      make_cell (&map->cells[c], 0, c + 1,
                 c < G_N_ELEMENTS (means) ? means[c] : -1, FALSE);
    }
  map->rows[0] = g_strdup ("weighted mean");
  map->sizes[0] = (CurioGridCell){ .text = g_strdup ("5,852") };
  for (guint r = 0; r < N_ROWS; r++)
    {
      map->rows[r + 1] = curio_format_month (SAMPLE_FIRST_MONTH + (gint32)r);
      map->sizes[r + 1] = (CurioGridCell){
        .id = (int)r + 1,
        .text = curio_format_count (sizes[r]),
        .label = g_strdup_printf ("cohort %u", r + 1),
      };
      for (guint c = 0; c < N_COLUMNS; c++)
        make_cell (&map->cells[(r + 1) * N_COLUMNS + c], r + 1, c + 1,
                   r + c < N_ROWS - 1 ? shares[r][c] : -1,
                   r + c == N_ROWS - 2);
    }
}

static void
clear (Map *map)
{
  for (guint i = 0; i < G_N_ELEMENTS (map->cells); i++)
    {
      g_free ((char *)map->cells[i].text);
      g_free ((char *)map->cells[i].label);
    }
  for (guint i = 0; i <= N_ROWS; i++)
    {
      g_free ((char *)map->sizes[i].text);
      g_free ((char *)map->sizes[i].label);
      g_free (map->rows[i]);
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (map->columns[i]);
}

CurioChart *
sample_cohorts (void)
{
  Map map = { 0 };
  CurioGridHeads heads = {
    .row_title = "first order in",
    .second_title = "customers",
    .seconds = map.sizes,
    .column_title = "months since the first order",
    .n_apart = 1,
  };
  CurioGridKey key = {
    .title = "How to read it",
    .example = "Of the 375 customers who first ordered in October 2010, "
               "26\302\240% ordered one month later.",
    .n_inks = 7,
    .low = "8\302\240% or less",
    .high = "50\302\240%",
    .hatched = "December 2011: nine days, not in the mean",
    .notes = "Blank: not yet observed.\nMean: weighted by size, from three "
             "cohorts up.",
  };
  CurioChart *chart;

  fill (&map);
  for (guint i = 0; i < key.n_inks; i++)
    key.inks[i] = CURIO_INK_RAMP + i;
  chart = curio_grid_new (map.cells, N_ROWS + 1, N_COLUMNS,
                          (const char *const *)map.rows,
                          (const char *const *)map.columns, NULL);
  curio_grid_set_heads (chart, &heads);
  curio_grid_set_key (chart, &key);
  clear (&map);
  curio_chart_set_words (
      chart,
      g_strdup ("About one customer in five comes back in any later month; "
                "the first cohort far more often"),
      g_strdup ("Share of each cohort with an order in the month, %. December "
                "2009 is where the records begin: it holds older customers "
                "too."),
      g_strdup ("1 Dec 2009 \342\200\223 9 Dec 2011 \302\267 all countries "
                "\302\267 Trading figures \302\267 as of 10 Dec 2011"));
  return chart;
}
