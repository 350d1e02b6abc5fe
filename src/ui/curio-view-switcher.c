/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The views of a page: linked buttons and a memory.  Those of GtkStackSwitcher
 * are each 100 pixels wide or more. */

#include "curio-view-switcher.h"
#include "curio-settings.h"

struct _CurioViewSwitcher
{
  AdwBin parent_instance;

  char *memory;
  GtkStack *stack;
  GtkBox *buttons;
};

enum
{
  PROP_0,
  PROP_STACK,
  PROP_MEMORY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CurioViewSwitcher, curio_view_switcher, ADW_TYPE_BIN)

/* --- memory ------------------------------------------------------------- */

static void
remember_cb (GtkStack *stack, GParamSpec *pspec, gpointer user_data)
{
  CurioViewSwitcher *self = user_data;
  const char *name = gtk_stack_get_visible_child_name (stack);

  if (self->memory != NULL && name != NULL)
    curio_settings_set_view (self->memory, name);
}

static void
recall (CurioViewSwitcher *self, GtkStack *stack)
{
  g_autofree char *name
      = self->memory != NULL ? curio_settings_get_view (self->memory) : NULL;

  if (name != NULL && gtk_stack_get_child_by_name (stack, name) != NULL)
    gtk_stack_set_visible_child_name (stack, name);
}

/* --- buttons ------------------------------------------------------------ */

static GtkWidget *
make_button (GtkStackPage *page, GtkWidget *group)
{
  GtkWidget *button
      = gtk_toggle_button_new_with_label (gtk_stack_page_get_title (page));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                               GTK_TOGGLE_BUTTON (group));
  g_object_bind_property (page, "visible", button, "visible",
                          G_BINDING_SYNC_CREATE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return button;
}

static GtkStackPage *
get_page (CurioViewSwitcher *self, guint index)
{
  g_autoptr (GListModel) pages
      = G_LIST_MODEL (gtk_stack_get_pages (self->stack));
  GtkStackPage *page = g_list_model_get_item (pages, index);

  g_object_unref (page); /* the stack keeps it */
  return page;
}

static void
toggled_cb (GtkToggleButton *button, gpointer user_data)
{
  CurioViewSwitcher *self = user_data;
  GtkStackPage *page = get_page (
      self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "view")));

  if (gtk_toggle_button_get_active (button))
    gtk_stack_set_visible_child (self->stack, gtk_stack_page_get_child (page));
}

static void
update (CurioViewSwitcher *self)
{
  GtkWidget *seen = gtk_stack_get_visible_child (self->stack);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  for (guint i = 0; button != NULL; i++)
    {
      if (gtk_stack_page_get_child (get_page (self, i)) == seen)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      button = gtk_widget_get_next_sibling (button);
    }
}

static void
add_buttons (CurioViewSwitcher *self)
{
  g_autoptr (GListModel) pages
      = G_LIST_MODEL (gtk_stack_get_pages (self->stack));
  GtkWidget *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      GtkWidget *button = make_button (get_page (self, i), first);

      first = first != NULL ? first : button;
      g_object_set_data (G_OBJECT (button), "view", GUINT_TO_POINTER (i));
      gtk_box_append (self->buttons, button);
    }
}

static void
watch_buttons (CurioViewSwitcher *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  for (; button != NULL; button = gtk_widget_get_next_sibling (button))
    g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
}

static void
set_stack (CurioViewSwitcher *self, GtkStack *stack)
{
  self->stack = stack;
  if (stack == NULL)
    return;
  add_buttons (self);
  recall (self, stack);
  update (self);
  watch_buttons (self);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stack, "notify::visible-child-name",
                           G_CALLBACK (remember_cb), self, 0);
}

GtkStack *
curio_view_switcher_get_stack (CurioViewSwitcher *self)
{
  g_return_val_if_fail (CURIO_IS_VIEW_SWITCHER (self), NULL);

  return self->stack;
}

/* --- life --------------------------------------------------------------- */

static void
curio_view_switcher_get_property (GObject *object, guint id, GValue *value,
                                  GParamSpec *pspec)
{
  CurioViewSwitcher *self = CURIO_VIEW_SWITCHER (object);

  switch (id)
    {
    case PROP_STACK:
      g_value_set_object (value, self->stack);
      break;
    case PROP_MEMORY:
      g_value_set_string (value, self->memory);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_view_switcher_set_property (GObject *object, guint id,
                                  const GValue *value, GParamSpec *pspec)
{
  CurioViewSwitcher *self = CURIO_VIEW_SWITCHER (object);

  switch (id)
    {
    case PROP_STACK:
      set_stack (self, g_value_get_object (value));
      break;
    case PROP_MEMORY:
      g_free (self->memory);
      self->memory = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_view_switcher_finalize (GObject *object)
{
  g_free (CURIO_VIEW_SWITCHER (object)->memory);
  G_OBJECT_CLASS (curio_view_switcher_parent_class)->finalize (object);
}

static void
curio_view_switcher_class_init (CurioViewSwitcherClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = curio_view_switcher_get_property;
  object_class->set_property = curio_view_switcher_set_property;
  object_class->finalize = curio_view_switcher_finalize;

  properties[PROP_STACK]
      = g_param_spec_object ("stack", NULL, NULL, GTK_TYPE_STACK,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MEMORY] = g_param_spec_string (
      "memory", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
curio_view_switcher_init (CurioViewSwitcher *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->buttons = GTK_BOX (buttons);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view-switch");
  adw_bin_set_child (ADW_BIN (self), buttons);
}
