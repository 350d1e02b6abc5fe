/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `curio figures --customer` says of one customer: as their page in the
 * window, by the same functions. */

#include "curio-customer-page-figures.h"

#include <math.h>

#include "curio-customer-pictures.h"
#include "curio-json-text.h"
#include "curio-segment-words.h"

/* As many months as the page looks back. */
#define MOST_MONTHS 26

static void
add_day (JsonBuilder *json, const char *name, gint32 day)
{
  g_autofree char *iso = day == CURIO_DAY_NONE ? NULL : curio_day_to_iso (day);

  curio_json_add_text (json, name, iso);
}

/* TEXT is taken. */
static void
take_text (JsonBuilder *json, const char *name, char *text)
{
  g_autofree char *owned = text;

  curio_json_add_text (json, name, owned);
}

/* --- orders -------------------------------------------------------------- */

static void
add_invoices (JsonBuilder *json, const CurioFacts *facts,
              const CurioCustomer *customer)
{
  json_builder_set_member_name (json, "invoices");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < customer->n_invoices; i++)
    {
      const CurioCustomerInvoice *invoice = &customer->invoices[i];

      json_builder_begin_object (json);
      curio_json_add_text (json, "invoice",
                           curio_facts_get_invoice (facts, invoice->order));
      add_day (json, "day", invoice->day);
      curio_json_add_money (json, "value", invoice->net_mills);
      json_builder_set_member_name (json, "is_cancellation");
      json_builder_add_boolean_value (json, invoice->is_cancellation);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_orders (JsonBuilder *json, const CurioCustomer *customer)
{
  curio_json_add_int (json, "orders", customer->n_orders);
  curio_json_add_int (json, "cancelled", customer->n_cancelled);
  curio_json_add_money (json, "sales", customer->net_mills);
  curio_json_add_money (json, "gross_sales", customer->gross_mills);
  curio_json_add_money (json, "cancelled_value", customer->cancelled_mills);
  curio_json_add_money (json, "largest_order", customer->largest_mills);
  add_day (json, "first_day", customer->first_day);
  add_day (json, "last_day", customer->last_day);
}

static void
add_rhythm (JsonBuilder *json, const CurioMeasures *measures,
            const CurioCustomer *customer)
{
  const CurioRhythm *rhythm = &customer->rhythm;
  int silence = curio_customer_count_silence (measures, customer);

  json_builder_set_member_name (json, "rhythm");
  json_builder_begin_object (json);
  curio_json_add_int (json, "gaps", rhythm->n_gaps);
  if (rhythm->n_gaps > 0)
    {
      curio_json_add_real (json, "median_days", rhythm->median_days, 6);
      curio_json_add_real (json, "lower_days", rhythm->lower_days, 6);
      curio_json_add_real (json, "upper_days", rhythm->upper_days, 6);
    }
  /* Not known of who is not scored. */
  if (curio_rfm_find (&measures->rfm, customer->customer) != NULL)
    {
      curio_json_add_int (json, "silence_days", silence);
      json_builder_set_member_name (json, "is_late");
      json_builder_add_boolean_value (
          json, curio_customer_is_late (customer, silence));
    }
  else
    {
      curio_json_add_null (json, "silence_days");
      curio_json_add_null (json, "is_late");
    }
  take_text (json, "words",
             customer->n_orders > 0
                 ? curio_customer_tell_rhythm (customer, silence)
                 : NULL);
  json_builder_end_object (json);
}

/* --- scores -------------------------------------------------------------- */

/* UNIT is what a whole one is worth: 1 day, 1 order, 1000 mills; CUT_UNIT the
 * same of its cut-points, or NaN: under the POC's books frequencies are ranks,
 * whose cut-points are no numbers of orders. */
static void
add_score (JsonBuilder *json, const char *name, gint64 value, guint score,
           const gint64 cuts_5[4], double unit, double cut_unit)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  curio_json_add_real (json, "value", (double)value / unit, 6);
  curio_json_add_int (json, "score", score);
  json_builder_set_member_name (json, "cuts");
  json_builder_begin_array (json);
  for (guint i = 0; i < 4; i++)
    curio_json_add_value (json, (double)cuts_5[i] / 5 / cut_unit, 6);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_scored (JsonBuilder *json, const CurioReading *reading,
            const CurioScored *scored)
{
  const CurioMeasures *measures = reading->measures;
  const CurioRfm *rfm = &measures->rfm;

  curio_json_add_text (
      json, "country",
      curio_dictionary_get (reading->facts->countries, scored->country));
  curio_json_add_text (json, "segment", curio_segments[scored->segment].name);
  json_builder_set_member_name (json, "scores");
  json_builder_begin_object (json);
  add_score (json, "recency", scored->recency_days, scored->r,
             rfm->recency_cuts_5, 1, 1);
  add_score (json, "frequency", scored->frequency, scored->f,
             rfm->frequency_cuts_5, 1,
             measures->view.ledger->kind == CURIO_BOOKS_POC ? NAN : 1);
  add_score (json, "monetary", scored->monetary_mills, scored->m,
             rfm->monetary_cuts_5, 1000, 1000);
  json_builder_end_object (json);
  take_text (json, "why",
             curio_segment_describe_rule (measures, scored->segment));
  take_text (json, "outlook", curio_customer_tell_outlook (measures, scored));
}

/* Null before the first order. */
static void
add_history (JsonBuilder *json, const CurioView *view, guint32 customer)
{
  CurioSegmentHistory history;

  curio_segment_history_measure (view, MOST_MONTHS, &history);
  json_builder_set_member_name (json, "segment_history");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < history.n_days; i++)
    {
      guint8 segment = curio_segment_history_get (&history, i, customer);

      json_builder_begin_object (json);
      add_day (json, "as_of", history.days[i]);
      curio_json_add_text (
          json, "segment",
          segment != CURIO_NO_SEGMENT ? curio_segments[segment].name : NULL);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  curio_segment_history_clear (&history);
}

/* --- products ------------------------------------------------------------ */

static void
add_products (JsonBuilder *json, const CurioFacts *facts,
              const CurioCustomer *customer)
{
  json_builder_set_member_name (json, "products");
  json_builder_begin_array (json);
  for (guint32 i = 0; i < customer->n_products; i++)
    {
      const CurioCustomerProduct *product = &customer->products[i];

      json_builder_begin_object (json);
      curio_json_add_text (
          json, "stock_code",
          curio_dictionary_get (facts->products, product->product));
      curio_json_add_int (json, "orders", product->n_orders);
      curio_json_add_int (json, "units", product->units);
      curio_json_add_money (json, "gross", product->gross_mills);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

void
curio_customer_page_figures_add (JsonBuilder *json,
                                 const CurioReading *reading, guint32 customer)
{
  const CurioMeasures *measures = reading->measures;
  const CurioScored *scored = curio_rfm_find (&measures->rfm, customer);
  CurioCustomer doings;

  curio_customer_measure (&measures->view, customer, &doings);
  json_builder_set_member_name (json, "customer");
  json_builder_begin_object (json);
  curio_json_add_text (json, "customer_id",
                       curio_facts_get_customer_id (reading->facts, customer));
  add_orders (json, &doings);
  add_invoices (json, reading->facts, &doings);
  add_rhythm (json, measures, &doings);
  if (scored != NULL)
    {
      add_scored (json, reading, scored);
      add_history (json, &measures->view, customer);
    }
  add_products (json, reading->facts, &doings);
  json_builder_end_object (json);
  curio_customer_clear (&doings);
}
