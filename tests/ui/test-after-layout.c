/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What turns its children when it knows its width is never drawn before it has
 * turned them. */

#include "curio-after-layout.h"
#include "ui-stage.h"

#define WIDE_ENOUGH 400

typedef struct
{
  GtkWidget *page, *box; /* the box is the page's only child */
  CurioAfterLayout after;
  int width;
  gboolean is_turned;
  guint n_turns, n_paints;
} Turning;

static Turning turning;

static void
measure_page (GtkWidget *widget, GtkOrientation orientation, int for_size,
              int *minimum, int *natural, int *minimum_baseline,
              int *natural_baseline)
{
  gtk_widget_measure (turning.box, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
allocate_page (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (turning.box, width, height, baseline, NULL);
  if (width == turning.width)
    return;
  turning.width = width;
  curio_after_layout_ask (&turning.after);
}

static void
turn (GtkWidget *widget)
{
  g_assert_true (widget == turning.page);
  turning.n_turns++;
  turning.is_turned = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (turning.box),
                                  turning.width >= WIDE_ENOUGH
                                      ? GTK_ORIENTATION_HORIZONTAL
                                      : GTK_ORIENTATION_VERTICAL);
}

/* By where the children stand, not by what was said of them. */
static void
paint_cb (GdkFrameClock *clock)
{
  GtkWidget *first = gtk_widget_get_first_child (turning.box);
  double x, y;

  g_assert_true (gtk_widget_translate_coordinates (
      gtk_widget_get_next_sibling (first), first, 0, 0, &x, &y));
  g_assert_cmpint (x > 0, ==, turning.width >= WIDE_ENOUGH);
  g_assert_cmpint (y > 0, ==, turning.width < WIDE_ENOUGH);
  turning.n_paints++;
}

static void
realize_cb (GtkWidget *widget)
{
  g_signal_connect (gtk_widget_get_frame_clock (widget), "paint",
                    G_CALLBACK (paint_cb), NULL);
}

static void
make_page (void)
{
  turning = (Turning){ .page = adw_bin_new () };
  turning.box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (turning.box), gtk_label_new ("One"));
  gtk_box_append (GTK_BOX (turning.box), gtk_label_new ("Two"));
  adw_bin_set_child (ADW_BIN (turning.page), turning.box);
  gtk_widget_set_layout_manager (
      turning.page, gtk_custom_layout_new (NULL, measure_page, allocate_page));
  curio_after_layout_init (&turning.after, turning.page, turn);
  g_signal_connect (turning.page, "realize", G_CALLBACK (realize_cb), NULL);
}

/* Wide from the first, then narrow, then wide again. */
static void
test_widths (void)
{
  GtkWidget *window;

  make_page ();
  window = stage_show (turning.page, 500, 200);
  g_assert_cmpuint (turning.n_turns, ==, 1);
  g_assert_cmpuint (turning.n_paints, >, 0);
  for (guint i = 2; i < 4; i++)
    {
      int width = i == 2 ? 300 : 600;

      turning.is_turned = FALSE;
      turning.n_paints = 0;
      gtk_window_set_default_size (GTK_WINDOW (window), width, 200);
      stage_wait (&turning.is_turned);
      stage_settle ();
      g_assert_cmpint (turning.width, ==, width);
      g_assert_cmpuint (turning.n_turns, ==, i);
      g_assert_cmpuint (turning.n_paints, >, 0);
    }
  stage_strike (window, turning.page);
}

/* Asked while there is no layout, or nothing to be laid out in, it is done
 * once with the next. */
static void
test_asked_outside (void)
{
  GtkWidget *window;

  make_page ();
  curio_after_layout_ask (&turning.after);
  g_assert_cmpuint (turning.n_turns, ==, 0);
  window = stage_show (turning.page, 500, 200);
  g_assert_cmpuint (turning.n_turns, ==, 1);
  curio_after_layout_ask (&turning.after);
  curio_after_layout_ask (&turning.after);
  g_assert_cmpuint (turning.n_turns, ==, 1);
  stage_settle ();
  g_assert_cmpuint (turning.n_turns, ==, 2);
  stage_strike (window, turning.page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/after-layout/widths", test_widths);
  g_test_add_func ("/ui/after-layout/asked-outside", test_asked_outside);
  return g_test_run ();
}
