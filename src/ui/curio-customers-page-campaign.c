/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Customers page: whom a campaign from the list is to. */

#include "curio-campaign-dialog.h"
#include "curio-customers-page-private.h"

/* One who is selected alone is merely looked at, in the pane. */
#define SELECTED_LEAST 2

/* Those in SET, or all that are shown where it is NULL. */
static void
add_chosen (CurioCustomersPage *self, GtkBitset *set,
            CurioCampaignAudience *out)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree guint32 *customers = g_new (guint32, n_shown + 1);
  guint n = 0;

  for (guint i = 0; i < n_shown; i++)
    if (set == NULL || gtk_bitset_contains (set, i))
      customers[n++]
          = curio_customer_list_get_scored (self->list, i)->customer;
  curio_audience_group_set_customers (curio_campaign_audience_add_group (out),
                                      customers, n);
}

static const CurioCustomerRule *
get_rule (CurioCustomersPage *self)
{
  return curio_audience_get_rule (
      curio_session_get_audience (curio_page_get_session (CURIO_PAGE (self))));
}

static void
add_rule (CurioCustomersPage *self, CurioCampaignAudience *out)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));
  int segment = curio_session_get_segment (session);

  curio_campaign_audience_add_rule (out, get_rule (self));
  if (segment >= 0)
    out->groups[out->n_groups - 1].segment = segment;
}

gboolean
curio_customers_page_make_audience (CurioPage *page,
                                    CurioCampaignAudience *out)
{
  CurioCustomersPage *self = CURIO_CUSTOMERS_PAGE (page);
  g_autoptr (GtkBitset) set
      = gtk_selection_model_get_selection (self->selection);

  if (!g_str_equal (curio_page_get_view (page), "list"))
    return FALSE;
  if (gtk_bitset_get_size (set) >= SELECTED_LEAST)
    add_chosen (self, set, out);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list))
               < curio_customer_list_get_n_in_segment (self->list)
           || !curio_campaign_audience_can_say (get_rule (self)))
    add_chosen (self, NULL, out);
  else
    add_rule (self, out);
  return TRUE;
}

static void
campaign_cb (GtkButton *button, gpointer user_data)
{
  g_auto (CurioCampaignAudience) audience = { 0 };

  if (curio_page_make_audience (CURIO_PAGE (user_data), &audience))
    curio_campaign_dialog_present (
        GTK_WIDGET (user_data),
        curio_page_get_session (CURIO_PAGE (user_data)), &audience);
}

void
curio_customers_page_bind_campaign (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_callback (class, campaign_cb);
}
