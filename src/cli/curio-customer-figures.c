/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures` says of the customers as a whole: how much hangs on few
 * of them, and how many come back. */

#include "curio-customer-figures.h"

#include "curio-concentration.h"
#include "curio-format.h"
#include "curio-json-text.h"
#include "curio-retention.h"
#include "curio-text-table.h"

#include <glib/gi18n-lib.h>

static const guint tops[] = { 1, 5, 10, 20 };

#define LORENZ_STEP 5

/* --- for programs ---------------------------------------------------------
 */

static void
add_share (JsonBuilder *json, const char *name, gboolean known, double share)
{
  if (known)
    curio_json_add_real (json, name, share, 6);
  else
    curio_json_add_null (json, name);
}

static void
add_top (JsonBuilder *json, const CurioConcentration *concentration,
         guint percent)
{
  double share = 0;
  gboolean known
      = curio_concentration_get_top_share (concentration, percent, &share);

  json_builder_begin_object (json);
  curio_json_add_int (json, "percent", percent);
  curio_json_add_int (json, "customers",
                      curio_concentration_count_top (concentration, percent));
  add_share (json, "share", known, share);
  json_builder_end_object (json);
}

static void
add_lorenz (JsonBuilder *json, const CurioConcentration *concentration)
{
  double share;

  json_builder_set_member_name (json, "lorenz");
  json_builder_begin_array (json);
  for (guint percent = 0; percent <= 100; percent += LORENZ_STEP)
    if (curio_concentration_get_lorenz (concentration, percent, &share))
      curio_json_add_value (json, share, 6);
  json_builder_end_array (json);
}

static void
add_concentration (JsonBuilder *json, const CurioView *view)
{
  CurioConcentration concentration;
  double gini = 0;
  gboolean known;

  curio_concentration_measure (view, &concentration);
  known = curio_concentration_get_gini (&concentration, &gini);
  json_builder_set_member_name (json, "concentration");
  json_builder_begin_object (json);
  curio_json_add_int (json, "customers", concentration.n);
  curio_json_add_money (json, "sales",
                        concentration.held_mills[concentration.n]);
  add_share (json, "gini", known, gini);
  json_builder_set_member_name (json, "top");
  json_builder_begin_array (json);
  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    add_top (json, &concentration, tops[i]);
  json_builder_end_array (json);
  add_lorenz (json, &concentration);
  json_builder_end_object (json);
  curio_concentration_clear (&concentration);
}

static void
add_retention_month (JsonBuilder *json, const CurioRetention *retention,
                     guint32 index)
{
  const CurioRetentionMonth *month = &retention->months[index];
  double share = 0;
  gboolean known = curio_retention_get_share (retention, index, &share);

  json_builder_begin_object (json);
  curio_json_add_int (json, "month", index);
  curio_json_add_int (json, "cohorts", month->n_cohorts);
  curio_json_add_int (json, "size", month->n_customers);
  curio_json_add_int (json, "active", month->n_active);
  add_share (json, "share", known, share);
  json_builder_end_object (json);
}

static void
add_retention (JsonBuilder *json, const CurioView *view)
{
  CurioRetention retention;

  curio_retention_measure (view, &retention);
  json_builder_set_member_name (json, "cohort_mean");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < retention.n_months; i++)
    add_retention_month (json, &retention, i);
  json_builder_end_array (json);
  curio_retention_clear (&retention);
}

void
curio_customer_figures_add (JsonBuilder *json, const CurioReading *reading)
{
  add_concentration (json, &reading->measures->view);
  add_retention (json, &reading->measures->view);
}

/* --- for people -----------------------------------------------------------
 */

static void
append_top (CurioTextTable *table, const CurioConcentration *concentration,
            guint percent)
{
  double share;

  curio_text_table_take (table, curio_format_percent (percent / 100.0, 0));
  curio_text_table_take (
      table, curio_format_count (
                 curio_concentration_count_top (concentration, percent)));
  if (curio_concentration_get_top_share (concentration, percent, &share))
    curio_text_table_take (table, curio_format_percent (share, 1));
  else
    curio_text_table_add (table, "–");
}

static void
append_concentration (GString *out, const CurioView *view)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("rrr");
  CurioConcentration concentration;
  double gini;

  curio_concentration_measure (view, &concentration);
  if (curio_concentration_get_gini (&concentration, &gini))
    {
      g_autofree char *number = curio_format_decimal (gini, 4);

      g_string_append_printf (out, "\n%s\n", _ ("Concentration"));
      curio_text_table_add (table, _ ("top"));
      curio_text_table_add (table, _ ("customers"));
      curio_text_table_add (table, _ ("of gross sales"));
      for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
        append_top (table, &concentration, tops[i]);
      curio_text_table_print (table, out);
      /* Translators: %s is a number from 0 to 1. */
      g_string_append_printf (out, _ ("  Gini coefficient %s\n"), number);
    }
  curio_concentration_clear (&concentration);
}

static void
append_retention_month (CurioTextTable *table, const CurioRetention *retention,
                        guint32 index)
{
  const CurioRetentionMonth *month = &retention->months[index];
  double share;

  curio_text_table_take (table, curio_format_count (index));
  curio_text_table_take (table, curio_format_count (month->n_cohorts));
  curio_text_table_take (table, curio_format_count (month->n_customers));
  curio_text_table_take (table, curio_format_count (month->n_active));
  if (curio_retention_get_share (retention, index, &share))
    curio_text_table_take (table, curio_format_percent (share, 1));
  else
    curio_text_table_add (table, "–");
}

static void
append_retention (GString *out, const CurioView *view)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("rrrrr");
  CurioRetention retention;

  curio_retention_measure (view, &retention);
  if (retention.n_months > 0)
    {
      g_string_append_printf (out, "\n%s\n",
                              _ ("Customers who ordered again"));
      curio_text_table_add (table, _ ("months later"));
      curio_text_table_add (table, _ ("cohorts"));
      curio_text_table_add (table, _ ("customers"));
      curio_text_table_add (table, _ ("of them active"));
      curio_text_table_add (table, _ ("share"));
      for (guint32 i = 0; i < retention.n_months; i++)
        append_retention_month (table, &retention, i);
      curio_text_table_print (table, out);
    }
  curio_retention_clear (&retention);
}

void
curio_customer_figures_append (GString *out, const CurioReading *reading)
{
  append_concentration (out, &reading->measures->view);
  append_retention (out, &reading->measures->view);
}
