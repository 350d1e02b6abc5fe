/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart-mark.h"
#include "curio-mark-bubble.h"
#include "curio-slide-view.h"

G_BEGIN_DECLS

/* Private to the view of a slide: what it draws, and the marks in it. */

struct _CurioSlideView
{
  GtkWidget parent_instance;

  CurioTalk *talk;
  guint index;
  CurioBlank blank;
  double dot_x, dot_y;
  CurioLayout *layout; /* NULL: to be made */
  int width, height;   /* that it was given last */

  GPtrArray *marks; /* of CurioChartMark, owned as children */
  guint refresh;    /* idle source */
  int focused;      /* the mark that the keys stand on; -1: none */
  CurioMarkBubble *bubble;
};

/* Made where it is NULL and can be. */
CurioLayout *curio_slide_view_lay_out (CurioSlideView *self);
/* Pixels per point, and where the slide begins. */
double curio_slide_view_find_place (CurioSlideView *self, double *out_x,
                                    double *out_y);

void curio_slide_view_add_marks (CurioSlideView *self);
void curio_slide_view_drop_marks (CurioSlideView *self);
/* The layout has changed: marks are told and placed when there is time. */
void curio_slide_view_spoil_marks (CurioSlideView *self);
/* For size_allocate. */
void curio_slide_view_place_marks (CurioSlideView *self);
void curio_slide_view_append_ring (CurioSlideView *self,
                                   GtkSnapshot *snapshot);

G_END_DECLS
