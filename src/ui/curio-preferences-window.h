/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* What a person may choose once and for all.  Every choice takes effect at
 * once; the program's settings keep it, and what belongs to a shop is kept
 * with the shop. */
#define CURIO_TYPE_PREFERENCES_WINDOW (curio_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioPreferencesWindow, curio_preferences_window, CURIO,
                      PREFERENCES_WINDOW, AdwPreferencesWindow)

CurioPreferencesWindow *
curio_preferences_window_present (GtkWindow *parent, CurioSession *session);

G_END_DECLS
