/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drawing widget: picking, walking, activating, following its size. */

#include "ui-stage.h"

static CurioChart *
make_treemap (void)
{
  static const CurioTile tiles[] = {
    {4,
     60, CURIO_INK_TILE,
     CURIO_INK_ON_TILE,     "Four",
     { "60" },
     { "60" },
     "Four: 60" },
    { 2,
     30, CURIO_INK_TILE + 1,
     CURIO_INK_ON_TILE + 1,
     "Two",                         { "30" },
     { "30" },
     "Two: 30"  },
    { 7,
     10, CURIO_INK_TILE + 2,
     CURIO_INK_ON_TILE + 2,
     "Seven",                       { "10" },
     { "10" },
     "Seven: 10"},
  };
  CurioChart *chart = curio_treemap_new (tiles, G_N_ELEMENTS (tiles));

  curio_chart_set_words (chart, g_strdup ("Four is the largest"),
                         g_strdup ("Area = value"), NULL);
  return chart;
}

static void
note_cb (CurioChartView *view, int id, int series, gpointer user_data)
{
  *(int *)user_data = id;
}

static CurioChartView *
make_view (int *id)
{
  CurioChartView *view = CURIO_CHART_VIEW (curio_chart_view_new ());

  *id = -1;
  g_signal_connect (view, "activated", G_CALLBACK (note_cb), id);
  curio_chart_view_set_chart (view, make_treemap ());
  return view;
}

/* A click in the middle of each mark activates that mark's id. */
static void
test_click (void)
{
  int id;
  CurioChartView *view = make_view (&id);
  GtkWidget *window = stage_show (GTK_WIDGET (view), 480, 320);
  static const int ids[] = { 4, 2, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      stage_click_mark (view, stage_find_mark (view, ids[i]));
      g_assert_cmpint (id, ==, ids[i]);
    }
  stage_strike (window, GTK_WIDGET (view));
}

static void
test_keyboard (void)
{
  int id;
  CurioChartView *view = make_view (&id);
  GtkWidget *window = stage_show (GTK_WIDGET (view), 480, 320);

  stage_press (GTK_WIDGET (view), GDK_KEY_Home);
  stage_press (GTK_WIDGET (view), GDK_KEY_Return);
  g_assert_cmpint (id, ==, 4);
  stage_press (GTK_WIDGET (view), GDK_KEY_Right);
  stage_press (GTK_WIDGET (view), GDK_KEY_Return);
  g_assert_cmpint (id, !=, 4);
  stage_press (GTK_WIDGET (view), GDK_KEY_End);
  stage_press (GTK_WIDGET (view), GDK_KEY_space);
  g_assert_cmpint (id, ==, 7);
  stage_strike (window, GTK_WIDGET (view));
}

/* Three pixels are nine quarters of a point at the usual text size, and fewer
 * where the desktop's text is larger. */
static void
test_size (void)
{
  int id, dpi;
  CurioChartView *view = make_view (&id);
  GtkWidget *window = stage_show (GTK_WIDGET (view), 480, 320);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (view));
  double width = gtk_widget_get_width (GTK_WIDGET (view));

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpfloat_with_epsilon (curio_chart_view_get_layout (view)->width_pt,
                                  width * 0.75, 0.01);
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  g_assert_cmpfloat_with_epsilon (curio_chart_view_get_layout (view)->width_pt,
                                  width * 0.5, 0.01);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  stage_strike (window, GTK_WIDGET (view));
}

/* The same layout is drawn and picked until the chart changes. */
static void
test_change (void)
{
  int id;
  CurioChartView *view = make_view (&id);
  GtkWidget *window = stage_show (GTK_WIDGET (view), 480, 320);
  const CurioLayout *layout = curio_chart_view_get_layout (view);

  g_assert_true (layout == curio_chart_view_get_layout (view));
  stage_press (GTK_WIDGET (view), GDK_KEY_End);
  curio_chart_view_set_chart (view, NULL);
  stage_settle ();
  g_assert_null (curio_chart_view_get_layout (view));
  stage_press (GTK_WIDGET (view), GDK_KEY_Right);
  stage_press (GTK_WIDGET (view), GDK_KEY_Return);
  g_assert_cmpint (id, ==, -1);
  curio_chart_view_set_chart (view, make_treemap ());
  stage_settle ();
  g_assert_cmpuint (curio_chart_view_get_layout (view)->marks->len, ==, 3);
  stage_strike (window, GTK_WIDGET (view));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/chart-view/click", test_click);
  g_test_add_func ("/ui/chart-view/keyboard", test_keyboard);
  g_test_add_func ("/ui/chart-view/size", test_size);
  g_test_add_func ("/ui/chart-view/change", test_change);
  return g_test_run ();
}
