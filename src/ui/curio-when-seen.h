/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-after-layout.h"

G_BEGIN_DECLS

typedef void (*CurioWhenSeenFunc) (GtkWidget *widget);

/* Within the instance of WIDGET, which it does not outlive. */
typedef struct
{
  GtkWidget *widget;
  CurioWhenSeenFunc func;
  CurioAfterLayout after_layout;
  GtkWidget *scroller; /* around WIDGET, while it is mapped; or NULL */
  gulong scrolled, resized;
  gboolean is_due;
  guint rest; /* source that waits for the questions to end */
} CurioWhenSeen;

/* To be called once, in the init of WIDGET. */
void curio_when_seen_init (CurioWhenSeen *self, GtkWidget *widget,
                           CurioWhenSeenFunc func);
/* Calls FUNC: at once where a part of WIDGET is in sight; else in the frame
 * that shows it, or when nobody has asked for a moment, whichever is first. */
void curio_when_seen_ask (CurioWhenSeen *self);
/* Calls FUNC now if it is due. */
void curio_when_seen_catch_up (CurioWhenSeen *self);
/* To be called by the dispose of WIDGET. */
void curio_when_seen_clear (CurioWhenSeen *self);

G_END_DECLS
