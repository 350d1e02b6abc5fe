/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-layout.h"

G_BEGIN_DECLS

/* What somebody in the room would not see on a slide. */
typedef struct
{
  guint n_small;      /* texts smaller than they should be */
  double smallest_pt; /* of all texts; G_MAXDOUBLE: there is none */
  guint n_merged;     /* pairs of neighbours that look alike to somebody */
} CurioLegibility;

/* LAYOUT as it is drawn in THEME.  No text should be smaller than LEAST_PT;
 * tiles, columns and cells side by side, and the lines of a chart, should be 5
 * or more of CIEDE2000 apart, for normal, protan, deutan and tritan sight (see
 * curio-colour-vision.h), unless they have one colour, or outlines, dashes or
 * hatching tell them apart. */
void curio_legibility_check (const CurioLayout *layout,
                             const CurioTheme *theme, double least_pt,
                             CurioLegibility *out);
/* A sentence or two for who is about to show it, or NULL where all is well.
 * (transfer full) */
char *curio_legibility_describe (const CurioLegibility *self);

G_END_DECLS
