/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One item: what it sold and what came back by month, and its prices. */

#include "curio-item-figure.h"

#include "curio-builders.h"
#include "curio-complete-months.h"
#include "curio-format.h"
#include "curio-item.h"
#include "curio-line-measures.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_PRICES 12

/* --- months -------------------------------------------------------------- */

static CurioChart *
make_columns (const CurioMonthly *monthly, const CurioItem *item)
{
  guint n = MIN (item->n_months, monthly->n_months);
  g_autofree guint8 *days = curio_monthly_get_partial_days (monthly);
  g_autofree gint64 *sold = g_new (gint64, n + 1);
  g_autofree gint64 *cancelled = g_new (gint64, n + 1);
  const CurioPanel panel = {
    .stack = CURIO_STACK_MIRROR,
    .series = {{ .values = sold,
                  .ink = CURIO_INK_MEASURE,
                  .text_ink = CURIO_INK_TEXT },
               { .values = cancelled,
                  .ink = CURIO_INK_CANCELLED,
                  .text_ink = CURIO_INK_CANCELLED_TEXT }},
    .n_series = 2,
    .format_axis = curio_format_money_short,
    .format_value = curio_format_money_short,
    .format_exact = curio_format_money_pence,
    .n_peaks = 1,
    .share = 1,
  };

  for (guint i = 0; i < n; i++)
    {
      sold[i] = MAX (item->months[i].sold_mills, 0);
      cancelled[i] = MAX (item->months[i].cancelled_mills, 0);
    }
  return curio_columns_new (item->months[0].month, n, days, &panel, 1);
}

CurioChart *
curio_build_item_months (const CurioMeasures *measures, guint32 product,
                         gboolean without_pairs)
{
  CurioItem item;
  CurioChart *chart = NULL;

  curio_item_measure (
      &measures->view, product,
      without_pairs ? curio_measures_get_pair_lines (measures) : NULL, &item);
  if (item.n_months > 0)
    {
      chart = make_columns (&measures->monthly, &item);
      curio_chart_set_words (
          chart, g_strdup (_ ("Month by month")),
          curio_caption_left_out (
              g_strdup (_ ("Gross sales, and below them what came back")),
              measures, product, without_pairs),
          NULL);
    }
  curio_item_clear (&item);
  return chart;
}

/* --- prices -------------------------------------------------------------- */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const CurioPricePoint *x = a, *y = b;

  if (x->n_lines != y->n_lines)
    return x->n_lines > y->n_lines ? -1 : 1;
  return x->price_mills < y->price_mills ? -1 : 1;
}

static int
compare_prices (gconstpointer a, gconstpointer b)
{
  const CurioPricePoint *x = a, *y = b;

  return x->price_mills < y->price_mills ? -1 : 1;
}

static char *
describe_rest (guint n_shown, guint n_all)
{
  guint n = n_all - n_shown;

  return g_strdup_printf (
      ngettext ("and %u rarer price", "and %u rarer prices", n), n);
}

static char *
describe_price (const CurioPricePoint *price, const char *name)
{
  g_autofree char *units = curio_format_count (price->units);
  g_autofree char *lines = curio_format_count (price->n_lines);
  g_autofree char *days
      = curio_format_days (price->first_day, price->last_day);

  /* Translators: a price, pieces, lines and two dates. */
  return g_strdup_printf (ngettext ("At %s: %s pieces in %s line, %s",
                                    "At %s: %s pieces in %s lines, %s",
                                    price->n_lines),
                          name, units, lines, days);
}

static void
fill_bar (const CurioPricePoint *price, int id, CurioBar *bar)
{
  g_autofree char *lines = curio_format_count (price->n_lines);
  char *name = curio_format_price (price->price_mills);

  *bar = (CurioBar){
    .id = id,
    .name = name,
    .text = g_strdup_printf (ngettext ("%s line", "%s lines", price->n_lines),
                             lines),
    .value = price->n_lines,
    .low = NAN,
    .high = NAN,
    .ink = CURIO_INK_MEASURE,
    .label = describe_price (price, name),
  };
}

/* The prices of most lines come first, by price.  How many are shown. */
static guint
sort_prices (CurioItem *item)
{
  guint n = MIN (item->n_prices, MOST_PRICES);

  if (item->n_prices > n)
    qsort (item->prices, item->n_prices, sizeof *item->prices, compare_lines);
  if (n > 0)
    qsort (item->prices, n, sizeof *item->prices, compare_prices);
  return n;
}

static CurioChart *
make_bars (const CurioItem *item, guint n)
{
  CurioBar bars[MOST_PRICES] = { 0 };
  CurioChart *chart;

  for (guint i = 0; i < n; i++)
    fill_bar (&item->prices[i], (int)i, &bars[i]);
  chart = curio_bars_new (bars, n, item->n_prices - n, NULL, describe_rest);
  for (guint i = 0; i < n; i++)
    {
      g_free ((char *)bars[i].name);
      g_free ((char *)bars[i].text);
      g_free ((char *)bars[i].label);
    }
  return chart;
}

CurioChart *
curio_build_item_prices (const CurioMeasures *measures, guint32 product,
                         gboolean without_pairs, guint *out_n_rows)
{
  CurioItem item;
  CurioChart *chart = NULL;
  guint n;

  curio_item_measure (
      &measures->view, product,
      without_pairs ? curio_measures_get_pair_lines (measures) : NULL, &item);
  n = sort_prices (&item);
  *out_n_rows = n + (item.n_prices > n);
  if (item.n_months > 0)
    {
      chart = make_bars (&item, n);
      curio_chart_set_words (
          chart,
          curio_facts_has_lines (measures->view.ledger->facts)
              ? g_strdup_printf (ngettext ("Sold at %u price",
                                           "Sold at %u prices", item.n_prices),
                                 item.n_prices)
              : g_strdup (_ ("Prices are not in the summary")),
          curio_caption_left_out (
              g_strdup (curio_facts_has_lines (measures->view.ledger->facts)
                            ? _ ("Lines by the price of one piece")
                            : _ ("To see them, choose “Always all lines” in "
                                 "the Preferences.")),
              measures, product, without_pairs),
          NULL);
    }
  curio_item_clear (&item);
  return chart;
}

gint64
curio_item_get_price (const CurioMeasures *measures, guint32 product,
                      gboolean without_pairs, int id)
{
  CurioItem item;
  gint64 price = CURIO_ANY_PRICE;

  curio_item_measure (
      &measures->view, product,
      without_pairs ? curio_measures_get_pair_lines (measures) : NULL, &item);
  if (id >= 0 && (guint)id < sort_prices (&item))
    price = item.prices[id].price_mills;
  curio_item_clear (&item);
  return price;
}

/* --- of a report --------------------------------------------------------- */

/* FALSE where nothing was sold. */
static gboolean
choose_product (const CurioMeasures *measures,
                const CurioFigureOptions *options, guint32 *out)
{
  const CurioFacts *facts = measures->view.ledger->facts;
  const CurioProducts *products
      = options->without_pairs
            ? curio_measures_get_products_without_pairs (measures)
            : curio_measures_get_products (measures);
  g_autofree guint32 *ranks = NULL;
  guint32 n;

  if (options->product >= 0 && (guint32)options->product < facts->n_products)
    {
      *out = (guint32)options->product;
      return TRUE;
    }
  ranks = curio_products_rank (products, facts, CURIO_RANK_VALUE, &n);
  if (n > 0)
    *out = products->products[ranks[0]].product;
  return n > 0;
}

/* In a pane the item has its name above the picture; here the title has it. */
static char *
name_item (const CurioMeasures *measures, guint32 product)
{
  return curio_product_get_title (measures->view.ledger->facts, product);
}

static char *
find_item_title (const CurioMeasures *measures, guint32 product,
                 gboolean without_pairs)
{
  g_autofree char *name = name_item (measures, product);
  g_autofree char *sold = NULL, *cancelled = NULL;
  gint64 sold_mills = 0, cancelled_mills = 0;
  CurioItem item;

  curio_item_measure (
      &measures->view, product,
      without_pairs ? curio_measures_get_pair_lines (measures) : NULL, &item);
  for (guint32 i = 0; i < item.n_months; i++)
    {
      sold_mills += item.months[i].sold_mills;
      cancelled_mills += item.months[i].cancelled_mills;
    }
  curio_item_clear (&item);
  sold = curio_format_money (sold_mills);
  cancelled = curio_format_money (cancelled_mills);
  if (cancelled_mills == 0)
    /* Translators: an item, and money. */
    return g_strdup_printf (_ ("%s: %s sold, nothing came back"), name, sold);
  /* Translators: an item, money, and money. */
  return g_strdup_printf (_ ("%s: %s sold, %s came back"), name, sold,
                          cancelled);
}

static CurioChart *
say_nothing_sold (void)
{
  CurioChart *chart = curio_columns_new (0, 0, NULL, NULL, 0);

  curio_chart_set_words (chart, g_strdup (_ ("No item was sold")), NULL, NULL);
  return chart;
}

CurioChart *
curio_build_chosen_item_months (const CurioMeasures *measures,
                                const CurioFigureOptions *options)
{
  CurioChart *chart = NULL;
  guint32 product;

  if (choose_product (measures, options, &product))
    chart
        = curio_build_item_months (measures, product, options->without_pairs);
  if (chart == NULL)
    return say_nothing_sold ();
  g_free (chart->title);
  chart->title = find_item_title (measures, product, options->without_pairs);
  return chart;
}

CurioChart *
curio_build_chosen_item_prices (const CurioMeasures *measures,
                                const CurioFigureOptions *options)
{
  CurioChart *chart = NULL;
  g_autofree char *before = NULL, *name = NULL;
  guint32 product;
  guint n_rows;

  if (choose_product (measures, options, &product))
    chart = curio_build_item_prices (measures, product, options->without_pairs,
                                     &n_rows);
  if (chart == NULL)
    return say_nothing_sold ();
  name = name_item (measures, product);
  before = chart->title;
  /* Translators: an item, and a short title: “Jumbo Bag: Sold at 3 prices”. */
  chart->title = g_strdup_printf (_ ("%s: %s"), name, before);
  return chart;
}
