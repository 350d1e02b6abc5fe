/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures` says of taste: the products that each country, and each
 * segment, buys more of than the others. */

#include "curio-preference-figures.h"

#include "curio-format.h"
#include "curio-json-text.h"
#include "curio-preference-words.h"
#include "curio-text-table.h"

#include <glib/gi18n-lib.h>

#define N_PRODUCTS 10
#define N_PRODUCTS_OF_TEXT 3
#define N_COUNTRIES_OF_TEXT 12

static const CurioPreference *
find (const CurioReading *reading, CurioGrouping grouping)
{
  return curio_find_preference (reading->measures, grouping,
                                reading->without_pairs);
}

/* --- for programs ---------------------------------------------------------
 */

static void
add_product (JsonBuilder *json, const CurioFacts *facts,
             const CurioPreferred *product, CurioGrouping grouping)
{
  double times;

  json_builder_begin_object (json);
  curio_json_add_text (
      json, "stock_code",
      curio_dictionary_get (facts->products, product->product));
  curio_json_add_int (json, "units", product->units);
  curio_json_add_int (json, "units_elsewhere", product->units_elsewhere);
  curio_json_add_int (
      json, grouping == CURIO_GROUP_BY_SEGMENT ? "customers" : "orders",
      product->n_buys);
  curio_json_add_real (json, "share", product->share, 6);
  if (curio_preferred_get_times (product, &times))
    curio_json_add_real (json, "lift", times, 6);
  else
    curio_json_add_null (json, "lift");
  curio_json_add_real (json, "log_odds", product->log_odds, 6);
  curio_json_add_real (json, "z", product->z, 6);
  json_builder_end_object (json);
}

/* NAME is of the member that says which group it is. */
static void
add_group (JsonBuilder *json, const CurioFacts *facts,
           const CurioPreference *preference, guint32 group, const char *name,
           const char *value)
{
  CurioPreferred products[N_PRODUCTS];
  guint32 n = curio_preference_rank (preference, group, products, N_PRODUCTS);

  json_builder_begin_object (json);
  curio_json_add_text (json, name, value);
  curio_json_add_int (json, "units", preference->group_units[group]);
  json_builder_set_member_name (json, "products");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < n; i++)
    add_product (json, facts, &products[i], preference->grouping);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_countries (JsonBuilder *json, const CurioReading *reading,
               const CurioPreference *preference)
{
  const CurioCountries *countries = &reading->measures->countries;

  json_builder_set_member_name (json, "country_preference");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < countries->n; i++)
    {
      guint32 country = countries->countries[i].country;

      add_group (json, reading->facts, preference, country, "country",
                 curio_dictionary_get (reading->facts->countries, country));
    }
  json_builder_end_array (json);
}

static void
add_segments (JsonBuilder *json, const CurioReading *reading,
              const CurioPreference *preference)
{
  json_builder_set_member_name (json, "segment_preference");
  json_builder_begin_array (json);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    if (reading->measures->rfm.segments[i].n_customers > 0)
      add_group (json, reading->facts, preference, i, "segment",
                 curio_segments[i].name);
  json_builder_end_array (json);
}

static void
add_test (JsonBuilder *json, const char *name,
          const CurioPreference *preference)
{
  CurioPreferenceTest found;

  curio_preference_test (preference, &found);
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  curio_json_add_int (json, "units", preference->n_units);
  curio_json_add_int (json, "groups", found.n_groups);
  curio_json_add_int (json, "products", found.n_products);
  curio_json_add_int (json, "groups_together", found.n_groups_together);
  curio_json_add_int (json, "groups_left_out", found.n_groups_left_out);
  curio_json_add_int (json, "products_together", found.n_products_together);
  curio_json_add_int (json, "cells_under_5", found.test.n_small);
  curio_json_add_int (json, "df", found.test.df);
  if (found.test.df > 0)
    {
      curio_json_add_real (json, "statistic", found.test.statistic, 4);
      curio_json_add_real (json, "p", found.test.p, 6);
      curio_json_add_real (json, "cramers_v", found.test.cramers_v, 6);
    }
  else
    {
      curio_json_add_null (json, "statistic");
      curio_json_add_null (json, "p");
      curio_json_add_null (json, "cramers_v");
    }
  json_builder_end_object (json);
}

void
curio_preference_figures_add (JsonBuilder *json, const CurioReading *reading)
{
  const CurioPreference *countries = find (reading, CURIO_GROUP_BY_COUNTRY);
  const CurioPreference *segments = find (reading, CURIO_GROUP_BY_SEGMENT);

  add_countries (json, reading, countries);
  add_segments (json, reading, segments);
  json_builder_set_member_name (json, "chi_square");
  json_builder_begin_object (json);
  add_test (json, "country", countries);
  add_test (json, "segment", segments);
  json_builder_end_object (json);
}

/* --- for people -----------------------------------------------------------
 */

/* GROUP is told in the first of its rows. */
static void
append_group (CurioTextTable *table, const CurioFacts *facts,
              const CurioPreference *preference, guint32 group,
              const char *name)
{
  CurioPreferred products[N_PRODUCTS_OF_TEXT];
  guint32 n = curio_preference_rank (preference, group, products,
                                     N_PRODUCTS_OF_TEXT);

  for (guint32 i = 0; i < n; i++)
    {
      double times;

      curio_text_table_add (table, i == 0 ? name : "");
      curio_text_table_take (
          table,
          curio_format_product (facts->product_names[products[i].product]));
      if (curio_preferred_get_times (&products[i], &times))
        curio_text_table_take (table, curio_format_decimal (times, 1));
      else
        curio_text_table_add (table, "–");
      curio_text_table_take (table, curio_format_count (products[i].units));
      curio_text_table_take (table, curio_format_count (products[i].n_buys));
    }
}

static CurioTextTable *
begin_table (GString *out, const char *title, const char *group,
             const char *buys)
{
  CurioTextTable *table = curio_text_table_new ("llrrr");

  g_string_append_printf (out, "\n%s\n", title);
  curio_text_table_add (table, group);
  curio_text_table_add (table, _ ("product"));
  curio_text_table_add (table, _ ("times as often"));
  curio_text_table_add (table, _ ("units"));
  curio_text_table_add (table, buys);
  return table;
}

static void
append_countries (GString *out, const CurioReading *reading)
{
  const CurioPreference *preference = find (reading, CURIO_GROUP_BY_COUNTRY);
  const CurioFacts *facts = reading->facts;
  const CurioCountries *countries = &reading->measures->countries;
  g_autoptr (CurioTextTable) table
      = begin_table (out, _ ("What a country buys more of than the others"),
                     _ ("country"), _ ("orders"));

  for (guint32 i = 0; i < MIN (countries->n, N_COUNTRIES_OF_TEXT); i++)
    {
      guint32 country = countries->countries[i].country;

      append_group (table, facts, preference, country,
                    curio_format_country (
                        curio_dictionary_get (facts->countries, country)));
    }
  curio_text_table_print (table, out);
}

static void
append_segments (GString *out, const CurioReading *reading)
{
  const CurioPreference *preference = find (reading, CURIO_GROUP_BY_SEGMENT);
  g_autoptr (CurioTextTable) table
      = begin_table (out, _ ("What a segment buys more of than the others"),
                     _ ("segment"), _ ("customers"));

  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    append_group (table, reading->facts, preference, i,
                  curio_segments[i].name);
  curio_text_table_print (table, out);
}

void
curio_preference_figures_append (GString *out, const CurioReading *reading)
{
  append_countries (out, reading);
  append_segments (out, reading);
}
