/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"

G_BEGIN_DECLS

/* Each ends the test, naming WHAT, where a layout is not as it must be. */

/* Texts are apart, on the paper and large enough for SCALE. */
void layout_check_texts (const CurioLayout *layout, double scale,
                         const char *what);
/* The middle of each mark, and of its label, picks it. */
void layout_check_marks (const CurioLayout *layout, const char *what);
/* All of it at many sizes, drawn in every theme, and described. */
void layout_check_chart (CurioChart *chart, const char *what);

G_END_DECLS
