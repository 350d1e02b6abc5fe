/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The six key figures as cards: the same words, changes and small lines as on
 * the Overview. */

#include "curio-builders.h"
#include "curio-spark-figure.h"

#include "curio-cards.h"
#include "curio-format.h"
#include "curio-indicator-words.h"
#include "curio-shared-measures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static CurioInk
choose_ink (int judgement)
{
  return judgement > 0   ? CURIO_INK_BETTER
         : judgement < 0 ? CURIO_INK_WORSE
                         : CURIO_INK_MUTED;
}

/* "▲ +2.1 %"; NULL where there is none to say. */
static char *
write_change (const CurioIndicators *indicators, CurioIndicator indicator)
{
  const char *arrow = curio_indicator_get_arrow (indicators, indicator);
  g_autofree char *change
      = curio_indicator_format_change (indicators, indicator);

  if (change == NULL || *arrow == '\0')
    return g_steal_pointer (&change);
  return g_strdup_printf ("%s %s", arrow, change);
}

static void
fill_card (const CurioIndicators *indicators, CurioIndicator indicator,
           CurioNumberCard *card)
{
  const char *name = _ (curio_indicator_names[indicator]);
  char *value = curio_indicator_format (&indicators->selected, indicator);
  g_autofree char *change
      = curio_indicator_format_change (indicators, indicator);

  *card = (CurioNumberCard){
    .id = (int)indicator,
    .name = name,
    .value = value,
    .change = write_change (indicators, indicator),
    .change_ink = choose_ink (curio_indicator_judge (indicators, indicator)),
    .spark = curio_build_spark (indicators, indicator),
    .label = change != NULL
                 ? g_strdup_printf ("%s: %s, %s", name, value, change)
                 : g_strdup_printf ("%s: %s", name, value),
  };
}

/* --- numbers ------------------------------------------------------------- */

static void
add_value (CurioTable *table, CurioIndicator indicator, gboolean is_known,
           double value)
{
  if (!is_known)
    {
      curio_table_add_nothing (table);
      return;
    }
  switch (indicator)
    {
    case CURIO_INDICATOR_NET_SALES:
    case CURIO_INDICATOR_AVERAGE_ORDER:
      curio_table_add_money (table, llround (value));
      break;
    case CURIO_INDICATOR_RETURNING:
    case CURIO_INDICATOR_CANCELLED:
      curio_table_add_real (table, value * 100, 1);
      break;
    case CURIO_INDICATOR_ORDERS:
    case CURIO_INDICATOR_CUSTOMERS:
    case CURIO_N_INDICATORS:
    default:
      curio_table_add_count (table, llround (value));
    }
}

static gboolean
is_share (CurioIndicator indicator)
{
  return indicator == CURIO_INDICATOR_RETURNING
         || indicator == CURIO_INDICATOR_CANCELLED;
}

/* Beside a month the returning share is not of that month alone. */
static char *
make_head (CurioIndicator indicator)
{
  const char *name = _ (curio_indicator_names[indicator]);

  if (indicator == CURIO_INDICATOR_RETURNING)
    /* Translators: the name of a share, as the head of a column. */
    return g_strdup_printf (_ ("%s, %% (months: 12 to the end of each)"),
                            name);
  /* Translators: the name of a share, as the head of a column. */
  return is_share (indicator) ? g_strdup_printf (_ ("%s, %%"), name)
                              : g_strdup (name);
}

static CurioTable *
make_table (void)
{
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Period"), FALSE);
  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    {
      g_autofree char *head = make_head ((CurioIndicator)i);

      curio_table_add_column (table, head, TRUE);
    }
  return table;
}

static void
add_changes (CurioTable *table, const CurioIndicators *indicators)
{
  curio_table_add_text (table, _ ("Change"));
  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    {
      g_autofree char *change
          = curio_indicator_format_change (indicators, (CurioIndicator)i);

      if (change != NULL)
        curio_table_add_shown (table, change);
      else
        curio_table_add_nothing (table);
    }
}

/* What is selected, its change, and the months of the small lines. */
static CurioTable *
tabulate (const CurioIndicators *indicators)
{
  const CurioSpan *selected = &indicators->selected;
  CurioTable *table = make_table ();
  g_autofree char *days
      = curio_format_days (selected->from_day, selected->to_day);
  double value = 0;

  curio_table_add_text (table, days);
  for (CurioIndicator i = 0; i < CURIO_N_INDICATORS; i++)
    {
      gboolean is_known = curio_span_get (selected, i, &value);

      add_value (table, i, is_known, value);
    }
  add_changes (table, indicators);
  for (guint month = 0; month < indicators->n_months; month++)
    {
      g_autofree char *name
          = curio_format_month_full (indicators->first_month + (gint32)month);

      curio_table_add_text (table, name);
      for (CurioIndicator i = 0; i < CURIO_N_INDICATORS; i++)
        {
          gboolean is_known
              = curio_indicators_get_month (indicators, i, month, &value);

          add_value (table, i, is_known, value);
        }
    }
  return table;
}

/* --- the figure ---------------------------------------------------------- */

static char *
find_title (const CurioIndicators *indicators)
{
  guint n = 0, n_better = 0;

  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    {
      double change;

      n += curio_indicators_get_change (indicators, (CurioIndicator)i,
                                        &change);
      n_better += curio_indicator_judge (indicators, (CurioIndicator)i) > 0;
    }
  if (n == 0)
    return g_strdup (_ ("The key figures of this selection"));
  return g_strdup_printf (
      /* Translators: how many are better, and of how many. */
      ngettext ("%u of %u key figures is better than a year before",
                "%u of %u key figures are better than a year before",
                n_better),
      n_better, n);
}

CurioChart *
curio_build_key_figures (const CurioMeasures *measures,
                         const CurioFigureOptions *options)
{
  const CurioIndicators *indicators = curio_measures_get_indicators (measures);
  g_autofree char *change = curio_indicators_describe_change (indicators);
  g_autofree char *months = curio_indicators_describe_months (indicators);
  g_autofree char *caption = g_strdup_printf ("%s %s", change, months);
  CurioNumberCard cards[CURIO_N_INDICATORS];
  CurioChart *chart;

  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    fill_card (indicators, (CurioIndicator)i, &cards[i]);
  chart = curio_cards_new (cards, CURIO_N_INDICATORS);
  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    {
      g_free ((char *)cards[i].value);
      g_free ((char *)cards[i].change);
      g_free ((char *)cards[i].label);
    }
  curio_chart_set_table (chart, tabulate (indicators));
  curio_chart_set_words (chart, find_title (indicators),
                         g_strdup (g_strstrip (caption)), NULL);
  return chart;
}
