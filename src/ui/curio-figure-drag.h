/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-figure-card.h"

G_BEGIN_DECLS

/* Lets the picture of CARD be dragged into a document, a message or a folder.
 */
void curio_figure_drag_add (CurioFigureCard *card);

/* What is dragged: a file of its own, named like a saved one, a drawing (SVG)
 * and a picture.  NULL where there is no chart, or with an error. */
GdkContentProvider *curio_figure_drag_prepare (CurioFigureCard *card,
                                               GError **error);

G_END_DECLS
