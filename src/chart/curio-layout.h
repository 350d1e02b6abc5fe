/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "curio-theme.h"

G_BEGIN_DECLS

/* A layout is a drawing that has been measured and not yet drawn: a list of
 * shapes in points, and the marks among them that mean a number.  Every output
 * (screen, PNG, SVG, PDF, printer, clipboard) draws the same layout, and
 * picking reads it too, so what is drawn and what is clicked cannot disagree.
 */

typedef struct
{
  double x, y, width, height;
} CurioBox;

typedef enum
{
  CURIO_SHAPE_BOX,  /* filled or hatched, rounded, outlined */
  CURIO_SHAPE_PATH, /* polyline */
  CURIO_SHAPE_DOT,
  CURIO_SHAPE_TEXT,
} CurioShapeKind;

typedef enum
{
  CURIO_CORNERS_NONE = 0,
  CURIO_CORNERS_TOP = 1,
  CURIO_CORNERS_BOTTOM = 2,
  CURIO_CORNERS_ALL = 3,
} CurioCorners;

typedef struct
{
  CurioShapeKind kind;
  CurioBox box; /* what it covers; of a text: its logical extents */
  CurioInk fill;
  CurioInk stroke;
  double stroke_pt;
  double dash_pt[2];
  double transparency; /* of a path: 0 is opaque, 1 is not there */
  double radius_pt;
  CurioCorners corners;
  gboolean hatched;  /* FILL as 45 degree lines on the card */
  PangoLayout *text; /* owned */
  double size_pt;    /* of the text */
  double *points;    /* owned; n_points pairs */
  guint n_points;
} CurioShape;

/* Something that stands for a number and can be pointed at.  With an outline,
 * the outline is what picks it, and the box is a handle: a small place on it
 * where nothing lies above it.  Where there is no such place, nobody can point
 * at it: the keyboard and a screen reader reach it still. */
typedef struct
{
  CurioBox box;
  CurioBox label_box; /* of its label where that stands apart: picks it too */
  int id; /* the meaning is the chart's: a month, a segment, a band */
  int series;
  char *label;     /* owned; a whole sentence for tool-tip and screen reader */
  double *outline; /* owned; a polygon of n_outline pairs, or NULL */
  guint n_outline;
  gboolean is_covered; /* by others, wholly: nothing picks it */
  gboolean is_idle;    /* nothing lies behind it: a click does nothing */
} CurioMark;

typedef struct
{
  double width_pt, height_pt;
  GArray *shapes; /* of CurioShape, in drawing order */
  GArray *marks;  /* of CurioMark, in reading order */
  CurioBox plot;  /* the chart's own area, without title and footer */
} CurioLayout;

void curio_layout_free (CurioLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioLayout, curio_layout_free)

/* The index of the topmost mark at (X, Y) points, or -1. */
int curio_layout_pick (const CurioLayout *self, double x, double y);
const CurioMark *curio_layout_get_mark (const CurioLayout *self, int index);
/* The size of the smallest text in it, in points. */
double curio_layout_get_smallest_text (const CurioLayout *self);
/* Draws on any cairo target; one unit is one point, the caller scales.  The
 * paper is the caller's: nothing is painted behind the shapes. */
void curio_layout_draw (const CurioLayout *self, const CurioTheme *theme,
                        cairo_t *cr);

G_END_DECLS
