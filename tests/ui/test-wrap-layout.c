/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A label is as high for its width as without the layout, and needs the same
 * width whatever its height. */

#include "curio-wrap-layout.h"
#include "ui-stage.h"

static GtkLabel *
make_label (void)
{
  GtkWidget *label = gtk_label_new ("1,234 customers in a row of their own");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return g_object_ref_sink (GTK_LABEL (label));
}

static void
measure (GtkLabel *label, GtkOrientation orientation, int for_size, int out[2])
{
  gtk_widget_measure (GTK_WIDGET (label), orientation, for_size, &out[0],
                      &out[1], NULL, NULL);
}

static void
assert_same (GtkLabel *a, GtkLabel *b, GtkOrientation orientation,
             int for_size)
{
  int of_a[2], of_b[2];

  measure (a, orientation, for_size, of_a);
  measure (b, orientation, for_size, of_b);
  g_assert_cmpint (of_a[0], ==, of_b[0]);
  g_assert_cmpint (of_a[1], ==, of_b[1]);
}

static void
test_sizes (void)
{
  g_autoptr (GtkLabel) plain = make_label ();
  g_autoptr (GtkLabel) label = make_label ();
  int any[2], low[2];

  curio_wrap_layout_set (label);
  assert_same (plain, label, GTK_ORIENTATION_HORIZONTAL, -1);
  measure (label, GTK_ORIENTATION_HORIZONTAL, -1, any);
  for (int width = any[0]; width < any[1]; width += 20)
    assert_same (plain, label, GTK_ORIENTATION_VERTICAL, width);

  measure (label, GTK_ORIENTATION_HORIZONTAL, 200, low);
  g_assert_cmpint (low[0], ==, any[0]);
  g_assert_cmpint (low[1], ==, any[1]);
}

/* The text gets the room that the label gets. */
static void
test_room (void)
{
  GtkWidget *label = gtk_label_new ("first second");
  GtkWidget *window;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  curio_wrap_layout_set (GTK_LABEL (label));
  window = stage_show (label, 400, 100);
  g_assert_cmpint (
      pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))),
      ==, 1);
  gtk_label_set_text (GTK_LABEL (label),
                      "first second third fourth fifth sixth seventh eighth "
                      "ninth tenth eleventh twelfth thirteenth fourteenth");
  stage_settle ();
  g_assert_cmpint (
      pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))),
      >, 1);
  stage_strike (window, label);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/wrap-layout/sizes", test_sizes);
  g_test_add_func ("/ui/wrap-layout/room", test_room);
  return g_test_run ();
}
