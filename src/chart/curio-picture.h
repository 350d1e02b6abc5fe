/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-chart.h"

G_BEGIN_DECLS

typedef enum
{
  CURIO_PICTURE_PNG,
  CURIO_PICTURE_SVG,
  CURIO_PICTURE_PDF,
} CurioPictureFormat;

/* One chart as a file's bytes.  SCALE is pixels per point for PNG (4/3 is what
 * the window shows), ignored for the vector formats.  (transfer full) */
GBytes *curio_picture_new (const CurioChart *chart, const CurioTheme *theme,
                           CurioPictureFormat format, double width_pt,
                           double height_pt, double scale, GError **error);

/* What a PDF says of itself; any may be NULL. */
typedef struct
{
  const char *title, *author, *subject;
} CurioPictureWords;

/* Several charts as one PDF, a page each, with an outline of their titles.
 * WORDS may be NULL. */
GBytes *curio_picture_new_deck (CurioChart *const *charts, guint n_charts,
                                const CurioTheme *theme, double width_pt,
                                double height_pt,
                                const CurioPictureWords *words,
                                GError **error);

G_END_DECLS
