/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brush: what people wrote on the time axis, as ticks and in words. */

#include "curio-brush-private.h"

#include "curio-figure.h"

static void
clear_note (gpointer data)
{
  g_free ((char *)((CurioTimelineNote *)data)->label);
}

GArray *
curio_brush_list_notes (CurioBrush *self)
{
  const CurioNotes *notes = curio_session_get_notes (self->session);
  gint32 first = curio_month_of_day (self->window.first_day);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (CurioTimelineNote));

  g_array_set_clear_func (list, clear_note);
  for (guint i = 0; i < notes->n; i++)
    {
      CurioTimelineNote note
          = { curio_note_get_position (&notes->notes[i]) - first,
              curio_note_describe (&notes->notes[i]) };

      g_array_append_val (list, note);
    }
  return list;
}

char *
curio_brush_describe_notes (CurioBrush *self)
{
  const CurioNotes *notes = curio_session_get_notes (self->session);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < notes->n; i++)
    {
      g_autofree char *note = curio_note_describe (&notes->notes[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", note);
    }
  return g_string_free (text, notes->n == 0);
}
