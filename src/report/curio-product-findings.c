/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the figures about products show. */

#include "curio-product-findings.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

/* From this share of all that came back on, giant pairs are the finding. */
#define LEAST_PAIR_SHARE 0.2

char *
curio_product_get_title (const CurioFacts *facts, guint32 product)
{
  const char *name = facts->product_names[product];

  return *name != '\0'
             ? curio_format_product (name)
             : g_strdup (curio_dictionary_get (facts->products, product));
}

char *
curio_find_best_seller (const CurioFacts *facts, const CurioProducts *products,
                        const guint32 *ranks, guint32 n, gboolean by_units)
{
  const CurioProduct *first = n > 0 ? &products->products[ranks[0]] : NULL;
  const CurioProduct *second = n > 1 ? &products->products[ranks[1]] : NULL;
  g_autofree char *name = NULL, *number = NULL;

  if (first == NULL)
    return g_strdup (_ ("Nothing was sold in this selection"));
  number = by_units ? curio_format_count (first->sold_units)
                    : curio_format_money_short (first->sold_mills);
  if (second != NULL
      && (by_units ? first->sold_units == second->sold_units
                   : first->sold_mills == second->sold_mills))
    return g_strdup_printf (by_units
                                ? _ ("Several items share the first place: "
                                     "%s pieces each")
                                : _ ("Several items share the first place: "
                                     "%s each"),
                            number);
  name = curio_product_get_title (facts, first->product);
  /* Translators: an item, and money or a number of pieces. */
  return g_strdup_printf (by_units ? _ ("%s sells most: %s pieces")
                                   : _ ("%s sells best: %s"),
                          name, number);
}

static gint64
add_up_cancelled (const CurioProducts *products)
{
  gint64 mills = 0;

  for (guint32 i = 0; i < products->n; i++)
    mills += products->products[i].cancelled_mills;
  return mills;
}

/* As a title begins: few in words, more in digits. */
static char *
begin_with (guint n)
{
  static const char *const beginnings[]
      = { NULL, NULL, N_ ("Two"), N_ ("Three"), N_ ("Four"), N_ ("Five") };

  return n < G_N_ELEMENTS (beginnings) && beginnings[n] != NULL
             ? g_strdup (_ (beginnings[n]))
             : curio_format_count (n);
}

/* NULL where they are no great part. */
static char *
find_pairs (const CurioProducts *products, const CurioPairs *pairs)
{
  gint64 all = add_up_cancelled (products), mills = 0;
  g_autofree char *share = NULL, *count = NULL;

  for (guint32 i = 0; pairs != NULL && i < pairs->n; i++)
    mills += pairs->pairs[i].mills;
  if (all <= 0 || (double)mills < LEAST_PAIR_SHARE * (double)all)
    return NULL;
  share = curio_format_share ((double)mills / (double)all);
  if (pairs->n == 1)
    return g_strdup_printf (
        _ ("One giant order, undone at once, is %s of what came back"), share);
  count = begin_with (pairs->n);
  return g_strdup_printf (
      _ ("%s giant orders, undone at once, are %s of what came back"), count,
      share);
}

char *
curio_find_cancelled (const CurioFacts *facts, const CurioProducts *products,
                      const CurioPairs *pairs, const guint32 *ranks, guint32 n)
{
  const CurioProduct *first = n > 0 ? &products->products[ranks[0]] : NULL;
  char *title;
  g_autofree char *name = NULL, *money = NULL;

  if (first == NULL)
    return g_strdup (_ ("Nothing was cancelled in this selection"));
  title = find_pairs (products, pairs);
  if (title != NULL)
    return title;
  money = curio_format_money_short (first->cancelled_mills);
  if (n > 1
      && products->products[ranks[1]].cancelled_mills
             == first->cancelled_mills)
    return g_strdup_printf (_ ("Of several items the most came back: %s each"),
                            money);
  name = curio_product_get_title (facts, first->product);
  /* Translators: an item, and money. */
  return g_strdup_printf (_ ("Of %s the most came back: %s"), name, money);
}

char *
curio_find_sure_rate (const CurioFacts *facts, const CurioProducts *products,
                      const guint32 *ranks, guint32 n)
{
  double low, high;
  g_autofree char *name = NULL, *share = NULL;

  if (n == 0)
    return g_strdup (_ ("Nothing was cancelled in this selection"));
  curio_product_get_cancelled_rate (&products->products[ranks[0]], &low,
                                    &high);
  name = curio_product_get_title (facts, products->products[ranks[0]].product);
  share = curio_format_share (low);
  return g_strdup_printf (
      /* Translators: a share, and an item. */
      _ ("At least %s of the lines of %s came back, the highest lower bound "
         "of all items"),
      share, name);
}

char *
curio_find_cancelled_total (const CurioCancelledMonth *total)
{
  g_autofree char *money = curio_format_money (total->mills);
  g_autofree char *count = curio_format_count (total->n_invoices);

  if (total->n_lines == 0)
    return g_strdup (_ ("Nothing was cancelled in this selection"));
  return g_strdup_printf (ngettext ("%s came back, on %s invoice",
                                    "%s came back, on %s invoices",
                                    total->n_invoices),
                          money, count);
}

char *
curio_find_days_between (const CurioMatches *matches)
{
  gboolean is_whole = matches->median_days == (int)matches->median_days;
  g_autofree char *days = NULL;

  if (matches->n_lines == 0)
    return g_strdup (_ ("Nothing was cancelled in this selection"));
  if (matches->n_matched == 0)
    return g_strdup (_ ("No cancelled line has an earlier sale"));
  if (matches->median_days == 0)
    return g_strdup (
        _ ("Half of the returns whose sale is known come on the same day"));
  days = curio_format_decimal (matches->median_days, is_whole ? 0 : 1);
  if (matches->median_days == 1)
    return g_strdup (
        _ ("Half of the returns whose sale is known come within a day"));
  return g_strdup_printf (
      _ ("Half of the returns whose sale is known come within %s days"), days);
}

static guint32
count_pairs (const CurioPairs *pairs, guint32 product)
{
  return product == CURIO_ANY_PAIR ? pairs->n
                                   : curio_pairs_count (pairs, product);
}

char *
curio_caption_left_out (char *caption, const CurioMeasures *measures,
                        guint32 product, gboolean without_pairs)
{
  guint32 n = without_pairs
                  ? count_pairs (curio_measures_get_pairs (measures), product)
                  : 0;
  g_autofree char *owned = caption;
  g_autofree char *count = curio_format_count (n);

  if (n == 0)
    return g_steal_pointer (&owned);
  return g_strdup_printf (
      ngettext ("%s; without %s giant pair", "%s; without %s giant pairs", n),
      owned, count);
}

char *
curio_title_left_out (const char *title, gboolean is_left_out)
{
  /* Translators: the title of a list of lines. */
  return is_left_out ? g_strdup_printf (_ ("%s, giant pairs left out"), title)
                     : g_strdup (title);
}

char *
curio_describe_interval (double low, double high)
{
  g_autofree char *from = curio_format_decimal (low * 100, 1);
  g_autofree char *to = curio_format_percent (high, 1);

  /* Translators: a number and a percentage: "7.2 to 8.8 %". */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
curio_describe_gap_days (guint gap)
{
  gint32 from = gap > 0 ? curio_gap_get_most_days (gap - 1) + 1 : 0;
  gint32 to = curio_gap_get_most_days (gap);

  if (to == 0)
    return g_strdup (_ ("the same day"));
  if (to == G_MAXINT32)
    return g_strdup_printf (_ ("%d days or more"), from);
  return g_strdup_printf (_ ("%d to %d days"), from, to);
}
