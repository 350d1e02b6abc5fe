/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chips of stock codes that are not goods. */

#include "curio-goods-editor.h"

#include "curio-list-keys.h"
#include "curio-rows.h"

#include "curio-page.h"

#include <glib/gi18n-lib.h>

struct _CurioGoodsEditor
{
  AdwBin parent_instance;

  GtkFlowBox *chips;
  GtkEntry *code;
  GtkWidget *reset;

  CurioSession *session;
  char **shown; /* the codes of the chips */
};

G_DEFINE_FINAL_TYPE (CurioGoodsEditor, curio_goods_editor, ADW_TYPE_BIN)

static const char *const *
get_codes (CurioGoodsEditor *self)
{
  const char *const *codes = curio_session_get_not_goods (self->session);

  return codes != NULL ? codes : curio_default_not_goods;
}

/* It stands in a page and in the preferences. */
static void
tell (CurioGoodsEditor *self, const char *trouble)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self),
                                               ADW_TYPE_PREFERENCES_WINDOW);
  g_autofree char *markup = g_markup_escape_text (trouble, -1);

  if (!curio_page_say (GTK_WIDGET (self), trouble) && window != NULL)
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window),
                                      adw_toast_new (markup));
}

/* NULL: the usual ones. */
static void
keep (CurioGoodsEditor *self, const char *const *codes)
{
  g_autoptr (GError) error = NULL;

  if (codes != NULL && g_strv_equal (codes, curio_default_not_goods))
    codes = NULL;
  if (!curio_session_set_not_goods (self->session, codes, &error))
    tell (self, error->message);
}

/* One code or several with commas between; those that are there already are
 * passed over. */
static void
add_cb (CurioGoodsEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->code));
  g_auto (GStrv) wanted = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;

  g_strv_builder_addv (builder, (const char **)get_codes (self));
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_autofree char *code = g_ascii_strup (g_strstrip (wanted[i]), -1);

      if (*code != '\0' && !g_strv_contains (get_codes (self), code))
        g_strv_builder_add (builder, code);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->code), "");
  codes = g_strv_builder_end (builder);
  if (!g_strv_equal ((const char *const *)codes, get_codes (self)))
    keep (self, (const char *const *)codes);
}

/* The chip that had the keyboard is gone: on to the one in its PLACE, or to
 * the last. */
static void
focus_chip (CurioGoodsEditor *self, int place)
{
  GtkFlowBoxChild *child
      = gtk_flow_box_get_child_at_index (self->chips, place);

  if (child == NULL && place > 0)
    child = gtk_flow_box_get_child_at_index (self->chips, place - 1);
  if (child != NULL)
    gtk_widget_grab_focus (gtk_flow_box_child_get_child (child));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

static void
remove_cb (GtkButton *chip, gpointer user_data)
{
  CurioGoodsEditor *self = user_data;
  int place = gtk_flow_box_child_get_index (
      GTK_FLOW_BOX_CHILD (gtk_widget_get_parent (GTK_WIDGET (chip))));
  g_autofree char *gone
      = g_strdup (g_object_get_data (G_OBJECT (chip), "code"));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *codes = get_codes (self);
  g_auto (GStrv) left = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    if (!g_str_equal (codes[i], gone))
      g_strv_builder_add (builder, codes[i]);
  left = g_strv_builder_end (builder);
  keep (self, (const char *const *)left);
  focus_chip (self, place);
}

static void
reset_cb (CurioGoodsEditor *self)
{
  keep (self, NULL);
}

static void
add_chip (CurioGoodsEditor *self, const char *code)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *tip = g_strdup_printf (_ ("Count %s as goods"), code);

  gtk_box_append (GTK_BOX (box), gtk_label_new (code));
  gtk_box_append (GTK_BOX (box),
                  gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_set_tooltip_text (chip, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (chip, "code-chip");
  g_object_set_data_full (G_OBJECT (chip), "code", g_strdup (code), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_flow_box_insert (self->chips, chip, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
}

void
curio_goods_editor_update (CurioGoodsEditor *self, CurioSession *session)
{
  const char *const *codes;
  GtkFlowBoxChild *child;

  g_return_if_fail (CURIO_IS_GOODS_EDITOR (self));

  g_set_object (&self->session, session);
  codes = get_codes (self);
  gtk_widget_set_sensitive (self->reset,
                            curio_session_get_not_goods (session) != NULL);
  if (self->shown != NULL
      && g_strv_equal (codes, (const char *const *)self->shown))
    return;
  g_strfreev (self->shown);
  self->shown = g_strdupv ((char **)codes);
  while ((child = gtk_flow_box_get_child_at_index (self->chips, 0)) != NULL)
    gtk_flow_box_remove (self->chips, GTK_WIDGET (child));
  for (guint i = 0; codes[i] != NULL; i++)
    add_chip (self, codes[i]);
}

static void
curio_goods_editor_dispose (GObject *object)
{
  CurioGoodsEditor *self = CURIO_GOODS_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_strfreev);
  G_OBJECT_CLASS (curio_goods_editor_parent_class)->dispose (object);
}

static void
curio_goods_editor_class_init (CurioGoodsEditorClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_goods_editor_dispose;
  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      widget, "/uk/co/londongiftshop/Curio/ui/curio-goods-editor.ui");
  gtk_widget_class_bind_template_child (widget, CurioGoodsEditor, chips);
  gtk_widget_class_bind_template_child (widget, CurioGoodsEditor, code);
  gtk_widget_class_bind_template_child (widget, CurioGoodsEditor, reset);
  gtk_widget_class_bind_template_callback (widget, add_cb);
  gtk_widget_class_bind_template_callback (widget, reset_cb);
}

static void
curio_goods_editor_init (CurioGoodsEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* From chip to chip the arrows go: Tab would need a step for each. */
  curio_list_keys_let_tab_leave (GTK_WIDGET (self->chips));
}
