/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures` says of the six key figures. */

#include "curio-indicator-figures.h"

#include "curio-indicator-words.h"
#include "curio-indicators.h"
#include "curio-json-text.h"
#include "curio-text-table.h"
#include "curio-worth-knowing.h"

#include <glib/gi18n-lib.h>

/* --- for programs ---------------------------------------------------------
 */

static gboolean
is_money (CurioIndicator indicator)
{
  return indicator == CURIO_INDICATOR_NET_SALES
         || indicator == CURIO_INDICATOR_AVERAGE_ORDER;
}

static gboolean
is_share (CurioIndicator indicator)
{
  return indicator == CURIO_INDICATOR_RETURNING
         || indicator == CURIO_INDICATOR_CANCELLED;
}

static void
add_value (JsonBuilder *json, const char *name, CurioIndicator indicator,
           const CurioSpan *span)
{
  double value;

  if (!curio_span_get (span, indicator, &value))
    curio_json_add_null (json, name);
  else if (is_money (indicator))
    curio_json_add_real (json, name, value / 1000, 2);
  else if (is_share (indicator))
    curio_json_add_real (json, name, value, 6);
  else
    curio_json_add_int (json, name, (gint64)value);
}

static void
add_indicator (JsonBuilder *json, const CurioIndicators *indicators,
               CurioIndicator indicator)
{
  double change, value;

  json_builder_set_member_name (json, curio_indicator_ids[indicator]);
  json_builder_begin_object (json);
  add_value (json, "value", indicator, &indicators->selected);
  add_value (json, "now", indicator, &indicators->now);
  add_value (json, "before", indicator, &indicators->before);
  if (curio_indicators_get_change (indicators, indicator, &change))
    curio_json_add_real (json, "change", change, 6);
  else
    curio_json_add_null (json, "change");
  json_builder_set_member_name (json, "months");
  json_builder_begin_array (json);
  for (guint i = 0; i < indicators->n_months; i++)
    if (curio_indicators_get_month (indicators, indicator, i, &value))
      curio_json_add_value (json, is_money (indicator) ? value / 1000 : value,
                            is_money (indicator) ? 2 : 6);
    else
      json_builder_add_null_value (json);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_span (JsonBuilder *json, const char *name, const CurioSpan *span)
{
  g_autofree char *from = NULL, *to = NULL;

  if (span->to_day >= span->from_day)
    {
      from = curio_day_to_iso (span->from_day);
      to = curio_day_to_iso (span->to_day);
    }
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  if (from != NULL)
    {
      json_builder_add_string_value (json, from);
      json_builder_add_string_value (json, to);
    }
  json_builder_end_array (json);
}

void
curio_indicator_figures_add (JsonBuilder *json, const CurioReading *reading)
{
  CurioIndicators indicators;
  g_autofree char *first = NULL;

  curio_indicators_measure (&reading->measures->view, &indicators);
  if (indicators.n_months > 0)
    first = curio_month_to_iso (indicators.first_month);
  json_builder_set_member_name (json, "indicators");
  json_builder_begin_object (json);
  add_span (json, "now", &indicators.now);
  add_span (json, "before", &indicators.before);
  curio_json_add_text (json, "first_month", first);
  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    add_indicator (json, &indicators, (CurioIndicator)i);
  json_builder_end_object (json);
}

void
curio_finding_figures_add (JsonBuilder *json, const CurioReading *reading)
{
  g_autoptr (GPtrArray) findings
      = curio_findings_list (reading->measures, G_MAXUINT);

  json_builder_set_member_name (json, "findings");
  json_builder_begin_array (json);
  for (guint i = 0; i < findings->len; i++)
    {
      const CurioFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = curio_finding_get_text (finding);

      json_builder_begin_object (json);
      curio_json_add_text (json, "id", finding->id);
      curio_json_add_text (json, "sentence", text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/* --- for people -----------------------------------------------------------
 */

void
curio_indicator_figures_append (GString *out, const CurioReading *reading)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lrr");
  g_autofree char *note = NULL;
  CurioIndicators indicators;

  curio_indicators_measure (&reading->measures->view, &indicators);
  note = curio_indicators_describe_change (&indicators);
  g_string_append_printf (out, "\n%s\n", _ ("Key figures"));
  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    {
      CurioIndicator indicator = (CurioIndicator)i;
      char *change = curio_indicator_format_change (&indicators, indicator);

      curio_text_table_add (table, _ (curio_indicator_names[i]));
      curio_text_table_take (
          table, curio_indicator_format (&indicators.selected, indicator));
      curio_text_table_take (table, change != NULL ? change : g_strdup ("–"));
    }
  curio_text_table_print (table, out);
  g_string_append_printf (out, "  %s\n", note);
}

void
curio_finding_figures_append (GString *out, const CurioReading *reading)
{
  g_autoptr (GPtrArray) findings
      = curio_findings_list (reading->measures, G_MAXUINT);

  if (findings->len > 0)
    g_string_append_printf (out, "\n%s\n", _ ("Worth knowing"));
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text
          = curio_finding_get_text (g_ptr_array_index (findings, i));

      g_string_append_printf (out, "  %s\n", text);
    }
}
