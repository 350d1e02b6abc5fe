/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that lists the keys of the program. */

#include "curio-shortcuts-window.h"

#include <string.h>

#define KEYS_GAP_PX 6

typedef struct
{
  GtkWidget *row, *group; /* borrowed */
  char *words;            /* to be searched; folded */
} Entry;

struct _CurioShortcutsWindow
{
  AdwWindow parent_instance;

  GtkSearchEntry *search;
  GtkStack *stack;
  AdwPreferencesPage *page;

  AdwPreferencesGroup *group; /* that was begun last; borrowed */
  GArray *entries;            /* of Entry */
};

G_DEFINE_FINAL_TYPE (CurioShortcutsWindow, curio_shortcuts_window,
                     ADW_TYPE_WINDOW)

/* --- keys ------------------------------------------------------------------
 */

static gboolean
has_modifier (const char *key)
{
  return strchr (key, '<') != NULL;
}

static void
append_keys (GtkBox *box, const char *keys)
{
  GtkWidget *label = gtk_shortcut_label_new (keys);

  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_box_append (box, label);
}

/* Single keys stand in one line, each combination of keys in one of its own:
 * side by side they would be wider than a telephone. */
static GtkWidget *
make_keys (const char *const *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, KEYS_GAP_PX);
  g_autoptr (GString) single = g_string_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    if (!has_modifier (keys[i]))
      g_string_append_printf (single, "%s%s", single->len > 0 ? " " : "",
                              keys[i]);
  if (single->len > 0)
    append_keys (GTK_BOX (box), single->str);
  for (guint i = 0; keys[i] != NULL; i++)
    if (has_modifier (keys[i]))
      append_keys (GTK_BOX (box), keys[i]);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, KEYS_GAP_PX);
  gtk_widget_set_margin_bottom (box, KEYS_GAP_PX);
  return box;
}

/* "Ctrl+Z, Ctrl+Y" */
static char *
write_keys (const char *const *keys)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      GdkModifierType state;
      guint keyval;
      g_autofree char *word = NULL;

      gtk_accelerator_parse (keys[i], &keyval, &state);
      word = gtk_accelerator_get_label (keyval, state);
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", word);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- searching -------------------------------------------------------------
 */

/* A group without rows would be a heading of nothing. */
static void
search_changed_cb (CurioShortcutsWindow *self)
{
  g_autofree char *wanted = g_utf8_casefold (
      gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  gboolean is_any = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    gtk_widget_set_visible (g_array_index (self->entries, Entry, i).group,
                            FALSE);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      gboolean is_wanted = strstr (entry->words, wanted) != NULL;

      gtk_widget_set_visible (entry->row, is_wanted);
      if (is_wanted)
        gtk_widget_set_visible (entry->group, TRUE);
      is_any = is_any || is_wanted;
    }
  gtk_stack_set_visible_child_name (self->stack, is_any ? "keys" : "none");
}

/* Escape takes the search away, and then the window. */
static void
stop_search_cb (CurioShortcutsWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Elsewhere the key goes on from row to row; GTK would give it to what scrolls
 * them. */
static gboolean
leave_search_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CurioShortcutsWindow *self = CURIO_SHORTCUTS_WINDOW (widget);

  return gtk_widget_get_focus_child (GTK_WIDGET (self->search)) != NULL
         && gtk_widget_child_focus (GTK_WIDGET (self->page),
                                    GTK_DIR_TAB_FORWARD);
}

/* --- rows ------------------------------------------------------------------
 */

void
curio_shortcuts_window_begin_group (CurioShortcutsWindow *self,
                                    const char *title)
{
  g_return_if_fail (CURIO_IS_SHORTCUTS_WINDOW (self));

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, title);
  adw_preferences_page_add (self->page, self->group);
}

void
curio_shortcuts_window_add (CurioShortcutsWindow *self, const char *title,
                            const char *const *keys)
{
  g_return_if_fail (CURIO_IS_SHORTCUTS_WINDOW (self));
  g_return_if_fail (self->group != NULL);

  GtkWidget *row = adw_action_row_new ();
  g_autofree char *spoken = write_keys (keys);
  g_autofree char *words = g_strjoin (
      " ", adw_preferences_group_get_title (self->group), title, spoken, NULL);
  Entry entry = { .row = row,
                  .group = GTK_WIDGET (self->group),
                  .words = g_utf8_casefold (words, -1) };

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keys (keys));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  adw_preferences_group_add (self->group, row);
  /* The arrows go from row to row, as who reads by ear needs it.  Not before
   * it is in its list, which takes that from what cannot be pressed. */
  gtk_widget_set_focusable (row, TRUE);
  g_array_append_val (self->entries, entry);
}

/* --- life ------------------------------------------------------------------
 */

static void
clear_entry (gpointer data)
{
  g_free (((Entry *)data)->words);
}

static void
curio_shortcuts_window_finalize (GObject *object)
{
  g_array_unref (CURIO_SHORTCUTS_WINDOW (object)->entries);
  G_OBJECT_CLASS (curio_shortcuts_window_parent_class)->finalize (object);
}

static void
curio_shortcuts_window_class_init (CurioShortcutsWindowClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_shortcuts_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget, CurioShortcutsWindow, search);
  gtk_widget_class_bind_template_child (widget, CurioShortcutsWindow, stack);
  gtk_widget_class_bind_template_child (widget, CurioShortcutsWindow, page);
  gtk_widget_class_bind_template_callback (widget, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget, stop_search_cb);
  gtk_widget_class_add_binding (widget, GDK_KEY_Down, 0, leave_search_cb,
                                NULL);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_shortcuts_window_init (CurioShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

CurioShortcutsWindow *
curio_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (CURIO_TYPE_SHORTCUTS_WINDOW, "transient-for", parent,
                       NULL);
}
