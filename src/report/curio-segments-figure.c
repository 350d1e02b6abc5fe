/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ten segments as a treemap, by net sales or by customers. */

#include "curio-builders.h"

#include "curio-findings.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

/* The texts of a tile; the chart copies them. */
typedef struct
{
  char *lines[3];
  char *shorts[3];
  char *share, *share_of;
  char *label;
} Words;

static void
clear_words (Words *self)
{
  for (guint i = 0; i < 3; i++)
    {
      g_free (self->lines[i]);
      g_free (self->shorts[i]);
    }
  g_free (self->share);
  g_free (self->share_of);
  g_free (self->label);
}

/* NULL where a share of all sales has no meaning. */
static char *
format_share (const CurioMeasures *measures, const CurioSegmentSum *sum,
              gboolean by_customers)
{
  gint64 net = measures->totals.net_mills;

  if (by_customers)
    return curio_format_share ((double)sum->n_customers
                               / (double)measures->rfm.n);
  if (net <= 0 || sum->monetary_mills < 0)
    return NULL;
  return curio_format_share ((double)sum->monetary_mills / (double)net);
}

/* The share as a line of its own, and in two of which the first is large. */
static char *
describe_share (Words *words, gboolean by_customers)
{
  if (words->share == NULL)
    return NULL;
  words->share_of
      = g_strdup (by_customers ? _ ("of customers") : _ ("of net sales"));
  return g_strdup_printf (
      by_customers ? _ ("%s of customers") : _ ("%s of sales"), words->share);
}

/* What is read out: how many, how much, which part.  A share without the
 * whole it is of says nothing to who does not see the area. */
static char *
describe_tile (CurioSegment segment, const char *customers, const char *money,
               const char *share, gboolean by_customers)
{
  const char *name = curio_segment_get_title (segment);

  if (share == NULL)
    /* Translators: "Can't Lose, 66 customers, £464,359". */
    return g_strdup_printf (_ ("%s, %s, %s"), name, customers, money);
  /* Translators: "Can't Lose, 66 customers, £464,359, 2.5 %". */
  return g_strdup_printf (by_customers ? _ ("%s, %s, %s, %s of customers")
                                       : _ ("%s, %s, %s, %s of net sales"),
                          name, customers, money, share);
}

/* What the area shows comes first, its share next, the other measure last. */
static void
find_words (const CurioMeasures *measures, CurioSegment segment,
            gboolean by_customers, Words *out)
{
  const CurioSegmentSum *sum = &measures->rfm.segments[segment];
  g_autofree char *count = curio_format_count (sum->n_customers);
  char *customers = g_strdup_printf (
      ngettext ("%s customer", "%s customers", sum->n_customers), count);
  char *money = curio_format_money (sum->monetary_mills);
  char *share;
  guint at = 0;

  *out = (Words){ .share = format_share (measures, sum, by_customers) };
  out->label
      = describe_tile (segment, customers, money, out->share, by_customers);
  share = describe_share (out, by_customers);
  out->lines[at++] = by_customers ? customers : money;
  if (share != NULL)
    out->lines[at++] = share;
  out->lines[at] = by_customers ? money : customers;
  out->shorts[by_customers] = curio_format_money_short (sum->monetary_mills);
  /* Translators: customers, shortened. */
  out->shorts[!by_customers] = g_strdup_printf (_ ("%s cust."), count);
}

static CurioTile
make_tile (const CurioMeasures *measures, CurioSegment segment,
           gboolean by_customers, const Words *words)
{
  const CurioSegmentSum *sum = &measures->rfm.segments[segment];
  CurioTile tile = {
    .id = (int)segment,
    .value
    = by_customers ? (double)sum->n_customers : (double)sum->monetary_mills,
    .ink = (CurioInk)(CURIO_INK_TILE + segment),
    .text_ink = (CurioInk)(CURIO_INK_ON_TILE + segment),
    .name = curio_segment_get_title (segment),
    .share = words->share,
    .share_of = words->share_of,
    .label = words->label,
  };

  for (guint i = 0; i < 3; i++)
    {
      tile.lines[i] = words->lines[i];
      tile.shorts[i] = words->shorts[i];
    }
  return tile;
}

/* The families, each with the colours of its segments. */
static void
add_keys (CurioChart *chart)
{
  for (guint i = 0; i < CURIO_N_SEGMENTS;)
    {
      CurioFamily family = curio_segments[i].family;
      CurioChartKey key = { .name = _ (curio_family_names[family]) };

      for (; i < CURIO_N_SEGMENTS && curio_segments[i].family == family; i++)
        key.inks[key.n_inks++] = (CurioInk)(CURIO_INK_TILE + i);
      curio_chart_add_key (chart, &key);
    }
}

static char *
make_footer (const CurioMeasures *measures)
{
  g_autofree char *footer = curio_measures_get_footer (measures);
  gint64 mills = measures->totals.guest_net_mills;
  g_autofree char *guests = curio_format_money_short (mills);

  if (mills == 0)
    return g_steal_pointer (&footer);
  /* Translators: "1 Dec 2009 – … as of 10 Dec 2011. £2.57 M has no …" */
  return g_strdup_printf (_ ("%s. %s has no customer number."), footer,
                          guests);
}

/* Both measures, whichever is the area. */
static CurioTable *
tabulate (const CurioMeasures *measures)
{
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Segment"), FALSE);
  curio_table_add_column (table, _ ("Customers"), TRUE);
  curio_table_add_column (table, _ ("Net sales"), TRUE);
  curio_table_add_column (table, _ ("Orders"), TRUE);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      const CurioSegmentSum *sum = &measures->rfm.segments[i];

      if (sum->n_customers == 0)
        continue;
      curio_table_add_text (table, curio_segment_get_title (i));
      curio_table_add_count (table, sum->n_customers);
      curio_table_add_money (table, sum->monetary_mills);
      curio_table_add_count (table, sum->frequency);
    }
  return table;
}

CurioChart *
curio_build_segments (const CurioMeasures *measures,
                      const CurioFigureOptions *options)
{
  gboolean by_customers = options->by_customers;
  CurioTile tiles[CURIO_N_SEGMENTS];
  Words words[CURIO_N_SEGMENTS];
  CurioChart *chart;
  guint n = 0;

  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      if (measures->rfm.segments[i].n_customers == 0)
        continue;
      find_words (measures, (CurioSegment)i, by_customers, &words[n]);
      tiles[n]
          = make_tile (measures, (CurioSegment)i, by_customers, &words[n]);
      n++;
    }
  chart = curio_treemap_new (tiles, n);
  for (guint i = 0; i < n; i++)
    clear_words (&words[i]);
  chart->selected = options->segment;
  add_keys (chart);
  curio_chart_set_table (chart, tabulate (measures));
  curio_chart_set_words (chart,
                         by_customers ? curio_find_segment_customers (measures)
                                      : curio_find_segment_sales (measures),
                         g_strdup (by_customers
                                       ? _ ("Area = customers per segment")
                                       : _ ("Area = net sales per segment")),
                         make_footer (measures));
  return chart;
}
