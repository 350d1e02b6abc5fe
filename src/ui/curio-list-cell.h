/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CURIO_CELL_CODE,
  CURIO_CELL_TEXT,
  CURIO_CELL_NUMBER,   /* at the right */
  CURIO_CELL_MONEY,    /* a number that matters: bold */
  CURIO_CELL_SCORE,    /* a badge, the darker the higher */
  CURIO_CELL_SEGMENT,  /* its colour before its name */
  CURIO_CELL_SENTENCE, /* small, in two lines where it is narrow */
} CurioCellKind;

/* One cell of a column view that draws its text itself.  GtkListView keeps two
 * hundred rows: with labels, which lay their text out several times and ask
 * for a new layout of everything whenever it changes, sorting them took
 * longer than a frame may.  A cell grows with its longest text and never
 * shrinks, so that columns do not move while a list is sorted or searched. */
#define CURIO_TYPE_LIST_CELL (curio_list_cell_get_type ())
G_DECLARE_FINAL_TYPE (CurioListCell, curio_list_cell, CURIO, LIST_CELL,
                      GtkWidget)

GtkWidget *curio_list_cell_new (CurioCellKind kind);
/* LEVEL is the score (1 to 5) or the segment that gives the colour; other
 * kinds ignore it. */
void curio_list_cell_set (CurioListCell *self, const char *text, int level);
const char *curio_list_cell_get_text (CurioListCell *self);
/* Whether it has less room than its text needs. */
gboolean curio_list_cell_is_cut (CurioListCell *self);

G_END_DECLS
