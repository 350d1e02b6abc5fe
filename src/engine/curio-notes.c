/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dated notes, always in order. */

#include "curio-notes.h"

#include <string.h>

void
curio_notes_copy (const CurioNotes *self, CurioNotes *out)
{
  out->n = self->n;
  out->notes = g_new (CurioNote, MAX (self->n, 1));
  for (guint i = 0; i < self->n; i++)
    out->notes[i]
        = (CurioNote){ self->notes[i].day, g_strdup (self->notes[i].text) };
}

void
curio_notes_clear (CurioNotes *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->notes[i].text);
  g_free (self->notes);
  *self = (CurioNotes){ NULL, 0 };
}

gboolean
curio_notes_equal (const CurioNotes *a, const CurioNotes *b)
{
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (a->notes[i].day != b->notes[i].day
        || !g_str_equal (a->notes[i].text, b->notes[i].text))
      return FALSE;
  return TRUE;
}

/* In one line; NULL where nothing is left. */
static char *
tidy (const char *text)
{
  g_autofree char *line = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  line = g_strstrip (g_strdelimit (g_strdup (text), "\n\r\t\v\f", ' '));
  return *line != '\0' ? g_steal_pointer (&line) : NULL;
}

int
curio_notes_add (CurioNotes *self, gint32 day, const char *text)
{
  char *line = tidy (text);
  guint at = self->n;

  if (line == NULL || day < CURIO_DAY_MIN || day > CURIO_DAY_MAX)
    {
      g_free (line);
      return -1;
    }
  while (at > 0 && self->notes[at - 1].day > day)
    at--;
  self->notes = g_renew (CurioNote, self->notes, self->n + 1);
  memmove (&self->notes[at + 1], &self->notes[at],
           (self->n - at) * sizeof *self->notes);
  self->notes[at] = (CurioNote){ day, line };
  self->n++;
  return (int)at;
}

void
curio_notes_remove (CurioNotes *self, guint index)
{
  g_return_if_fail (index < self->n);

  g_free (self->notes[index].text);
  self->n--;
  memmove (&self->notes[index], &self->notes[index + 1],
           (self->n - index) * sizeof *self->notes);
}
