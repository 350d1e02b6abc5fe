/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart's numbers in a window of their own: rows can be selected and copied
 * as a spreadsheet takes them. */

#include "curio-table-window.h"
#include "curio-list-keys.h"
#include "curio-places.h"
#include "curio-spoken-names.h"

#include <glib/gi18n-lib.h>

struct _CurioTableWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkLabel *finding;
  GtkLabel *footer;
  GtkColumnView *view;

  CurioTable *table;
};

G_DEFINE_FINAL_TYPE (CurioTableWindow, curio_table_window, ADW_TYPE_WINDOW)

/* --- cells --------------------------------------------------------------- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_number = GPOINTER_TO_INT (data);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  CurioTableWindow *self = data;
  guint column = GPOINTER_TO_UINT (
      g_object_get_data (G_OBJECT (factory), "curio-column"));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      curio_table_get_shown (self->table,
                                             gtk_list_item_get_position (item),
                                             column));
}

/* With a capital: names come from the labels of a chart. */
static char *
make_title (const char *name)
{
  gunichar first = g_utf8_get_char (name);
  char upper[7] = "";

  if (*name == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_toupper (first), upper);
  return g_strconcat (upper, g_utf8_next_char (name), NULL);
}

static void
add_column (CurioTableWindow *self, guint index)
{
  gboolean is_number = curio_table_is_number (self->table, index);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title
      = make_title (curio_table_get_name (self->table, index));
  g_autoptr (GtkColumnViewColumn) column
      = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "curio-column",
                     GUINT_TO_POINTER (index));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb),
                    GINT_TO_POINTER (is_number));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

/* GTK 4.8 has no way to say it of a column. */
static void
align_titles (CurioTableWindow *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (box != NULL && curio_table_is_number (self->table, i))
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}

/* --- copying ------------------------------------------------------------- */

static void
append_row (GString *text, const CurioTable *table, guint row)
{
  guint n = curio_table_get_n_columns (table);

  for (guint c = 0; c < n; c++)
    g_string_append_printf (text, "%s%s",
                            curio_table_get_plain (table, row, c),
                            c + 1 < n ? "\t" : "\n");
}

/* The selected rows, or all of it where none is. */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  CurioTableWindow *self = CURIO_TABLE_WINDOW (widget);
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (
      gtk_column_view_get_model (self->view));
  guint n = (guint)gtk_bitset_get_size (chosen);
  g_autofree char *all
      = curio_table_print (self->table, gtk_label_get_text (self->footer));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *told
      = n > 0 ? g_strdup_printf (
            ngettext ("%u row copied", "%u rows copied", n), n)
              : g_strdup (_ ("Numbers copied"));

  for (guint i = 0; i < n; i++)
    append_row (text, self->table, gtk_bitset_get_nth (chosen, i));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          n > 0 ? text->str : all);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (told));
}

/* --- life ---------------------------------------------------------------- */

static void
curio_table_window_finalize (GObject *object)
{
  g_clear_pointer (&CURIO_TABLE_WINDOW (object)->table, curio_table_unref);
  G_OBJECT_CLASS (curio_table_window_parent_class)->finalize (object);
}

static void
curio_table_window_class_init (CurioTableWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_table_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-table-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioTableWindow,
                                        toasts);
  gtk_widget_class_bind_template_child (widget_class, CurioTableWindow,
                                        finding);
  gtk_widget_class_bind_template_child (widget_class, CurioTableWindow,
                                        footer);
  gtk_widget_class_bind_template_child (widget_class, CurioTableWindow, view);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c,
                                       GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_table_window_init (CurioTableWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_list_keys_add (self->view);
  curio_spoken_names_add (GTK_WIDGET (self));
}

static void
show_table (CurioTableWindow *self)
{
  g_autoptr (GtkSelectionModel) model = NULL;
  guint n = curio_table_get_n_rows (self->table);

  for (guint i = 0; i < curio_table_get_n_columns (self->table); i++)
    add_column (self, i);
  model = GTK_SELECTION_MODEL (
      gtk_multi_selection_new (G_LIST_MODEL (curio_places_new (n))));
  gtk_column_view_set_model (self->view, model);
  align_titles (self);
}

CurioTableWindow *
curio_table_window_present_table (GtkWidget *parent, CurioTable *table,
                                  const char *title, const char *footer)
{
  CurioTableWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (table != NULL, NULL);

  self = g_object_new (CURIO_TYPE_TABLE_WINDOW, "transient-for",
                       gtk_widget_get_root (parent), NULL);
  self->table = curio_table_ref (table);
  gtk_label_set_text (self->finding, title != NULL ? title : "");
  gtk_label_set_text (self->footer, footer != NULL ? footer : "");
  show_table (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

CurioTableWindow *
curio_table_window_present (GtkWidget *parent, const CurioChart *chart)
{
  g_autoptr (CurioTable) table = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  table = curio_chart_tabulate (chart);
  return curio_table_window_present_table (parent, table, chart->title,
                                           chart->footer);
}
