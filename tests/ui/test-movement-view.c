/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of movement between segments: whom its marks ask for, and its two
 * dates. */

#include "curio-figure-card.h"
#include "curio-movement-view.h"
#include "curio-movement-words.h"
#include "curio-segments-page.h"
#include "curio-steady-text.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

static GtkWidget *
make_page (CurioSession *session)
{
  return g_object_new (CURIO_TYPE_SEGMENTS_PAGE, "title", "Segments",
                       "session", session, NULL);
}

static GObject *
get_part (GtkWidget *page, const char *name)
{
  GObject *part
      = gtk_widget_get_template_child (page, CURIO_TYPE_SEGMENTS_PAGE, name);

  g_assert_nonnull (part);
  return part;
}

/* --- movement ----------------------------------------------------------- */

static CurioChartView *
get_movement (GtkWidget *page, const char *name)
{
  GtkWidget *view = GTK_WIDGET (get_part (page, "movement"));
  GObject *card
      = gtk_widget_get_template_child (view, CURIO_TYPE_MOVEMENT_VIEW, name);

  return curio_figure_card_get_view (CURIO_FIGURE_CARD (card));
}

static GObject *
get_movement_part (GtkWidget *page, const char *name)
{
  return gtk_widget_get_template_child (
      GTK_WIDGET (get_part (page, "movement")), CURIO_TYPE_MOVEMENT_VIEW,
      name);
}

static void
show_movement (GtkWidget *page, const char *figure)
{
  g_assert_true (curio_page_show_view (CURIO_PAGE (page), "movement"));
  gtk_stack_set_visible_child_name (
      GTK_STACK (get_movement_part (page, "figures")), figure);
  stage_settle ();
}

/* The largest cell of the matrix of a year. */
static void
find_largest (const CurioMeasures *measures, CurioMovement *out,
              guint *out_from, guint *out_to)
{
  gint32 since = curio_day_add_months (measures->view.as_of_day, -12);

  curio_movement_measure (&measures->view, since, out);
  *out_from = *out_to = 0;
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    for (guint j = 0; j < CURIO_N_SEGMENTS; j++)
      if (out->cells[i][j] > out->cells[*out_from][*out_to])
        {
          *out_from = i;
          *out_to = j;
        }
}

/* A click on a flow, a cell or a sum asks for exactly those customers. */
static void
assert_asks (CurioSession *session, CurioChartView *view, guint from, guint to,
             guint32 expected)
{
  CurioAudience *audience = curio_session_get_audience (session);
  g_autofree guint8 *mask = NULL;
  guint32 n;

  stage_click_mark (view,
                    stage_find_mark (view, curio_movement_get_id (from, to)));
  mask = curio_customer_rule_find (curio_audience_get_rule (audience),
                                   curio_session_get_measures (session), &n);
  g_assert_cmpuint (n, ==, expected);
}

static void
test_marks (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (1500);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  CurioMovement movement;
  guint from, to;

  find_largest (curio_session_get_measures (session), &movement, &from, &to);
  g_assert_cmpuint (movement.cells[from][to], >, 0);
  for (guint i = 0; i < 2; i++)
    {
      const char *name = i == 0 ? "flows" : "table";
      CurioChartView *view = get_movement (page, name);

      show_movement (page, name);
      assert_asks (session, view, from, to, movement.cells[from][to]);
      assert_asks (session, view, from, CURIO_MOVEMENT_ALL,
                   curio_movement_count (&movement, from, CURIO_MOVEMENT_ALL));
      assert_asks (session, view, CURIO_NOT_YET_CUSTOMERS, CURIO_MOVEMENT_ALL,
                   movement.n_after - movement.n_before);
      assert_asks (session, view, CURIO_MOVEMENT_ALL, to,
                   curio_movement_count (&movement, CURIO_MOVEMENT_ALL, to));
      g_assert_cmpint (curio_chart_view_get_chart (view)->selected, ==,
                       i == 0 ? curio_movement_get_id (CURIO_MOVEMENT_ALL, to)
                              : -1);
    }
  stage_strike (window, page);
}

static const char *
get_title (GtkWidget *page)
{
  return curio_chart_view_get_chart (get_movement (page, "flows"))->title;
}

static void
test_dates (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (1500);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  gint32 until = curio_session_get_measures (session)->view.as_of_day - 40;

  show_movement (page, "flows");
  g_assert_nonnull (strstr (get_title (page), " in a year"));
  g_signal_emit_by_name (get_movement_part (page, "since"), "span-chosen", 3);
  g_assert_nonnull (strstr (get_title (page), " in a quarter"));
  g_signal_emit_by_name (get_movement_part (page, "until"), "day-chosen",
                         until);
  g_assert_cmpint (curio_session_get_selection (session)->to_day, ==,
                   until - 1);
  g_assert_nonnull (strstr (get_title (page), " in a quarter"));
  g_signal_emit_by_name (get_movement_part (page, "since"), "day-chosen",
                         until - 50);
  g_assert_nonnull (strstr (get_title (page), " since "));
  g_signal_emit_by_name (get_movement_part (page, "since"), "day-chosen",
                         curio_day_new (2001, 1, 1));
  g_assert_cmpstr (get_title (page), ==,
                   "This selection has no earlier customers to compare "
                   "with");
  stage_strike (window, page);
}

static const char *
get_sums (GtkWidget *page)
{
  return curio_steady_text_get_text (
      CURIO_STEADY_TEXT (get_movement_part (page, "sums")));
}

/* Dates that cannot be: no page without figures, and a sentence. */
static void
test_beyond (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *page = make_page (session);
  GtkWidget *window = stage_show (page, 1148, 813);
  const CurioSelection *chosen = curio_session_get_selection (session);
  gpointer until = get_movement_part (page, "until");

  show_movement (page, "flows");
  g_signal_emit_by_name (get_movement_part (page, "since"), "day-chosen",
                         facts->last_day + 30);
  g_assert_true (g_str_has_prefix (
      get_sums (page), "The first date must lie before the second: "));

  g_signal_emit_by_name (until, "day-chosen", facts->last_day + 500);
  stage_settle ();
  g_assert_cmpint (chosen->to_day, ==, CURIO_DAY_NONE);
  g_assert_true (eyes_see (window, "The records end on "));

  curio_session_set_dates (session, facts->last_day - 20, facts->last_day);
  g_signal_emit_by_name (until, "day-chosen", facts->first_day - 500);
  g_assert_cmpint (chosen->from_day, ==, facts->first_day);
  g_assert_cmpint (chosen->to_day, ==, facts->first_day);
  g_assert_cmpuint (curio_session_get_measures (session)->view.n_orders, >, 0);

  curio_session_set_dates (session, facts->last_day - 20, CURIO_DAY_NONE);
  g_signal_emit_by_name (until, "day-chosen", facts->last_day - 100);
  g_assert_cmpint (chosen->from_day, ==, facts->last_day - 101);
  g_assert_cmpint (chosen->to_day, ==, facts->last_day - 101);
  stage_assert_sane (page);
  stage_strike (window, page);
}
int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/movement-view/marks", test_marks);
  g_test_add_func ("/ui/movement-view/dates", test_dates);
  g_test_add_func ("/ui/movement-view/beyond", test_beyond);
  return g_test_run ();
}
