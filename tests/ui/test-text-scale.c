/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a person wants larger text, what holds text grows with it. */

#include "curio-text-scale.h"
#include "curio-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

static void
set_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                (int)(96 * 1024 * scale), NULL);
}

static int
get_height (GtkWidget *widget)
{
  int height;

  gtk_widget_get_size_request (widget, NULL, &height);
  return height;
}

static void
test_heights (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *card = gtk_label_new ("card"), *dot = gtk_label_new ("dot");

  g_object_ref_sink (box);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_widget_set_size_request (card, 70, 200);
  gtk_widget_set_size_request (dot, 9, 9);
  set_scale (1.25);
  g_assert_cmpfloat (curio_text_scale_get (card), ==, 1.25);
  curio_text_scale_follow (box);
  g_assert_cmpint (get_height (card), ==, 250);
  set_scale (1.5);
  g_assert_cmpint (get_height (card), ==, 300);
  g_assert_cmpint (get_height (dot), ==, 9);
  set_scale (1);
  g_assert_cmpint (get_height (card), ==, 200);
  g_assert_finalize_object (box);
  set_scale (1.5); /* and nobody is asked any more */
  set_scale (1);
}

/* A window of 1000 has the room of one of 667: its filters get a bar of their
 * own. */
static void
test_header (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");
  g_autoptr (CurioFacts) facts = shop_new_large (50);
  CurioWindow *window = curio_window_new (NULL);
  GtkWidget *bar = eyes_get_child (window, "narrow_bar");

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  curio_session_show (curio_window_get_session (window), source, facts);
  stage_settle ();
  g_assert_false (gtk_widget_get_visible (bar));
  set_scale (1.5);
  stage_settle ();
  g_assert_true (gtk_widget_get_visible (bar));
  set_scale (1);
  stage_settle ();
  g_assert_false (gtk_widget_get_visible (bar));
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/text-scale/heights", test_heights);
  g_test_add_func ("/ui/text-scale/header", test_header);
  return g_test_run ();
}
