/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of a slide under the keyboard: what has the keyboard, and what the
 * room sees of it. */

#include "curio-chart-mark.h"
#include "curio-present-window.h"
#include "curio-slide-view.h"
#include "ui-keys.h"
#include "ui-stage.h"
#include "ui-talk.h"

static GtkWidget *
get_focus (CurioPresentWindow *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

/* Below 0: the keys stand on the slide, and no mark has a ring. */
static void
assert_stands_on (CurioPresentWindow *window, CurioSlideView *slide, int index)
{
  const CurioLayout *layout = curio_slide_view_get_layout (slide);
  const CurioMark *mark = curio_slide_view_get_focused_mark (slide);

  if (index < 0)
    {
      g_assert_true (get_focus (window) == GTK_WIDGET (slide));
      g_assert_null (mark);
      return;
    }
  g_assert_true (mark == curio_layout_get_mark (layout, index));
  g_assert_true (CURIO_IS_CHART_MARK (get_focus (window)));
  g_assert_cmpstr (
      curio_chart_mark_get_label (CURIO_CHART_MARK (get_focus (window))), ==,
      mark->label);
}

static GtkLabel *
find_label (GtkWidget *root)
{
  GtkLabel *label = NULL;

  if (GTK_IS_LABEL (root))
    return GTK_LABEL (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      label = find_label (child);
  return label;
}

/* The room reads the mark's numbers, no smaller than a fiftieth of what it
 * sees. */
static void
assert_shown (CurioSlideView *slide, int index)
{
  GtkLabel *label = find_label (GTK_WIDGET (slide));
  PangoAttrIterator *iterator;
  PangoFontDescription *font = pango_font_description_new ();

  g_assert_nonnull (label);
  g_assert_cmpstr (
      gtk_label_get_text (label), ==,
      curio_layout_get_mark (curio_slide_view_get_layout (slide), index)
          ->label);
  iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  pango_attr_iterator_get_font (iterator, font, NULL, NULL);
  g_assert_true (pango_font_description_get_size_is_absolute (font));
  g_assert_cmpint (pango_font_description_get_size (font), >=,
                   gtk_widget_get_height (GTK_WIDGET (slide)) * PANGO_SCALE
                       / 50);
  pango_attr_iterator_destroy (iterator);
  pango_font_description_free (font);
}

static void
press (CurioPresentWindow *window, guint key)
{
  g_assert_true (curio_present_window_press (window, key));
  stage_settle ();
}

/* Tab goes from mark to mark, and round by way of the slide; Escape leaves
 * them and not the talk, as do another slide and a blank screen. */
static void
test_marks (void)
{
  CurioPresentWindow *window = talk_start (1);
  CurioSlideView *slide = CURIO_SLIDE_VIEW (get_focus (window));
  int last = (int)curio_slide_view_get_layout (slide)->marks->len - 1;

  g_assert_cmpint (last, >, 3);
  assert_stands_on (window, slide, -1);
  press (window, GDK_KEY_Tab);
  assert_stands_on (window, slide, 0);
  press (window, GDK_KEY_Tab);
  assert_stands_on (window, slide, 1);
  assert_shown (slide, 1);
  press (window, GDK_KEY_ISO_Left_Tab);
  press (window, GDK_KEY_ISO_Left_Tab);
  assert_stands_on (window, slide, -1);
  g_assert_null (find_label (GTK_WIDGET (slide)));
  press (window, GDK_KEY_ISO_Left_Tab);
  assert_stands_on (window, slide, last);
  press (window, GDK_KEY_Escape);
  assert_stands_on (window, slide, -1);
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 1);
  press (window, GDK_KEY_Tab);
  press (window, GDK_KEY_3);
  assert_stands_on (window, slide, 0);
  press (window, GDK_KEY_Return);
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 2);
  assert_stands_on (window, slide, -1);
  press (window, GDK_KEY_Tab);
  press (window, GDK_KEY_b);
  press (window, GDK_KEY_Tab);
  assert_stands_on (window, slide, -1);
  talk_end (window);
}

/* Ctrl and an arrow go to what lies there; the arrow alone turns the page. */
static void
test_neighbour (void)
{
  CurioPresentWindow *window = talk_start (1);
  CurioSlideView *slide = CURIO_SLIDE_VIEW (get_focus (window));
  const CurioMark *first, *second;

  keys_focus_window (GTK_WINDOW (window));
  keys_press ("Tab");
  first = curio_slide_view_get_focused_mark (slide);
  g_assert_nonnull (first);
  keys_press ("ctrl+Right");
  second = curio_slide_view_get_focused_mark (slide);
  g_assert_nonnull (second);
  g_assert_cmpfloat (second->box.x, >=, first->box.x + first->box.width);
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 1);
  keys_press ("Right");
  g_assert_cmpuint (curio_present_window_get_slide (window), ==, 2);
  assert_stands_on (window, slide, -1);
  talk_end (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  /* A display that blinks is never still. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add_func ("/present-marks/tab", test_marks);
  g_test_add_func ("/present-marks/neighbour", test_neighbour);
  return g_test_run ();
}
