/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-figure-card.h"

G_BEGIN_DECLS

/* The view "Retention" of the Customers page: the cohort map, and below it who
 * returns and after how many days.  It lies within a page. */
#define CURIO_TYPE_RETENTION_VIEW (curio_retention_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioRetentionView, curio_retention_view, CURIO,
                      RETENTION_VIEW, AdwBin)

typedef enum
{
  CURIO_RETENTION_COHORTS,
  CURIO_RETENTION_RETURNING,
  CURIO_RETENTION_GAPS,
  CURIO_N_RETENTION_CARDS
} CurioRetentionCard;

/* The cohorts are of the customers of the segment that is chosen in the
 * session of the page. */
void curio_retention_view_update (CurioRetentionView *self,
                                  const CurioMeasures *measures);
/* Pill and buttons for the row above the views; the caller places them. */
GtkWidget *curio_retention_view_get_tools (CurioRetentionView *self);
CurioFigureCard *curio_retention_view_get_card (CurioRetentionView *self,
                                                CurioRetentionCard card);
/* Asks where to save the figures. */
void curio_retention_view_export (CurioRetentionView *self);

G_END_DECLS
