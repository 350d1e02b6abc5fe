/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matching columns: complete only when all eight are chosen, none twice. */

#include "curio-mapping-group.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static AdwComboRow *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_COMBO_ROW (widget)
      && g_str_equal (
          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return ADW_COMBO_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_mapping (void)
{
  static const char *const names[]
      = { "a", "b", "c", "d", "e", "f", "g", "h", "i", NULL };
  const int mapped[CURIO_N_COLUMNS] = { 0, 1, 2, 3, 4, 5, 6, -1 };
  GtkWidget *group = g_object_ref_sink (curio_mapping_group_new ());
  CurioMappingGroup *mapping = CURIO_MAPPING_GROUP (group);
  CurioMapping chosen = { { NULL } };
  AdwComboRow *country;
  guint n_changes = 0;

  g_signal_connect_swapped (group, "changed", G_CALLBACK (count_cb),
                            &n_changes);
  g_assert_false (curio_mapping_group_is_complete (mapping));
  curio_mapping_group_set_columns (mapping, names, NULL, mapped);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_false (curio_mapping_group_is_complete (mapping));

  country = find_row (group, curio_column_get_title (CURIO_COLUMN_COUNTRY));
  /* Taken by the customer already. */
  adw_combo_row_set_selected (country, 1 + 6);
  g_assert_false (curio_mapping_group_is_complete (mapping));
  adw_combo_row_set_selected (country, 1 + 8);
  g_assert_true (curio_mapping_group_is_complete (mapping));
  g_assert_cmpuint (n_changes, ==, 2);

  curio_mapping_group_get_mapping (mapping, &chosen);
  g_assert_cmpstr (chosen.names[CURIO_COLUMN_INVOICE], ==, "a");
  g_assert_cmpstr (chosen.names[CURIO_COLUMN_COUNTRY], ==, "i");
  curio_mapping_clear (&chosen);
  g_assert_finalize_object (group);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/mapping-group/mapping", test_mapping);
  return g_test_run ();
}
