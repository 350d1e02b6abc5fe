/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-cohort-map.h"
#include "curio-figure.h"

G_BEGIN_DECLS

/* More would be dust: ten thousand cells and more. */
#define CURIO_COHORTS_MOST_MONTHS 240

/* The cohort map as a person asked for it: whose, and what of it. */
typedef struct
{
  const CurioMeasures *measures;
  CurioCohortMap map;
  CurioCohortShow show;
  int segment;                /* or -1 */
  const CurioCohortRow *rows; /* [n_rows] of the map, the latest */
  guint32 n_rows;
  guint32 n_months; /* columns: 1 to so many months later */
  double low, high; /* values of the first and the last colour */
  gboolean exceeds; /* there are values above HIGH */
} CurioCohortValues;

void curio_cohort_values_init (CurioCohortValues *self,
                               const CurioMeasures *measures,
                               const CurioFigureOptions *options);
void curio_cohort_values_clear (CurioCohortValues *self);

/* The value that has a colour: a share, or pounds.  FALSE where the month was
 * not observed or there is nothing to divide by. */
gboolean curio_cohort_values_get (const CurioCohortValues *self,
                                  const CurioCohortRow *row, guint32 later,
                                  double *out_value);
/* The weighted mean; FALSE where there are too few cohorts. */
gboolean curio_cohort_values_get_mean (const CurioCohortValues *self,
                                       guint32 later, double *out_value);
CurioInk curio_cohort_values_choose_ink (const CurioCohortValues *self,
                                         double value);
gboolean curio_cohort_values_is_spend (const CurioCohortValues *self);

/* --- words -------------------------------------------------------------- */

/* VALUE as in a cell, and as in a sentence: "23", "23 %".  (transfer full) */
char *curio_cohort_values_format_short (const CurioCohortValues *self,
                                        double value);
char *curio_cohort_values_format (const CurioCohortValues *self, double value);
/* Whole sentences.  (transfer full) */
char *curio_cohort_values_label_cell (const CurioCohortValues *self,
                                      const CurioCohortRow *row,
                                      guint32 later);
char *curio_cohort_values_label_mean (const CurioCohortValues *self,
                                      guint32 later);
char *curio_cohort_values_label_row (const CurioCohortValues *self,
                                     const CurioCohortRow *row);
char *curio_cohort_values_make_caption (const CurioCohortValues *self);
/* One of the cells as a sentence; NULL where none is whole. */
char *curio_cohort_values_make_example (const CurioCohortValues *self);
/* What is hatched; NULL where nothing is. */
char *curio_cohort_values_describe_hatched (const CurioCohortValues *self);
char *curio_cohort_values_make_notes (const CurioCohortValues *self);
/* The finding. */
char *curio_find_cohorts (const CurioCohortValues *self);

G_END_DECLS
