/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who else bought an item of a customer: giant pairs are left out of the list
 * where the window leaves them out. */

#include "curio-customers-page.h"
#include "curio-line-measures.h"
#include "ui-shop.h"
#include "ui-stage.h"

/* Asks for the buyers of the first item; whether the list leaves pairs out. */
static gboolean
is_asked_without (GtkWidget *page, CurioSession *session)
{
  const CurioCustomerRule *rule;

  curio_audience_set_rule (curio_session_get_audience (session), NULL);
  g_signal_emit_by_name (
      gtk_widget_get_template_child (page, CURIO_TYPE_CUSTOMERS_PAGE, "pane"),
      "product-wanted", 0);
  rule = curio_audience_get_rule (curio_session_get_audience (session));
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_PRODUCT);
  return rule->without_pairs;
}

/* £900 of an item, cancelled on the same day: each seventh order of the shop
 * is of the same item. */
static void
test_switch (void)
{
  static const ShopOrder orders[] = {
    {"1",  "EIRE", "2010-01-05", 900 },
    { "2", "EIRE", "2010-01-05", 1   },
    { "2", "EIRE", "2010-01-05", 1   },
    { "2", "EIRE", "2010-01-05", 1   },
    { "2", "EIRE", "2010-01-05", 1   },
    { "2", "EIRE", "2010-01-05", 1   },
    { "2", "EIRE", "2010-01-05", 1   },
    { "1", "EIRE", "2010-01-05", -900},
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = g_object_new (CURIO_TYPE_CUSTOMERS_PAGE, "title",
                                  "Customers", "session", session, NULL);
  GtkWidget *window = stage_show (page, 1148, 813);

  g_assert_nonnull (
      curio_measures_get_pair_lines (curio_session_get_measures (session)));
  g_assert_false (is_asked_without (page, session));
  curio_session_set_without_pairs (session, TRUE);
  g_assert_true (is_asked_without (page, session));
  stage_strike (window, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/customer-buyers/switch", test_switch);
  return g_test_run ();
}
