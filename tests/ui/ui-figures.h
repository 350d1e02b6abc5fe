/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-figure-card.h"
#include "curio-table.h"
#include "curio-window.h"

G_BEGIN_DECLS

/* The window beside `curio figures`: what the command prints of a selection
 * drawn by lot, measured anew, and the tables behind the charts on screen. */
typedef struct
{
  CurioFacts *facts;
  CurioWindow *window;
  CurioSession *session; /* the window's */
  guint n_compared;
} Figures;

/* The invented shop in a window of 1360 x 860. */
void figures_open (Figures *self);
void figures_close (Figures *self);
/* The program of one TEST, which has the window open. */
int figures_main (Figures *self, int argc, char **argv, const char *path,
                  GTestFunc test);
/* Dates, countries and books by lot. */
void figures_choose (Figures *self);
/* CHECK after each of N choices; it must compare more than LEAST numbers: a
 * test that compares little proves little. */
void figures_try (Figures *self, guint n, void (*check) (void), guint least);
/* All that the command prints under the selection in force; SINCE is its
 * --since, or CURIO_DAY_NONE.  (transfer full) */
JsonNode *figures_print (Figures *self, gint32 since);

JsonObject *figures_get_row (JsonObject *figures, const char *array,
                             guint row);
/* NaN for null. */
double figures_get_number (JsonObject *object, const char *member);
guint figures_count_rows (JsonObject *figures, const char *array);

/* The page, scrolled to or not, as the window shows it. */
GtkWidget *figures_show_page (Figures *self, const char *page);
/* The first of this type on screen; NULL: none. */
gpointer figures_find (GtkWidget *root, GType type);
/* The card of this figure on the page that is shown; NULL: none. */
CurioFigureCard *figures_find_card (Figures *self, const char *figure);
/* The table behind a figure of a page.  (transfer full) */
CurioTable *figures_read_table (Figures *self, const char *page,
                                const char *figure);
/* NaN where there is no number. */
double figures_get_cell (CurioTable *table, guint row, guint column);
/* Ends the test where they are further apart than MOST, or only one of them is
 * no number. */
void figures_compare (Figures *self, const char *what, double shown,
                      double printed, double most);

G_END_DECLS
