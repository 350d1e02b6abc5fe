/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures --segment` says of one segment: who is in it, whether
 * they came back, and what most of them bought. */

#include "curio-segment-figures.h"

#include <math.h>

#include "curio-cohort-map.h"
#include "curio-customer-rule.h"
#include "curio-json-text.h"
#include "curio-products.h"
#include "curio-segment-words.h"

#define N_FAVOURITES 6

/* --- the list ------------------------------------------------------------ */

static void
add_sums (JsonBuilder *json, const CurioMeasures *measures,
          CurioSegment segment)
{
  const CurioSegmentSum *sum = &measures->rfm.segments[segment];
  /* Means of nobody are null: no days would be the best recency. */
  double n = sum->n_customers > 0 ? (double)sum->n_customers : NAN;
  g_autofree char *rule = curio_segment_describe_rule (measures, segment);

  curio_json_add_text (json, "name", curio_segments[segment].name);
  curio_json_add_text (json, "rule", rule);
  curio_json_add_int (json, "customers", sum->n_customers);
  curio_json_add_money (json, "sales", sum->monetary_mills);
  curio_json_add_real (json, "recency", (double)sum->recency_days / n, 6);
  curio_json_add_real (json, "frequency", (double)sum->frequency / n, 6);
  curio_json_add_real (json, "monetary",
                       (double)sum->monetary_mills / 1000 / n, 6);
}

/* --- the cohorts --------------------------------------------------------- */

static void
add_row (JsonBuilder *json, const CurioCohortMap *map,
         const CurioCohortRow *row)
{
  g_autofree char *iso = curio_month_to_iso (row->month);

  json_builder_set_member_name (json, iso);
  json_builder_begin_object (json);
  curio_json_add_int (json, "size", row->size);
  json_builder_set_member_name (json, "active");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < row->n_months; i++)
    if (curio_cohort_map_is_observed (map, row, i))
      json_builder_add_int_value (json, row->active[i]);
    else
      json_builder_add_null_value (json);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_cohorts (JsonBuilder *json, const CurioMeasures *measures,
             const guint8 *mask)
{
  CurioCohortMap map;

  curio_cohort_map_measure (&measures->view, mask, &map);
  json_builder_set_member_name (json, "cohorts");
  json_builder_begin_object (json);
  for (guint32 i = 0; i < map.n; i++)
    add_row (json, &map, &map.rows[i]);
  json_builder_end_object (json);
  curio_cohort_map_clear (&map);
}

/* --- favourites ---------------------------------------------------------- */

static void
add_favourites (JsonBuilder *json, const CurioReading *reading,
                const guint8 *mask)
{
  const CurioFacts *facts = reading->facts;
  g_autofree guint32 *customers = g_new (guint32, facts->n_customers + 1);
  CurioFavourite favourites[N_FAVOURITES];
  guint32 n = 0, n_found = 0;

  for (guint32 i = 0; i < facts->n_customers; i++)
    if (mask[i])
      customers[n++] = i;
  if (n > 0)
    n_found = curio_favourites_measure (&reading->measures->view, customers, n,
                                        favourites, N_FAVOURITES);
  json_builder_set_member_name (json, "favourites");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < n_found; i++)
    {
      json_builder_begin_object (json);
      curio_json_add_text (
          json, "stock_code",
          curio_dictionary_get (facts->products, favourites[i].product));
      curio_json_add_int (json, "customers", favourites[i].n_customers);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

void
curio_segment_figures_add (JsonBuilder *json, const CurioReading *reading,
                           CurioSegment segment)
{
  const CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_SEGMENT, .segment = segment };
  g_autofree guint8 *mask
      = curio_customer_rule_find (&rule, reading->measures, NULL);

  json_builder_set_member_name (json, "segment");
  json_builder_begin_object (json);
  add_sums (json, reading->measures, segment);
  add_cohorts (json, reading->measures, mask);
  add_favourites (json, reading, mask);
  json_builder_end_object (json);
}
