/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Customers page: whose pane is open beside the list, and how it opens,
 * follows and closes. */

#include "curio-customers-page-private.h"
#include "curio-line-measures.h"
#include "curio-list-summary.h"

void
curio_customers_page_update_summary (CurioCustomersPage *self)
{
  g_autofree char *text
      = curio_list_summary_mark_up (self->list, self->selection);

  gtk_label_set_markup (self->summary, text);
}

/* Other customers take the places: those that were selected are not there, but
 * for the one whose pane is open. */
void
curio_customers_page_select_open (CurioCustomersPage *self)
{
  guint position
      = self->open < 0
            ? GTK_INVALID_LIST_POSITION
            : curio_customer_list_find (self->list, (guint32)self->open);

  self->is_quiet = TRUE;
  gtk_selection_model_unselect_all (self->selection);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_item (self->selection, position, TRUE);
  self->is_quiet = FALSE;
  self->is_awaited = position != GTK_INVALID_LIST_POSITION
                     && position >= g_list_model_get_n_items (
                            G_LIST_MODEL (self->selection));
}

/* A long list comes in pieces, and nobody can be selected before their own. */
static void
came_cb (GListModel *model, guint position, guint n_removed, guint n_added,
         gpointer user_data)
{
  CurioCustomersPage *self = user_data;

  if (self->is_awaited && n_added > 0)
    {
      curio_customers_page_select_open (self);
      curio_customers_page_update_summary (self);
    }
}

void
curio_customers_page_await_open (CurioCustomersPage *self)
{
  g_signal_connect_object (self->selection, "items-changed",
                           G_CALLBACK (came_cb), self, G_CONNECT_AFTER);
}

/* The pane stands beside the list alone. */
void
curio_customers_page_update_pane (CurioCustomersPage *self,
                                  const CurioMeasures *measures,
                                  gboolean is_new)
{
  gboolean is_shown
      = self->open >= 0
        && g_str_equal (curio_page_get_view (CURIO_PAGE (self)), "list");

  if (is_shown)
    curio_customer_pane_update (self->pane, measures, is_new,
                                (guint32)self->open);
  else if (is_new)
    curio_customer_pane_forget (self->pane);
  self->is_quiet = TRUE;
  curio_pane_flap_set_revealed (self->flap, is_shown);
  self->is_quiet = FALSE;
}

static void
open_customer (CurioCustomersPage *self, gint64 customer)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (self));
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  self->open = customer;
  if (measures != NULL)
    curio_customers_page_update_pane (self, measures, FALSE);
}

static void
activate_cb (GtkColumnView *view, guint position, gpointer user_data)
{
  CurioCustomersPage *self = user_data;

  open_customer (
      self, curio_customer_list_get_scored (self->list, position)->customer);
}

/* Who is selected alone is shown: by a click, or by moving up and down. */
void
curio_customers_page_follow_selection (CurioCustomersPage *self)
{
  g_autoptr (GtkBitset) set
      = gtk_selection_model_get_selection (self->selection);

  curio_customers_page_update_summary (self);
  if (!self->is_quiet && gtk_bitset_get_size (set) == 1)
    activate_cb (self->view, gtk_bitset_get_minimum (set), self);
}

static void
close_pane (CurioCustomersPage *self)
{
  open_customer (self, -1);
  curio_customers_page_select_open (self);
  curio_customers_page_update_summary (self);
}

static void
pane_closed_cb (CurioCustomerPane *pane, gpointer user_data)
{
  close_pane (user_data);
}

static void
revealed_cb (CurioPaneFlap *flap, GParamSpec *pspec, gpointer user_data)
{
  CurioCustomersPage *self = user_data;

  if (!self->is_quiet && !curio_pane_flap_get_revealed (flap))
    close_pane (self);
}

/* As many as the pane of the item counts, with the switch as it stands. */
static void
product_wanted_cb (CurioCustomerPane *pane, guint product, gpointer user_data)
{
  CurioSession *session = curio_page_get_session (CURIO_PAGE (user_data));
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;
  CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_PRODUCT, .product = product };

  if (measures == NULL)
    return;
  rule.without_pairs
      = curio_session_get_without_pairs (session)
        && curio_pairs_count (curio_measures_get_pairs (measures), product)
               > 0;
  curio_page_show_customers (CURIO_PAGE (user_data), &rule);
}

/* Escape; elsewhere where no pane is open. */
gboolean
curio_customers_page_escape (GtkWidget *widget, GVariant *arguments,
                             gpointer unused)
{
  CurioCustomersPage *self = CURIO_CUSTOMERS_PAGE (widget);

  if (!curio_pane_flap_get_revealed (self->flap))
    return GDK_EVENT_PROPAGATE;
  close_pane (self);
  return GDK_EVENT_STOP;
}

void
curio_customers_page_bind_pane (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_callback (class, activate_cb);
  gtk_widget_class_bind_template_callback (class, pane_closed_cb);
  gtk_widget_class_bind_template_callback (class, product_wanted_cb);
  gtk_widget_class_bind_template_callback (class, revealed_cb);
}
