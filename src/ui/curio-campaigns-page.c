/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Campaigns page: it hands the session to the view that is seen. */

#include "curio-campaigns-page.h"

#include "curio-campaign-audiences-view.h"
#include "curio-campaign-contacts-view.h"
#include "curio-campaign-dialog.h"
#include "curio-campaign-list-view.h"
#include "curio-view-bar.h"
#include "curio-view-switcher.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignsPage
{
  CurioPage parent_instance;

  GtkStack *views;
  CurioCampaignListView *list;
  CurioCampaignAudiencesView *audiences;
  CurioCampaignContactsView *contacts;
};

G_DEFINE_FINAL_TYPE (CurioCampaignsPage, curio_campaigns_page, CURIO_TYPE_PAGE)

static void
curio_campaigns_page_update (CurioPage *page, const CurioMeasures *measures)
{
  CurioCampaignsPage *self = CURIO_CAMPAIGNS_PAGE (page);
  CurioSession *session = curio_page_get_session (page);
  const char *view = curio_page_get_view (page);

  if (g_str_equal (view, "campaigns"))
    curio_campaign_list_view_update (self->list, session);
  else if (g_str_equal (view, "audiences"))
    curio_campaign_audiences_view_update (self->audiences, session);
  else if (g_str_equal (view, "contacts"))
    curio_campaign_contacts_view_update (self->contacts, session);
}

/* A dialog over the window may have added a campaign, an audience, contacts.
 */
static void
active_cb (CurioCampaignsPage *self)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (measures != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && gtk_window_is_active (GTK_WINDOW (root)))
    curio_campaigns_page_update (CURIO_PAGE (self), measures);
}

static void
curio_campaigns_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (curio_campaigns_page_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active",
                           G_CALLBACK (active_cb), widget, G_CONNECT_SWAPPED);
}

/* Begins with the segment that is chosen, or with an audience to be made. */
static void
new_campaign_cb (CurioCampaignsPage *self)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));
  int segment = curio_session_get_segment (session);
  g_auto (CurioCampaignAudience) audience = { 0 };

  if (segment >= 0)
    curio_campaign_audience_add_group (&audience)->segment = segment;
  curio_campaign_dialog_present (GTK_WIDGET (self), session, &audience);
}

static void
curio_campaigns_page_export (CurioPage *page)
{
  CurioCampaignsPage *self = CURIO_CAMPAIGNS_PAGE (page);

  if (g_str_equal (curio_page_get_view (page), "campaigns"))
    curio_campaign_list_view_export (self->list);
  else
    new_campaign_cb (self);
}

static void
curio_campaigns_page_class_init (CurioCampaignsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CurioPageClass *page_class = CURIO_PAGE_CLASS (class);

  page_class->update = curio_campaigns_page_update;
  page_class->export = curio_campaigns_page_export;
  widget_class->root = curio_campaigns_page_root;

  g_type_ensure (CURIO_TYPE_CAMPAIGN_AUDIENCES_VIEW);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_CONTACTS_VIEW);
  g_type_ensure (CURIO_TYPE_CAMPAIGN_LIST_VIEW);
  g_type_ensure (CURIO_TYPE_VIEW_BAR);
  g_type_ensure (CURIO_TYPE_VIEW_SWITCHER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-campaigns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignsPage,
                                        views);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignsPage,
                                        list);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignsPage,
                                        audiences);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignsPage,
                                        contacts);
  gtk_widget_class_bind_template_callback (widget_class, new_campaign_cb);
}

static void
curio_campaigns_page_init (CurioCampaignsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_page_set_views (CURIO_PAGE (self), self->views);
}
