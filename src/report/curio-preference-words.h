/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"
#include "curio-preference.h"

G_BEGIN_DECLS

/* How taste is told. */

/* Whether a bar of its sales would dwarf all others: more than half of all. */
gboolean curio_country_dwarfs_others (const CurioMeasures *measures,
                                      const CurioCountry *country);

/* Who buys what, with or without giant pairs. */
const CurioPreference *curio_find_preference (const CurioMeasures *measures,
                                              CurioGrouping grouping,
                                              gboolean without_pairs);

/* The country that a figure of one country shows: COUNTRY, or where that is -1
 * the largest that buys something more than the others and is not the very
 * largest; where there is none, the largest.  -1 where nothing is selected. */
int curio_country_choose (const CurioMeasures *measures, int country,
                          gboolean without_pairs);
/* The same of a segment: the largest by sales that buys something more. */
int curio_segment_choose (const CurioMeasures *measures, int segment,
                          gboolean without_pairs);

const char *curio_country_get_name (const CurioMeasures *measures,
                                    guint32 country);
/* The product's name, its code where it has none.  (transfer full) */
char *curio_product_get_name (const CurioMeasures *measures, guint32 product);

/* "4.2", "1044": a factor with so many digits after the point; from a hundred
 * on with none, and without separators, as it is read as one number.
 * (transfer full) */
char *curio_times_format (double times, int digits);
/* "4.2×", "151×", "0.3×"; "only here" where nobody else bought it.
 * (transfer full) */
char *curio_preferred_format_times (const CurioPreferred *preferred);
/* "Germany: Cake Stand, 4.2 times as often as elsewhere; 1,240 units in 31
 * orders, 0.8 % of what it bought."  (transfer full) */
char *curio_preferred_describe (const CurioMeasures *measures,
                                const CurioPreference *preference,
                                guint32 group,
                                const CurioPreferred *preferred);

/* "Germany: Cake Stand, 1,240 units in 31 orders": of the sales alone.
 * (transfer full) */
char *curio_preferred_describe_lines (const CurioMeasures *measures,
                                      const CurioPreference *preference,
                                      guint32 group,
                                      const CurioPreferred *preferred);

/* "Countries differ clearly in what they buy" (transfer full) */
char *curio_find_country_tastes (const CurioPreferenceTest *test);
/* "Piece by piece: chi-square 1,280.0 with 1 degree of freedom, p < 0.0001.
 * Strength (Cramér's V): 0.80 of 1"; NULL where there is no table to test.
 * Pieces come in packs, which the test does not know: so it passes no
 * judgement where p is small.  (transfer full) */
char *curio_describe_preference_test (const CurioPreferenceTest *test);

G_END_DECLS
