/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cohorts spent later, who returns month by month, and the days between
 * orders. */

#include "curio-retention-figures.h"

#include "curio-cohort-map.h"
#include "curio-format.h"
#include "curio-gaps.h"
#include "curio-json-text.h"
#include "curio-returning.h"
#include "curio-text-table.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  double share;
} quantiles[] = {
  {"min",     0   },
  { "lower",  0.25},
  { "median", 0.5 },
  { "upper",  0.75},
  { "max",    1   },
};

static void
add_share (JsonBuilder *json, const char *name, gboolean known, double share)
{
  if (known)
    curio_json_add_real (json, name, share, 6);
  else
    curio_json_add_null (json, name);
}

/* --- JSON ---------------------------------------------------------------- */

static void
add_spend (JsonBuilder *json, const CurioView *view)
{
  CurioCohortMap map;

  curio_cohort_map_measure (view, NULL, &map);
  json_builder_set_member_name (json, "cohort_spend");
  json_builder_begin_array (json);
  for (guint32 later = 0; later < map.n_means; later++)
    {
      const CurioCohortMean *mean = &map.means[later];

      if (!curio_cohort_map_has_mean (&map, later))
        continue;
      json_builder_begin_object (json);
      curio_json_add_int (json, "month", later);
      curio_json_add_int (json, "cohorts", mean->n_cohorts);
      curio_json_add_int (json, "size", mean->n_customers);
      curio_json_add_money (json, "first_net", mean->first_mills);
      curio_json_add_money (json, "net", mean->net_mills);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  curio_cohort_map_clear (&map);
}

static void
add_returning (JsonBuilder *json, const CurioMeasures *measures)
{
  const CurioMonthly *monthly = &measures->monthly;
  CurioReturning returning;

  curio_returning_measure (&measures->view, monthly, &returning);
  json_builder_set_member_name (json, "returning");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < returning.n_months; i++)
    {
      const CurioReturningMonth *month = &returning.months[i];
      g_autofree char *iso = curio_month_to_iso (monthly->months[i].month);
      double before = 0, again = 0;
      gboolean has_before = curio_returning_get_before (
          &returning, &measures->view, monthly, i, &before);
      gboolean has_again
          = curio_returning_get_again (&returning, monthly, i, &again);

      json_builder_begin_object (json);
      curio_json_add_text (json, "month", iso);
      curio_json_add_int (json, "active", month->n_active);
      curio_json_add_int (json, "before", month->n_before);
      if (has_again)
        curio_json_add_int (json, "again", month->n_again);
      else
        curio_json_add_null (json, "again");
      add_share (json, "before_share", has_before, before);
      add_share (json, "again_share", has_again, again);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  curio_returning_clear (&returning);
}

static void
add_days (JsonBuilder *json, const char *name, const CurioDayCounts *days)
{
  double value = 0;
  gboolean known = curio_day_counts_get_mean (days, &value);

  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  curio_json_add_int (json, "n", days->n);
  add_share (json, "mean", known, value);
  for (guint i = 0; i < G_N_ELEMENTS (quantiles); i++)
    {
      known = curio_day_counts_get_quantile (days, quantiles[i].share, &value);
      add_share (json, quantiles[i].name, known, value);
    }
  json_builder_end_object (json);
}

static void
add_gaps (JsonBuilder *json, const CurioView *view)
{
  CurioGaps gaps;

  curio_gaps_measure (view, &gaps);
  json_builder_set_member_name (json, "order_gaps");
  json_builder_begin_object (json);
  add_days (json, "between", &gaps.between);
  add_days (json, "second", &gaps.second);
  curio_json_add_int (json, "once", gaps.n_once);
  json_builder_end_object (json);
  curio_gaps_clear (&gaps);
}

void
curio_retention_figures_add (JsonBuilder *json, const CurioReading *reading)
{
  add_spend (json, &reading->measures->view);
  add_returning (json, reading->measures);
  add_gaps (json, &reading->measures->view);
}

/* --- for people ---------------------------------------------------------- */

static void
append_days (CurioTextTable *table, const char *name,
             const CurioDayCounts *days)
{
  curio_text_table_add (table, name);
  curio_text_table_take (table, curio_format_count (days->n));
  for (guint i = 0; i < G_N_ELEMENTS (quantiles); i++)
    {
      double value = 0;

      curio_day_counts_get_quantile (days, quantiles[i].share, &value);
      curio_text_table_take (table, curio_format_decimal (value, 1));
    }
}

void
curio_retention_figures_append (GString *out, const CurioReading *reading)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lrrrrrr");
  CurioGaps gaps;

  curio_gaps_measure (&reading->measures->view, &gaps);
  if (gaps.between.n > 0)
    {
      g_string_append_printf (out, "\n%s\n", _ ("Days between orders"));
      curio_text_table_add (table, "");
      curio_text_table_add (table, _ ("times"));
      curio_text_table_add (table, _ ("least"));
      curio_text_table_add (table, _ ("lower quartile"));
      curio_text_table_add (table, _ ("median"));
      curio_text_table_add (table, _ ("upper quartile"));
      curio_text_table_add (table, _ ("most"));
      append_days (table, _ ("to the next"), &gaps.between);
      if (gaps.second.n > 0)
        append_days (table, _ ("first to second"), &gaps.second);
      curio_text_table_print (table, out);
    }
  curio_gaps_clear (&gaps);
}
