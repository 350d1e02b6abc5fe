/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side bar: pages above, the shop and its state below. */

#include "curio-side-bar.h"

#include "curio-format.h"
#include "curio-notice.h"
#include "curio-recent.h"

#include <glib/gi18n-lib.h>

struct _CurioSideBar
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkLabel *shop;
  GtkLabel *lines;
  GtkLabel *until;
  GtkImage *status_icon;
  GtkLabel *status;
  GtkWidget *stop;

  CurioSession *session;
  char *title; /* of the shop, asked at STAMP; NULL: not yet */
  guint stamp;
  guint timer; /* runs while a load does */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint page_chosen_signal;
static guint page_entered_signal;

G_DEFINE_FINAL_TYPE (CurioSideBar, curio_side_bar, ADW_TYPE_BIN)

/* The state is asked for with every change of filter and seldom another: to
 * set the same icon again would lay the window out. */
static void
show_state (CurioSideBar *self, const char *icon_name, const char *detail)
{
  GtkWidget *status = GTK_WIDGET (self->status);

  if (g_strcmp0 (gtk_image_get_icon_name (self->status_icon), icon_name) != 0)
    gtk_image_set_from_icon_name (self->status_icon, icon_name);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (status), detail) != 0)
    gtk_widget_set_tooltip_text (status, detail);
}

static void
update_status (CurioSideBar *self)
{
  const char *icon_name;
  g_autofree char *status
      = curio_notice_get_status (self->session, &icon_name);

  g_autofree char *detail = curio_notice_get_detail (self->session);

  gtk_label_set_text (self->status, status);
  show_state (self, icon_name, detail);
  gtk_widget_set_visible (self->stop, curio_session_get_busy (self->session));
}

static gboolean
update_status_cb (gpointer self)
{
  update_status (self);
  return G_SOURCE_CONTINUE;
}

static void
busy_cb (CurioSideBar *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (curio_session_get_busy (self->session))
    self->timer = g_timeout_add (250, update_status_cb, self);
  update_status (self);
}

/* What the person calls the shop.  The name is on disk, and this is asked with
 * every frame of a drag. */
static const char *
get_title (CurioSideBar *self)
{
  guint stamp = curio_recent_get_stamp ();

  if (self->title == NULL || stamp != self->stamp)
    {
      g_free (self->title);
      self->title
          = curio_recent_get_title (curio_session_get_source (self->session));
      self->stamp = stamp;
    }
  return self->title;
}

static void
opened_cb (CurioSideBar *self)
{
  g_clear_pointer (&self->title, g_free);
}

/* What was loaded, not what is selected: the foot tells of the shop. */
static void
update_shop (CurioSideBar *self)
{
  const CurioFacts *facts = curio_session_get_facts (self->session);

  if (facts == NULL)
    return;

  g_autofree char *n = curio_format_count (facts->n_rows);
  g_autofree char *lines = g_strdup_printf (
      ngettext ("%s line", "%s lines", (gulong)facts->n_rows), n);
  g_autofree char *day = facts->last_day != CURIO_DAY_NONE
                             ? curio_format_day (facts->last_day)
                             : NULL;
  g_autofree char *until
      = day != NULL ? g_strdup_printf (_ ("to %s"), day) : g_strdup ("");

  gtk_label_set_text (self->shop, get_title (self));
  gtk_label_set_text (self->lines, lines);
  gtk_label_set_text (self->until, until);
  update_status (self);
}

/* By a click, or by walking there with the keyboard: what is selected here is
 * what is shown beside it. */
static void
row_selected_cb (CurioSideBar *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, page_chosen_signal, 0,
                   g_object_get_data (G_OBJECT (row), "page"));
}

static void
row_activated_cb (CurioSideBar *self, GtkListBoxRow *row)
{
  g_signal_emit (self, page_entered_signal, 0);
}

static void
stop_clicked_cb (CurioSideBar *self)
{
  curio_session_cancel (self->session);
}

void
curio_side_bar_add_page (CurioSideBar *self, const char *id,
                         const char *icon_name, const char *title)
{
  g_return_if_fail (CURIO_IS_SIDE_BAR (self));

  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), gtk_label_new (title));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "page", (gpointer)id);
  gtk_list_box_append (self->list, row);
}

void
curio_side_bar_select_page (CurioSideBar *self, const char *id)
{
  g_return_if_fail (CURIO_IS_SIDE_BAR (self));

  GtkListBoxRow *row;
  GtkListBoxRow *found = NULL;

  for (int i = 0;
       (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "page"), id) == 0)
      found = row;
  /* A page that is not in the list leaves none selected. */
  gtk_list_box_select_row (self->list, found);
}

/* Tab walks on to the next widget, not from page to page: that would show
 * each page on the way. */
static gboolean
curio_side_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CurioSideBar *self = CURIO_SIDE_BAR (widget);
  gboolean is_in_list
      = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  if (is_in_list && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_child_focus (self->stop, direction);
  if (is_in_list && direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return GTK_WIDGET_CLASS (curio_side_bar_parent_class)
      ->focus (widget, direction);
}

static void
set_session (CurioSideBar *self, CurioSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_set_object (&self->session, session);
  opened_cb (self);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "opened", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (update_shop), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::error",
                           G_CALLBACK (update_status), self,
                           G_CONNECT_SWAPPED);
  busy_cb (self);
  update_shop (self);
}

static void
curio_side_bar_set_property (GObject *object, guint id, const GValue *value,
                             GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (CURIO_SIDE_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_side_bar_dispose (GObject *object)
{
  set_session (CURIO_SIDE_BAR (object), NULL);
  G_OBJECT_CLASS (curio_side_bar_parent_class)->dispose (object);
}

static void
curio_side_bar_class_init (CurioSideBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = curio_side_bar_set_property;
  object_class->dispose = curio_side_bar_dispose;
  widget_class->focus = curio_side_bar_focus;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CURIO_TYPE_SESSION,
                             G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  page_chosen_signal
      = g_signal_new ("page-chosen", CURIO_TYPE_SIDE_BAR, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  page_entered_signal
      = g_signal_new ("page-entered", CURIO_TYPE_SIDE_BAR, G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-side-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioSideBar, list);
  gtk_widget_class_bind_template_child (widget_class, CurioSideBar, shop);
  gtk_widget_class_bind_template_child (widget_class, CurioSideBar, lines);
  gtk_widget_class_bind_template_child (widget_class, CurioSideBar, until);
  gtk_widget_class_bind_template_child (widget_class, CurioSideBar,
                                        status_icon);
  gtk_widget_class_bind_template_child (widget_class, CurioSideBar, status);
  gtk_widget_class_bind_template_child (widget_class, CurioSideBar, stop);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
curio_side_bar_init (CurioSideBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
