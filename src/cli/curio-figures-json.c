/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures for programs: one JSON object.  Money in pounds to the penny,
 * means and growth to six decimals.  Where nothing is selected counts and sums
 * are 0, lists are empty and the rest is null. */

#include "curio-figures-json.h"

#include "curio-customer-figures.h"
#include "curio-customer-page-figures.h"
#include "curio-grain-figures.h"
#include "curio-health-figures.h"
#include "curio-indicator-figures.h"
#include "curio-json-text.h"
#include "curio-movement-figures.h"
#include "curio-rfm-figures.h"
#include "curio-product-figures.h"
#include "curio-preference-figures.h"
#include "curio-retention-figures.h"
#include "curio-segment-figures.h"

#define N_COUNTRIES 12
#define N_PRODUCTS 15
#define N_PROBES 12

static void
add_day (JsonBuilder *json, const char *name, gint32 day)
{
  g_autofree char *iso = day == CURIO_DAY_NONE ? NULL : curio_day_to_iso (day);

  curio_json_add_text (json, name, iso);
}

static void
add_totals (JsonBuilder *json, const CurioReading *reading)
{
  const CurioTotals *totals = &reading->measures->totals;

  curio_json_add_text (json, "books", curio_books_get_id (reading->books));
  add_day (json, "from_", reading->selection.from_day);
  add_day (json, "to", reading->selection.to_day);
  add_day (json, "as_of", reading->measures->view.as_of_day);
  curio_json_add_int (json, "lines", totals->n_lines);
  curio_json_add_int (json, "invoices", totals->n_invoices);
  curio_json_add_int (json, "customers", totals->n_customers);
  curio_json_add_int (json, "orders", totals->n_orders);
  curio_json_add_int (json, "placed", (gint32)totals->n_placed);
  curio_json_add_int (json, "cancelled", totals->n_cancelled);
  curio_json_add_money (json, "total_sales", totals->net_mills);
  curio_json_add_money (json, "gross_sales", totals->gross_mills);
  curio_json_add_money (json, "guest_sales", totals->guest_net_mills);
}

static void
add_pence (JsonBuilder *json, const char *name, guint32 n, double pence)
{
  if (n > 0)
    curio_json_add_real (json, name, pence / 100, 2);
  else
    curio_json_add_null (json, name);
}

static void
begin_amounts (JsonBuilder *json, const char *name,
               const CurioAmounts *amounts)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  curio_json_add_int (json, "n", amounts->n);
  add_pence (json, "min", amounts->n, (double)amounts->min_pence);
  add_pence (json, "mean", amounts->n, amounts->mean_pence);
  add_pence (json, "median", amounts->n, amounts->median_pence);
  add_pence (json, "mode", amounts->n, (double)amounts->mode_pence);
  add_pence (json, "max", amounts->n, (double)amounts->max_pence);
}

static void
add_distribution (JsonBuilder *json, const CurioDistribution *distribution)
{
  begin_amounts (json, "invoice_amount", &distribution->all);
  json_builder_end_object (json);
  begin_amounts (json, "invoice_amount_to_85", &distribution->to_85);
  add_pence (json, "quantile", distribution->all.n,
             distribution->quantile_85_mills / 10);
  json_builder_end_object (json);
}

static void
add_month (JsonBuilder *json, const CurioMonthly *monthly, guint index)
{
  const CurioMonth *month = &monthly->months[index];
  g_autofree char *iso = curio_month_to_iso (month->month);
  double growth;

  json_builder_begin_object (json);
  curio_json_add_text (json, "month", iso);
  curio_json_add_int (json, "placed", month->n_placed);
  curio_json_add_int (json, "cancelled", month->n_cancelled);
  curio_json_add_money (json, "sales", month->net_mills);
  curio_json_add_money (json, "gross", month->gross_mills);
  if (curio_monthly_get_growth (monthly, index, &growth))
    curio_json_add_real (json, "growth", growth, 6);
  else
    curio_json_add_null (json, "growth");
  curio_json_add_int (json, "active", month->n_active);
  curio_json_add_int (json, "new", month->n_new);
  curio_json_add_int (json, "existing",
                      (gint64)month->n_active - month->n_new);
  curio_json_add_int (json, "days_missing", month->n_days_missing);
  json_builder_end_object (json);
}

static void
add_monthly (JsonBuilder *json, const CurioMonthly *monthly)
{
  json_builder_set_member_name (json, "monthly");
  json_builder_begin_array (json);
  for (guint i = 0; i < monthly->n_months; i++)
    add_month (json, monthly, i);
  json_builder_end_array (json);
}

/* UNIT is what a whole one is worth: 1 day, 1 order, 1000 mills. */
static void
add_cuts_of (JsonBuilder *json, const char *name, const CurioRfm *rfm,
             const gint64 cuts_5[4], double unit)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; rfm->n > 0 && i < 4; i++)
    curio_json_add_value (json, (double)cuts_5[i] / 5 / unit, 6);
  json_builder_end_array (json);
}

static void
add_cuts (JsonBuilder *json, const CurioRfm *rfm)
{
  json_builder_set_member_name (json, "cuts");
  json_builder_begin_object (json);
  add_cuts_of (json, "recency", rfm, rfm->recency_cuts_5, 1);
  add_cuts_of (json, "frequency", rfm, rfm->frequency_cuts_5, 1);
  add_cuts_of (json, "monetary", rfm, rfm->monetary_cuts_5, 1000);
  json_builder_end_object (json);
}

static void
add_segments (JsonBuilder *json, const CurioRfm *rfm)
{
  json_builder_set_member_name (json, "segments");
  json_builder_begin_object (json);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      const CurioSegmentSum *sum = &rfm->segments[i];
      double n = sum->n_customers;

      if (sum->n_customers == 0)
        continue;
      json_builder_set_member_name (json, curio_segments[i].name);
      json_builder_begin_object (json);
      curio_json_add_int (json, "customers", sum->n_customers);
      curio_json_add_real (json, "recency", (double)sum->recency_days / n, 6);
      curio_json_add_real (json, "frequency", (double)sum->frequency / n, 6);
      curio_json_add_real (json, "monetary",
                           (double)sum->monetary_mills / 1000 / n, 6);
      curio_json_add_money (json, "sales", sum->monetary_mills);
      json_builder_end_object (json);
    }
  json_builder_end_object (json);
}

/* Whole-number ids are numbers, others texts. */
static void
add_customer_id (JsonBuilder *json, const CurioFacts *facts, guint32 customer)
{
  gint64 number;

  if (curio_facts_get_customer_number (facts, customer, &number))
    curio_json_add_int (json, "customer_id", number);
  else
    curio_json_add_text (json, "customer_id",
                         curio_facts_get_customer_id (facts, customer));
}

static void
add_probe (JsonBuilder *json, const CurioFacts *facts,
           const CurioScored *scored)
{
  char scores[16];

  g_snprintf (scores, sizeof scores, "%d%d%d", scored->r, scored->f,
              scored->m);
  json_builder_begin_object (json);
  add_customer_id (json, facts, scored->customer);
  curio_json_add_int (json, "recency", scored->recency_days);
  curio_json_add_int (json, "frequency", scored->frequency);
  curio_json_add_money (json, "monetary", scored->monetary_mills);
  curio_json_add_text (json, "scores", scores);
  curio_json_add_text (json, "segment", curio_segments[scored->segment].name);
  json_builder_end_object (json);
}

static void
add_probes (JsonBuilder *json, const CurioFacts *facts, const CurioRfm *rfm)
{
  guint32 step = MAX (1, rfm->n / N_PROBES);

  json_builder_set_member_name (json, "customer_probe");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < rfm->n; i += step)
    add_probe (json, facts, &rfm->customers[i]);
  json_builder_end_array (json);
}

static void
add_cohort (JsonBuilder *json, const CurioCohort *cohort)
{
  g_autofree char *iso = curio_month_to_iso (cohort->month);

  json_builder_set_member_name (json, iso);
  json_builder_begin_object (json);
  curio_json_add_int (json, "size", cohort->size);
  json_builder_set_member_name (json, "active");
  json_builder_begin_array (json);
  for (guint i = 0; i < cohort->n_active; i++)
    if (cohort->active[i] < 0)
      json_builder_add_null_value (json);
    else
      json_builder_add_int_value (json, cohort->active[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_cohorts (JsonBuilder *json, const CurioCohorts *cohorts)
{
  json_builder_set_member_name (json, "cohorts");
  json_builder_begin_object (json);
  for (guint i = 0; i < cohorts->n_cohorts; i++)
    add_cohort (json, &cohorts->cohorts[i]);
  json_builder_end_object (json);
}

static void
add_products (JsonBuilder *json, const CurioFacts *facts,
              const CurioProducts *products)
{
  json_builder_set_member_name (json, "cancelled_products");
  json_builder_begin_array (json);
  for (guint i = 0; i < MIN (products->n, N_PRODUCTS); i++)
    {
      const CurioProduct *product = &products->products[i];
      double low, high;
      double rate = curio_product_get_cancelled_rate (product, &low, &high);

      json_builder_begin_object (json);
      curio_json_add_text (
          json, "stock_code",
          curio_dictionary_get (facts->products, product->product));
      curio_json_add_int (json, "sold_units", product->sold_units);
      curio_json_add_money (json, "sold_value", product->sold_mills);
      curio_json_add_int (json, "cancelled_units", product->cancelled_units);
      curio_json_add_money (json, "cancelled_value", product->cancelled_mills);
      curio_json_add_int (json, "cancelled_lines", product->n_cancelled_lines);
      curio_json_add_int (json, "sold_lines", product->n_sold_lines);
      curio_json_add_real (json, "cancelled_rate", rate, 6);
      curio_json_add_real (json, "rate_low", low, 6);
      curio_json_add_real (json, "rate_high", high, 6);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_country (JsonBuilder *json, const CurioFacts *facts, CurioBooksKind books,
             const CurioCountry *country)
{
  double value;

  json_builder_begin_object (json);
  curio_json_add_text (
      json, "country",
      curio_dictionary_get (facts->countries, country->country));
  curio_json_add_int (json, "invoices", country->n_invoices);
  curio_json_add_int (json, "customers", country->n_customers);
  curio_json_add_money (json, "sales", country->net_mills);
  curio_json_add_int (json, "orders", country->n_orders);
  curio_json_add_int (json, "cancelled", country->n_cancelled);
  curio_json_add_money (json, "gross", country->gross_mills);
  if (curio_country_get_returned_share (country, books, &value))
    curio_json_add_real (json, "returned_share", value, 6);
  else
    curio_json_add_null (json, "returned_share");
  if (curio_country_get_cancelled_rate (country, &value))
    curio_json_add_real (json, "cancelled_rate", value, 6);
  else
    curio_json_add_null (json, "cancelled_rate");
  if (curio_country_get_average_order (country, &value))
    curio_json_add_real (json, "average_order", value / 1000, 2);
  else
    curio_json_add_null (json, "average_order");
  json_builder_end_object (json);
}

static void
add_countries (JsonBuilder *json, const char *name, guint32 n,
               const CurioReading *reading)
{
  const CurioCountries *countries = &reading->measures->countries;

  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < MIN (countries->n, n); i++)
    add_country (json, reading->facts, reading->books,
                 &countries->countries[i]);
  json_builder_end_array (json);
}

static void
add_notes (JsonBuilder *json, const CurioNotes *notes)
{
  json_builder_set_member_name (json, "notes");
  json_builder_begin_array (json);
  for (guint i = 0; i < notes->n; i++)
    {
      json_builder_begin_object (json);
      add_day (json, "day", notes->notes[i].day);
      curio_json_add_text (json, "text", notes->notes[i].text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/* The list in force; POC asks for none. */
static void
add_not_goods (JsonBuilder *json, const CurioReading *reading)
{
  const char *const *codes = reading->kept.not_goods != NULL
                                 ? (const char *const *)reading->kept.not_goods
                                 : curio_default_not_goods;

  json_builder_set_member_name (json, "not_goods");
  json_builder_begin_array (json);
  for (guint i = 0; reading->books == CURIO_BOOKS_TRADING && codes[i] != NULL;
       i++)
    json_builder_add_string_value (json, codes[i]);
  json_builder_end_array (json);
}

void
curio_figures_add_orders (JsonBuilder *json, const CurioReading *reading)
{
  const CurioMeasures *measures = reading->measures;

  add_totals (json, reading);
  add_distribution (json, &measures->distribution);
  add_monthly (json, &measures->monthly);
  add_cuts (json, &measures->rfm);
  add_segments (json, &measures->rfm);
  add_cohorts (json, &measures->cohorts);
  add_countries (json, "all_countries", G_MAXUINT32, reading);
}

char *
curio_figures_to_json (const CurioReading *reading,
                       const CurioProducts *products,
                       const CurioMovement *movement, guint32 product,
                       const CurioOfferQuestion *offers)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  const CurioMeasures *measures = reading->measures;
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (json);
  add_totals (json, reading);
  curio_indicator_figures_add (json, reading);
  curio_finding_figures_add (json, reading);
  add_distribution (json, &measures->distribution);
  add_monthly (json, &measures->monthly);
  add_cuts (json, &measures->rfm);
  add_segments (json, &measures->rfm);
  add_probes (json, reading->facts, &measures->rfm);
  add_cohorts (json, &measures->cohorts);
  add_products (json, reading->facts, products);
  add_countries (json, "countries", N_COUNTRIES, reading);
  add_countries (json, "all_countries", G_MAXUINT32, reading);
  curio_product_figures_add (json, reading);
  if (product != G_MAXUINT32)
    curio_product_figures_add_item (json, reading, product);
  if (reading->segment != NULL)
    curio_segment_figures_add (
        json, reading, (CurioSegment)(reading->segment - curio_segments));
  if (offers->customer != G_MAXUINT32)
    curio_customer_page_figures_add (json, reading, offers->customer);
  curio_customer_figures_add (json, reading);
  curio_retention_figures_add (json, reading);
  curio_preference_figures_add (json, reading);
  curio_health_figures_add (json, reading);
  curio_offer_figures_add (json, reading, offers);
  add_notes (json, &reading->kept.notes);
  add_not_goods (json, reading);
  curio_rfm_figures_add (json, reading,
                         movement != NULL ? movement->since : CURIO_DAY_NONE);
  if (movement != NULL)
    curio_movement_figures_add (json, movement);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  curio_grain_figures_finish (root, reading);
  return curio_json_to_text (root);
}
