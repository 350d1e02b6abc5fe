/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pane of one customer draws. */

#include "curio-customer-pictures.h"

#include "curio-format.h"
#include "curio-segment-words.h"

#include <glib/gi18n-lib.h>

#define N_SCORES 5
#define MOST_YEARS 60

/* --- invoices in time ---------------------------------------------------- */

static char *
label_invoice (const CurioFacts *facts, const CurioCustomerInvoice *invoice)
{
  g_autofree char *day = curio_format_day (invoice->day);
  g_autofree char *money = curio_format_money_pence (ABS (invoice->net_mills));
  const char *number = curio_facts_get_invoice (facts, invoice->order);

  if (invoice->is_cancellation)
    /* Translators: day, amount of money, number of the invoice. */
    return g_strdup_printf (_ ("%s: %s cancelled, invoice %s"), day, money,
                            number);
  return g_strdup_printf (_ ("%s: %s, invoice %s"), day, money, number);
}

/* The beginnings of years; the first day where none begins. */
static guint
find_years (gint32 from, gint32 to, gint32 *days, char **names)
{
  int year, month, day;
  guint n = 0;

  curio_day_get (from, &year, &month, &day);
  if (month > 1 || day > 1)
    year++;
  for (; n < MOST_YEARS && curio_day_new (year, 1, 1) <= to; year++)
    {
      days[n] = curio_day_new (year, 1, 1);
      names[n++] = g_strdup_printf ("%d", year);
    }
  if (n == 0)
    {
      days[n] = from;
      names[n++] = curio_format_day (from);
    }
  return n;
}

static CurioTable *
tabulate_invoices (const CurioFacts *facts, const CurioCustomer *customer)
{
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Date"), FALSE);
  curio_table_add_column (table, _ ("Invoice"), FALSE);
  curio_table_add_column (table, _ ("Kind"), FALSE);
  curio_table_add_column (table, _ ("Amount"), TRUE);
  for (guint32 i = 0; i < customer->n_invoices; i++)
    {
      const CurioCustomerInvoice *invoice = &customer->invoices[i];
      g_autofree char *day = curio_format_day (invoice->day);

      curio_table_add_text (table, day);
      curio_table_add_text (table,
                            curio_facts_get_invoice (facts, invoice->order));
      curio_table_add_text (
          table, invoice->is_cancellation ? _ ("cancellation") : _ ("order"));
      curio_table_add_money (table, invoice->net_mills);
    }
  return table;
}

/* What stands over the largest, and in the box of the silence. */
static void
fill_words (const CurioMeasures *measures, const CurioCustomer *customer,
            CurioStemsFrame *frame)
{
  g_autofree char *largest = curio_format_money (customer->largest_mills);
  g_autofree char *count = NULL;
  int silence;

  if (customer->largest_mills > 0)
    frame->peak = g_strdup_printf (_ ("largest %s"), largest);
  /* Of one that ends before their last order nothing is drawn. */
  silence = curio_customer_count_silence (measures, customer);
  if (silence < 1 || customer->last_day >= measures->view.as_of_day)
    return;
  count = curio_format_count (silence);
  frame->rest_from = customer->last_day;
  frame->rest
      = g_strdup_printf (ngettext ("%s day", "%s days", silence), count);
  frame->rest_more = _ ("no order");
  frame->rest_is_long = curio_customer_is_late (customer, silence);
}

CurioChart *
curio_customer_draw_orders (const CurioMeasures *measures,
                            const CurioCustomer *customer)
{
  const CurioView *view = &measures->view;
  const CurioFacts *facts = view->ledger->facts;
  g_autofree CurioStem *stems = g_new (CurioStem, customer->n_invoices + 1);
  gint32 days[MOST_YEARS + 1];
  char *names[MOST_YEARS + 1];
  CurioStemsFrame frame = { .from_day = view->first_day,
                            .to_day = MAX (view->last_day, view->as_of_day),
                            .tick_days = days,
                            .tick_names = (const char *const *)names };
  CurioChart *chart;

  for (guint32 i = 0; i < customer->n_invoices; i++)
    stems[i] = (CurioStem){ (int)i, customer->invoices[i].day,
                            customer->invoices[i].net_mills,
                            label_invoice (facts, &customer->invoices[i]) };
  frame.n_ticks = find_years (frame.from_day, frame.to_day, days, names);
  fill_words (measures, customer, &frame);
  chart = curio_stems_new (stems, customer->n_invoices, &frame);
  curio_chart_set_table (chart, tabulate_invoices (facts, customer));
  for (guint32 i = 0; i < customer->n_invoices; i++)
    g_free ((char *)stems[i].label);
  for (guint i = 0; i < frame.n_ticks; i++)
    g_free (names[i]);
  g_free ((char *)frame.peak);
  g_free ((char *)frame.rest);
  return chart;
}

CurioTable *
curio_customer_tabulate_lines (const CurioMeasures *measures,
                               const CurioCustomer *customer)
{
  const CurioLedger *ledger = measures->view.ledger;
  const CurioFacts *facts = ledger->facts;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Date"), FALSE);
  curio_table_add_column (table, _ ("Invoice"), FALSE);
  curio_table_add_column (table, _ ("Code"), FALSE);
  curio_table_add_column (table, _ ("Product"), FALSE);
  curio_table_add_column (table, _ ("Units"), TRUE);
  curio_table_add_column (table, _ ("Amount"), TRUE);
  for (guint32 i = customer->n_invoices; i-- > 0;)
    {
      guint32 order = customer->invoices[i].order;
      g_autofree char *day = curio_format_day (customer->invoices[i].day);

      for (guint32 line = facts->first_line[order];
           line < facts->first_line[order + 1]; line++)
        {
          guint32 product = facts->line_product[line];
          g_autofree char *name
              = curio_format_product (facts->product_names[product]);

          if (!curio_ledger_counts_line (ledger, line))
            continue;
          curio_table_add_text (table, day);
          curio_table_add_text (table, curio_facts_get_invoice (facts, order));
          curio_table_add_text (
              table, curio_dictionary_get (facts->products, product));
          curio_table_add_text (table, name);
          curio_table_add_count (table, facts->line_quantity[line]);
          curio_table_add_money (table, facts->line_amount_mills[line]);
        }
    }
  return table;
}

/* --- scores -------------------------------------------------------------- */

typedef struct
{
  CurioStripCell cells[N_SCORES];
  char *edges[N_SCORES + 1];
  char *value;
} Strip;

/* The whole number that decides: values are over the cut-point exactly where
 * they are over it. */
static gint64
round_down (gint64 cut_5)
{
  return cut_5 >= 0 ? cut_5 / 5 : -((4 - cut_5) / 5);
}

/* Those of strip SERIES from left to right; CHOSEN is one of them. */
static void
fill_cells (Strip *strip, const char *name, int series, int chosen)
{
  gboolean is_falling = series == 0;

  for (int i = 0; i < N_SCORES; i++)
    {
      int score = is_falling ? N_SCORES - i : i + 1;
      gboolean is_chosen = score == chosen;

      strip->cells[i] = (CurioStripCell){
        .id = score,
        .text = g_strdup_printf ("%d", score),
        .fill = is_chosen ? CURIO_INK_HIGHLIGHT : CURIO_INK_WASH,
        .text_ink = is_chosen ? CURIO_INK_CARD : CURIO_INK_TEXT,
        /* Translators: "Recency score 5". */
        .label = g_strdup_printf (_ ("%s score %d"), name, score),
        .series = series,
        .is_idle = series == 2,
      };
    }
}

static void
fill_edges (Strip *strip, const gint64 cuts_5[4], char *(*format) (gint64))
{
  for (int i = 0; i < 4; i++)
    strip->edges[i + 1] = format (round_down (cuts_5[i]));
}

static void
clear_strip (Strip *strip)
{
  for (int i = 0; i < N_SCORES; i++)
    {
      g_free ((char *)strip->cells[i].text);
      g_free ((char *)strip->cells[i].label);
    }
  for (int i = 0; i <= N_SCORES; i++)
    g_free (strip->edges[i]);
  g_free (strip->value);
}

static char *
count_days (const CurioScored *scored)
{
  g_autofree char *count = curio_format_count (scored->recency_days);

  return g_strdup_printf (ngettext ("%s day since the last order",
                                    "%s days since the last order",
                                    scored->recency_days),
                          count);
}

static char *
count_orders (const CurioScored *scored)
{
  g_autofree char *count = curio_format_count (scored->frequency);

  return g_strdup_printf (
      ngettext ("%s order", "%s orders", scored->frequency), count);
}

static char *
tell_spend (const CurioScored *scored)
{
  g_autofree char *money = curio_format_money (scored->monetary_mills);

  /* Translators: an amount of money, cancellations taken off. */
  return g_strdup_printf (_ ("%s net"), money);
}

CurioChart *
curio_customer_draw_scores (const CurioMeasures *measures,
                            const CurioScored *scored)
{
  const CurioRfm *rfm = &measures->rfm;
  const char *names[] = { _ ("Recency"), _ ("Frequency"), _ ("Monetary") };
  const int scores[] = { scored->r, scored->f, scored->m };
  Strip parts[3] = { 0 };
  CurioStrip strips[3];
  CurioChart *chart;

  parts[0].value = count_days (scored);
  parts[1].value = count_orders (scored);
  parts[2].value = tell_spend (scored);
  fill_edges (&parts[0], rfm->recency_cuts_5, curio_format_count);
  /* Under the POC's books frequencies are ranks: no number of orders. */
  if (measures->view.ledger->kind != CURIO_BOOKS_POC)
    fill_edges (&parts[1], rfm->frequency_cuts_5, curio_format_count);
  fill_edges (&parts[2], rfm->monetary_cuts_5, curio_format_money);
  for (guint i = 0; i < 3; i++)
    {
      fill_cells (&parts[i], names[i], (int)i, scores[i]);
      strips[i]
          = (CurioStrip){ names[i], parts[i].value, parts[i].cells, N_SCORES,
                          (const char *const *)parts[i].edges };
    }
  chart = curio_strips_new (strips, 3);
  for (guint i = 0; i < 3; i++)
    clear_strip (&parts[i]);
  return chart;
}

/* --- history ------------------------------------------------------------- */

static void
fill_month (const CurioSegmentHistory *history, guint32 i, guint8 segment,
            CurioStripCell *cell)
{
  g_autofree char *month
      = curio_format_month_full (curio_month_of_day (history->days[i] - 1));
  const char *name = segment == CURIO_NO_SEGMENT
                         ? _ ("no order yet")
                         : curio_segment_get_title (segment);

  *cell = (CurioStripCell){
    .id = segment == CURIO_NO_SEGMENT ? -1 : (int)segment,
    .fill
    = segment == CURIO_NO_SEGMENT ? CURIO_INK_NONE : CURIO_INK_TILE + segment,
    .label = i + 1 == history->n_days
                 ? g_strdup_printf (_ ("Now: %s"), name)
                 /* Translators: a month and a segment. */
                 : g_strdup_printf (_ ("End of %s: %s"), month, name),
    .series = (int)i,
    .is_idle = segment == CURIO_NO_SEGMENT,
  };
}

CurioChart *
curio_customer_draw_history (const CurioSegmentHistory *history,
                             guint32 customer)
{
  guint32 n = history->n_days;
  g_autofree CurioStripCell *cells = g_new0 (CurioStripCell, n + 1);
  g_auto (GStrv) years = g_new0 (char *, n + 2);
  CurioStrip strip
      = { .cells = cells, .n_cells = n, .edges = (const char *const *)years };
  CurioChart *chart;
  int last_year = 0;

  for (guint32 i = 0; i < n; i++)
    {
      int year, month, day;

      fill_month (history, i, curio_segment_history_get (history, i, customer),
                  &cells[i]);
      curio_day_get (history->days[i] - 1, &year, &month, &day);
      /* A list that ends at its first NULL would lose the others. */
      years[i] = year != last_year && (i > 0 || month == 1)
                     ? g_strdup_printf ("%d", year)
                     : g_strdup ("");
      last_year = year;
    }
  years[n] = g_strdup ("");
  chart = curio_strips_new (&strip, n > 0 ? 1 : 0);
  for (guint32 i = 0; i < n; i++)
    g_free ((char *)cells[i].label);
  return chart;
}
