/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"

G_BEGIN_DECLS

/* Private to the chart layer: a grid and its parts. */

typedef struct
{
  CurioChart parent;
  CurioGridCell *cells;
  char **row_names, **column_names;
  guint n_rows, n_columns;
  CurioGridHeads heads; /* owns its texts, as KEY does */
  CurioGridKey key;
  gboolean has_key;
} CurioGrid;

/* A grid on paper. */
typedef struct
{
  const CurioGrid *grid;
  CurioLayout *layout;
  double scale;
  CurioBox box; /* of the cells */
  double pitch_x, pitch_y;
  guint n_rows;         /* that are shown */
  double apart;         /* between the rows set apart and the others */
  double seconds_right; /* where the second column of the heads ends */
  double names_right;   /* where the names end */
  double names_width;   /* longer ones are cut */
  gboolean has_names;
  gboolean has_numbers; /* all or none */
  gboolean wraps;       /* the names of the columns, into two lines */
} CurioGridPlan;

/* The slot of a cell, gaps included. */
CurioBox curio_grid_plan_get_slot (const CurioGridPlan *self, guint row,
                                   guint column);
/* Draws the chart's content within PLOT. */
void curio_grid_layout (const CurioChart *chart, CurioLayout *layout,
                        const CurioBox *plot);

/* Whether every number fits its cell. */
gboolean curio_grid_numbers_fit (const CurioGridPlan *self);
void curio_grid_draw_cell (const CurioGridPlan *self, guint row, guint column);

/* The height that the key needs below the cells; 0 where it has none. */
double curio_grid_key_get_strip (const CurioGrid *grid, double scale);
/* Draws the key in the corner at the lower right of PLOT, if the cells there
 * are blank. */
gboolean curio_grid_key_draw_in_corner (const CurioGridPlan *plan,
                                        const CurioBox *plot);
/* Draws the key as one line along the bottom of PLOT, and where not all rows
 * are shown, how many are. */
void curio_grid_key_draw_strip (const CurioGridPlan *plan,
                                const CurioBox *plot);

G_END_DECLS
