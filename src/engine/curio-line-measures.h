/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-cancellations.h"
#include "curio-matches.h"
#include "curio-measures.h"
#include "curio-pairs.h"
#include "curio-preference.h"
#include "curio-products.h"

G_BEGIN_DECLS

/* Measures of the lines: milliseconds each, so they are made when they are
 * first asked for, by the main thread, and kept as long as MEASURES. */

const CurioProducts *curio_measures_get_products (const CurioMeasures *self);
/* The same without giant pairs. */
const CurioProducts *
curio_measures_get_products_without_pairs (const CurioMeasures *self);
const CurioPairs *curio_measures_get_pairs (const CurioMeasures *self);
const CurioMatches *curio_measures_get_matches (const CurioMeasures *self);
const CurioMatches *
curio_measures_get_matches_without_pairs (const CurioMeasures *self);
const CurioPreference *
curio_measures_get_preference (const CurioMeasures *self,
                               CurioGrouping grouping);
const CurioPreference *
curio_measures_get_preference_without_pairs (const CurioMeasures *self,
                                             CurioGrouping grouping);

/* The lines of the pairs, to look past; NULL where there is none. */
const guint8 *curio_measures_get_pair_lines (const CurioMeasures *self);

/* Called by curio_measures_new () and curio_measures_free (). */
CurioLineMeasures *curio_line_measures_new (void);
void curio_line_measures_free (CurioLineMeasures *self);

G_END_DECLS
