/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The buttons and the stack say the same, whoever changes it. */

#include "curio-settings.h"
#include "curio-view-switcher.h"
#include "ui-eyes.h"
#include "ui-stage.h"

typedef struct
{
  GtkWidget *box;
  GtkStack *stack;
  GtkWidget *switcher;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *stack = gtk_stack_new ();

  self->stack = GTK_STACK (stack);
  gtk_stack_add_titled (self->stack, gtk_label_new ("one"), "list", "List");
  gtk_stack_add_titled (self->stack, gtk_label_new ("two"), "map", "Map");
  gtk_stack_add_titled (self->stack, gtk_label_new ("three"), "flow", "Flow");
  self->switcher = g_object_new (CURIO_TYPE_VIEW_SWITCHER, "memory", "test",
                                 "stack", stack, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->switcher);
  gtk_box_append (GTK_BOX (self->box), stack);
  self->window = stage_show (self->box, 400, 300);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  stage_strike (self->window, self->box);
}

static gboolean
is_pressed (Fixture *self, const char *label)
{
  return gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (eyes_find_button (self->switcher, label)));
}

static void
test_both_ways (Fixture *self, gconstpointer unused)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  g_assert_true (is_pressed (self, "List"));
  g_assert_false (is_pressed (self, "Map"));
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (eyes_find_button (self->switcher, "Map")), TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->stack), ==, "map");
  gtk_stack_set_visible_child_name (self->stack, "flow");
  g_assert_true (is_pressed (self, "Flow"));
  g_assert_false (is_pressed (self, "Map"));
}

/* Another switcher of the same memory begins where this one was left. */
static void
test_memory (Fixture *self, gconstpointer unused)
{
  GtkStack *stack = GTK_STACK (g_object_ref_sink (gtk_stack_new ()));
  GtkWidget *other;

  g_assert_nonnull (curio_settings_get ());
  gtk_stack_set_visible_child_name (self->stack, "map");
  gtk_stack_add_titled (stack, gtk_label_new ("one"), "list", "List");
  gtk_stack_add_titled (stack, gtk_label_new ("two"), "map", "Map");
  other = g_object_ref_sink (g_object_new (CURIO_TYPE_VIEW_SWITCHER, "memory",
                                           "test", "stack", stack, NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "map");
  g_assert_finalize_object (other);
  g_assert_finalize_object (stack);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = NULL;

  g_test_init (&argc, &argv, NULL);
  data = g_test_build_filename (G_TEST_BUILT, "..", "..", "data", NULL);
  g_setenv ("GSETTINGS_SCHEMA_DIR", data, TRUE);
  adw_init ();
  g_test_add ("/ui/view-switcher/both-ways", Fixture, NULL, set_up,
              test_both_ways, tear_down);
  g_test_add ("/ui/view-switcher/memory", Fixture, NULL, set_up, test_memory,
              tear_down);
  return g_test_run ();
}
