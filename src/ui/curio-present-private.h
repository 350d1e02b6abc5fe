/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-present-window.h"
#include "curio-slide-view.h"
#include "curio-speaker-pane.h"

G_BEGIN_DECLS

/* Private to the window of a talk: its parts, and what moves it. */

struct _CurioPresentWindow
{
  GtkWindow parent_instance;

  GtkStack *stack;
  CurioSlideView *slide;
  GtkLabel *digits;

  CurioTalk *talk;
  guint index;
  CurioBlank blank;
  gboolean has_dot; /* follows the pointer until L is pressed again */
  gboolean is_dragged;
  gboolean is_cancelled; /* the drag that ends: it was none */
  guint number;          /* that is being typed; 0: none */
  double wheel;          /* turned since the last slide */
  gboolean is_turned;    /* by the stroke on a touch pad that goes on */
  gint64 began;
  guint ahead;                /* idle source */
  GtkWidget *leave;           /* ends the talk; shown to who has no key */
  guint leave_timeout;        /* source */
  guint awake;                /* of gtk_application_inhibit, or 0 */
  GtkWindow *speaker;         /* on the other screen; or NULL */
  CurioSpeakerPane *panes[2]; /* in the stack, in SPEAKER; or NULL */
};

/* Past either end: the first or the last. */
void curio_present_window_go_to (CurioPresentWindow *self, int index);
/* Where the dot is, if there is one now. */
void curio_present_window_set_dot (CurioPresentWindow *self, double x,
                                   double y);
/* What a pointer, a finger and a wheel do on SLIDE: the one that everybody
 * sees, or the speaker's of the same. */
void curio_present_window_add_pointer (CurioPresentWindow *self,
                                       GtkWidget *slide);
/* A button was pressed and let go without a drag. */
void curio_present_window_click (CurioPresentWindow *self, guint button);
/* A finger came down at PART of the width of SLIDE, 0 left and 1 right, and
 * was lifted (DX, DY) pixels from there. */
void curio_present_window_touch (CurioPresentWindow *self, GtkWidget *slide,
                                 double part, double dx, double dy);
/* The same of whatever came down, unless it pointed or was cancelled: BUTTON
 * of a pointer, or 0 of a finger. */
void curio_present_window_lift (CurioPresentWindow *self, GtkWidget *slide,
                                guint button, double part, double dx,
                                double dy);
/* DY steps of a wheel, or pixels of a touch pad, since the one before; a
 * stroke on a touch pad begins with curio_present_window_begin_scroll. */
void curio_present_window_scroll (CurioPresentWindow *self, double dy,
                                  GdkScrollUnit unit);
void curio_present_window_begin_scroll (CurioPresentWindow *self);

/* Whether a person who looks at one of two screens does not see the other: a
 * mirrored projector shows the same place. */
gboolean curio_present_screen_is_apart (const GdkRectangle *here,
                                        const GdkRectangle *there);
/* The screen that PARENT is not on, or NULL.  (transfer full) */
GdkMonitor *curio_present_screen_find_other (GtkWindow *parent);
/* No screen goes dark while the talk is on. */
void curio_present_screen_keep_awake (CurioPresentWindow *self);
void curio_present_screen_let_sleep (CurioPresentWindow *self);

G_END_DECLS
