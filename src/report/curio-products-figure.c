/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Products ranked: what sells best, and what comes back. */

#include "curio-builders.h"

#include "curio-format.h"
#include "curio-line-measures.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_BARS 40
/* Rates go through the chart as whole numbers of these. */
#define RATE_UNITS 100000

typedef struct
{
  const CurioFacts *facts;
  const CurioProducts *products;
  CurioProductRank by;
  guint32 *ranks;
  guint32 n;
} Ranking;

static void
init_ranking (Ranking *self, const CurioMeasures *measures,
              CurioProductRank by, gboolean without_pairs)
{
  *self = (Ranking){
    .facts = measures->view.ledger->facts,
    .products = without_pairs
                    ? curio_measures_get_products_without_pairs (measures)
                    : curio_measures_get_products (measures),
    .by = by,
  };
  self->ranks
      = curio_products_rank (self->products, self->facts, by, &self->n);
}

static char *
describe_rest (guint n_shown, guint n_all)
{
  g_autofree char *shown = curio_format_count (n_shown);
  g_autofree char *all = curio_format_count (n_all);

  return g_strdup_printf (ngettext ("%s of %s item", "%s of %s items", n_all),
                          shown, all);
}

static char *
format_rate (gint64 value)
{
  return curio_format_share ((double)value / RATE_UNITS);
}

/* --- bars ---------------------------------------------------------------- */

static char *
describe_sold (const char *name, const char *code, const CurioProduct *product)
{
  g_autofree char *money = curio_format_money (product->sold_mills);
  g_autofree char *units = curio_format_count (product->sold_units);
  g_autofree char *orders = curio_format_count (product->n_orders);

  /* Translators: name, code, orders, pieces and money. */
  return g_strdup_printf (ngettext ("%s (%s), %s order, %s pieces, %s",
                                    "%s (%s), %s orders, %s pieces, %s",
                                    product->n_orders),
                          name, code, orders, units, money);
}

static char *
describe_cancelled (const char *name, const char *code,
                    const CurioProduct *product)
{
  double low, high;
  double rate = curio_product_get_cancelled_rate (product, &low, &high);
  g_autofree char *money = curio_format_money (product->cancelled_mills);
  g_autofree char *lines = curio_format_count (product->n_cancelled_lines);
  g_autofree char *all = curio_format_count ((gint64)product->n_cancelled_lines
                                             + product->n_sold_lines);
  g_autofree char *share = curio_format_share (rate);
  g_autofree char *interval = curio_describe_interval (low, high);

  /* Translators: name, code, lines cancelled, all lines, money, the share of
   * the lines, and its interval as "7.2 to 8.8 %". */
  return g_strdup_printf (_ ("%s (%s), %s of %s lines cancelled, %s, %s of "
                             "lines; 95\u00a0%% interval %s"),
                          name, code, lines, all, money, share, interval);
}

static void
fill_value (const Ranking *ranking, const CurioProduct *product, CurioBar *bar)
{
  double low, high;
  double rate = curio_product_get_cancelled_rate (product, &low, &high);

  switch (ranking->by)
    {
    case CURIO_RANK_UNITS:
      bar->value = (double)product->sold_units;
      bar->text = curio_format_count (product->sold_units);
      break;
    case CURIO_RANK_CANCELLED_VALUE:
      bar->value = (double)product->cancelled_mills;
      bar->text = curio_format_money (product->cancelled_mills);
      break;
    case CURIO_RANK_CANCELLED_RATE:
      bar->value = rate * RATE_UNITS;
      bar->low = low * RATE_UNITS;
      bar->high = high * RATE_UNITS;
      bar->text = curio_format_share (rate);
      break;
    case CURIO_RANK_VALUE:
    case CURIO_RANK_ORDERS:
    case CURIO_N_RANKS:
    default:
      bar->value = (double)product->sold_mills;
      bar->text = curio_format_money (product->sold_mills);
    }
}

static void
fill_bar (const Ranking *ranking, guint32 rank, CurioBar *bar)
{
  const CurioProduct *product
      = &ranking->products->products[ranking->ranks[rank]];
  const char *code
      = curio_dictionary_get (ranking->facts->products, product->product);
  gboolean is_cancelled = ranking->by >= CURIO_RANK_CANCELLED_VALUE;
  char *name = curio_product_get_title (ranking->facts, product->product);

  *bar = (CurioBar){
    .id = (int)product->product,
    .name = name,
    .low = NAN,
    .high = NAN,
    .ink = is_cancelled ? CURIO_INK_CANCELLED
           : rank == 0  ? CURIO_INK_HIGHLIGHT
                        : CURIO_INK_MEASURE,
    .label = is_cancelled ? describe_cancelled (name, code, product)
                          : describe_sold (name, code, product),
  };
  fill_value (ranking, product, bar);
}

static CurioChart *
make_bars (const Ranking *ranking)
{
  static const CurioFormatFunc formats[CURIO_N_RANKS] = {
    [CURIO_RANK_VALUE] = curio_format_money_short,
    [CURIO_RANK_UNITS] = curio_format_count,
    [CURIO_RANK_ORDERS] = curio_format_count,
    [CURIO_RANK_CANCELLED_VALUE] = curio_format_money_short,
    [CURIO_RANK_CANCELLED_RATE] = format_rate,
  };
  CurioBar bars[MOST_BARS] = { 0 };
  guint n = MIN (ranking->n, MOST_BARS);
  CurioChart *chart;

  for (guint i = 0; i < n; i++)
    fill_bar (ranking, i, &bars[i]);
  chart = curio_bars_new (bars, n, ranking->n - n, formats[ranking->by],
                          describe_rest);
  for (guint i = 0; i < n; i++)
    {
      g_free ((char *)bars[i].name);
      g_free ((char *)bars[i].text);
      g_free ((char *)bars[i].label);
    }
  return chart;
}

/* --- the same as a table ------------------------------------------------ */

static void
add_columns (CurioTable *table, const char *const *names, guint n_names)
{
  curio_table_add_column (table, _ ("Code"), FALSE);
  curio_table_add_column (table, _ ("Item"), FALSE);
  for (guint i = 0; i < n_names; i++)
    curio_table_add_column (table, _ (names[i]), TRUE);
}

static void
add_name (CurioTable *table, const CurioFacts *facts, guint32 product)
{
  g_autofree char *name = curio_product_get_title (facts, product);

  curio_table_add_text (table,
                        curio_dictionary_get (facts->products, product));
  curio_table_add_text (table, name);
}

static void
add_sold (CurioTable *table, const CurioProduct *product)
{
  curio_table_add_money (table, product->sold_mills);
  curio_table_add_count (table, product->sold_units);
  curio_table_add_count (table, product->n_sold_lines);
  curio_table_add_count (table, product->n_orders);
  if (product->n_buyers != CURIO_BUYERS_UNKNOWN)
    curio_table_add_count (table, product->n_buyers);
  else
    curio_table_add_nothing (table);
}

static void
add_cancelled (CurioTable *table, const CurioProduct *product)
{
  double low, high;
  double rate = curio_product_get_cancelled_rate (product, &low, &high);

  curio_table_add_money (table, product->cancelled_mills);
  curio_table_add_count (table, product->cancelled_units);
  curio_table_add_count (table, product->n_cancelled_lines);
  curio_table_add_count (table, (gint64)product->n_cancelled_lines
                                    + product->n_sold_lines);
  curio_table_add_real (table, rate * 100, 2);
  curio_table_add_real (table, low * 100, 2);
  curio_table_add_real (table, high * 100, 2);
}

/* A row for each bar. */
static CurioTable *
tabulate (const Ranking *ranking)
{
  static const char *const of_sold[]
      = { N_ ("Gross sales"), N_ ("Pieces"), N_ ("Lines"), N_ ("Orders"),
          N_ ("Buyers") };
  static const char *const of_cancelled[]
      = { N_ ("Cancelled"), N_ ("Pieces back"),      N_ ("Lines back"),
          N_ ("All lines"), N_ ("Back of lines, %"), N_ ("At least, %"),
          N_ ("At most, %") };
  gboolean is_cancelled = ranking->by >= CURIO_RANK_CANCELLED_VALUE;
  CurioTable *table = curio_table_new ();

  if (is_cancelled)
    add_columns (table, of_cancelled, G_N_ELEMENTS (of_cancelled));
  else
    add_columns (table, of_sold, G_N_ELEMENTS (of_sold));
  for (guint32 i = 0; i < MIN (ranking->n, MOST_BARS); i++)
    {
      const CurioProduct *product
          = &ranking->products->products[ranking->ranks[i]];

      add_name (table, ranking->facts, product->product);
      if (is_cancelled)
        add_cancelled (table, product);
      else
        add_sold (table, product);
    }
  return table;
}

/* --- figures ------------------------------------------------------------- */

CurioChart *
curio_build_best_sellers (const CurioMeasures *measures,
                          const CurioFigureOptions *options)
{
  gboolean by_units = options->by_units;
  Ranking ranking;
  CurioChart *chart;

  init_ranking (&ranking, measures,
                by_units ? CURIO_RANK_UNITS : CURIO_RANK_VALUE,
                options->without_pairs);
  chart = make_bars (&ranking);
  curio_chart_set_words (
      chart,
      curio_find_best_seller (ranking.facts, ranking.products, ranking.ranks,
                              ranking.n, by_units),
      curio_caption_left_out (g_strdup (by_units ? _ ("Pieces sold by item")
                                                 : _ ("Gross sales by item")),
                              measures, CURIO_ANY_PAIR,
                              options->without_pairs),
      NULL);
  curio_chart_set_table (chart, tabulate (&ranking));
  g_free (ranking.ranks);
  return chart;
}

CurioChart *
curio_build_cancelled_items (const CurioMeasures *measures,
                             const CurioFigureOptions *options)
{
  gboolean by_rate = options->by_sure_rate;
  Ranking ranking;
  CurioChart *chart;
  char *title, *caption;

  init_ranking (&ranking, measures,
                by_rate ? CURIO_RANK_CANCELLED_RATE
                        : CURIO_RANK_CANCELLED_VALUE,
                options->without_pairs);
  chart = make_bars (&ranking);
  title = by_rate
              ? curio_find_sure_rate (ranking.facts, ranking.products,
                                      ranking.ranks, ranking.n)
              : curio_find_cancelled (
                  ranking.facts, ranking.products,
                  options->without_pairs ? NULL
                                         : curio_measures_get_pairs (measures),
                  ranking.ranks, ranking.n);
  caption = g_strdup (
      by_rate ? /* xgettext:no-c-format */
          _ ("Cancelled share of an item’s lines with its 95 % interval, "
             "by the lower end")
              : _ ("Cancelled value by item"));
  curio_chart_set_words (chart, title,
                         curio_caption_left_out (caption, measures,
                                                 CURIO_ANY_PAIR,
                                                 options->without_pairs),
                         NULL);
  curio_chart_set_table (chart, tabulate (&ranking));
  g_free (ranking.ranks);
  return chart;
}
