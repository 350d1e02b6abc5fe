/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a segment buys more of: choosing, customers, little data. */

#include "curio-segment-products-view.h"
#include "ui-shop.h"
#include "ui-stage.h"
#include "ui-view-page.h"

static void
update (GtkWidget *view, CurioSession *session, const CurioMeasures *measures)
{
  curio_segment_products_view_update (CURIO_SEGMENT_PRODUCTS_VIEW (view),
                                      measures,
                                      curio_session_get_segment (session));
}

static GtkWidget *
make_page (CurioSession *session)
{
  return ui_view_page_new (
      session, g_object_new (CURIO_TYPE_SEGMENT_PRODUCTS_VIEW, NULL), update);
}

static gpointer
get_child (GtkWidget *page, const char *name)
{
  return gtk_widget_get_template_child (adw_bin_get_child (ADW_BIN (page)),
                                        CURIO_TYPE_SEGMENT_PRODUCTS_VIEW,
                                        name);
}

static const CurioChart *
get_chart (GtkWidget *page)
{
  return curio_chart_view_get_chart (
      curio_figure_card_get_view (get_child (page, "card")));
}

static void
test_choosing (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  const CurioCustomerRule *rule;

  g_signal_emit_by_name (get_child (page, "pill"), "chosen",
                         CURIO_SEGMENT_AT_RISK);
  stage_settle ();
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_AT_RISK);
  g_assert_true (g_str_has_prefix (get_chart (page)->title, "At Risk"));

  g_signal_emit_by_name (get_child (page, "card"), "activated", 3, 0);
  rule = curio_audience_get_rule (curio_session_get_audience (session));
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_PRODUCT);
  g_assert_cmpuint (rule->product, ==, 3);
  /* The bar counts customers of this segment alone. */
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_AT_RISK);
  stage_strike (window, page);
}

static void
test_little (void)
{
  static const ShopOrder orders[] = {
    {"1",   "France", "2011-01-05", 100},
    { NULL, "EIRE",   "2011-03-05", 70 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (CurioFacts) facts = shop_new (&orders[i], 1);
      g_autoptr (CurioSession) session = stage_new_session (facts);
      GtkWidget *page = make_page (session);
      GtkWidget *window = stage_show (page, 788, 593);

      g_assert_cmpstr (get_chart (page)->title, !=, "");
      curio_session_set_dates (session, curio_day_new (2011, 2, 1),
                               curio_day_new (2011, 2, 1));
      stage_settle ();
      g_assert_cmpstr (get_chart (page)->title, ==,
                       "No invoice in this selection");
      stage_assert_sane (page);
      stage_strike (window, page);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/segment-products-view/choosing", test_choosing);
  g_test_add_func ("/ui/segment-products-view/little", test_little);
  return g_test_run ();
}
