/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-calendar.h"

G_BEGIN_DECLS

/* What people write on the time axis: "17 Mar 2011, Royal wedding range". */
typedef struct
{
  gint32 day;
  char *text; /* one line, never empty */
} CurioNote;

/* By day, those of one day in the order in which they came.  A value. */
typedef struct
{
  CurioNote *notes; /* [n] */
  guint n;
} CurioNotes;

void curio_notes_copy (const CurioNotes *self, CurioNotes *out);
void curio_notes_clear (CurioNotes *self);
gboolean curio_notes_equal (const CurioNotes *a, const CurioNotes *b);

/* TEXT is copied, its ends trimmed and its line breaks made blanks.  Where it
 * goes, or -1 where nothing of it is left or the day is none that can be. */
int curio_notes_add (CurioNotes *self, gint32 day, const char *text);
void curio_notes_remove (CurioNotes *self, guint index);

G_END_DECLS
