/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* The list of pages, and at its foot which shop is shown and how fresh it is.
 * Signal "page-chosen" (char *id): a row was clicked.
 * Property "session". */
#define CURIO_TYPE_SIDE_BAR (curio_side_bar_get_type ())
G_DECLARE_FINAL_TYPE (CurioSideBar, curio_side_bar, CURIO, SIDE_BAR, AdwBin)

/* ID is kept by the caller: a constant. */
void curio_side_bar_add_page (CurioSideBar *self, const char *id,
                              const char *icon_name, const char *title);
void curio_side_bar_select_page (CurioSideBar *self, const char *id);

G_END_DECLS
