/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-axis.h"
#include "curio-months.h"

G_BEGIN_DECLS

/* Private to the chart layer: one panel of a columns chart. */

/* Where the ghost stands behind the series; no values: there is none. */
#define CURIO_PANEL_GHOST 2

/* A CurioPanel that owns what it points at. */
typedef struct
{
  CurioPanel public; /* its pointers point at what follows */
  gint64 *values[3];
  guint8 *is_shown[3];
  char *names[3];
  char *titles[3]; /* of columns in a table; never NULL */
  char *side_label;
  guint8 *is_dark;
} CurioPanelData;

void curio_panel_data_init (CurioPanelData *self, const CurioPanel *panel,
                            guint n);
void curio_panel_data_clear (CurioPanelData *self);
gboolean curio_panel_data_is_shown (const CurioPanelData *self, guint series,
                                    guint i);
/* 0 where the value is not shown. */
gint64 curio_panel_data_get_value (const CurioPanelData *self, guint series,
                                   guint i);
/* As tool-tips and screen readers say it: exactly. */
char *curio_panel_data_format (const CurioPanelData *self, gint64 value);
/* The columns of a table, and what stands in them for month I. */
void curio_panel_data_add_columns (const CurioPanelData *self,
                                   CurioTable *table);
void curio_panel_data_add_cells (const CurioPanelData *self, CurioTable *table,
                                 guint i);
/* The first series as a line: its name, its first and its last shown month.
 * NULL where no month is shown.  (transfer full) */
char *curio_panel_data_describe (const CurioPanelData *self,
                                 const CurioMonths *months);
/* FALSE where there is no ghost in month I. */
gboolean curio_panel_data_get_ghost (const CurioPanelData *self, guint i,
                                     gint64 *out_value);
gboolean curio_panel_data_is_empty (const CurioPanelData *self, guint n);

/* A text that has found its place, and the line that leads from it. */
typedef struct
{
  CurioText text;
  CurioBox box;
  CurioInk ink;
  gboolean has_leader;
  double leader_x, leader_y;
} CurioPanelLabel;

/* A panel on paper. */
typedef struct
{
  const CurioPanelData *data;
  const CurioMonths *months;
  double scale;
  double top, bottom; /* of the panel, labels included */
  double extra_rows;  /* of text kept free above for names */
  CurioAxis axis;
  GArray *labels;   /* of CurioPanelLabel */
  guint8 *is_peak;  /* [n] */
  int first_series; /* of its marks */
} CurioPanelPlan;

/* Decides everything but the horizontal place, which needs the axes of all
 * panels: MONTHS may still be moved. */
void curio_panel_plan_axis (CurioPanelPlan *self);
/* Finds peaks and room for their labels and the names of the series. */
void curio_panel_plan_labels (CurioPanelPlan *self);
void curio_panel_draw (const CurioPanelPlan *self, CurioLayout *layout);
void curio_panel_plan_clear (CurioPanelPlan *self);

/* The highest and lowest point drawn for month I. */
double curio_panel_get_top (const CurioPanelPlan *self, guint i);
double curio_panel_get_bottom (const CurioPanelPlan *self, guint i);
/* The two ends of a series' column, upper first. */
void curio_panel_get_ends (const CurioPanelPlan *self, guint series, guint i,
                           double *out_upper, double *out_lower);
/* How wide the columns are. */
double curio_panel_measure_column (const CurioPanelPlan *self);
/* Where the ghost of month I is; FALSE where there is none. */
gboolean curio_panel_get_ghost_y (const CurioPanelPlan *self, guint i,
                                  double *out_y);
/* How far its rings reach beyond its points; 0 without a ghost. */
double curio_panel_measure_ring (const CurioPanelPlan *self);
void curio_panel_draw_ghost (const CurioPanelPlan *self, CurioLayout *layout);
/* What the column of month I amounts to in DIRECTION (1 up, -1 down). */
gint64 curio_panel_get_extent (const CurioPanelPlan *self, guint i,
                               int direction);

G_END_DECLS
