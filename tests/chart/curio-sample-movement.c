/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From which segments into which the customers of the public Online Retail II
 * table went in the year to 10 December 2011, as tests/cli/check-movement
 * works it out of the table. */

#include "curio-samples.h"

#define N_BEFORE 11
#define N_AFTER 10

static const char *const names[N_BEFORE]
    = { "Champions",      "Loyal Customers",  "Potential Loyalists",
        "New Customers",  "Promising",        "Need Attention",
        "About to Sleep", "At Risk",          "Can't Lose",
        "Hibernating",    "Not yet customers" };

static const int cells[N_BEFORE][N_AFTER] = {
  {323,  214, 0,   0,  0,   0,  0,   62,  26, 0  },
  { 158, 348, 0,   0,  0,   0,  0,   124, 25, 0  },
  { 69,  104, 60,  0,  0,   42, 0,   105, 0,  92 },
  { 2,   4,   16,  0,  0,   5,  5,   1,   0,  56 },
  { 10,  11,  36,  0,  0,   7,  5,   2,   0,  101},
  { 17,  42,  8,   0,  0,   12, 0,   42,  0,  0  },
  { 21,  36,  71,  0,  0,   44, 14,  24,  0,  235},
  { 51,  135, 11,  0,  0,   14, 0,   184, 1,  0  },
  { 8,   26,  0,   0,  0,   0,  0,   13,  14, 0  },
  { 26,  52,  103, 0,  0,   88, 54,  70,  0,  856},
  { 138, 60,  411, 78, 161, 70, 343, 16,  0,  290}
};

static int
add_up (guint side, guint index)
{
  int n = 0;

  for (guint i = 0; i < (side == 0 ? N_AFTER : N_BEFORE); i++)
    n += side == 0 ? cells[index][i] : cells[i][index];
  return n;
}

static CurioSankeyNode
make_node (guint side, guint i, char *count)
{
  g_snprintf (count, 8, "%'d", add_up (side, i));
  return (CurioSankeyNode){
    .id = (int)(1000 * (side + 1) + i),
    .name = names[i],
    .count = count,
    .label = names[i],
    .ink = i < 10 ? CURIO_INK_TILE + i : CURIO_INK_MEASURE,
  };
}

CurioChart *
sample_movement (void)
{
  CurioSankeyNode nodes[2][N_BEFORE];
  char counts[2][N_BEFORE][8];
  CurioSankeyFlow flows[N_BEFORE * N_AFTER];
  CurioSankeyColumn columns[2] = {
    {"10 Dec 2010",  nodes[0], N_BEFORE},
    { "10 Dec 2011", nodes[1], N_AFTER }
  };
  CurioChart *chart;

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < columns[side].n_nodes; i++)
      nodes[side][i] = make_node (side, i, counts[side][i]);
  for (guint i = 0; i < N_BEFORE; i++)
    for (guint j = 0; j < N_AFTER; j++)
      flows[i * N_AFTER + j] = (CurioSankeyFlow){ .from = i,
                                                  .to = j,
                                                  .value = cells[i][j],
                                                  .id = (int)(i * N_AFTER + j),
                                                  .label = "customers moved" };
  chart = curio_sankey_new (columns, flows, G_N_ELEMENTS (flows));
  curio_chart_set_words (
      chart,
      g_strdup ("237 customers fell out of the best two segments in a year"),
      g_strdup ("Thickness = customers"),
      g_strdup ("1 Dec 2009 – 9 Dec 2011 · all countries · Trading figures · "
                "as of 10 Dec 2011"));
  return chart;
}
