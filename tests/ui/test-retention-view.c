/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view "Retention": what is shown, what a cell leads to, little data. */

#include "curio-retention-view.h"
#include "ui-shop.h"
#include "ui-stage.h"
#include "ui-view-page.h"

#include <string.h>

static void
update (GtkWidget *view, CurioSession *session, const CurioMeasures *measures)
{
  curio_retention_view_update (CURIO_RETENTION_VIEW (view), measures);
}

static GtkWidget *
make_page (CurioSession *session)
{
  return ui_view_page_new (
      session, g_object_new (CURIO_TYPE_RETENTION_VIEW, NULL), update);
}

static CurioRetentionView *
get_view (GtkWidget *page)
{
  return CURIO_RETENTION_VIEW (adw_bin_get_child (ADW_BIN (page)));
}

static const CurioChart *
get_chart (GtkWidget *page, CurioRetentionCard card)
{
  return curio_chart_view_get_chart (curio_figure_card_get_view (
      curio_retention_view_get_card (get_view (page), card)));
}

static gpointer
get_child (GtkWidget *page, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (get_view (page)),
                                        CURIO_TYPE_RETENTION_VIEW, name);
}

/* Customers or net spend, share or number; any order or the second. */
static void
test_choosing (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);

  g_assert_true (g_str_has_prefix (
      get_chart (page, CURIO_RETENTION_COHORTS)->caption, "Share of each"));
  g_object_set (get_child (page, "cohorts"), "choice", 1, NULL);
  g_assert_true (g_str_has_prefix (
      get_chart (page, CURIO_RETENTION_COHORTS)->caption, "Customers of"));
  gtk_toggle_button_set_active (get_child (page, "spend"), TRUE);
  g_assert_true (g_str_has_prefix (
      get_chart (page, CURIO_RETENTION_COHORTS)->caption, "Net spend in"));
  g_object_set (get_child (page, "cohorts"), "choice", 0, NULL);
  g_assert_true (g_str_has_prefix (
      get_chart (page, CURIO_RETENTION_COHORTS)->caption, "Net spend of"));
  g_object_set (get_child (page, "gaps"), "choice", 1, NULL);
  g_assert_true (g_str_has_prefix (
      get_chart (page, CURIO_RETENTION_GAPS)->caption, "Days from the first"));
  g_signal_emit_by_name (get_child (page, "pill"), "chosen",
                         CURIO_SEGMENT_CHAMPIONS);
  stage_settle ();
  g_assert_nonnull (strstr (get_chart (page, CURIO_RETENTION_COHORTS)->caption,
                            "Champions only"));
  stage_strike (window, page);
}

/* Nobody is behind a mean: a click there does nothing, and a reader is told of
 * no button. */
static void
assert_mean_is_idle (GtkWidget *page)
{
  CurioChartView *view = curio_figure_card_get_view (
      CURIO_FIGURE_CARD (get_child (page, "cohorts")));
  const CurioLayout *layout = curio_chart_view_get_layout (view);
  GtkWidget *child;
  guint n_means = 0;

  stage_click_mark (view, stage_find_mark (view, CURIO_COHORTS_MEAN));
  child = gtk_widget_get_first_child (GTK_WIDGET (view));
  for (guint i = 0; child != NULL && i < layout->marks->len; i++)
    {
      gboolean is_mean
          = curio_layout_get_mark (layout, (int)i)->id == CURIO_COHORTS_MEAN;

      g_assert_cmpint (
          gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)), ==,
          is_mean ? GTK_ACCESSIBLE_ROLE_IMG : GTK_ACCESSIBLE_ROLE_BUTTON);
      n_means += is_mean;
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_cmpuint (n_means, >, 3);
}

/* A cell leads to its customers, within the segment; the mean to nobody. */
static void
test_cells (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  const CurioMonthly *monthly = &curio_session_get_measures (session)->monthly;
  const CurioCustomerRule *rule;
  CurioAudience *audience = curio_session_get_audience (session);

  assert_mean_is_idle (page);
  rule = curio_audience_get_rule (audience);
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_ALL);

  curio_session_set_segment (session, CURIO_SEGMENT_CHAMPIONS);
  stage_settle ();
  g_signal_emit_by_name (get_child (page, "cohorts"), "activated",
                         monthly->months[0].month, 3);
  rule = curio_audience_get_rule (audience);
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_COHORT);
  g_assert_cmpint (rule->month, ==, monthly->months[0].month);
  g_assert_cmpint (rule->later, ==, 3);
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_CHAMPIONS);

  g_signal_emit_by_name (get_child (page, "returning"), "activated", 2, 0);
  rule = curio_audience_get_rule (audience);
  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_ACTIVE);
  g_assert_cmpint (rule->month, ==, monthly->months[2].month);
  stage_strike (window, page);
}

/* The map is as high as its rows, and scrolls where the window is small. */
static void
test_height (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 740, 480);
  GtkWidget *card = get_child (page, "cohorts");

  g_assert_cmpint (gtk_widget_get_height (card), >, 480);
  g_assert_cmpint (gtk_widget_get_width (card), <=, 740);
  stage_strike (window, page);
}

static void
test_little (void)
{
  static const ShopOrder orders[] = {
    {"1",   "France", "2011-01-05", 100},
    { NULL, "EIRE",   "2011-03-05", 70 },
  };

  for (guint first = 0; first < 2; first++)
    {
      g_autoptr (CurioFacts) facts = shop_new (orders + first, 1);
      g_autoptr (CurioSession) session = stage_new_session (facts);
      GtkWidget *page = make_page (session);
      GtkWidget *window = stage_show (page, 1148, 813);

      for (guint i = 0; i < CURIO_N_RETENTION_CARDS; i++)
        g_assert_nonnull (get_chart (page, (CurioRetentionCard)i)->title);
      curio_session_set_dates (session, curio_day_new (2011, 2, 1),
                               curio_day_new (2011, 2, 1));
      stage_settle ();
      for (guint i = 0; i < CURIO_N_RETENTION_CARDS; i++)
        g_assert_cmpstr (get_chart (page, (CurioRetentionCard)i)->title, ==,
                         "No invoice in this selection");
      stage_assert_sane (page);
      stage_strike (window, page);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/retention-view/choosing", test_choosing);
  g_test_add_func ("/ui/retention-view/cells", test_cells);
  g_test_add_func ("/ui/retention-view/height", test_height);
  g_test_add_func ("/ui/retention-view/little", test_little);
  return g_test_run ();
}
