/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns the customer list has. */

#include "curio-column-menu.h"
#include "curio-settings.h"

#include <glib/gi18n-lib.h>

#define SETTING "hidden-columns"
/* Below this width the sentence would cut the names beside it, and says what
 * the numbers say. */
#define NARROW 820

struct _CurioColumnMenu
{
  AdwBin parent_instance;

  GtkColumnView *view;
  gboolean is_one_segment;
  GtkAdjustment *across; /* of the list's scroller */
  guint source;          /* that looks how wide the list is */
  GtkWidget *checks[CURIO_N_LIST_COLUMNS]; /* that of the number is NULL */
};

G_DEFINE_FINAL_TYPE (CurioColumnMenu, curio_column_menu, ADW_TYPE_BIN)

static gboolean
is_wanted (CurioColumnMenu *self, CurioListColumn id)
{
  return self->checks[id] == NULL
         || gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[id]));
}

/* Before it has a place the list is taken for wide. */
static gboolean
is_shed (CurioColumnMenu *self, CurioListColumn id)
{
  double width = gtk_adjustment_get_page_size (self->across);

  return (id == CURIO_LIST_SEGMENT && self->is_one_segment)
         || (id == CURIO_LIST_WHY && width > 0 && width < NARROW);
}

static void
show_columns (CurioColumnMenu *self)
{
  for (guint id = 0; self->view != NULL && id < CURIO_N_LIST_COLUMNS; id++)
    curio_list_columns_show (self->view, id,
                             is_wanted (self, id) && !is_shed (self, id));
  if (self->view != NULL)
    curio_list_columns_stretch (self->view);
}

static gboolean
look_cb (gpointer user_data)
{
  CurioColumnMenu *self = user_data;

  self->source = 0;
  show_columns (self);
  return G_SOURCE_REMOVE;
}

/* The list is given its place right now, and its columns are not to change
 * meanwhile. */
static void
width_cb (CurioColumnMenu *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (GTK_PRIORITY_RESIZE, look_cb, self, NULL);
}

/* --- memory -------------------------------------------------------------- */

/* A bit for each column that is hidden; -1 where nobody chose. */
static gboolean
is_hidden_at_first (CurioListColumn id)
{
  int hidden = curio_settings_get_int (SETTING, -1);

  return hidden < 0 ? !curio_list_column_is_usual (id)
                    : (hidden & (1 << id)) != 0;
}

static void
toggled_cb (GtkCheckButton *check, gpointer user_data)
{
  CurioColumnMenu *self = user_data;
  GSettings *settings = curio_settings_get ();
  int hidden = 0;

  for (guint id = 0; id < CURIO_N_LIST_COLUMNS; id++)
    hidden |= is_wanted (self, id) ? 0 : 1 << id;
  if (settings != NULL)
    g_settings_set_int (settings, SETTING, hidden);
  show_columns (self);
}

/* --- life ---------------------------------------------------------------- */

void
curio_column_menu_set_view (CurioColumnMenu *self, GtkColumnView *view)
{
  g_return_if_fail (CURIO_IS_COLUMN_MENU (self));

  self->view = view;
  self->across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  g_signal_connect_object (self->across, "notify::page-size",
                           G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
  show_columns (self);
}

void
curio_column_menu_set_one_segment (CurioColumnMenu *self,
                                   gboolean is_one_segment)
{
  g_return_if_fail (CURIO_IS_COLUMN_MENU (self));

  self->is_one_segment = is_one_segment;
  show_columns (self);
}

static void
curio_column_menu_dispose (GObject *object)
{
  g_clear_handle_id (&CURIO_COLUMN_MENU (object)->source, g_source_remove);
  G_OBJECT_CLASS (curio_column_menu_parent_class)->dispose (object);
}

static void
curio_column_menu_class_init (CurioColumnMenuClass *class)
{
  G_OBJECT_CLASS (class)->dispose = curio_column_menu_dispose;
}

static GtkWidget *
make_list (CurioColumnMenu *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint id = CURIO_LIST_NUMBER + 1; id < CURIO_N_LIST_COLUMNS; id++)
    {
      GtkWidget *check
          = gtk_check_button_new_with_label (curio_list_column_get_title (id));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   !is_hidden_at_first (id));
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
      self->checks[id] = check;
      gtk_box_append (GTK_BOX (box), check);
    }
  return box;
}

static void
curio_column_menu_init (CurioColumnMenu *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), make_list (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button),
                                 "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Choose the columns"));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_bin_set_child (ADW_BIN (self), button);
}
