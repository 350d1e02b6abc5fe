/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least page that a view can stand in. */

#include "ui-view-page.h"

struct _UiViewPage
{
  CurioPage parent_instance;

  UiViewUpdate update;
};

G_DEFINE_FINAL_TYPE (UiViewPage, ui_view_page, CURIO_TYPE_PAGE)

static void
ui_view_page_update (CurioPage *page, const CurioMeasures *measures)
{
  UI_VIEW_PAGE (page)->update (adw_bin_get_child (ADW_BIN (page)),
                               curio_page_get_session (page), measures);
}

static void
ui_view_page_class_init (UiViewPageClass *class)
{
  CURIO_PAGE_CLASS (class)->update = ui_view_page_update;
}

static void
ui_view_page_init (UiViewPage *self)
{
}

GtkWidget *
ui_view_page_new (CurioSession *session, GtkWidget *view, UiViewUpdate update)
{
  UiViewPage *self = g_object_new (UI_TYPE_VIEW_PAGE, "title", "View", NULL);

  self->update = update;
  adw_bin_set_child (ADW_BIN (self), view);
  curio_page_set_session (CURIO_PAGE (self), session);
  return GTK_WIDGET (self);
}
