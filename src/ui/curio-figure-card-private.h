/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-figure-card.h"
#include "curio-word-button.h"

G_BEGIN_DECLS

/* Private to the card's own files. */
struct _CurioFigureCard
{
  AdwBin parent_instance;

  char *figure_id;
  char *file_name;            /* without its ending; NULL: nothing drawn yet */
  CurioFigureOptions options; /* as it was drawn last, without its notes */
  int choice;
  int pointed; /* id of the mark for which the menu was opened, or -1 */

  CurioChartView *view;
  GtkPopover *context;
  GtkWidget *controls;
  GtkWidget *choices;
  CurioWordButton *words;
  GtkToggleButton *first;
  GtkToggleButton *second;
};

/* What the menus of a card do, the keys that open one, and its handlers in the
 * template. */
void curio_figure_card_class_add_menu (CurioFigureCardClass *class);

G_END_DECLS
