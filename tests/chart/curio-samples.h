/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"

G_BEGIN_DECLS

/* The charts of the design pictures, with the figures of the public Online
 * Retail II table (trading figures, as of 10 December 2011). */
#define SAMPLE_FIRST_MONTH 479 /* December 2009 */
#define SAMPLE_N_MONTHS 25

CurioChart *sample_sales (void);
CurioChart *sample_orders (void);
CurioChart *sample_amounts (void);
CurioChart *sample_customers (void);
CurioChart *sample_year_before (void);
CurioChart *sample_segments (int selected);
CurioChart *sample_grid (void);
CurioChart *sample_best_sellers (void);
CurioChart *sample_intervals (void);
CurioChart *sample_stems (void); /* curio-sample-customer.c, and these: */
CurioChart *sample_strips (void);
CurioChart *sample_curve (void);
CurioChart *sample_movement (void); /* curio-sample-movement.c */
CurioChart *sample_cohorts (void);  /* curio-sample-cohorts.c */

typedef struct
{
  const char *name;
  CurioChart *(*make) (void);
  double width_px, height_px; /* as in the design pictures */
} Sample;

extern const Sample samples[];
extern const guint n_samples;

G_END_DECLS
