/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"

G_BEGIN_DECLS

/* Private to the chart layer: ranked bars, and how they are laid out. */
typedef struct
{
  CurioChart parent;
  CurioBar *bars;
  guint n_bars, n_more;
  CurioFormatFunc format_axis;
  CurioRestFunc describe_rest;
} CurioBars;

void curio_bars_layout (const CurioChart *chart, CurioLayout *layout,
                        const CurioBox *plot);
/* The sentence of its mark.  (transfer full) */
char *curio_bar_describe (const CurioBar *bar);

G_END_DECLS
