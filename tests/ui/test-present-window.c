/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk is moved by every key it should be, shows what it began with whatever
 * the window does meanwhile, and leaves nothing behind. */

#include "curio-chart-mark.h"
#include "curio-deck-draft.h"
#include "curio-present-window.h"
#include "curio-slide-view.h"
#include "curio-slide.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"
#include "ui-talk.h"

static void
test_keys (void)
{
  static const struct
  {
    guint key;
    guint slide; /* that shows then; it begins with 1 */
  } steps[] = {
    {GDK_KEY_Right,      2},
    { GDK_KEY_space,     3},
    { GDK_KEY_Page_Down, 4},
    { GDK_KEY_Down,      4},
    { GDK_KEY_Left,      3},
    { GDK_KEY_Page_Up,   2},
    { GDK_KEY_BackSpace, 1},
    { GDK_KEY_Up,        0},
    { GDK_KEY_Left,      0},
    { GDK_KEY_End,       4},
    { GDK_KEY_Home,      0},
    { GDK_KEY_Return,    1},
    { GDK_KEY_4,         1},
    { GDK_KEY_Return,    3},
    { GDK_KEY_KP_9,      3},
    { GDK_KEY_9,         3},
    { GDK_KEY_KP_Enter,  4},
    { GDK_KEY_0,         4},
    { GDK_KEY_2,         4},
    { GDK_KEY_Escape,    4}, /* forgets the number */
    { GDK_KEY_P,         3},
    { GDK_KEY_n,         4},
  };
  CurioPresentWindow *window = talk_start (1);

  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (curio_present_window_press (window, steps[i].key));
      g_assert_cmpuint (curio_present_window_get_slide (window), ==,
                        steps[i].slide);
    }
  g_assert_false (curio_present_window_press (window, GDK_KEY_x));
  talk_end (window);
}

static void
test_number (void)
{
  CurioPresentWindow *window = talk_start (0);

  curio_present_window_press (window, GDK_KEY_3);
  stage_settle ();
  g_assert_true (eyes_see (GTK_WIDGET (window), "3"));
  curio_present_window_press (window, GDK_KEY_Return);
  stage_settle ();
  g_assert_false (eyes_see (GTK_WIDGET (window), "3"));
  talk_end (window);
}

/* A blank screen, and back by the same key or by moving on. */
static void
test_blank (void)
{
  CurioPresentWindow *window = talk_start (0);
  GtkWindow *speaker = curio_present_window_get_speaker (window, TRUE);
  GtkWidget *seen = GTK_WIDGET (speaker);

  stage_settle ();
  g_assert_true (eyes_see (seen, "Slide 1 of 5"));
  g_assert_false (eyes_see (seen, "blank"));
  for (guint i = 0; i < 2; i++)
    {
      curio_present_window_press (window, i == 0 ? GDK_KEY_b : GDK_KEY_w);
      stage_settle ();
      g_assert_true (eyes_see (seen, "blank"));
      curio_present_window_press (window, i == 0 ? GDK_KEY_b : GDK_KEY_Right);
      stage_settle ();
      g_assert_false (eyes_see (seen, "blank"));
    }
  g_assert_true (eyes_see (seen, "Slide 2 of 5"));
  g_assert_true (eyes_see (seen, "Praise <them>"));
  curio_present_window_press (window, GDK_KEY_End);
  stage_settle ();
  g_assert_true (eyes_see (seen, "The last slide"));
  talk_end (window);
}

static gboolean
is_gone_cb (gpointer data)
{
  return *(gpointer *)data == NULL;
}

/* Without the speaker's view there is no talk. */
static void
test_speaker_closes (void)
{
  CurioPresentWindow *window = talk_start (0);
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_close (curio_present_window_get_speaker (window, TRUE));
  stage_settle ();
  g_assert_true (is_gone_cb (&gone));
}

/* On one screen a key turns the slides into the speaker's view. */
static void
test_one_screen (void)
{
  CurioPresentWindow *window = talk_start (1);

  g_assert_null (curio_present_window_get_speaker (window, FALSE));
  curio_present_window_press (window, GDK_KEY_s);
  stage_settle ();
  g_assert_true (eyes_see (GTK_WIDGET (window), "Praise <them>"));
  curio_present_window_press (window, GDK_KEY_Right);
  stage_settle ();
  g_assert_true (eyes_see (GTK_WIDGET (window), "No notes for this slide"));
  curio_present_window_press (window, GDK_KEY_s);
  stage_settle ();
  g_assert_false (eyes_see (GTK_WIDGET (window), "No notes"));
  talk_end (window);
}

/* Another shop, and none at all, change nothing in what is shown. */
static void
test_frozen (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (60);
  g_autoptr (CurioFacts) other = shop_new_large (9);
  g_autoptr (CurioSource) source = curio_source_new_local ("other");
  CurioSession *session = stage_new_session (facts);
  CurioTalk *talk = talk_new (session);
  CurioPresentWindow *window = curio_present_window_start (NULL, talk, 0);
  g_autoptr (CurioChart) before = curio_talk_build (talk, 3);
  g_autoptr (CurioChart) after = NULL;

  curio_session_show (session, source, other);
  g_clear_pointer (&facts, curio_facts_unref);
  g_assert_finalize_object (session);
  curio_present_window_press (window, GDK_KEY_4);
  curio_present_window_press (window, GDK_KEY_Return);
  stage_settle ();
  after = curio_talk_build (talk, 3);
  {
    g_autofree char *a = curio_chart_describe (before);
    g_autofree char *b = curio_chart_describe (after);

    g_assert_cmpstr (a, ==, b);
  }
  curio_talk_unref (talk);
  talk_end (window);
}

/* What is on screen is the slide of the files, mark by mark. */
static void
test_layout (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (60);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  g_autoptr (CurioTalk) talk = talk_new (session);
  GtkWidget *view = curio_slide_view_new ();
  GtkWidget *stage = stage_show (view, 960, 540);

  for (guint i = 0; i < TALK_N_SLIDES; i++)
    {
      const CurioLayout *screen;
      g_autoptr (CurioLayout) file
          = curio_chart_layout (curio_talk_get_chart (talk, i),
                                CURIO_SLIDE_WIDTH_PT, CURIO_SLIDE_HEIGHT_PT);

      curio_slide_view_show (CURIO_SLIDE_VIEW (view), talk, i);
      screen = curio_slide_view_get_layout (CURIO_SLIDE_VIEW (view));
      g_assert_nonnull (screen);
      g_assert_cmpuint (screen->marks->len, ==, file->marks->len);
      for (guint m = 0; m < file->marks->len; m++)
        {
          const CurioMark *a = curio_layout_get_mark (screen, (int)m);
          const CurioMark *b = curio_layout_get_mark (file, (int)m);

          g_assert_cmpstr (a->label, ==, b->label);
          g_assert_cmpfloat_with_epsilon (a->box.x, b->box.x, 1e-6);
          g_assert_cmpfloat_with_epsilon (a->box.y, b->box.y, 1e-6);
          g_assert_cmpfloat_with_epsilon (a->box.width, b->box.width, 1e-6);
          g_assert_cmpfloat_with_epsilon (a->box.height, b->box.height, 1e-6);
        }
    }
  curio_slide_view_show (CURIO_SLIDE_VIEW (view), talk, TALK_N_SLIDES);
  g_assert_null (curio_slide_view_get_layout (CURIO_SLIDE_VIEW (view)));
  stage_strike (stage, view);
}

/* Asserts that LABEL is what a screen reader is told of the slide, and that it
 * has a child for each mark, which says what the mark says. */
static void
assert_told (CurioSlideView *slide, const char *label)
{
  const CurioLayout *layout = curio_slide_view_get_layout (slide);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (slide));
  g_autofree char *differs = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (slide), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  g_assert_cmpstr (differs, ==, NULL);
  g_assert_cmpuint (layout->marks->len, >, 0);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      g_assert_true (CURIO_IS_CHART_MARK (child));
      g_assert_cmpstr (curio_chart_mark_get_label (CURIO_CHART_MARK (child)),
                       ==, curio_layout_get_mark (layout, (int)i)->label);
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);
}

/* Each slide is told, with its place and its marks; what was told of the one
 * before is gone. */
static void
test_screen_reader (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (60);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  g_autoptr (CurioTalk) talk = talk_new (session);
  CurioPresentWindow *window = curio_present_window_start (NULL, talk, 0);
  GtkWidget *slide;

  stage_settle ();
  slide = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (CURIO_IS_SLIDE_VIEW (slide));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (slide)),
                   ==, GTK_ACCESSIBLE_ROLE_GROUP);
  for (guint i = 0; i < TALK_N_SLIDES; i++)
    {
      g_autofree char *label
          = g_strdup_printf ("Slide %u of %u: %s", i + 1, TALK_N_SLIDES,
                             curio_talk_get_chart (talk, i)->title);

      assert_told (CURIO_SLIDE_VIEW (slide), label);
      curio_present_window_press (window, GDK_KEY_Right);
      stage_settle ();
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == slide);
    }
  talk_end (window);
}

static void
test_no_slide (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (20);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  g_autoptr (CurioDeck) deck = curio_deck_new ("");
  g_autoptr (CurioTalk) talk = curio_deck_draft_freeze (session, deck);

  g_assert_null (curio_present_window_start (NULL, talk, 0));
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  /* A cursor that blinks draws for ten seconds. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add_func ("/present-window/keys", test_keys);
  g_test_add_func ("/present-window/number", test_number);
  g_test_add_func ("/present-window/blank", test_blank);
  g_test_add_func ("/present-window/speaker-closes", test_speaker_closes);
  g_test_add_func ("/present-window/one-screen", test_one_screen);
  g_test_add_func ("/present-window/frozen", test_frozen);
  g_test_add_func ("/present-window/layout", test_layout);
  g_test_add_func ("/present-window/screen-reader", test_screen_reader);
  g_test_add_func ("/present-window/no-slide", test_no_slide);
  return g_test_run ();
}
