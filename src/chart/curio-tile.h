/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"

G_BEGIN_DECLS

/* Private to the chart layer: the tiles of a treemap and their labels. */

#define CURIO_TILE_MOST_TEXTS 5

typedef struct
{
  const CurioTile *tile;
  CurioBox box;   /* exact area; width 0 where it has none */
  CurioBox drawn; /* without its half of the gaps */
  CurioText texts[CURIO_TILE_MOST_TEXTS];
  CurioBox places[CURIO_TILE_MOST_TEXTS];
  guint n_texts; /* 0: nothing fits, the label goes under the map */
} CurioTilePlan;

/* Chooses the longest form of the text that fits into DRAWN. */
void curio_tile_fit (CurioTilePlan *self, double scale, gboolean is_slide);
void curio_tile_draw (const CurioTilePlan *self, CurioLayout *layout,
                      double scale);
/* The ring around the chosen tile. */
void curio_tile_draw_ring (const CurioTilePlan *self, CurioLayout *layout,
                           double scale);

typedef enum
{
  CURIO_LABELS_FULL,  /* name and value, with leaders, in one row */
  CURIO_LABELS_SHORT, /* the name alone, with leaders, in one row */
  CURIO_LABELS_LIST,  /* name and value by a swatch, in rows */
  CURIO_LABELS_NAMES, /* the name alone by a swatch, in rows */
} CurioLabelsForm;

/* The labels under the map. */
typedef struct
{
  CurioTilePlan **tiles; /* those without a text of their own */
  guint n_tiles;
  CurioLabelsForm form;
  double scale;
} CurioTileLabels;

/* Chooses the form and what it needs below and right of the map, in a plot as
 * big as PLOT. */
void curio_tile_labels_plan (CurioTileLabels *self, const CurioBox *plot,
                             const CurioBox *map, double *out_below,
                             double *out_right);
/* Draws them below MAP and says in LABEL_BOXES [n_tiles] where each stands. */
void curio_tile_labels_draw (const CurioTileLabels *self, CurioLayout *layout,
                             const CurioBox *plot, const CurioBox *map,
                             CurioBox *label_boxes);

G_END_DECLS
