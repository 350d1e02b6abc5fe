/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a widget does to its children once it knows its size. */
typedef void (*CurioAfterLayoutFunc) (GtkWidget *widget);

/* Within the instance of WIDGET, which it does not outlive. */
typedef struct
{
  GtkWidget *widget;
  CurioAfterLayoutFunc func;
  gulong layout; /* handler, while WIDGET is realized */
  gboolean is_asked;
} CurioAfterLayout;

/* To be called once, in the init of WIDGET. */
void curio_after_layout_init (CurioAfterLayout *self, GtkWidget *widget,
                              CurioAfterLayoutFunc func);
/* From size_allocate: FUNC is called once, after the layout under way, and
 * what it changes is laid out before the frame is drawn. */
void curio_after_layout_ask (CurioAfterLayout *self);

G_END_DECLS
