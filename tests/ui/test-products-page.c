/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Products page: its countries, and the customers behind a product. */

#include "curio-countries-view.h"
#include "curio-products-page.h"
#include "ui-shop.h"
#include "ui-stage.h"

static void
test_countries (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_PRODUCTS_PAGE, "title",
                                  "Products", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);
  GtkWidget *view = GTK_WIDGET (gtk_widget_get_template_child (
      page, CURIO_TYPE_PRODUCTS_PAGE, "countries"));
  const CurioCustomerRule *rule;

  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "countries"));
  g_assert_true (gtk_widget_get_mapped (view));
  g_signal_emit_by_name (view, "product-chosen", 3);
  rule = curio_audience_get_rule (curio_session_get_audience (session));
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_PRODUCT);
  g_assert_cmpuint (rule->product, ==, 3);
  stage_strike (window, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/products-page/countries", test_countries);
  return g_test_run ();
}
