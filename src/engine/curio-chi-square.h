/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether rows and columns of a table of counts have to do with each other. */
typedef struct
{
  double statistic;
  guint32 df;       /* degrees of freedom; 0: no table to test */
  double p;         /* of a statistic as large, were they independent */
  double cramers_v; /* 0: nothing to do with each other, 1: all */
  guint32 n_cells;  /* of rows and columns that hold anything */
  guint32 n_small;  /* of these, with an expected count under 5 */
} CurioChiSquare;

/* Pearson's test of independence of the N_ROWS x N_COLUMNS counts, none below
 * 0, that lie in TABLE row by row.  Rows and columns of nothing are left out.
 * FALSE, and all 0 but p, which is 1, where fewer than two of either are
 * left.  The test: Agresti, Categorical Data Analysis, section 3.2; V: Cramer
 * 1946, Mathematical Methods of Statistics, section 21.9. */
gboolean curio_chi_square_measure (const gint64 *table, guint32 n_rows,
                                   guint32 n_columns, CurioChiSquare *out);

G_END_DECLS
