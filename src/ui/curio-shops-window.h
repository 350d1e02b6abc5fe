/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* The shops that were opened last, to open, rename, or take off the list, and
 * the ways to another: the actions win.open-demo, win.connect and win.import
 * of PARENT. */
#define CURIO_TYPE_SHOPS_WINDOW (curio_shops_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioShopsWindow, curio_shops_window, CURIO,
                      SHOPS_WINDOW, AdwWindow)

CurioShopsWindow *curio_shops_window_present (GtkWindow *parent,
                                              CurioSession *session);

G_END_DECLS
