/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-theme.h"

G_BEGIN_DECLS

/* How far apart two colours look, and to whom. */

typedef enum
{
  CURIO_SIGHT_NORMAL,
  CURIO_SIGHT_PROTAN,
  CURIO_SIGHT_DEUTAN,
  CURIO_SIGHT_TRITAN,
  CURIO_N_SIGHTS
} CurioSight;

/* CIEDE2000 of two CIE L*a*b* colours: G. Sharma, W. Wu, E. Dalal, "The
 * CIEDE2000 Color-Difference Formula", Color Research and Application 2005. */
double curio_lab_get_distance (const double a[3], const double b[3]);
/* The same of two sRGB colours (D65) as SIGHT sees them: G. Machado, M.
 * Oliveira, L. Fernandes, IEEE TVCG 2009, full strength. */
double curio_colour_get_distance (const CurioColour *a, const CurioColour *b,
                                  CurioSight sight);

G_END_DECLS
