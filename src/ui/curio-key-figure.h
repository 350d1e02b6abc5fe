/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-indicators.h"

G_BEGIN_DECLS

/* A card with one key figure: its name, its value, its change for the better
 * or the worse, and a small line of its months.  Signal "activated" (int
 * month, since 1970-01): one of them was clicked, or Enter pressed on it. */
#define CURIO_TYPE_KEY_FIGURE (curio_key_figure_get_type ())
G_DECLARE_FINAL_TYPE (CurioKeyFigure, curio_key_figure, CURIO, KEY_FIGURE,
                      AdwBin)

/* FOOTER, of the measures, goes with what is copied of the line. */
void curio_key_figure_update (CurioKeyFigure *self,
                              const CurioIndicators *indicators,
                              CurioIndicator indicator, const char *footer);

G_END_DECLS
