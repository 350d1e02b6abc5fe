/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Segments page: choosing a segment, its pane, and its customers on the
 * Customers page. */

#include "curio-customers-page.h"
#include "curio-figure-card.h"
#include "curio-movement-view.h"
#include "curio-pane-flap.h"
#include "curio-segment-products-view.h"
#include "curio-segments-page.h"
#include "ui-shop.h"
#include "ui-stage.h"

static GtkWidget *
make_page (GType type, CurioSession *session)
{
  return g_object_new (type, "title", "Page", "session", session, NULL);
}

static GObject *
get_part (GtkWidget *page, const char *name)
{
  GObject *part
      = gtk_widget_get_template_child (page, CURIO_TYPE_SEGMENTS_PAGE, name);

  g_assert_nonnull (part);
  return part;
}

static CurioChartView *
get_view (GtkWidget *page, const char *name)
{
  return curio_figure_card_get_view (
      CURIO_FIGURE_CARD (get_part (page, name)));
}

/* The numbers of the engine's Can't Lose, each once, are those of the list. */
static void
assert_lists (CurioSession *session, CurioSegment segment)
{
  const CurioRfm *rfm = &curio_session_get_measures (session)->rfm;
  GtkWidget *page = make_page (CURIO_TYPE_CUSTOMERS_PAGE, session);
  GtkWidget *window = stage_show (page, 1100, 700);
  CurioCustomerList *list
      = curio_customers_page_get_list (CURIO_CUSTOMERS_PAGE (page));
  g_autoptr (GHashTable) expected = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < rfm->n; i++)
    if (curio_segment_of (rfm->customers[i].r, rfm->customers[i].f) == segment)
      g_hash_table_add (expected,
                        GUINT_TO_POINTER (rfm->customers[i].customer + 1));
  g_assert_cmpuint (g_hash_table_size (expected), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==,
                    g_hash_table_size (expected));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_assert_true (g_hash_table_remove (
        expected,
        GUINT_TO_POINTER (curio_customer_list_get_scored (list, i)->customer
                          + 1)));
  stage_strike (window, page);
}

/* The rule that a click on one of the champions' cells has set finds as many
 * as the cell counts, all of them champions. */
static void
assert_lists_cell (CurioSession *session)
{
  const CurioMeasures *measures = curio_session_get_measures (session);
  const CurioCustomerRule *rule
      = curio_audience_get_rule (curio_session_get_audience (session));
  g_autofree guint8 *mask = NULL;
  guint32 n;

  g_assert_cmpint (rule->kind, ==, CURIO_CUSTOMER_RULE_SCORES);
  g_assert_cmpint (curio_segment_of (rule->r, rule->f), ==,
                   CURIO_SEGMENT_CHAMPIONS);
  mask = curio_customer_rule_find (rule, measures, &n);
  g_assert_cmpuint (n, ==, measures->rfm.grid[rule->r - 1][rule->f - 1]);
  g_assert_cmpuint (n, >, 0);
  g_assert_false (curio_campaign_audience_can_say (rule));
}

static void
test_choose (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (1500);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (CURIO_TYPE_SEGMENTS_PAGE, session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioPaneFlap *flap = CURIO_PANE_FLAP (get_part (page, "flap"));
  CurioChartView *treemap = get_view (page, "treemap");
  CurioChartView *grid = get_view (page, "grid");

  g_assert_false (curio_pane_flap_get_revealed (flap));
  stage_click_mark (treemap,
                    stage_find_mark (treemap, CURIO_SEGMENT_CANT_LOSE));
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_CANT_LOSE);
  g_assert_true (curio_pane_flap_get_revealed (flap));
  g_assert_cmpint (curio_chart_view_get_chart (treemap)->selected, ==,
                   CURIO_SEGMENT_CANT_LOSE);
  assert_lists (session, CURIO_SEGMENT_CANT_LOSE);

  stage_settle ();
  stage_click_mark (grid, stage_find_mark (grid, CURIO_SEGMENT_CHAMPIONS));
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_CHAMPIONS);
  assert_lists_cell (session);
  g_signal_emit_by_name (get_part (page, "pane"), "closed");
  g_assert_cmpint (curio_session_get_segment (session), ==, -1);
  g_assert_false (curio_pane_flap_get_revealed (flap));
  stage_strike (window, page);
}

/* On a wide page both the map and the pane have their room; another view has
 * no pane, and the segment is still there on the way back. */
static void
test_pane (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (400);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (CURIO_TYPE_SEGMENTS_PAGE, session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioPaneFlap *flap = CURIO_PANE_FLAP (get_part (page, "flap"));
  GtkWidget *treemap = GTK_WIDGET (get_part (page, "treemap"));
  int width = gtk_widget_get_width (treemap);

  curio_session_set_segment (session, CURIO_SEGMENT_AT_RISK);
  stage_settle ();
  g_assert_cmpint (gtk_widget_get_width (treemap), <, width - 300);
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "movement"));
  stage_settle ();
  g_assert_false (curio_pane_flap_get_revealed (flap));
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_AT_RISK);
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "map"));
  stage_settle ();
  g_assert_true (curio_pane_flap_get_revealed (flap));
  stage_strike (window, page);
}

static double
get_area (CurioChartView *view, int id)
{
  const CurioMark *mark = curio_layout_get_mark (
      curio_chart_view_get_layout (view), (int)stage_find_mark (view, id));

  return mark->box.width * mark->box.height;
}

/* With the choice of customers the areas are as their numbers. */
static void
test_area (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (1500);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (CURIO_TYPE_SEGMENTS_PAGE, session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioChartView *treemap = get_view (page, "treemap");
  const CurioSegmentSum *sums
      = curio_session_get_measures (session)->rfm.segments;
  const CurioSegmentSum *a = &sums[CURIO_SEGMENT_CHAMPIONS];
  const CurioSegmentSum *b = &sums[CURIO_SEGMENT_HIBERNATING];
  double ratio = (double)a->monetary_mills / (double)b->monetary_mills;

  g_assert_cmpfloat_with_epsilon (
      get_area (treemap, CURIO_SEGMENT_CHAMPIONS)
          / get_area (treemap, CURIO_SEGMENT_HIBERNATING) / ratio,
      1, 0.1);
  g_object_set (get_part (page, "treemap"), "choice", 1, NULL);
  stage_settle ();
  ratio = (double)a->n_customers / b->n_customers;
  g_assert_cmpfloat_with_epsilon (
      get_area (treemap, CURIO_SEGMENT_CHAMPIONS)
          / get_area (treemap, CURIO_SEGMENT_HIBERNATING) / ratio,
      1, 0.1);
  stage_strike (window, page);
}

static void
go_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  *(char **)user_data = g_variant_dup_string (target, NULL);
}

static void
test_ways_on (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (400);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (CURIO_TYPE_SEGMENTS_PAGE, session);
  GtkWidget *window = stage_show (page, 1148, 813);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action
      = g_simple_action_new ("show-page", G_VARIANT_TYPE_STRING);
  g_autofree char *shown = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (go_cb), &shown);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  curio_session_set_segment (session, CURIO_SEGMENT_AT_RISK);
  g_signal_emit_by_name (get_part (page, "pane"), "customers-wanted");
  g_assert_cmpstr (shown, ==, "customers");
  stage_strike (window, page);
}

/* --- little to show ----------------------------------------------------- */

static void
show_movement (GtkWidget *page, const char *figure)
{
  GtkWidget *view = GTK_WIDGET (get_part (page, "movement"));

  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "movement"));
  gtk_stack_set_visible_child_name (
      GTK_STACK (gtk_widget_get_template_child (view, CURIO_TYPE_MOVEMENT_VIEW,
                                                "figures")),
      figure);
}

static void
show_everywhere (CurioFacts *facts, gint32 from, gint32 to)
{
  static GType (*const types[]) (void)
      = { curio_segments_page_get_type, curio_customers_page_get_type };
  g_autoptr (CurioSession) session = stage_new_session (facts);

  if (from != CURIO_DAY_NONE)
    curio_session_set_dates (session, from, to);
  for (int segment = -1; segment < CURIO_N_SEGMENTS; segment += 3)
    for (guint i = 0; i < G_N_ELEMENTS (types); i++)
      {
        GtkWidget *page = make_page (types[i](), session);
        GtkWidget *window = stage_show (page, 1148, 813);

        curio_session_set_segment (session, segment);
        stage_settle ();
        stage_assert_sane (page);
        if (CURIO_IS_SEGMENTS_PAGE (page))
          {
            show_movement (page, "table");
            stage_assert_sane (page);
            show_movement (page, "flows");
            stage_assert_sane (page);
            curio_page_show_view (CURIO_PAGE (page), "map");
          }
        stage_strike (window, page);
      }
}

static void
test_one_customer (void)
{
  static const ShopOrder orders[] = {
    {"1", "France", "2011-01-05", 100}
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));

  show_everywhere (facts, CURIO_DAY_NONE, CURIO_DAY_NONE);
}

static void
test_all_guests (void)
{
  static const ShopOrder orders[] = {
    {NULL,  "France", "2011-01-05", 100},
    { NULL, "EIRE",   "2011-03-05", 70 }
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));

  show_everywhere (facts, CURIO_DAY_NONE, CURIO_DAY_NONE);
}

static void
test_nothing_selected (void)
{
  static const ShopOrder orders[] = {
    {"1",  "France", "2011-01-05", 100},
    { "2", "EIRE",   "2011-03-05", 70 }
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  gint32 day = curio_day_new (2011, 2, 1);

  show_everywhere (facts, day, day);
}

static void
test_one_day (void)
{
  static const ShopOrder orders[] = {
    {"1",  "France", "2011-01-05", 100},
    { "1", "France", "2011-01-05", 100},
    { "2", "EIRE",   "2011-01-05", 70 }
  };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));

  show_everywhere (facts, CURIO_DAY_NONE, CURIO_DAY_NONE);
}

/* --- products ------------------------------------------------------------ */

/* The view of products tells of the session's segment, like the map. */
static void
test_products (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (CURIO_TYPE_SEGMENTS_PAGE, session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioFigureCard *card;

  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "products"));
  curio_session_set_segment (session, CURIO_SEGMENT_HIBERNATING);
  stage_settle ();
  card = CURIO_FIGURE_CARD (gtk_widget_get_template_child (
      GTK_WIDGET (get_part (page, "products")),
      CURIO_TYPE_SEGMENT_PRODUCTS_VIEW, "card"));
  g_assert_true (g_str_has_prefix (
      curio_chart_view_get_chart (curio_figure_card_get_view (card))->title,
      "Hibernating"));
  stage_strike (window, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/segments-page/choose", test_choose);
  g_test_add_func ("/ui/segments-page/pane", test_pane);
  g_test_add_func ("/ui/segments-page/area", test_area);
  g_test_add_func ("/ui/segments-page/ways-on", test_ways_on);
  g_test_add_func ("/ui/segments-page/one-customer", test_one_customer);
  g_test_add_func ("/ui/segments-page/all-guests", test_all_guests);
  g_test_add_func ("/ui/segments-page/nothing", test_nothing_selected);
  g_test_add_func ("/ui/segments-page/one-day", test_one_day);
  g_test_add_func ("/ui/segments-page/products", test_products);
  return g_test_run ();
}
