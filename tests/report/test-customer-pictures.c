/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pane of one customer says and draws. */

#include "curio-customer-pictures.h"

#include "curio-facts-builder.h"
#include "invoice-list.h"

/* 13085 comes on 3, 13 and 23 November and 3 January: gaps of 10, 10 and 41
 * days; 9 days pass until the as-of day, 13 January. */
static const Invoice shop[] = {
  {"13085",  "United Kingdom", "2010-11-03", 300500},
  { "13085", "United Kingdom", "2010-11-13", 120000},
  { "13085", "United Kingdom", "2010-11-20", -30000},
  { "13085", "United Kingdom", "2010-11-23", 80000 },
  { "13085", "United Kingdom", "2011-01-03", 10000 },
  { "13047", "France",         "2010-11-20", 80000 },
  { "12346", "Malta",          "2011-01-12", 15990 },
};

typedef struct
{
  InvoiceBooks books;
  const CurioScored *scored;
  CurioCustomer customer;
} Fixture;

static void
set_up (Fixture *self, gconstpointer id)
{
  guint32 index;

  invoice_books_init (&self->books, shop, G_N_ELEMENTS (shop),
                      CURIO_BOOKS_TRADING, NULL);
  index = curio_dictionary_find (self->books.facts->customers, id);
  self->scored = curio_rfm_find (&self->books.measures->rfm, index);
  curio_customer_measure (&self->books.measures->view, index, &self->customer);
}

static void
tear_down (Fixture *self, gconstpointer id)
{
  curio_customer_clear (&self->customer);
  invoice_books_clear (&self->books);
}

static void
test_words (Fixture *self, gconstpointer id)
{
  g_autofree char *cancelled = curio_customer_tell_cancelled (&self->customer);
  g_autofree char *rhythm = curio_customer_tell_rhythm (&self->customer, 9);
  g_autofree char *one = curio_customer_tell_rhythm (&self->customer, 1);

  g_assert_cmpstr (cancelled, ==,
                   "1 cancelled invoice, £30, already taken off");
  g_assert_cmpstr (rhythm, ==,
                   "Usually every 10 days, half of the time after 10 to 26; "
                   "now 9 days since the last order.");
  g_assert_nonnull (strstr (one, "now 1 day since"));
  g_assert_false (curio_customer_is_late (&self->customer, 25));
  g_assert_true (curio_customer_is_late (&self->customer, 26));
}

static void
test_once (Fixture *self, gconstpointer id)
{
  g_autofree char *cancelled = curio_customer_tell_cancelled (&self->customer);
  g_autofree char *rhythm = curio_customer_tell_rhythm (&self->customer, 53);

  g_assert_cmpstr (cancelled, ==, "No cancelled invoice");
  g_assert_cmpstr (rhythm, ==,
                   "Ordered on one day alone; 53 days since the last order.");
  g_assert_false (curio_customer_is_late (&self->customer, 1000));
}

static void
test_outlook (Fixture *self, gconstpointer id)
{
  CurioSegment next
      = curio_customer_foresee (self->books.measures, self->scored);
  g_autofree char *told
      = curio_customer_tell_outlook (self->books.measures, self->scored);

  g_assert_nonnull (strstr (told, curio_segments[next].name));
}

/* Every invoice has its mark and its row; a cancellation hangs. */
static void
test_orders (Fixture *self, gconstpointer id)
{
  g_autoptr (CurioChart) chart
      = curio_customer_draw_orders (self->books.measures, &self->customer);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 260, 120);
  g_autoptr (CurioTable) table = curio_chart_tabulate (chart);
  guint n_hanging = 0;

  g_assert_cmpuint (layout->marks->len, ==, self->customer.n_invoices);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, (int)i);

      n_hanging += mark->series == 1;
      g_assert_cmpint (mark->series == 1, ==,
                       strstr (mark->label, "cancelled") != NULL);
    }
  g_assert_cmpuint (n_hanging, ==, 1);
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 5);
  g_assert_cmpstr (curio_table_get_plain (table, 2, 3), ==, "-30.00");
}

static void
test_lines (Fixture *self, gconstpointer id)
{
  g_autoptr (CurioTable) table
      = curio_customer_tabulate_lines (self->books.measures, &self->customer);

  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 5);
  g_assert_cmpstr (curio_table_get_shown (table, 0, 0), ==, "3 Jan 2011");
}

/* Fifteen cells, of which three are dark; a cell for each month. */
static void
test_strips (Fixture *self, gconstpointer id)
{
  g_autoptr (CurioChart) scores
      = curio_customer_draw_scores (self->books.measures, self->scored);
  g_autoptr (CurioLayout) layout = curio_chart_layout (scores, 260, 160);
  g_autoptr (CurioChart) months = NULL;
  g_autoptr (CurioLayout) strip = NULL;
  CurioSegmentHistory history;
  guint n_dark = 0;

  g_assert_cmpuint (layout->marks->len, ==, 15);
  for (guint i = 0; i < layout->shapes->len; i++)
    n_dark += g_array_index (layout->shapes, CurioShape, i).fill
              == CURIO_INK_HIGHLIGHT;
  g_assert_cmpuint (n_dark, ==, 3);

  curio_segment_history_measure (&self->books.measures->view, 26, &history);
  months = curio_customer_draw_history (&history, self->scored->customer);
  strip = curio_chart_layout (months, 260, 50);
  g_assert_cmpuint (strip->marks->len, ==, 3);
  g_assert_true (g_str_has_prefix (curio_layout_get_mark (strip, 0)->label,
                                   "End of November 2010: "));
  g_assert_true (
      g_str_has_prefix (curio_layout_get_mark (strip, 2)->label, "Now: "));
  curio_segment_history_clear (&history);
}

static CurioText
text_of (const char *text)
{
  return (CurioText){ text, strlen (text) };
}

static gboolean
writes (const CurioLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      PangoLayout *words = g_array_index (layout->shapes, CurioShape, i).text;

      if (words != NULL
          && strstr (pango_layout_get_text (words), text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The clock strikes midnight as the order of 3 January comes: until the as-of
 * midnight of 13 January ten whole days pass, for the scores as for the
 * picture. */
static void
test_midnight (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  const CurioSelection all = CURIO_SELECTION_ALL;
  CurioRow row = { .stock_code = text_of ("22423"),
                   .description = text_of ("REGENCY CAKESTAND 3 TIER"),
                   .country = text_of ("France"),
                   .quantity = 1,
                   .price_mills = 1000 };
  CurioCustomer customer;
  guint32 index;

  row.invoice_no = text_of ("500001");
  row.customer_id = text_of ("13085");
  row.time_us = curio_day_new (2011, 1, 3) * G_GINT64_CONSTANT (86400)
                * G_USEC_PER_SEC;
  curio_facts_builder_add (builder, &row);
  row.invoice_no = text_of ("500002");
  row.customer_id = text_of ("12346");
  row.time_us += (9 * 86400 + 36000) * G_GINT64_CONSTANT (1000000);
  curio_facts_builder_add (builder, &row);

  g_autoptr (CurioFacts) facts = curio_facts_builder_finish (builder, NULL);
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &all);

  index = curio_dictionary_find (facts->customers, "13085");
  curio_customer_measure (&measures->view, index, &customer);
  g_assert_cmpint (curio_customer_count_silence (measures, &customer), ==, 10);
  g_assert_cmpint (curio_rfm_find (&measures->rfm, index)->recency_days, ==,
                   10);
  {
    g_autoptr (CurioChart) chart
        = curio_customer_draw_orders (measures, &customer);
    g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 120);

    g_assert_true (writes (layout, "10 days"));
  }
  curio_customer_clear (&customer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, id, func)                                                   \
  g_test_add ("/customer-pictures/" path, Fixture, id, set_up, func, tear_down)
  ADD ("words", "13085", test_words);
  ADD ("once", "13047", test_once);
  ADD ("outlook", "13085", test_outlook);
  ADD ("orders", "13085", test_orders);
  ADD ("lines", "13085", test_lines);
  ADD ("strips", "13085", test_strips);
#undef ADD
  g_test_add_func ("/customer-pictures/midnight", test_midnight);
  return g_test_run ();
}
