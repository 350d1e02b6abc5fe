/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of connections and shops.  It forgets entries and passwords, never
 * a shop: what lies in a local one stays there. */

#include "curio-shops-window.h"

#include "curio-connect-dialog.h"
#include "curio-keyring.h"
#include "curio-notice.h"
#include "curio-recent.h"
#include "curio-spoken-names.h"

#include <glib/gi18n-lib.h>

struct _CurioShopsWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkListBox *list;
  GtkWidget *nothing;

  CurioSession *session;
  GPtrArray *sources;     /* of the rows, in order */
  CurioRecentEntry *gone; /* taken off last; NULL: nothing to undo */
};

G_DEFINE_FINAL_TYPE (CurioShopsWindow, curio_shops_window, ADW_TYPE_WINDOW)

static void
tell (CurioShopsWindow *self, const char *text, const char *undo)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  if (undo != NULL)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, undo);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* --- rows ---------------------------------------------------------------- */

static char *
describe (const CurioSource *source)
{
  g_autofree char *title = NULL, *login = NULL;

  if (source->shop != NULL)
    return g_strdup (_ ("A shop on this computer"));
  title = curio_source_get_title (source);
  login = curio_source_describe_login (source);
  /* Translators: "retail on sales.example, as anna at sales.example". */
  return g_strdup_printf (_ ("%s, as %s"), title, login);
}

static void
add_item (GMenu *menu, const char *label, const char *action, guint i)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", i);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu (const CurioSource *source, guint i)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  add_item (menu, _ ("_Rename…"), "shops.rename", i);
  if (source->shop == NULL)
    {
      add_item (menu, _ ("_Copy the Connection…"), "shops.copy", i);
      add_item (menu, _ ("_Forget Password"), "shops.forget-password", i);
    }
  add_item (menu, _ ("_Take off the List"), "shops.remove", i);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button),
                                  G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button),
                                 "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("More for this shop"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_row (CurioShopsWindow *self, const CurioSource *source, guint i)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = curio_recent_get_title (source);
  g_autofree char *subtitle = describe (source);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (
      ADW_ACTION_ROW (row), source->shop != NULL ? "curio-shop-symbolic"
                                                 : "curio-database-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu (source, i));
  gtk_list_box_append (self->list, row);
}

static void
fill (CurioShopsWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  self->sources = curio_source_list_recent ();
  for (guint i = 0; i < self->sources->len; i++)
    add_row (self, g_ptr_array_index (self->sources, i), i);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->sources->len > 0);
  gtk_widget_set_visible (self->nothing, self->sources->len == 0);
  curio_spoken_names_add (GTK_WIDGET (self->list));
}

static void
row_activated_cb (CurioShopsWindow *self, GtkListBoxRow *row)
{
  guint i = (guint)gtk_list_box_row_get_index (row);

  curio_session_open (self->session, g_ptr_array_index (self->sources, i));
  gtk_window_close (GTK_WINDOW (self));
}

/* --- other shops --------------------------------------------------------- */

static void
go (CurioShopsWindow *self, const char *action)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
demo_cb (CurioShopsWindow *self)
{
  go (self, "win.open-demo");
}

static void
connect_cb (CurioShopsWindow *self)
{
  go (self, "win.connect");
}

static void
import_cb (CurioShopsWindow *self)
{
  go (self, "win.import");
}

/* --- what the menus do --------------------------------------------------- */

static const CurioSource *
get_source (CurioShopsWindow *self, GVariant *parameter)
{
  guint32 i = g_variant_get_uint32 (parameter);

  return i < self->sources->len ? g_ptr_array_index (self->sources, i) : NULL;
}

typedef struct
{
  CurioShopsWindow *window;
  CurioSource *source;
  GtkWidget *name;
} Renaming;

static void
free_renaming (gpointer data, GClosure *closure)
{
  Renaming *self = data;

  g_object_unref (self->window);
  curio_source_free (self->source);
  g_free (self);
}

static void
renamed_cb (GtkWindow *dialog, const char *response, gpointer data)
{
  Renaming *self = data;

  if (g_strcmp0 (response, "rename") != 0)
    return;
  curio_recent_rename (self->source,
                       gtk_editable_get_text (GTK_EDITABLE (self->name)));
  fill (self->window);
  if (self->window->session != NULL
      && curio_session_get_facts (self->window->session) != NULL)
    curio_session_redraw (self->window->session);
}

static GtkWidget *
make_name_list (Renaming *self)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *title = curio_recent_get_title (self->source);

  self->name = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (self->name), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->name), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->name);
  return list;
}

static void
rename_shop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioShopsWindow *window = CURIO_SHOPS_WINDOW (widget);
  const CurioSource *source = get_source (window, parameter);
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (window), _ ("Rename the Shop"),
      _ ("The name is for you alone; nothing changes in the shop. Without one "
         "it is called as before."));
  Renaming *self = g_new0 (Renaming, 1);

  self->window = g_object_ref (window);
  self->source = curio_source_copy (source);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel",
                                    _ ("_Cancel"), "rename", _ ("_Rename"),
                                    NULL);
  adw_message_dialog_set_response_appearance (
      ADW_MESSAGE_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           "rename");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog),
                                         "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      make_name_list (self));
  curio_spoken_names_add (dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (renamed_cb), self,
                         free_renaming, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* There it is tested, too.  What is changed in it makes another shop:
 * contacts, campaigns and notes stay with this one. */
static void
copy_shop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioShopsWindow *self = CURIO_SHOPS_WINDOW (widget);

  curio_connect_dialog_present (
      gtk_window_get_transient_for (GTK_WINDOW (self)), self->session,
      get_source (self, parameter));
  gtk_window_close (GTK_WINDOW (self));
}

static void
remove_shop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioShopsWindow *self = CURIO_SHOPS_WINDOW (widget);
  const CurioSource *source = get_source (self, parameter);
  g_autofree char *title = curio_recent_get_title (source);
  g_autofree char *text
      = g_strdup_printf (_ ("“%s” is off the list; its lines stay"), title);

  g_clear_pointer (&self->gone, curio_recent_entry_free);
  self->gone = curio_recent_remove (source);
  fill (self);
  tell (self, text, "shops.undo");
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioShopsWindow *self = CURIO_SHOPS_WINDOW (widget);

  if (self->gone == NULL)
    return;
  curio_recent_put_back (self->gone);
  g_clear_pointer (&self->gone, curio_recent_entry_free);
  fill (self);
}

static void
forgotten_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioShopsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;

  if (!curio_keyring_finish (result, &error))
    trouble = curio_notice_get_sentence (error);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tell (self,
          trouble != NULL ? trouble : _ ("No password is kept for it now"),
          NULL);
}

static void
forget_password (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CurioShopsWindow *self = CURIO_SHOPS_WINDOW (widget);

  curio_keyring_forget_async (get_source (self, parameter), forgotten_cb,
                              g_object_ref (self));
}

/* --- the window ---------------------------------------------------------- */

static void
curio_shops_window_finalize (GObject *object)
{
  CurioShopsWindow *self = CURIO_SHOPS_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->gone, curio_recent_entry_free);
  G_OBJECT_CLASS (curio_shops_window_parent_class)->finalize (object);
}

static void
curio_shops_window_class_init (CurioShopsWindowClass *klass)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = curio_shops_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-shops-window.ui");
  gtk_widget_class_bind_template_child (widget, CurioShopsWindow, toasts);
  gtk_widget_class_bind_template_child (widget, CurioShopsWindow, list);
  gtk_widget_class_bind_template_child (widget, CurioShopsWindow, nothing);
  gtk_widget_class_bind_template_callback (widget, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget, demo_cb);
  gtk_widget_class_bind_template_callback (widget, connect_cb);
  gtk_widget_class_bind_template_callback (widget, import_cb);
  gtk_widget_class_install_action (widget, "shops.rename", "u", rename_shop);
  gtk_widget_class_install_action (widget, "shops.copy", "u", copy_shop);
  gtk_widget_class_install_action (widget, "shops.remove", "u", remove_shop);
  gtk_widget_class_install_action (widget, "shops.undo", NULL, undo);
  gtk_widget_class_install_action (widget, "shops.forget-password", "u",
                                   forget_password);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_shops_window_init (CurioShopsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
  curio_spoken_names_add (GTK_WIDGET (self));
}

CurioShopsWindow *
curio_shops_window_present (GtkWindow *parent, CurioSession *session)
{
  CurioShopsWindow *self;

  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);

  self = g_object_new (CURIO_TYPE_SHOPS_WINDOW, "transient-for", parent,
                       "modal", parent != NULL, NULL);
  self->session = g_object_ref (session);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
