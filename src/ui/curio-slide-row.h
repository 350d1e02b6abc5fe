/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-talk.h"

G_BEGIN_DECLS

/* One slide in the list of a deck: a small picture, its finding, buttons that
 * move and remove it, and below it, unfolded, what to say.  It can be dragged
 * onto another, moved with Alt+Up and Alt+Down, and removed with Delete.
 *
 * Signals: "moved" (uint from, uint to); "removed"; "said" (string). */
#define CURIO_TYPE_SLIDE_ROW (curio_slide_row_get_type ())
G_DECLARE_FINAL_TYPE (CurioSlideRow, curio_slide_row, CURIO, SLIDE_ROW,
                      AdwExpanderRow)

GtkWidget *curio_slide_row_new (CurioTalk *talk, guint index);

G_END_DECLS
