/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-chart-view.h"
#include "curio-figure.h"

G_BEGIN_DECLS

/* A card that shows one figure of report/, with a menu to copy and save it,
 * and up to two linked buttons to choose how it is drawn.
 *
 * Properties, for .ui files: "figure" (string: the figure's id, given once),
 * "first-choice", "second-choice" (strings: labels of the buttons; none
 * without them), "choice" (int: 0 or 1, notified when the person changes it).
 * Signal "activated" (int id, int series): that of the chart. */
#define CURIO_TYPE_FIGURE_CARD (curio_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioFigureCard, curio_figure_card, CURIO, FIGURE_CARD,
                      AdwBin)

void curio_figure_card_update (CurioFigureCard *self,
                               const CurioMeasures *measures,
                               const CurioFigureOptions *options);
int curio_figure_card_get_choice (CurioFigureCard *self);
CurioChartView *curio_figure_card_get_view (CurioFigureCard *self);

/* Asks where and saves the figures of CARDS as one PDF, a page each. */
void curio_figure_card_save_deck (CurioFigureCard *const *cards, guint n_cards,
                                  const char *title, const char *name);

/* The id of the figure it shows, and what is chosen within it; borrowed. */
const char *curio_figure_card_get_figure (CurioFigureCard *self);
const CurioFigureOptions *
curio_figure_card_get_options (CurioFigureCard *self);
/* What a file of it is called, without its ending: figure, books, period and
 * as-of; NULL before it shows anything.  Borrowed. */
const char *curio_figure_card_get_file_name (CurioFigureCard *self);

G_END_DECLS
