/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-figure.h"

G_BEGIN_DECLS

/* What was chosen within a figure as a line of words that can be kept, such as
 * "by-customers segment=3 country=United%20Kingdom since=2011-06-10".  A
 * country of FACTS is kept by its name, for another load numbers it anew;
 * notes are not kept.  (transfer full) */
char *curio_figure_choices_print (const CurioFigureOptions *options,
                                  const CurioFacts *facts);
/* The usual options with those of TEXT; what is not understood, or is no
 * longer in FACTS, is left out.  TEXT NULL: the usual ones. */
CurioFigureOptions curio_figure_choices_parse (const char *text,
                                               const CurioFacts *facts);

G_END_DECLS
