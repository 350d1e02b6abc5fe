/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Worth knowing of what is odd: an order undone at once, invoices loaded
 * twice, an item that comes back too often.  It is of lines, of which
 * the ledger keeps tables, so that it takes no longer than the rest. */

#include "curio-worth-rules.h"

#include "curio-cancelled-most.h"
#include "curio-format.h"
#include "curio-line-measures.h"
#include "curio-twice-run.h"

#include <glib/gi18n-lib.h>

/* --- placed and cancelled at once ---------------------------------------- */

#define MINUTES_AN_HOUR 60
#define MOST_MINUTES 120

static gint64
get_minute (const CurioFacts *facts, guint32 order)
{
  return (gint64)facts->order_day[order] * 24 * MINUTES_AN_HOUR
         + facts->order_second[order] / 60;
}

static char *
describe_time (gint64 minutes)
{
  gulong n = (gulong)MAX (minutes, 1);

  if (minutes <= MOST_MINUTES)
    return g_strdup_printf (
        ngettext ("within %lu minute", "within %lu minutes", n), n);
  n = (n + MINUTES_AN_HOUR - 1) / MINUTES_AN_HOUR;
  return g_strdup_printf (ngettext ("within %lu hour", "within %lu hours", n),
                          n);
}

char *
curio_worth_write_undone (const CurioMeasures *measures, int *out_segment)
{
  const CurioPairs *pairs = curio_measures_get_pairs (measures);
  const CurioLedger *ledger = measures->view.ledger;
  const CurioFacts *facts = ledger->facts;
  g_autofree char *money = NULL, *time = NULL, *day = NULL;
  guint32 sale, cancelled;

  if (pairs->n == 0)
    return NULL;
  sale = facts->line_order[pairs->pairs[0].sale_line];
  cancelled = facts->line_order[pairs->pairs[0].cancelled_line];
  money = curio_format_money (pairs->pairs[0].mills);
  time = describe_time (get_minute (facts, cancelled)
                        - get_minute (facts, sale));
  day = curio_format_day (facts->order_day[sale]);
  if (curio_ledger_get_amount (ledger, sale) == pairs->pairs[0].mills)
    /* Translators: an amount; "within 12 minutes"; a day. */
    return g_strdup_printf (
        _ ("<b>One order of %s</b> was placed and cancelled %s, on %s."),
        money, time, day);
  return g_strdup_printf (
      _ ("<b>One line of %s</b> was ordered and cancelled %s, on %s."), money,
      time, day);
}

/* --- loaded twice -------------------------------------------------------- */

char *
curio_worth_write_twice (const CurioMeasures *measures, int *out_segment)
{
  g_autofree char *count = NULL, *days = NULL;
  CurioTwiceRun run;

  curio_twice_run_measure (&measures->view, &run);
  if (run.n_invoices < CURIO_TWICE_RUN_FEWEST)
    return NULL;
  count = curio_format_count (run.n_invoices);
  days = curio_format_days_brief (run.from_day, run.to_day);
  /* Translators: how many, and the days they are of. */
  return g_strdup_printf (
      measures->view.ledger->kind == CURIO_BOOKS_TRADING
          ? _ (
              "<b>%s invoices</b> of %s were loaded twice; counted once here.")
          : _ ("<b>%s invoices</b> of %s were loaded twice, and count twice "
               "under the POC’s definitions."),
      count, days);
}

/* --- an item that comes back --------------------------------------------- */

#define FEWEST_LINES 100
#define LEAST_TIMES 3

static char *
name_product (const CurioFacts *facts, guint32 product)
{
  g_autofree char *name = curio_format_product (facts->product_names[product]);

  return g_markup_escape_text (
      *name != '\0' ? name : curio_dictionary_get (facts->products, product),
      -1);
}

char *
curio_worth_write_cancelled_item (const CurioMeasures *measures,
                                  int *out_segment)
{
  CurioCancelledMost most;
  g_autofree char *name = NULL, *rate = NULL, *usual = NULL;

  if (!curio_cancelled_most_measure (&measures->view, FEWEST_LINES,
                                     LEAST_TIMES, &most))
    return NULL;
  name = name_product (measures->view.ledger->facts, most.product);
  rate = curio_format_share (most.rate);
  usual = curio_format_share (most.usual);
  /* Translators: a product; the share of its lines that are cancellations; the
   * share of all lines. */
  return g_strdup_printf (
      _ ("<b>%s</b> is cancelled most: %s of its lines, against %s of all."),
      name, rate, usual);
}
