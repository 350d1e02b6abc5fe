/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"

G_BEGIN_DECLS

/* A slide is a chart laid out for a screen that a room looks at.  It is always
 * CURIO_SLIDE_HEIGHT_PT tall, whatever shows it: whoever draws it scales it to
 * the screen, the page or the picture, and so all of them show one layout,
 * with the same lines broken at the same words.  Only the shape of the screen,
 * wide or less so, leads to another one. */

#define CURIO_SLIDE_HEIGHT_PT 810.0
#define CURIO_SLIDE_WIDTH_PT 1440.0 /* of 16 to 9, as files have it */

/* What no text on a slide is smaller than: a fiftieth of its height. */
#define CURIO_SLIDE_LEAST_TEXT_PT (CURIO_SLIDE_HEIGHT_PT / 50)

/* Makes CHART a slide: the one with this INDEX, from 0, of N_SLIDES, which its
 * dots of progress say; N_SLIDES 0 or 1: no dots.  Then curio_chart_layout ()
 * and whatever draws charts treat it as one. */
void curio_slide_prepare (CurioChart *chart, guint index, guint n_slides);

/* The width of a slide for a screen of this size: as wide as the screen is,
 * within 4 to 3 and 21 to 9; beyond them bars stay free. */
double curio_slide_get_width (double screen_width, double screen_height);

G_END_DECLS
