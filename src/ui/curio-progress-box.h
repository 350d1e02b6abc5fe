/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-progress.h"

G_BEGIN_DECLS

/* A bar, what is being done, lines and rate, and Cancel.  It asks for the
 * progress on a timer, and only while it is on screen.
 * Signal "cancel" (no arguments): the button was pressed. */
#define CURIO_TYPE_PROGRESS_BOX (curio_progress_box_get_type ())
G_DECLARE_FINAL_TYPE (CurioProgressBox, curio_progress_box, CURIO,
                      PROGRESS_BOX, AdwBin)

/* Returns NULL where nothing is under way; else what is, and its progress. */
typedef const CurioProgress *(*CurioProgressFunc) (gpointer data,
                                                   const char **out_activity);

/* DATA must outlive the box. */
void curio_progress_box_set_func (CurioProgressBox *self,
                                  CurioProgressFunc func, gpointer data);

G_END_DECLS
