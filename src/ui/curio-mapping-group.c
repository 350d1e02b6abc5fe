/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matches columns with the person: what was recognised is chosen already, what
 * was not stands out. */

#include "curio-mapping-group.h"

#include <glib/gi18n-lib.h>

struct _CurioMappingGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AdwComboRow *rows[CURIO_N_COLUMNS];
  char **names;
  char **hints; /* or NULL */
  gboolean filling;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioMappingGroup, curio_mapping_group, ADW_TYPE_BIN)

int
curio_mapping_group_get (CurioMappingGroup *self, CurioColumn column)
{
  g_return_val_if_fail (CURIO_IS_MAPPING_GROUP (self), -1);

  if (self->names == NULL)
    return -1;
  /* The first entry of the list chooses nothing. */
  return (int)adw_combo_row_get_selected (self->rows[column]) - 1;
}

const char *
curio_mapping_group_get_hint (CurioMappingGroup *self, CurioColumn column)
{
  int chosen = curio_mapping_group_get (self, column);

  return chosen >= 0 && self->hints != NULL ? self->hints[chosen] : NULL;
}

static gboolean
is_taken_twice (CurioMappingGroup *self, CurioColumn column)
{
  int chosen = curio_mapping_group_get (self, column);

  for (CurioColumn other = 0; other < CURIO_N_COLUMNS; other++)
    if (other != column && chosen >= 0
        && curio_mapping_group_get (self, other) == chosen)
      return TRUE;
  return FALSE;
}

static gboolean
is_settled (CurioMappingGroup *self, CurioColumn column)
{
  return curio_mapping_group_get (self, column) >= 0
         && !is_taken_twice (self, column);
}

gboolean
curio_mapping_group_is_complete (CurioMappingGroup *self)
{
  g_return_val_if_fail (CURIO_IS_MAPPING_GROUP (self), FALSE);

  for (CurioColumn column = 0; column < CURIO_N_COLUMNS; column++)
    if (!is_settled (self, column))
      return FALSE;
  return TRUE;
}

void
curio_mapping_group_get_mapping (CurioMappingGroup *self, CurioMapping *out)
{
  g_return_if_fail (CURIO_IS_MAPPING_GROUP (self));

  for (CurioColumn column = 0; column < CURIO_N_COLUMNS; column++)
    {
      int chosen = curio_mapping_group_get (self, column);

      out->names[column] = chosen >= 0 ? g_strdup (self->names[chosen]) : NULL;
    }
}

static void
say_row (CurioMappingGroup *self, CurioColumn column)
{
  AdwComboRow *row = self->rows[column];
  int chosen = curio_mapping_group_get (self, column);
  const char *text = "";

  if (chosen < 0)
    text = _ ("Not recognised: choose a column");
  else if (is_taken_twice (self, column))
    text = _ ("Chosen twice");
  else if (self->hints != NULL)
    text = self->hints[chosen];

  /* Samples may hold anything, markup too. */
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  /* GTK 4.8 warns of a label that may be cut and is narrower than its dots. */
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row),
                                     g_utf8_strlen (text, -1) > 3 ? 1 : 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  if (is_settled (self, column))
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
}

static void
say_all (CurioMappingGroup *self)
{
  guint n_open = 0;
  g_autofree char *text = NULL;

  for (CurioColumn column = 0; column < CURIO_N_COLUMNS; column++)
    {
      say_row (self, column);
      n_open += !is_settled (self, column);
    }

  if (n_open == 0)
    text = g_strdup (_ ("All eight are matched."));
  else
    text = g_strdup_printf (ngettext ("%u of the eight has to be chosen.",
                                      "%u of the eight have to be chosen.",
                                      n_open),
                            n_open);
  adw_preferences_group_set_description (self->group, text);
}

static void
selected_cb (CurioMappingGroup *self)
{
  if (self->filling)
    return;
  say_all (self);
  g_signal_emit (self, changed_signal, 0);
}

void
curio_mapping_group_set_columns (CurioMappingGroup *self,
                                 const char *const *names,
                                 const char *const *hints, const int *mapped)
{
  g_return_if_fail (CURIO_IS_MAPPING_GROUP (self));

  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_strfreev (self->names);
  g_strfreev (self->hints);
  self->names = g_strdupv ((char **)names);
  self->hints = g_strdupv ((char **)hints);

  gtk_string_list_append (list, _ ("Choose…"));
  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (list, names[i]);

  self->filling = TRUE;
  for (CurioColumn column = 0; column < CURIO_N_COLUMNS; column++)
    {
      adw_combo_row_set_model (self->rows[column], G_LIST_MODEL (list));
      adw_combo_row_set_selected (self->rows[column],
                                  (guint)(mapped[column] + 1));
    }
  self->filling = FALSE;
  say_all (self);
}

static void
curio_mapping_group_finalize (GObject *object)
{
  CurioMappingGroup *self = CURIO_MAPPING_GROUP (object);

  g_strfreev (self->names);
  g_strfreev (self->hints);
  G_OBJECT_CLASS (curio_mapping_group_parent_class)->finalize (object);
}

static void
curio_mapping_group_class_init (CurioMappingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = curio_mapping_group_finalize;
  changed_signal
      = g_signal_new ("changed", CURIO_TYPE_MAPPING_GROUP, G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_mapping_group_init (CurioMappingGroup *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->group = ADW_PREFERENCES_GROUP (group);
  adw_preferences_group_set_title (self->group, _ ("Columns"));
  for (CurioColumn column = 0; column < CURIO_N_COLUMNS; column++)
    {
      GtkWidget *row = adw_combo_row_new ();

      self->rows[column] = ADW_COMBO_ROW (row);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     curio_column_get_title (column));
      g_signal_connect_object (row, "notify::selected",
                               G_CALLBACK (selected_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->group, row);
    }
  adw_bin_set_child (ADW_BIN (self), group);
}

GtkWidget *
curio_mapping_group_new (void)
{
  return g_object_new (CURIO_TYPE_MAPPING_GROUP, NULL);
}
