/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-mark-walk.h"
#include "curio-talk.h"

G_BEGIN_DECLS

/* What covers a slide. */
typedef enum
{
  CURIO_BLANK_NONE,
  CURIO_BLANK_BLACK,
  CURIO_BLANK_WHITE,
} CurioBlank;

/* One slide of a talk, drawn afresh for the size the widget has: as wide as
 * that allows, with paper around it.  It follows the style, light or dark.
 * Its accessible name is "Slide 2 of 5" and the title, its description the
 * chart's sentence.  Made with the accessible role of a group it has a child
 * for each mark, as a CurioChartView has; else it is one picture. */
#define CURIO_TYPE_SLIDE_VIEW (curio_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioSlideView, curio_slide_view, CURIO, SLIDE_VIEW,
                      GtkWidget)

GtkWidget *curio_slide_view_new (void);
/* For a row of a list. */
GtkWidget *curio_slide_view_new_small (CurioTalk *talk, guint index);
/* TALK NULL, or an INDEX beyond its end: nothing but paper. */
void curio_slide_view_show (CurioSlideView *self, CurioTalk *talk,
                            guint index);
void curio_slide_view_set_blank (CurioSlideView *self, CurioBlank blank);
/* A dot that points at something, at (X, Y) pixels; X below 0: none. */
void curio_slide_view_set_dot (CurioSlideView *self, double x, double y);
/* The keys walk the marks of a slide that is a group: one on (STEP 1) or back
 * (-1) in reading order, from the slide to its first or last and from there
 * back to the slide; or to the neighbour.  The mark has the keyboard, and so a
 * screen reader's attention; the room sees a ring around it and its numbers.
 * Another slide, or none, and they are left. */
void curio_slide_view_step_mark (CurioSlideView *self, int step);
void curio_slide_view_walk_marks (CurioSlideView *self, CurioWalk walk);
/* Back to the slide; FALSE where the keys stood on no mark. */
gboolean curio_slide_view_leave_marks (CurioSlideView *self);
/* NULL: none.  Borrowed, until the next change. */
const CurioMark *curio_slide_view_get_focused_mark (CurioSlideView *self);
/* What is drawn, NULL before it has a size.  Borrowed, until the next change.
 */
const CurioLayout *curio_slide_view_get_layout (CurioSlideView *self);

G_END_DECLS
