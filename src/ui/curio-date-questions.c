/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to be known of dates before they can be read: whether the day comes
 * before the month, and whose clock they were taken from. */

#include "curio-date-questions.h"

#include <string.h>

void
curio_date_questions_fill (const CurioDateQuestions *self,
                           const CurioSource *source)
{
  adw_combo_row_set_selected (self->order, source->dates);
  gtk_editable_set_text (GTK_EDITABLE (self->time_zone),
                         curio_source_get_time_zone (source));
}

/* Dates that are text may need an order, timestamptz a time zone. */
void
curio_date_questions_ask (const CurioDateQuestions *self, const char *type)
{
  const char *word = type != NULL ? type : "";
  gboolean is_text = strstr (word, "char") != NULL || strstr (word, "text");
  gboolean has_zone
      = strstr (word, "with time zone") != NULL || strstr (word, "tz") != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->order), is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->time_zone), has_zone);
}

void
curio_date_questions_answer (const CurioDateQuestions *self,
                             CurioSource *source)
{
  const char *zone = gtk_editable_get_text (GTK_EDITABLE (self->time_zone));

  if (gtk_widget_get_visible (GTK_WIDGET (self->order)))
    source->dates = adw_combo_row_get_selected (self->order);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->time_zone)))
    return;
  g_free (source->time_zone);
  source->time_zone = *zone != '\0' ? g_strdup (zone) : NULL;
}
