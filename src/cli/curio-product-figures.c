/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures` says of products: best sellers, what came back, when,
 * and of which sale; and with --product one of them by itself. */

#include "curio-product-figures.h"

#include "curio-item.h"
#include "curio-json-text.h"
#include "curio-line-measures.h"

#define N_PRODUCTS 15
#define RATE_DIGITS 6

static void
add_day (JsonBuilder *json, const char *name, gint32 day)
{
  g_autofree char *iso = day == CURIO_DAY_NONE ? NULL : curio_day_to_iso (day);

  curio_json_add_text (json, name, iso);
}

static void
add_month (JsonBuilder *json, gint32 month)
{
  g_autofree char *iso = curio_month_to_iso (month);

  curio_json_add_text (json, "month", iso);
}

static void
add_code (JsonBuilder *json, const CurioFacts *facts, guint32 product)
{
  curio_json_add_text (json, "stock_code",
                       curio_dictionary_get (facts->products, product));
}

/* --- products ------------------------------------------------------------ */

static void
add_product (JsonBuilder *json, const CurioFacts *facts,
             const CurioProduct *product)
{
  double low, high;
  double rate = curio_product_get_cancelled_rate (product, &low, &high);

  json_builder_begin_object (json);
  add_code (json, facts, product->product);
  curio_json_add_int (json, "units", product->sold_units);
  curio_json_add_money (json, "value", product->sold_mills);
  curio_json_add_int (json, "lines", product->n_sold_lines);
  curio_json_add_int (json, "orders", product->n_orders);
  curio_json_add_int (json, "buyers", product->n_buyers);
  add_day (json, "first_day", product->first_day);
  add_day (json, "last_day", product->last_day);
  curio_json_add_int (json, "cancelled_lines", product->n_cancelled_lines);
  curio_json_add_int (json, "cancelled_units", product->cancelled_units);
  curio_json_add_money (json, "cancelled_value", product->cancelled_mills);
  curio_json_add_real (json, "cancelled_rate", rate, RATE_DIGITS);
  curio_json_add_real (json, "rate_low", low, RATE_DIGITS);
  curio_json_add_real (json, "rate_high", high, RATE_DIGITS);
  json_builder_end_object (json);
}

static void
add_ranked (JsonBuilder *json, const char *name, const CurioReading *reading,
            CurioProductRank by)
{
  const CurioProducts *products
      = reading->without_pairs
            ? curio_measures_get_products_without_pairs (reading->measures)
            : curio_measures_get_products (reading->measures);
  guint32 n;
  g_autofree guint32 *ranks
      = curio_products_rank (products, reading->facts, by, &n);

  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint32 i = 0; i < MIN (n, N_PRODUCTS); i++)
    add_product (json, reading->facts, &products->products[ranks[i]]);
  json_builder_end_array (json);
}

/* --- cancellations ------------------------------------------------------- */

static void
add_cancelled (JsonBuilder *json, const CurioCancelledMonth *month)
{
  curio_json_add_int (json, "lines", month->n_lines);
  curio_json_add_int (json, "invoices", month->n_invoices);
  curio_json_add_money (json, "value", month->mills);
}

static void
add_cancellations (JsonBuilder *json, const CurioReading *reading)
{
  const CurioPairs *pairs = reading->without_pairs
                                ? curio_measures_get_pairs (reading->measures)
                                : NULL;
  CurioCancellations cancellations;

  curio_cancellations_measure (&reading->measures->view, pairs,
                               &cancellations);
  json_builder_set_member_name (json, "cancellations");
  json_builder_begin_object (json);
  add_cancelled (json, &cancellations.total);
  json_builder_set_member_name (json, "monthly");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < cancellations.n_months; i++)
    {
      json_builder_begin_object (json);
      add_month (json, cancellations.months[i].month);
      add_cancelled (json, &cancellations.months[i]);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
  curio_cancellations_clear (&cancellations);
}

static void
add_gap (JsonBuilder *json, const CurioMatches *matches, guint gap)
{
  gint32 most = curio_gap_get_most_days (gap);

  json_builder_begin_object (json);
  if (most == G_MAXINT32)
    curio_json_add_null (json, "to_days");
  else
    curio_json_add_int (json, "to_days", most);
  curio_json_add_int (json, "lines", matches->gaps[gap]);
  json_builder_end_object (json);
}

static void
add_matches (JsonBuilder *json, const CurioReading *reading)
{
  const CurioMatches *matches
      = reading->without_pairs
            ? curio_measures_get_matches_without_pairs (reading->measures)
            : curio_measures_get_matches (reading->measures);

  json_builder_set_member_name (json, "cancellation_matches");
  json_builder_begin_object (json);
  curio_json_add_int (json, "lines", matches->n_lines);
  curio_json_add_int (json, "guests", matches->n_guests);
  curio_json_add_int (json, "matched", matches->n_matched);
  curio_json_add_money (json, "value", matches->mills);
  curio_json_add_money (json, "matched_value", matches->matched_mills);
  if (matches->n_matched > 0)
    curio_json_add_real (json, "median_days", matches->median_days, 1);
  else
    curio_json_add_null (json, "median_days");
  json_builder_set_member_name (json, "days_between");
  json_builder_begin_array (json);
  for (guint i = 0; i < CURIO_N_GAPS; i++)
    add_gap (json, matches, i);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_pair (JsonBuilder *json, const CurioFacts *facts, const CurioPair *pair)
{
  guint32 sale = facts->line_order[pair->sale_line];
  guint32 cancelled = facts->line_order[pair->cancelled_line];

  json_builder_begin_object (json);
  add_code (json, facts, pair->product);
  curio_json_add_text (json, "customer",
                       curio_facts_get_customer_id (facts, pair->customer));
  curio_json_add_text (json, "invoice", curio_facts_get_invoice (facts, sale));
  curio_json_add_text (json, "cancelled_by",
                       curio_facts_get_invoice (facts, cancelled));
  add_day (json, "day", pair->day);
  curio_json_add_int (json, "days", pair->n_days);
  curio_json_add_int (json, "units", pair->units);
  curio_json_add_money (json, "value", pair->mills);
  curio_json_add_real (json, "share_of_month", pair->share, RATE_DIGITS);
  json_builder_end_object (json);
}

static void
add_pairs (JsonBuilder *json, const CurioReading *reading)
{
  const CurioPairs *pairs = curio_measures_get_pairs (reading->measures);

  json_builder_set_member_name (json, "giant_pairs");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < pairs->n; i++)
    add_pair (json, reading->facts, &pairs->pairs[i]);
  json_builder_end_array (json);
  json_builder_set_member_name (json, "giant_pairs_left_out");
  json_builder_add_boolean_value (json, reading->without_pairs);
}

void
curio_product_figures_add (JsonBuilder *json, const CurioReading *reading)
{
  add_ranked (json, "best_sellers", reading, CURIO_RANK_VALUE);
  add_ranked (json, "surely_cancelled", reading, CURIO_RANK_CANCELLED_RATE);
  add_cancellations (json, reading);
  add_matches (json, reading);
  add_pairs (json, reading);
}

/* --- one product --------------------------------------------------------- */

static void
add_item_month (JsonBuilder *json, const CurioItemMonth *month)
{
  json_builder_begin_object (json);
  add_month (json, month->month);
  curio_json_add_int (json, "units", month->sold_units);
  curio_json_add_money (json, "value", month->sold_mills);
  curio_json_add_int (json, "cancelled_units", month->cancelled_units);
  curio_json_add_money (json, "cancelled_value", month->cancelled_mills);
  json_builder_end_object (json);
}

static void
add_price (JsonBuilder *json, const CurioPricePoint *price)
{
  json_builder_begin_object (json);
  curio_json_add_real (json, "price", (double)price->price_mills / 1000, 3);
  curio_json_add_int (json, "units", price->units);
  curio_json_add_money (json, "value", price->mills);
  curio_json_add_int (json, "lines", price->n_lines);
  add_day (json, "first_day", price->first_day);
  add_day (json, "last_day", price->last_day);
  json_builder_end_object (json);
}

void
curio_product_figures_add_item (JsonBuilder *json, const CurioReading *reading,
                                guint32 product)
{
  const guint8 *skipped
      = reading->without_pairs
            ? curio_measures_get_pair_lines (reading->measures)
            : NULL;
  CurioItem item;

  curio_item_measure (&reading->measures->view, product, skipped, &item);
  json_builder_set_member_name (json, "product");
  json_builder_begin_object (json);
  add_code (json, reading->facts, product);
  curio_json_add_text (json, "name", reading->facts->product_names[product]);
  json_builder_set_member_name (json, "monthly");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < item.n_months; i++)
    add_item_month (json, &item.months[i]);
  json_builder_end_array (json);
  json_builder_set_member_name (json, "price_points");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < item.n_prices; i++)
    add_price (json, &item.prices[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
  curio_item_clear (&item);
}
