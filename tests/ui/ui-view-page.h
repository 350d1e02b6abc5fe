/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-page.h"

G_BEGIN_DECLS

/* A page of one view, for the tests of views that stand within pages. */
#define UI_TYPE_VIEW_PAGE (ui_view_page_get_type ())
G_DECLARE_FINAL_TYPE (UiViewPage, ui_view_page, UI, VIEW_PAGE, CurioPage)

typedef void (*UiViewUpdate) (GtkWidget *view, CurioSession *session,
                              const CurioMeasures *measures);

/* UPDATE is called as the page's own would be. */
GtkWidget *ui_view_page_new (CurioSession *session, GtkWidget *view,
                             UiViewUpdate update);

G_END_DECLS
