/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart is given beside its numbers: words, notes on its time axis, and
 * keys to its colours. */

#include "curio-chart.h"

void
curio_chart_set_words (CurioChart *self, char *title, char *caption,
                       char *footer)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->caption);
  g_free (self->footer);
  self->title = title;
  self->caption = caption;
  self->footer = footer;
}

void
curio_chart_add_note (CurioChart *self, gint32 month, double within,
                      const char *text, const char *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && label != NULL);

  if (self->n_months == 0 && !g_str_equal (self->kind->name, "stems"))
    return;
  self->notes = g_renew (CurioTimeNote, self->notes, self->n_notes + 1);
  self->notes[self->n_notes++]
      = (CurioTimeNote){ month, CLAMP (within, 0, 1), g_strdup (text),
                         g_strdup (label) };
}

void
curio_chart_add_key (CurioChart *self, const CurioChartKey *key)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (key != NULL && key->n_inks <= G_N_ELEMENTS (key->inks));

  self->keys = g_renew (CurioChartKey, self->keys, self->n_keys + 1);
  self->keys[self->n_keys++] = *key;
}
