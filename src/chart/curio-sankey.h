/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"

G_BEGIN_DECLS

/* Private to the Sankey chart: where its nodes and flows lie. */

typedef struct
{
  const CurioSankeyNode *node;
  double value;  /* of its flows together; 0: not drawn */
  CurioBox box;  /* of the bar */
  double filled; /* how much of the bar flows have taken so far */
  CurioBox label_box;
} CurioSankeyBar;

typedef struct
{
  const CurioSankeyFlow *flow;
  double thickness;
  double top[2]; /* of its left and its right end */
} CurioSankeyRibbon;

typedef struct
{
  CurioLayout *layout;
  double scale;
  int selected;
  const char *headings[2];
  CurioBox box; /* between the outer edges of the bars */
  double bar_width;
  double gaps[2];          /* between the bars of a column */
  CurioSankeyBar *bars[2]; /* in the caller's order */
  guint n_bars[2];
  gboolean has_names[2];      /* the labels of a column: names and counts */
  CurioSankeyRibbon *ribbons; /* by value, falling: thin lies on thick */
  guint n_ribbons;
} CurioSankeyPlan;

/* Takes the room of names and headings from BOX, which must hold the plot.
 * Bars must have their nodes and values. */
void curio_sankey_labels_reserve (CurioSankeyPlan *plan);
/* Once bars have their boxes; gives them their label boxes. */
void curio_sankey_labels_draw (CurioSankeyPlan *plan);

/* Draws the ribbons. */
void curio_sankey_flows_draw (const CurioSankeyPlan *plan);
/* Adds their marks, each with a handle where it is on top of the others. */
void curio_sankey_flows_mark (const CurioSankeyPlan *plan);

G_END_DECLS
