/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chips and a search: countries and items of an audience.  A shop has
 * thousands of items, so the search shows the first that match, and says where
 * there are more. */

#include "curio-campaign-picker.h"

#include "curio-rows.h"

#include <glib/gi18n-lib.h>

#define MATCHES_MOST 30

struct _CurioCampaignPicker
{
  AdwBin parent_instance;

  GtkBox *chips;
  GtkMenuButton *add;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkLabel *more;

  char **names;
  char **folded; /* for the search */
  guint n_names;
  GArray *chosen; /* of guint32 */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioCampaignPicker, curio_campaign_picker, ADW_TYPE_BIN)

/* --- chips --------------------------------------------------------------- */

static void
remove_cb (GtkButton *chip, gpointer user_data)
{
  CurioCampaignPicker *self = user_data;
  guint32 gone
      = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "index"));

  for (guint i = 0; i < self->chosen->len; i++)
    if (g_array_index (self->chosen, guint32, i) == gone)
      {
        g_array_remove_index (self->chosen, i);
        break;
      }
  gtk_box_remove (self->chips, GTK_WIDGET (chip));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), self->chosen->len > 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  g_signal_emit (self, changed_signal, 0);
}

static void
add_chip (CurioCampaignPicker *self, guint32 index)
{
  const char *name
      = index < self->n_names ? self->names[index] : _ ("not in this shop");
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);
  g_autofree char *tip = g_strdup_printf (_ ("Remove %s"), name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box),
                  gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_set_tooltip_text (chip, tip);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_add_css_class (chip, "code-chip");
  g_object_set_data (G_OBJECT (chip), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_box_append (self->chips, chip);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), TRUE);
}

static gboolean
is_chosen (CurioCampaignPicker *self, guint32 index)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_array_index (self->chosen, guint32, i) == index)
      return TRUE;
  return FALSE;
}

/* --- the search ---------------------------------------------------------- */

static void
add_match (CurioCampaignPicker *self, guint32 index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (self->names[index]);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->names[index], -1);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  gtk_list_box_append (self->list, row);
}

static void
say_more (CurioCampaignPicker *self, guint n_found)
{
  g_autofree char *text
      = n_found == 0 ? g_strdup (_ ("Nothing of this name."))
                     : g_strdup_printf (
                         ngettext ("and %u more: type more of the name",
                                   "and %u more: type more of the name",
                                   n_found - MIN (n_found, MATCHES_MOST)),
                         n_found - MIN (n_found, MATCHES_MOST));

  gtk_label_set_text (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more),
                          n_found == 0 || n_found > MATCHES_MOST);
}

static void
fill_matches (CurioCampaignPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  GtkListBoxRow *row;
  guint n_found = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->n_names; i++)
    {
      if (*self->names[i] == '\0' || is_chosen (self, i)
          || strstr (self->folded[i], wanted) == NULL)
        continue;
      if (n_found++ < MATCHES_MOST)
        add_match (self, i);
    }
  say_more (self, n_found);
}

static void
choose (CurioCampaignPicker *self, GtkListBoxRow *row)
{
  guint32 index
      = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));

  gtk_popover_popdown (self->popover);
  g_array_append_val (self->chosen, index);
  add_chip (self, index);
  g_signal_emit (self, changed_signal, 0);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  choose (user_data, row);
}

/* Enter takes the first that the search has found. */
static void
search_activated_cb (GtkSearchEntry *search, gpointer user_data)
{
  CurioCampaignPicker *self = user_data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    choose (self, row);
}

static void
shown_cb (CurioCampaignPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill_matches (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* --- life ---------------------------------------------------------------- */

static void
curio_campaign_picker_finalize (GObject *object)
{
  CurioCampaignPicker *self = CURIO_CAMPAIGN_PICKER (object);

  g_strfreev (self->names);
  g_strfreev (self->folded);
  g_array_unref (self->chosen);
  G_OBJECT_CLASS (curio_campaign_picker_parent_class)->finalize (object);
}

static void
curio_campaign_picker_class_init (CurioCampaignPickerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_campaign_picker_finalize;
  changed_signal
      = g_signal_new ("changed", CURIO_TYPE_CAMPAIGN_PICKER, G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CURIO_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-campaign-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPicker,
                                        chips);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPicker,
                                        add);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPicker,
                                        popover);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPicker,
                                        search);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPicker,
                                        list);
  gtk_widget_class_bind_template_child (widget_class, CurioCampaignPicker,
                                        more);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_matches);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
curio_campaign_picker_init (CurioCampaignPicker *self)
{
  self->chosen = g_array_new (FALSE, FALSE, sizeof (guint32));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
curio_campaign_picker_set_names (CurioCampaignPicker *self, const char *title,
                                 const char *const *names, guint n)
{
  g_autofree char *tip = g_strdup_printf (_ ("Add to: %s"), title);

  g_return_if_fail (CURIO_IS_CAMPAIGN_PICKER (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), tip);
  g_strfreev (self->names);
  g_strfreev (self->folded);
  self->n_names = n;
  self->names = g_new0 (char *, n + 1);
  self->folded = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->names[i] = g_strdup (names[i]);
      self->folded[i] = g_utf8_casefold (names[i], -1);
    }
}

void
curio_campaign_picker_add (CurioCampaignPicker *self, guint32 index)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_PICKER (self));

  if (is_chosen (self, index))
    return;
  g_array_append_val (self->chosen, index);
  add_chip (self, index);
}

const guint32 *
curio_campaign_picker_get (CurioCampaignPicker *self, guint *out_n)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_PICKER (self), NULL);

  *out_n = self->chosen->len;
  return (const guint32 *)self->chosen->data;
}
