/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures for people: the same as the window shows, as aligned text. */

#include "curio-figures-text.h"

#include "curio-complete-months.h"
#include "curio-customer-figures.h"
#include "curio-figure.h"
#include "curio-format.h"
#include "curio-grain-figures.h"
#include "curio-health-figures.h"
#include "curio-indicator-figures.h"
#include "curio-line-measures.h"
#include "curio-movement-figures.h"
#include "curio-preference-figures.h"
#include "curio-product-findings.h"
#include "curio-retention-figures.h"
#include "curio-segment-words.h"
#include "curio-text-table.h"

#include <glib/gi18n-lib.h>

#define N_COUNTRIES 12
#define N_PRODUCTS 15

static void
add_header (CurioTextTable *table, const char *const *names, guint n)
{
  for (guint i = 0; i < n; i++)
    curio_text_table_add (table, names[i][0] == '\0' ? "" : _ (names[i]));
}

static void
begin_section (GString *out, const char *title)
{
  g_string_append_printf (out, "\n%s\n", title);
}

static void
append_totals (GString *out, const CurioTotals *totals)
{
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lr");

  begin_section (out, _ ("In all"));
  curio_text_table_add (table, _ ("Net sales"));
  curio_text_table_take (table, curio_format_money_pence (totals->net_mills));
  curio_text_table_add (table, _ ("of that without a customer number"));
  curio_text_table_take (table,
                         curio_format_money_pence (totals->guest_net_mills));
  curio_text_table_add (table, _ ("Gross sales"));
  curio_text_table_take (table,
                         curio_format_money_pence (totals->gross_mills));
  curio_text_table_add (table, _ ("Orders placed"));
  curio_text_table_take (table, curio_format_count ((gint32)totals->n_placed));
  curio_text_table_add (table, _ ("Cancelled invoices"));
  curio_text_table_take (table, curio_format_count (totals->n_cancelled));
  curio_text_table_add (table, _ ("Invoices"));
  curio_text_table_take (table, curio_format_count (totals->n_invoices));
  curio_text_table_add (table, _ ("Customers"));
  curio_text_table_take (table, curio_format_count (totals->n_customers));
  curio_text_table_add (table, _ ("Lines"));
  curio_text_table_take (table, curio_format_count (totals->n_lines));
  curio_text_table_print (table, out);
}

/* A dash where there is no order. */
static void
add_pence (CurioTextTable *table, guint32 n, double pence)
{
  if (n > 0)
    curio_text_table_take (table,
                           curio_format_money_pence ((gint64)(pence * 10)));
  else
    curio_text_table_add (table, "–");
}

static void
add_amounts (CurioTextTable *table, const char *name,
             const CurioAmounts *amounts)
{
  curio_text_table_add (table, name);
  curio_text_table_take (table, curio_format_count (amounts->n));
  add_pence (table, amounts->n, (double)amounts->min_pence);
  add_pence (table, amounts->n, amounts->median_pence);
  add_pence (table, amounts->n, amounts->mean_pence);
  add_pence (table, amounts->n, (double)amounts->mode_pence);
  add_pence (table, amounts->n, (double)amounts->max_pence);
}

static void
append_amounts (GString *out, const CurioDistribution *distribution)
{
  static const char *const names[]
      = { "",          N_ ("orders"),      N_ ("smallest"), N_ ("median"),
          N_ ("mean"), N_ ("most common"), N_ ("largest") };
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lrrrrrr");

  begin_section (out, _ ("Invoice amounts"));
  add_header (table, names, G_N_ELEMENTS (names));
  add_amounts (table, _ ("all"), &distribution->all);
  /* xgettext:no-c-format */
  add_amounts (table, _ ("up to the 85 % quantile"), &distribution->to_85);
  curio_text_table_print (table, out);
}

static void
add_month (CurioTextTable *table, const CurioMonthly *monthly, guint index)
{
  const CurioMonth *month = &monthly->months[index];
  g_autofree char *name = curio_format_month (month->month);
  double growth;

  curio_text_table_take (
      table, g_strconcat (name, month->n_days_missing > 0 ? " *" : "", NULL));
  curio_text_table_take (table, curio_format_money (month->net_mills));
  if (curio_monthly_get_whole_growth (monthly, index, &growth))
    curio_text_table_take (table, curio_format_change (growth));
  else
    curio_text_table_add (table, "–");
  curio_text_table_take (table, curio_format_money (month->gross_mills));
  curio_text_table_take (table, curio_format_count (month->n_placed));
  curio_text_table_take (table, curio_format_count (month->n_cancelled));
  curio_text_table_take (table, curio_format_count (month->n_active));
  curio_text_table_take (table, curio_format_count (month->n_new));
}

static void
append_monthly (GString *out, const CurioMonthly *monthly)
{
  static const char *const names[]
      = { N_ ("month"),     N_ ("net sales"),     N_ ("growth"),
          N_ ("gross"),     N_ ("orders placed"), N_ ("cancelled"),
          N_ ("customers"), N_ ("of them new") };
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lrrrrrrr");
  gboolean has_partial = FALSE;

  begin_section (out, _ ("By month"));
  add_header (table, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < monthly->n_months; i++)
    {
      add_month (table, monthly, i);
      has_partial |= monthly->months[i].n_days_missing > 0;
    }
  curio_text_table_print (table, out);
  if (has_partial)
    g_string_append_printf (out, "  %s\n", _ ("* not all days of the month"));
}

static void
add_segment (CurioTextTable *table, const CurioRfm *rfm, guint segment,
             gint64 net_mills)
{
  const CurioSegmentSum *sum = &rfm->segments[segment];
  double n = sum->n_customers;

  curio_text_table_add (table, curio_segments[segment].name);
  curio_text_table_take (table, curio_format_count (sum->n_customers));
  curio_text_table_take (table, curio_format_money (sum->monetary_mills));
  if (net_mills > 0)
    curio_text_table_take (
        table, curio_format_percent (
                   (double)sum->monetary_mills / (double)net_mills, 1));
  else
    curio_text_table_add (table, "–");
  curio_text_table_take (
      table, curio_format_decimal ((double)sum->recency_days / n, 0));
  curio_text_table_take (table,
                         curio_format_decimal ((double)sum->frequency / n, 1));
  curio_text_table_take (
      table, curio_format_money (sum->monetary_mills / sum->n_customers));
}

static void
append_segments (GString *out, const CurioMeasures *measures)
{
  static const char *const names[]
      = { N_ ("segment"),   N_ ("customers"),    N_ ("net sales"),
          N_ ("of all"),    N_ ("mean recency"), N_ ("mean orders"),
          N_ ("mean spend") };
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lrrrrrr");

  begin_section (out, _ ("Segments"));
  add_header (table, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    if (measures->rfm.segments[i].n_customers > 0)
      add_segment (table, &measures->rfm, i, measures->totals.net_mills);
  curio_text_table_print (table, out);
}

static void
add_country (CurioTextTable *table, const CurioReading *reading,
             const CurioCountry *country)
{
  double value;

  curio_text_table_add (table,
                        curio_format_country (curio_dictionary_get (
                            reading->facts->countries, country->country)));
  curio_text_table_take (table, curio_format_count (country->n_invoices));
  curio_text_table_take (table, curio_format_count (country->n_customers));
  curio_text_table_take (table, curio_format_count (country->n_orders));
  curio_text_table_take (table, curio_format_money (country->net_mills));
  curio_text_table_take (table,
                         curio_country_get_average_order (country, &value)
                             ? curio_format_money ((gint64)value)
                             : g_strdup ("–"));
  curio_text_table_take (
      table, curio_country_get_returned_share (country, reading->books, &value)
                 ? curio_format_percent (value, 1)
                 : g_strdup ("–"));
  curio_text_table_take (table,
                         curio_country_get_cancelled_rate (country, &value)
                             ? curio_format_percent (value, 1)
                             : g_strdup ("–"));
}

static void
append_countries (GString *out, const CurioReading *reading)
{
  static const char *const names[]
      = { N_ ("country"),        N_ ("invoices"),
          N_ ("customers"),      N_ ("orders"),
          N_ ("net sales"),      N_ ("average order"),
          N_ ("value returned"), N_ ("cancelled per order") };
  g_autoptr (CurioTextTable) table = curio_text_table_new ("lrrrrrrr");
  const CurioCountries *countries = &reading->measures->countries;

  begin_section (out, _ ("Countries"));
  add_header (table, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < MIN (countries->n, N_COUNTRIES); i++)
    add_country (table, reading, &countries->countries[i]);
  curio_text_table_print (table, out);
}

static void
add_product (CurioTextTable *table, const CurioFacts *facts,
             const CurioProduct *product)
{
  double low, high;
  double rate = curio_product_get_cancelled_rate (product, &low, &high);

  curio_text_table_add (
      table, curio_dictionary_get (facts->products, product->product));
  curio_text_table_take (
      table, curio_format_product (facts->product_names[product->product]));
  curio_text_table_take (table, curio_format_count (product->sold_units));
  curio_text_table_take (table, curio_format_money (product->sold_mills));
  curio_text_table_take (table, curio_format_count (product->cancelled_units));
  curio_text_table_take (table, curio_format_money (product->cancelled_mills));
  curio_text_table_take (table,
                         curio_format_count (product->n_cancelled_lines));
  curio_text_table_take (table, curio_format_percent (rate, 1));
  curio_text_table_take (table, curio_describe_interval (low, high));
}

static void
append_products (GString *out, const CurioFacts *facts,
                 const CurioProducts *products)
{
  static const char *const names[]
      = { N_ ("code"), N_ ("product"), N_ ("units sold"), N_ ("for"),
          N_ ("units cancelled"), N_ ("worth"), N_ ("in lines"),
          N_ ("of lines"),
          /* xgettext:no-c-format */
          N_ ("95 % interval") };
  g_autoptr (CurioTextTable) table = curio_text_table_new ("llrrrrrrr");

  begin_section (out, _ ("Cancelled products"));
  add_header (table, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < MIN (products->n, N_PRODUCTS); i++)
    add_product (table, facts, &products->products[i]);
  curio_text_table_print (table, out);
}

/* What the switch of the window says. */
static void
append_left_out (GString *out, const CurioReading *reading)
{
  guint32 n = reading->without_pairs
                  ? curio_measures_get_pairs (reading->measures)->n
                  : 0;
  g_autofree char *count = curio_format_count (n);

  if (n > 0)
    g_string_append_printf (
        out,
        ngettext (
            "Best sellers, cancellations, items and tastes are without %s "
            "giant pair.\n",
            "Best sellers, cancellations, items and tastes are without %s "
            "giant pairs.\n",
            n),
        count);
}

char *
curio_figures_to_text (const CurioReading *reading,
                       const CurioProducts *products,
                       const CurioMovement *movement,
                       const CurioOfferQuestion *offers)
{
  GString *out = g_string_new (NULL);
  const CurioMeasures *measures = reading->measures;
  g_autofree char *title = curio_source_get_title (reading->source);
  g_autofree char *footer = curio_measures_get_footer (measures);

  g_string_append_printf (out, "%s\n%s\n", title, footer);
  curio_grain_figures_append (out, reading);
  append_left_out (out, reading);
  append_totals (out, &measures->totals);
  if (measures->monthly.n_months == 0)
    return g_string_free (out, FALSE);
  curio_indicator_figures_append (out, reading);
  curio_finding_figures_append (out, reading);
  append_monthly (out, &measures->monthly);
  append_amounts (out, &measures->distribution);
  append_segments (out, measures);
  append_products (out, reading->facts, products);
  append_countries (out, reading);
  curio_customer_figures_append (out, reading);
  curio_retention_figures_append (out, reading);
  curio_preference_figures_append (out, reading);
  curio_health_figures_append (out, reading);
  curio_offer_figures_append (out, reading, offers);
  if (movement != NULL)
    curio_movement_figures_append (out, movement);
  return g_string_free (out, FALSE);
}
