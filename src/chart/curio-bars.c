/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranked bars across: a name, a bar from zero, its value in words, and where
 * the value is uncertain a whisker over its interval. */

#include "curio-bars.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a double holds exactly, and an axis can count in. */
#define MOST_VALUE 9e15

char *
curio_bar_describe (const CurioBar *bar)
{
  if (bar->label != NULL)
    return g_strdup (bar->label);
  if (bar->text == NULL)
    return g_strdup (bar->name);
  /* Translators: the name of a bar, and its value. */
  return g_strdup_printf (_ ("%s: %s"), bar->name, bar->text);
}

static char *
bars_describe (const CurioChart *chart)
{
  const CurioBars *self = (const CurioBars *)chart;
  g_autofree char *first = NULL;
  guint n = self->n_bars + self->n_more;

  if (self->n_bars == 0)
    return curio_chart_describe_empty (chart);
  first = curio_bar_describe (&self->bars[0]);
  return curio_chart_describe_as (
      chart,
      /* Translators: how many bars there are, and what the first says. */
      g_strdup_printf (
          ngettext ("%u bar. First: %s", "%u bars, ranked. First: %s", n), n,
          first));
}

static gboolean
has_intervals (const CurioBars *self)
{
  for (guint i = 0; i < self->n_bars; i++)
    if (!isnan (self->bars[i].low) && !isnan (self->bars[i].high))
      return TRUE;
  return FALSE;
}

static void
tabulate_value (const CurioBars *self, CurioTable *table, double value)
{
  if (isnan (value))
    curio_table_add_nothing (table);
  else if (self->format_axis != NULL)
    curio_table_add_formatted (table, self->format_axis,
                               (gint64)llround (value));
  else
    curio_table_add_real (table, value, 0);
}

static CurioTable *
bars_tabulate (const CurioChart *chart)
{
  const CurioBars *self = (const CurioBars *)chart;
  gboolean with_intervals = has_intervals (self);
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Name"), FALSE);
  curio_table_add_column (table, _ ("Value"), TRUE);
  if (with_intervals)
    {
      curio_table_add_column (table, _ ("At least"), TRUE);
      curio_table_add_column (table, _ ("At most"), TRUE);
    }
  for (guint i = 0; i < self->n_bars; i++)
    {
      curio_table_add_text (table, self->bars[i].name);
      if (self->bars[i].is_endless)
        curio_table_add_shown (table, self->bars[i].text);
      else
        tabulate_value (self, table, self->bars[i].value);
      if (with_intervals)
        {
          tabulate_value (self, table, self->bars[i].low);
          tabulate_value (self, table, self->bars[i].high);
        }
    }
  return table;
}

static void
bars_free (CurioChart *chart)
{
  CurioBars *self = (CurioBars *)chart;

  for (guint i = 0; i < self->n_bars; i++)
    {
      g_free ((char *)self->bars[i].name);
      g_free ((char *)self->bars[i].text);
      g_free ((char *)self->bars[i].label);
    }
  g_free (self->bars);
  g_free (self);
}

static const CurioChartKind bars_kind
    = { "bars", curio_bars_layout, bars_describe, bars_free, bars_tabulate };

static double
limit (double value)
{
  return isnan (value) ? value : CLAMP (value, -MOST_VALUE, MOST_VALUE);
}

CurioChart *
curio_bars_new (const CurioBar *bars, guint n_bars, guint n_more,
                CurioFormatFunc format_axis, CurioRestFunc describe_rest)
{
  CurioBars *self = g_new0 (CurioBars, 1);

  curio_chart_init (&self->parent, &bars_kind);
  self->bars = g_new0 (CurioBar, MAX (n_bars, 1));
  self->n_bars = n_bars;
  self->n_more = n_more;
  self->format_axis = format_axis;
  self->describe_rest = describe_rest;
  for (guint i = 0; i < n_bars; i++)
    {
      CurioBar *bar = &self->bars[i];

      *bar = bars[i];
      bar->name = g_strdup (bar->name != NULL ? bar->name : "");
      bar->text = g_strdup (bar->text);
      bar->label = g_strdup (bar->label);
      bar->value = isnan (bar->value) ? 0 : limit (bar->value);
      bar->low = limit (bar->low);
      bar->high = limit (bar->high);
    }
  return &self->parent;
}
