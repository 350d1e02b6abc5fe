/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"

G_BEGIN_DECLS

/* Private to the chart layer: what only slides have. */

/* TEXT as a title within WIDTH: in one line, if
 * need be a little smaller, else in two that are about as long as each other.
 */
CurioText curio_slide_fit_title (const char *text, double size_pt,
                                 double width);

/* The keys of CHART, which end at RIGHT, if that leaves LEFT free.
 */
void curio_slide_place_keys (const CurioChart *chart, CurioLayout *layout,
                             double left, double right, double middle);

/* The dots, which end at RIGHT and have MIDDLE as
 * their height; returns their width.  With LAYOUT NULL they are only measured.
 */
double curio_slide_place_dots (const CurioChart *chart, CurioLayout *layout,
                               double right, double middle);

G_END_DECLS
