/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-brush-part.h"
#include "curio-brush.h"

G_BEGIN_DECLS

/* Private to the brush's own files. */
struct _CurioBrush
{
  GtkWidget parent_instance;

  CurioSession *session;
  CurioBrushPart *parts[3]; /* first handle, window, last handle */

  /* What is shown.  n_months is 0 before the first figures. */
  CurioTimeWindow window;
  guint n_months;
  gint64 *values;
  guint8 *n_days_partial;
  CurioLedger *measured; /* what the values were made of */
  guint8 *countries;     /* copy of the mask, or NULL */
  CurioLayout *layout;   /* NULL: to be made for the present size */
  double layout_scale;

  /* A drag under way. */
  gboolean dragging;
  gboolean moved;   /* it is no click any more */
  gboolean stepped; /* the last one left other dates, hence a step */
  CurioTimelinePart dragged;
  CurioTimeWindow start;
  double pressed_x; /* in pixels */
  double before;    /* in months */
  double now;
  gboolean fine;
  guint tick;
  gboolean ignored; /* the second press of a double-click */
};

double curio_brush_get_scale (CurioBrush *self);
/* Where X pixels lie, in months. */
double curio_brush_find (CurioBrush *self, double x);
/* The topmost mark at X, Y pixels; NULL if there is none. */
const CurioMark *curio_brush_pick (CurioBrush *self, double x, double y);
/* Asks the session for the dates of WINDOW. */
void curio_brush_choose (CurioBrush *self, const CurioTimeWindow *window);
/* Ends a drag, if there is one, where it stands. */
void curio_brush_stop_drag (CurioBrush *self);

/* Of CurioTimelineNote, which own their labels.  (transfer full) */
GArray *curio_brush_list_notes (CurioBrush *self);
/* "17 Mar 2011: Royal wedding range; 3 May 2011: site down"; NULL: none. */
char *curio_brush_describe_notes (CurioBrush *self);

/* Adds what answers pointer and keyboard (curio-brush-input.c). */
void curio_brush_add_input (CurioBrush *self);

G_END_DECLS
