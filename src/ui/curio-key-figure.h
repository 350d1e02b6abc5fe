/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-indicators.h"

G_BEGIN_DECLS

/* A card with one key figure: its name, its value, its change for the better
 * or the worse, and a small line of its months. */
#define CURIO_TYPE_KEY_FIGURE (curio_key_figure_get_type ())
G_DECLARE_FINAL_TYPE (CurioKeyFigure, curio_key_figure, CURIO, KEY_FIGURE,
                      AdwBin)

void curio_key_figure_update (CurioKeyFigure *self,
                              const CurioIndicators *indicators,
                              CurioIndicator indicator);

G_END_DECLS
