/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* The first start: three ways to figures.  The card that was pressed shows the
 * progress.  The ways are the actions win.open-demo, win.connect, win.import.
 * Property "session". */
#define CURIO_TYPE_WELCOME_PAGE (curio_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioWelcomePage, curio_welcome_page, CURIO,
                      WELCOME_PAGE, AdwBin)

/* Whether the load under way was begun by pressing a card. */
gboolean curio_welcome_page_is_pressed (CurioWelcomePage *self);

G_END_DECLS
