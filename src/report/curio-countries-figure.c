/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Net sales by country as ranked bars.  One country with more than half of all
 * would leave the others no length: it is told in words and left out, unless
 * it is asked for. */

#include "curio-builders.h"

#include "curio-findings.h"
#include "curio-format.h"
#include "curio-preference-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
describe_rest (guint n_shown, guint n_all)
{
  g_autofree char *shown = curio_format_count (n_shown);
  g_autofree char *all = curio_format_count (n_all);

  return g_strdup_printf (
      ngettext ("%s of %s country", "%s of %s countries", n_all), shown, all);
}

/* Below it a share has a decimal, as most have in their column. */
#define WHOLE_FROM 0.0995

/* NULL where a share has no meaning. */
static char *
format_share (gint64 part, gint64 whole)
{
  double share = whole > 0 ? (double)part / (double)whole : 0;

  if (whole <= 0 || part < 0)
    return NULL;
  return share < WHOLE_FROM ? curio_format_percent (share, 1)
                            : curio_format_share (share);
}

/* "£603,117 · 3.2 %" */
static char *
make_text (const CurioMeasures *measures, const CurioCountry *country)
{
  g_autofree char *money = curio_format_money (country->net_mills);
  g_autofree char *share
      = format_share (country->net_mills, measures->totals.net_mills);

  return share != NULL ? g_strdup_printf ("%s · %s", money, share)
                       : g_steal_pointer (&money);
}

/* "581 orders by 3 customers" */
static char *
describe_orders (const CurioCountry *country)
{
  g_autofree char *orders = curio_format_count (country->n_orders);
  g_autofree char *customers = curio_format_count (country->n_customers);
  g_autofree char *ordered = g_strdup_printf (
      ngettext ("%s order", "%s orders", country->n_orders), orders);

  /* Translators: "581 orders, 3 customers". */
  return g_strdup_printf (
      ngettext ("%s, %s customer", "%s, %s customers", country->n_customers),
      ordered, customers);
}

/* Name, how many, how much, which part. */
static char *
make_label (const CurioMeasures *measures, const CurioCountry *country)
{
  const char *name = curio_country_get_name (measures, country->country);
  g_autofree char *orders = describe_orders (country);
  g_autofree char *money = curio_format_money (country->net_mills);
  g_autofree char *part
      = format_share (country->net_mills, measures->totals.net_mills);
  g_autofree char *label = NULL;
  double share;

  label = part != NULL
              /* Translators: country, orders and customers, money, share. */
              ? g_strdup_printf (_ ("%s, %s, %s, %s of net sales"), name,
                                 orders, money, part)
              : g_strdup_printf (_ ("%s, %s, %s"), name, orders, money);
  if (curio_country_get_returned_share (country, measures->view.ledger->kind,
                                        &share))
    {
      g_autofree char *returned = curio_format_percent (share, 1);

      /* Translators: "Italy, 3 orders, …, 3.2 % of net sales", a share. */
      return g_strdup_printf (_ ("%s, %s of the value returned"), label,
                              returned);
    }
  return g_steal_pointer (&label);
}

static void
make_bar (const CurioMeasures *measures, const CurioCountry *country,
          CurioBar *out)
{
  char *text = make_text (measures, country);

  *out = (CurioBar){
    .id = (int)country->country,
    .name = curio_country_get_name (measures, country->country),
    .text = text,
    .value = (double)country->net_mills,
    .low = NAN,
    .high = NAN,
    .ink = country->net_mills < 0 ? CURIO_INK_CANCELLED : CURIO_INK_MEASURE,
    .label = make_label (measures, country),
  };
}

/* --- words --------------------------------------------------------------- */

/* What share of all the first brings; or of the rest, where the very first is
 * left out. */
static char *
make_title (const CurioMeasures *measures, gboolean is_rest)
{
  const CurioCountry *all = measures->countries.countries;
  const CurioCountry *first = &all[is_rest];
  gint64 net = measures->totals.net_mills - (is_rest ? all[0].net_mills : 0);
  const char *name = curio_country_get_name (measures, first->country);
  g_autofree char *fraction = NULL;

  if (measures->countries.n == 1)
    return g_strdup_printf (_ ("All sales come from %s"), name);
  if (net <= 0 || first->net_mills <= 0 || first->net_mills > net)
    return g_strdup_printf (is_rest ? _ ("%s brings the most of the rest")
                                    : _ ("%s brings the most"),
                            name);
  fraction = curio_describe_fraction ((double)first->net_mills / (double)net);
  if (!is_rest)
    /* Translators: a country, and "over a quarter" or "31 %". */
    return g_strdup_printf (_ ("%s brings %s of net sales"), name, fraction);
  /* Translators: two countries, and "over a quarter" or "31 %". */
  return g_strdup_printf (_ ("After %s, %s brings the most: %s of the rest"),
                          curio_country_get_name (measures, all[0].country),
                          name, fraction);
}

static char *
make_caption (const CurioMeasures *measures, gboolean is_rest)
{
  const CurioCountry *first = &measures->countries.countries[0];
  g_autofree char *text = NULL;

  if (!is_rest)
    return g_strdup (_ ("Net sales by country, and their share of all"));
  text = make_text (measures, first);
  /* Translators: the largest country, and "£16,168,943 · 87 %". */
  return g_strdup_printf (_ ("Net sales by country, and their share of all; "
                             "without %s: %s"),
                          curio_country_get_name (measures, first->country),
                          text);
}

CurioChart *
curio_build_countries (const CurioMeasures *measures,
                       const CurioFigureOptions *options)
{
  const CurioCountries *countries = &measures->countries;
  const CurioCountry *all = countries->countries;
  gboolean is_rest = !options->all_countries && countries->n > 2
                     && curio_country_dwarfs_others (measures, &all[0]);
  guint32 n = countries->n - is_rest;
  g_autofree CurioBar *bars = g_new0 (CurioBar, n + 1);
  CurioChart *chart;

  for (guint32 i = 0; i < n; i++)
    make_bar (measures, &all[i + is_rest], &bars[i]);
  chart = curio_bars_new (bars, n, 0, curio_format_money_short, describe_rest);
  for (guint32 i = 0; i < n; i++)
    {
      g_free ((char *)bars[i].text);
      g_free ((char *)bars[i].label);
    }
  chart->selected = options->country;
  curio_chart_set_words (chart, make_title (measures, is_rest),
                         make_caption (measures, is_rest), NULL);
  return chart;
}
