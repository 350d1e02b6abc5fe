/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A shop that was loaded as sums of its lines: what cannot be told of it is
 * said in its place, and nothing empty stands there. */

#include "curio-campaign-planner.h"
#include "curio-customer-pane.h"
#include "curio-customers-page.h"
#include "curio-item-pane.h"
#include "ui-shop.h"
#include "ui-stage.h"

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->facts = shop_new_sums ();
  self->session = stage_new_session (self->facts);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->session);
  curio_facts_unref (self->facts);
}

#define CHILD(widget, type, name)                                             \
  gtk_widget_get_template_child (GTK_WIDGET (widget), type, name)

static void
test_search (Fixture *self, gconstpointer data)
{
  GtkWidget *page = g_object_new (CURIO_TYPE_CUSTOMERS_PAGE, "title",
                                  "Customers", "session", self->session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);
  GtkWidget *entry
      = GTK_WIDGET (CHILD (page, CURIO_TYPE_CUSTOMERS_PAGE, "search"));
  AdwStatusPage *unfound
      = ADW_STATUS_PAGE (CHILD (page, CURIO_TYPE_CUSTOMERS_PAGE, "unfound"));
  g_autofree char *text = NULL;

  g_object_get (entry, "placeholder-text", &text, NULL);
  g_assert_cmpstr (text, ==, "Search number or country");
  g_assert_nonnull (strstr (adw_status_page_get_description (unfound),
                            "is not in the summary"));
  stage_strike (window, page);
}

static void
test_customer (Fixture *self, gconstpointer data)
{
  GtkWidget *pane = g_object_new (CURIO_TYPE_CUSTOMER_PANE, NULL);
  GtkWidget *window = stage_show (pane, 400, 800);
  GtkWidget *label
      = GTK_WIDGET (CHILD (pane, CURIO_TYPE_CUSTOMER_PANE, "not_kept"));
  GtkWidget *list
      = GTK_WIDGET (CHILD (pane, CURIO_TYPE_CUSTOMER_PANE, "favourites"));

  curio_customer_pane_update (CURIO_CUSTOMER_PANE (pane),
                              curio_session_get_measures (self->session), TRUE,
                              0);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_false (gtk_widget_get_visible (list));
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (label)), "“Always all lines”"));
  stage_strike (window, pane);
}

static void
test_item (Fixture *self, gconstpointer data)
{
  GtkWidget *pane = g_object_new (CURIO_TYPE_ITEM_PANE, NULL);
  GtkWidget *window = stage_show (pane, 400, 800);
  GtkWidget *show = GTK_WIDGET (CHILD (pane, CURIO_TYPE_ITEM_PANE, "show"));
  GtkWidget *label
      = GTK_WIDGET (CHILD (pane, CURIO_TYPE_ITEM_PANE, "show_label"));

  curio_item_pane_update (CURIO_ITEM_PANE (pane),
                          curio_session_get_measures (self->session), 0,
                          FALSE);
  g_assert_false (gtk_widget_get_sensitive (show));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "Buyers are not in the summary");
  stage_strike (window, pane);
}

/* No preset gives a file columns that would be empty. */
static void
test_columns (Fixture *self, gconstpointer data)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (CurioCampaignPlanner) planner = NULL;

  curio_campaign_audience_add_group (&audience);
  planner = curio_campaign_planner_new (self->session, &audience);
  for (int preset = 0; preset < CURIO_N_PRESETS; preset++)
    {
      curio_campaign_planner_set_preset (planner, (CurioPresetId)preset);
      curio_campaign_planner_choose (planner, CURIO_CAMPAIGN_COLUMN_NEXT,
                                     TRUE);
      g_assert_false (curio_campaign_planner_wants_offers (planner));
      g_assert_false (curio_campaign_planner_is_chosen (
          planner, CURIO_CAMPAIGN_COLUMN_NEXT));
      g_assert_true (curio_campaign_planner_can_fill (
          planner, CURIO_CAMPAIGN_COLUMN_SPEND));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func)                                                       \
  g_test_add ("/summary-shop/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("search", test_search);
  ADD ("customer", test_customer);
  ADD ("item", test_item);
  ADD ("columns", test_columns);
#undef ADD
  return g_test_run ();
}
