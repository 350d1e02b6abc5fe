/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart-view.h"
#include "curio-page.h"

G_BEGIN_DECLS

/* A window for one widget, and what a person would do to it. */

/* A session that shows FACTS. */
CurioSession *stage_new_session (CurioFacts *facts);
/* Puts WIDGET into a window of WIDTH x HEIGHT and waits until it has a size.
 */
GtkWidget *stage_show (GtkWidget *widget, int width, int height);
/* Lets the main loop run until nothing is left to do. */
void stage_settle (void);
/* Runs the main loop until *IS_DONE; fails the test after ten seconds. */
void stage_wait (const gboolean *is_done);
/* Takes the window away and asserts that WIDGET goes with it. */
void stage_strike (GtkWidget *window, GtkWidget *widget);

/* A click in the middle of the mark number INDEX. */
void stage_click_mark (CurioChartView *view, guint index);
/* The index of the first mark with this id; fails where there is none. */
guint stage_find_mark (CurioChartView *view, int id);
/* Presses a key that WIDGET's class has a binding for. */
void stage_press (GtkWidget *widget, guint key);
/* Fails where a label within WIDGET says NaN or infinity. */
void stage_assert_sane (GtkWidget *widget);

G_END_DECLS
