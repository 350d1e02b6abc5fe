/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk moved by the wheel, the touch pad, buttons and fingers, on the slide
 * of the room and on that of the speaker; and which screen is another one. */

#include "curio-present-private.h"
#include "ui-eyes.h"
#include "ui-stage.h"
#include "ui-talk.h"

/* One click, one step of a wheel, or one stroke of a touch pad is one slide; a
 * stroke is not two however long it is, and half a step is none. */
static void
test_wheel (void)
{
  static const struct
  {
    double dy;
    GdkScrollUnit unit;
    gboolean is_new; /* the fingers were lifted before */
    guint slide;     /* that shows then; it begins with 1 */
  } turns[] = {
    {1,     GDK_SCROLL_UNIT_WHEEL,   FALSE, 2},
    { 0.5,  GDK_SCROLL_UNIT_WHEEL,   FALSE, 2},
    { 0.5,  GDK_SCROLL_UNIT_WHEEL,   FALSE, 3},
    { -1,   GDK_SCROLL_UNIT_WHEEL,   FALSE, 2},
    { 12,   GDK_SCROLL_UNIT_SURFACE, TRUE,  2},
    { 70,   GDK_SCROLL_UNIT_SURFACE, FALSE, 3},
    { 900,  GDK_SCROLL_UNIT_SURFACE, FALSE, 3},
    { 60,   GDK_SCROLL_UNIT_SURFACE, TRUE,  3},
    { 60,   GDK_SCROLL_UNIT_SURFACE, TRUE,  3},
    { -120, GDK_SCROLL_UNIT_SURFACE, TRUE,  2},
  };
  CurioPresentWindow *window = talk_start (1);

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      if (turns[i].is_new)
        curio_present_window_begin_scroll (window);
      curio_present_window_scroll (window, turns[i].dy, turns[i].unit);
      g_assert_cmpuint (curio_present_window_get_slide (window), ==,
                        turns[i].slide);
    }
  talk_end (window);
}

static void
test_click (void)
{
  CurioPresentWindow *window = talk_start (1);

  curio_present_window_click (window, GDK_BUTTON_PRIMARY);
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 2);
  curio_present_window_click (window, GDK_BUTTON_MIDDLE);
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 2);
  curio_present_window_click (window, GDK_BUTTON_SECONDARY);
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 1);
  talk_end (window);
}

/* A finger taps or swipes; neither a stroke down nor a wobble turns the page
 * twice.  The first touch shows the way out, which is taken. */
static void
test_touch (void)
{
  static const struct
  {
    double part, dx, dy;
    guint slide; /* that shows then; it begins with 1 */
  } touches[] = {
    {0.5,  0,    0,    2},
    { 0.9, 2,    3,    3},
    { 0.2, 0,    -2,   2},
    { 0.2, -200, 10,   3},
    { 0.9, 200,  -30,  2},
    { 0.5, 30,   0,    2},
    { 0.5, 70,   -200, 2},
  };
  CurioPresentWindow *window = talk_start (1);
  GtkWidget *leave = eyes_get_child (window, "leave");
  GtkWidget *slide = eyes_get_child (window, "slide");

  g_assert_false (gtk_widget_get_visible (leave));
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    {
      curio_present_window_touch (window, slide, touches[i].part,
                                  touches[i].dx, touches[i].dy);
      g_assert_cmpuint (curio_present_window_get_slide (window), ==,
                        touches[i].slide);
    }
  g_assert_true (gtk_widget_get_visible (leave));
  g_object_ref (window);
  g_signal_emit_by_name (leave, "clicked");
  stage_settle ();
  g_assert_finalize_object (window);
}

/* Beside each other, above each other; but not the same place, in the same
 * size or in another, nor a screen that is not there. */
static void
test_mirror (void)
{
  static const GdkRectangle here = { 0, 0, 1920, 1080 };
  static const struct
  {
    GdkRectangle there;
    gboolean is_apart;
  } screens[] = {
    {{ 1920, 0, 1280, 720 },     TRUE },
    { { -1280, 200, 1280, 720 }, TRUE },
    { { 0, 1080, 1920, 1080 },   TRUE },
    { { 0, 0, 1920, 1080 },      FALSE},
    { { 0, 0, 1024, 768 },       FALSE},
    { { 1000, 500, 1920, 1080 }, FALSE},
    { { 1920, 0, 0, 0 },         FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    g_assert_cmpint (curio_present_screen_is_apart (&here, &screens[i].there),
                     ==, screens[i].is_apart);
}

/* What is done on the slide of the speaker's view is done to the talk. */
static void
test_speaker_slide (void)
{
  CurioPresentWindow *window = talk_start (0);
  GtkWidget *slide;
  g_autoptr (GListModel) all = NULL;
  gboolean is_used = FALSE;

  curio_present_window_get_speaker (window, TRUE);
  slide = curio_speaker_pane_get_slide (window->panes[1]);
  all = gtk_widget_observe_controllers (slide);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (all, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_signal_emit_by_name (controller, "scroll", 0.0, 1.0, &is_used);
    }
  g_assert_true (is_used);
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 1);
  g_clear_object (&all);
  talk_end (window);
}

/* A finger on the speaker's own view turns the page, and the room is shown no
 * button. */
static void
test_speaker_touch (void)
{
  CurioPresentWindow *window = talk_start (0);
  GtkWidget *leave = eyes_get_child (window, "leave");

  curio_present_window_get_speaker (window, TRUE);
  curio_present_window_touch (
      window, curio_speaker_pane_get_slide (window->panes[1]), 0.9, 0, 0);
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 1);
  g_assert_false (gtk_widget_get_visible (leave));
  talk_end (window);
}

static GtkGesture *
find_drag (GtkWidget *slide)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (slide);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (all, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

/* A touch or a press that the system takes away ends like any other, but it
 * was none: the page stays.  The next one counts. */
static void
test_cancel (void)
{
  CurioPresentWindow *window = talk_start (0);
  GtkWidget *slide = eyes_get_child (window, "slide");
  GtkGesture *drag = find_drag (slide);

  for (guint button = 0; button <= GDK_BUTTON_PRIMARY; button++)
    {
      g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
      g_signal_emit_by_name (drag, "cancel", NULL);
      curio_present_window_lift (window, slide, button, 0.9, 0, 0);
      g_assert_cmpuint (curio_present_window_get_slide (window), ==, button);
      g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
      curio_present_window_lift (window, slide, button, 0.9, 0, 0);
      g_assert_cmpuint (curio_present_window_get_slide (window), ==,
                        button + 1);
    }
  talk_end (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  g_test_add_func ("/present-pointer/wheel", test_wheel);
  g_test_add_func ("/present-pointer/click", test_click);
  g_test_add_func ("/present-pointer/touch", test_touch);
  g_test_add_func ("/present-pointer/mirror", test_mirror);
  g_test_add_func ("/present-pointer/speaker-slide", test_speaker_slide);
  g_test_add_func ("/present-pointer/speaker-touch", test_speaker_touch);
  g_test_add_func ("/present-pointer/cancel", test_cancel);
  return g_test_run ();
}
