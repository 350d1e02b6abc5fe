/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-figure.h"

G_BEGIN_DECLS

/* What was chosen within a figure as a line of words that can be kept, such as
 * "by-customers segment=3".  What belongs to one day or one load (a country of
 * the facts, the days of movement, a chosen flow, notes) is not kept.
 * (transfer full) */
char *curio_figure_choices_print (const CurioFigureOptions *options);
/* The usual options with those of TEXT; what is not understood is left out.
 * NULL: the usual ones. */
CurioFigureOptions curio_figure_choices_parse (const char *text);

G_END_DECLS
