/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What walks the lines, made when it is first asked for. */

#include "curio-line-measures.h"

struct _CurioLineMeasures
{
  gboolean has_products, has_others, has_pairs, has_pair_lines, has_matches;
  CurioProducts products;
  CurioProducts others; /* without pairs */
  CurioPairs pairs;
  guint8 *pair_lines;
  CurioMatches matches;
  gboolean has_other_matches;
  CurioMatches other_matches; /* without pairs */
  CurioPreference *preferences[CURIO_N_GROUPINGS];
  CurioPreference *other_preferences[CURIO_N_GROUPINGS]; /* without pairs */
};

CurioLineMeasures *
curio_line_measures_new (void)
{
  return g_new0 (CurioLineMeasures, 1);
}

void
curio_line_measures_free (CurioLineMeasures *self)
{
  curio_products_clear (&self->products);
  curio_products_clear (&self->others);
  curio_pairs_clear (&self->pairs);
  curio_matches_clear (&self->matches);
  curio_matches_clear (&self->other_matches);
  g_free (self->pair_lines);
  for (guint i = 0; i < CURIO_N_GROUPINGS; i++)
    {
      curio_preference_free (self->preferences[i]);
      curio_preference_free (self->other_preferences[i]);
    }
  g_free (self);
}

const CurioProducts *
curio_measures_get_products (const CurioMeasures *self)
{
  CurioLineMeasures *lines = self->lines;

  if (!lines->has_products)
    curio_products_measure (&self->view, NULL, &lines->products);
  lines->has_products = TRUE;
  return &lines->products;
}

const CurioProducts *
curio_measures_get_products_without_pairs (const CurioMeasures *self)
{
  CurioLineMeasures *lines = self->lines;
  const guint8 *skipped = curio_measures_get_pair_lines (self);

  if (skipped == NULL)
    return curio_measures_get_products (self);
  if (!lines->has_others)
    curio_products_measure (&self->view, skipped, &lines->others);
  lines->has_others = TRUE;
  return &lines->others;
}

const CurioPairs *
curio_measures_get_pairs (const CurioMeasures *self)
{
  CurioLineMeasures *lines = self->lines;

  if (!lines->has_pairs)
    curio_pairs_measure (&self->view, &lines->pairs);
  lines->has_pairs = TRUE;
  return &lines->pairs;
}

const guint8 *
curio_measures_get_pair_lines (const CurioMeasures *self)
{
  CurioLineMeasures *lines = self->lines;

  /* A byte for each line of the facts: only where somebody leaves them out. */
  if (!lines->has_pair_lines)
    lines->pair_lines = curio_pairs_mark_lines (
        curio_measures_get_pairs (self), self->view.ledger->facts);
  lines->has_pair_lines = TRUE;
  return lines->pair_lines;
}

const CurioMatches *
curio_measures_get_matches (const CurioMeasures *self)
{
  CurioLineMeasures *lines = self->lines;

  if (!lines->has_matches)
    curio_matches_measure (&self->view, &lines->matches);
  lines->has_matches = TRUE;
  return &lines->matches;
}

const CurioMatches *
curio_measures_get_matches_without_pairs (const CurioMeasures *self)
{
  CurioLineMeasures *lines = self->lines;
  const guint8 *skipped = curio_measures_get_pair_lines (self);

  if (skipped == NULL)
    return curio_measures_get_matches (self);
  if (!lines->has_other_matches)
    curio_matches_measure_without (&self->view, skipped,
                                   &lines->other_matches);
  lines->has_other_matches = TRUE;
  return &lines->other_matches;
}

const CurioPreference *
curio_measures_get_preference (const CurioMeasures *self,
                               CurioGrouping grouping)
{
  g_return_val_if_fail (grouping < CURIO_N_GROUPINGS, NULL);

  CurioPreference **preference = &self->lines->preferences[grouping];

  if (*preference == NULL)
    *preference = curio_preference_new (self, grouping, NULL);
  return *preference;
}

const CurioPreference *
curio_measures_get_preference_without_pairs (const CurioMeasures *self,
                                             CurioGrouping grouping)
{
  g_return_val_if_fail (grouping < CURIO_N_GROUPINGS, NULL);

  CurioPreference **preference = &self->lines->other_preferences[grouping];
  const guint8 *skipped = curio_measures_get_pair_lines (self);

  if (skipped == NULL)
    return curio_measures_get_preference (self, grouping);
  if (*preference == NULL)
    *preference = curio_preference_new (self, grouping, skipped);
  return *preference;
}
