/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of one panel of a columns chart, copied from the caller. */

#include "curio-panel.h"

#include <glib/gi18n-lib.h>

static void
take_series (CurioPanelData *self, guint slot, CurioSeries *series, guint n)
{
  const char *side_label = self->side_label;

  self->values[slot] = g_new0 (gint64, MAX (n, 1));
  for (guint i = 0; i < n && series->values != NULL; i++)
    self->values[slot][i] = CURIO_CLAMP_VALUE (series->values[i]);
  if (series->is_shown != NULL)
    self->is_shown[slot] = g_memdup2 (series->is_shown, n);
  self->names[slot] = g_strdup (series->name);
  self->titles[slot] = g_strdup (series->title  ? series->title
                                 : series->name ? series->name
                                 : side_label   ? side_label
                                                : _ ("Value"));
  series->title = self->titles[slot];
  series->values = self->values[slot];
  series->is_shown = self->is_shown[slot];
  series->name = self->names[slot];
}

void
curio_panel_data_init (CurioPanelData *self, const CurioPanel *panel, guint n)
{
  self->public = *panel;
  self->side_label = g_strdup (panel->side_label);
  self->public.side_label = self->side_label;
  self->public.n_series = MIN (panel->n_series, 2);
  self->is_dark = g_memdup2 (panel->is_dark, n);
  self->public.is_dark = self->is_dark;

  for (guint s = 0; s < self->public.n_series; s++)
    take_series (self, s, &self->public.series[s], n);
  if (panel->ghost.values != NULL)
    take_series (self, CURIO_PANEL_GHOST, &self->public.ghost, n);
}

void
curio_panel_data_clear (CurioPanelData *self)
{
  for (guint s = 0; s <= CURIO_PANEL_GHOST; s++)
    {
      g_free (self->values[s]);
      g_free (self->is_shown[s]);
      g_free (self->names[s]);
      g_free (self->titles[s]);
    }
  g_free (self->is_dark);
  g_free (self->side_label);
}

gboolean
curio_panel_data_is_shown (const CurioPanelData *self, guint series, guint i)
{
  return self->is_shown[series] == NULL || self->is_shown[series][i];
}

gint64
curio_panel_data_get_value (const CurioPanelData *self, guint series, guint i)
{
  if (series >= self->public.n_series
      || !curio_panel_data_is_shown (self, series, i))
    return 0;
  return self->values[series][i];
}

gboolean
curio_panel_data_get_ghost (const CurioPanelData *self, guint i,
                            gint64 *out_value)
{
  *out_value = 0;
  if (self->values[CURIO_PANEL_GHOST] == NULL
      || !curio_panel_data_is_shown (self, CURIO_PANEL_GHOST, i))
    return FALSE;
  *out_value = self->values[CURIO_PANEL_GHOST][i];
  return TRUE;
}

char *
curio_panel_data_format (const CurioPanelData *self, gint64 value)
{
  const CurioPanel *panel = &self->public;

  return panel->format_exact != NULL ? panel->format_exact (value)
                                     : panel->format_value (value);
}

gboolean
curio_panel_data_is_empty (const CurioPanelData *self, guint n)
{
  for (guint s = 0; s < self->public.n_series; s++)
    for (guint i = 0; i < n; i++)
      if (curio_panel_data_get_value (self, s, i) != 0)
        return FALSE;
  return TRUE;
}

void
curio_panel_data_add_columns (const CurioPanelData *self, CurioTable *table)
{
  for (guint s = 0; s < self->public.n_series; s++)
    curio_table_add_column (table, self->titles[s], TRUE);
  if (self->values[CURIO_PANEL_GHOST] != NULL)
    curio_table_add_column (table, self->titles[CURIO_PANEL_GHOST], TRUE);
}

static void
add_cell (const CurioPanelData *self, CurioTable *table, guint series, guint i)
{
  const CurioPanel *panel = &self->public;

  if (curio_panel_data_is_shown (self, series, i))
    curio_table_add_formatted (
        table, panel->format_exact ? panel->format_exact : panel->format_value,
        self->values[series][i]);
  else
    curio_table_add_nothing (table);
}

void
curio_panel_data_add_cells (const CurioPanelData *self, CurioTable *table,
                            guint i)
{
  for (guint s = 0; s < self->public.n_series; s++)
    add_cell (self, table, s, i);
  if (self->values[CURIO_PANEL_GHOST] != NULL)
    add_cell (self, table, CURIO_PANEL_GHOST, i);
}

/* The first month that is shown, or the last; -1: none is. */
static int
find_end (const CurioPanelData *self, guint n, gboolean is_last)
{
  for (guint i = 0; i < n; i++)
    {
      guint month = is_last ? n - 1 - i : i;

      if (curio_panel_data_is_shown (self, 0, month))
        return (int)month;
    }
  return -1;
}

char *
curio_panel_data_describe (const CurioPanelData *self,
                           const CurioMonths *months)
{
  int first = find_end (self, months->n, FALSE);
  int last = find_end (self, months->n, TRUE);
  g_autofree char *start = NULL, *end = NULL, *from = NULL, *to = NULL;

  if (first < 0)
    return NULL;
  start = curio_months_name (months, (guint)first);
  end = curio_months_name (months, (guint)last);
  from = curio_panel_data_format (self, self->values[0][first]);
  to = curio_panel_data_format (self, self->values[0][last]);
  if (self->names[0] == NULL)
    /* Translators: value, month, value, month. */
    return g_strdup_printf (_ ("a line by month from %s in %s to %s in %s."),
                            from, start, to, end);
  return g_strdup_printf (
      /* Translators: what the line shows, value, month, value, month. */
      _ ("a line by month, “%s”, from %s in %s to %s in %s."), self->names[0],
      from, start, to, end);
}
