/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-brush.h"
#include "curio-page.h"

G_BEGIN_DECLS

/* The window: side bar, header with the filter pills, one page at a time, and
 * the start view while there are no figures. */
#define CURIO_TYPE_WINDOW (curio_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioWindow, curio_window, CURIO, WINDOW,
                      AdwApplicationWindow)

/* APPLICATION may be NULL, for tests. */
CurioWindow *curio_window_new (GtkApplication *application);

CurioSession *curio_window_get_session (CurioWindow *self);
CurioBrush *curio_window_get_brush (CurioWindow *self);
/* "sales", "customers", "customers/retention", "segments"; FALSE where there
 * is no such page or view. */
gboolean curio_window_show_page (CurioWindow *self, const char *id);
CurioPage *curio_window_get_page (CurioWindow *self);
/* The ids of the pages, NULL-terminated, in the order of the side bar. */
const char *const *curio_window_list_pages (void);
/* Of the page ID, translated; NULL where there is no such page. */
const char *curio_window_get_page_title (const char *id);
/* Moves the keyboard to the next (STEP 1) or last (-1) part of the window:
 * side bar, header, timeline, page, pane. */
void curio_window_focus_part (CurioWindow *self, int step);
/* TOAST is taken. */
void curio_window_add_toast (CurioWindow *self, AdwToast *toast);
/* The menu's section of recent shops, read anew. */
void curio_window_list_recent (CurioWindow *self);

G_END_DECLS
