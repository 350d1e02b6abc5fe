/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a leaflet or a flap shows comes before its shadows, in the order it was
 * in, also after it has been folded. */

#include "curio-shadows.h"
#include "ui-stage.h"

#include <adwaita.h>

/* How many children follow the last of the two that were given. */
static guint
count_behind (GtkWidget *folding)
{
  GtkWidget *child = gtk_widget_get_last_child (folding);
  guint n = 0;

  for (; !GTK_IS_LABEL (child); child = gtk_widget_get_prev_sibling (child))
    n++;
  return n;
}

static guint
count_shadows (GtkWidget *folding)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (folding); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += g_str_equal (gtk_widget_get_css_name (child), "shadow");
  return n;
}

static void
test_leaflet (void)
{
  GtkWidget *leaflet = adw_leaflet_new ();
  GtkWidget *side = gtk_label_new ("side"), *page = gtk_label_new ("page");
  GtkWidget *window, *first, *second;

  adw_leaflet_append (ADW_LEAFLET (leaflet), side);
  adw_leaflet_append (ADW_LEAFLET (leaflet), page);
  first = gtk_widget_get_next_sibling (side) == page ? side : page;
  second = first == side ? page : side;
  curio_shadows_put_last (leaflet);
  g_assert_cmpuint (count_shadows (leaflet), ==, 1);
  g_assert_true (gtk_widget_get_first_child (leaflet) == first);
  g_assert_true (gtk_widget_get_next_sibling (first) == second);
  g_assert_cmpuint (count_behind (leaflet), ==, 4);

  window = stage_show (leaflet, 400, 300);
  adw_leaflet_set_can_unfold (ADW_LEAFLET (leaflet), FALSE);
  stage_settle ();
  g_assert_cmpuint (count_behind (leaflet), ==, 4);
  stage_strike (window, leaflet);
}

static void
test_flap (void)
{
  GtkWidget *flap = adw_flap_new ();
  GtkWidget *window;

  adw_flap_set_flap (ADW_FLAP (flap), gtk_label_new ("pane"));
  adw_flap_set_content (ADW_FLAP (flap), gtk_label_new ("content"));
  curio_shadows_put_last (flap);
  g_assert_cmpuint (count_shadows (flap), ==, 1);
  g_assert_cmpuint (count_behind (flap), >=, 4);

  window = stage_show (flap, 400, 300);
  adw_flap_set_fold_policy (ADW_FLAP (flap), ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (ADW_FLAP (flap), FALSE);
  stage_settle ();
  g_assert_cmpuint (count_behind (flap), >=, 4);
  stage_strike (window, flap);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/shadows/leaflet", test_leaflet);
  g_test_add_func ("/ui/shadows/flap", test_flap);
  return g_test_run ();
}
