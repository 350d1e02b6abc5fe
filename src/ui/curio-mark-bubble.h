/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-layout.h"

G_BEGIN_DECLS

/* The sentence of the mark that the keyboard stands on, in a bubble beside it:
 * what a tool-tip is for the pointer. */
typedef struct _CurioMarkBubble CurioMarkBubble;

CurioMarkBubble *curio_mark_bubble_new (GtkWidget *chart);
void curio_mark_bubble_free (CurioMarkBubble *self);
/* MARK NULL, or without a sentence: hides it. */
void curio_mark_bubble_show (CurioMarkBubble *self, const CurioMark *mark,
                             double scale);
/* Below the marks instead of above them; before the first is shown. */
void curio_mark_bubble_set_below (CurioMarkBubble *self, gboolean is_below);
/* In pixels, for those far away; at first it is that of the window. */
void curio_mark_bubble_set_text_size (CurioMarkBubble *self, double size_px);
/* For the size_allocate of the chart's widget. */
void curio_mark_bubble_present (CurioMarkBubble *self);

G_END_DECLS
