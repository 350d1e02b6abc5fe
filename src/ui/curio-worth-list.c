/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card "Worth knowing".  Its rows are made once and told what to say, as
 * that may change with every frame. */

#include "curio-worth-list.h"

#include "curio-steady-text.h"

#include <glib/gi18n-lib.h>

/* A row is as wide as that, or wider. */
#define SENTENCE_LETTERS 24

typedef struct
{
  GtkWidget *widget;
  GtkImage *icon;
  CurioSteadyText *text;
  const char *icon_name; /* that ICON shows: a new one is slow to draw */
  const char *target;
  int segment;
} Row;

struct _CurioWorthList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *nothing;

  Row rows[CURIO_FINDINGS_MOST];
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CurioWorthList, curio_worth_list, ADW_TYPE_BIN)

static void
make_row (Row *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("go-next-symbolic");

  row->icon = GTK_IMAGE (gtk_image_new ());
  row->text = CURIO_STEADY_TEXT (
      curio_steady_text_new (PANGO_ALIGN_LEFT, SENTENCE_LETTERS));
  gtk_widget_set_hexpand (GTK_WIDGET (row->text), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (row->icon), "finding-icon");
  gtk_image_set_pixel_size (GTK_IMAGE (chevron), 12);
  gtk_widget_add_css_class (chevron, "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->text));
  gtk_box_append (GTK_BOX (box), chevron);
  row->widget = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->widget), box);
}

static void
fill_row (Row *row, const CurioFinding *finding)
{
  row->target = finding->target;
  row->segment = finding->segment;
  gtk_widget_set_visible (row->widget, TRUE);
  gtk_widget_set_opacity (row->widget, 1);
  gtk_widget_set_sensitive (row->widget, TRUE);
  if (row->icon_name != finding->icon_name)
    gtk_image_set_from_icon_name (row->icon, finding->icon_name);
  row->icon_name = finding->icon_name;
  curio_steady_text_set_markup (row->text, finding->markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  curio_steady_text_get_text (row->text), -1);
}

/* While it holds, rows that say nothing keep their places. */
static void
empty_row (Row *row, gboolean is_holding)
{
  if (!is_holding)
    gtk_widget_set_visible (row->widget, FALSE);
  gtk_widget_set_opacity (row->widget, 0);
  gtk_widget_set_sensitive (row->widget, FALSE);
  curio_steady_text_set_markup (row->text, "");
}

void
curio_worth_list_update (CurioWorthList *self, const GPtrArray *findings,
                         gboolean is_holding)
{
  g_return_if_fail (CURIO_IS_WORTH_LIST (self));
  g_return_if_fail (findings != NULL);

  for (guint i = 0; i < CURIO_FINDINGS_MOST; i++)
    {
      Row *row = &self->rows[i];

      curio_steady_text_set_holding (row->text, is_holding);
      if (i < findings->len)
        fill_row (row, g_ptr_array_index (findings, i));
      else
        empty_row (row, is_holding);
    }
  gtk_widget_set_visible (self->nothing, findings->len == 0);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *widget, gpointer user_data)
{
  CurioWorthList *self = user_data;
  int index = gtk_list_box_row_get_index (widget);

  g_return_if_fail (index >= 0 && index < CURIO_FINDINGS_MOST);
  g_signal_emit (self, chosen_signal, 0, self->rows[index].target,
                 self->rows[index].segment);
}

static void
curio_worth_list_class_init (CurioWorthListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  chosen_signal = g_signal_new ("chosen", CURIO_TYPE_WORTH_LIST,
                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-worth-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioWorthList, list);
  gtk_widget_class_bind_template_child (widget_class, CurioWorthList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
curio_worth_list_init (CurioWorthList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < CURIO_FINDINGS_MOST; i++)
    {
      make_row (&self->rows[i]);
      gtk_widget_set_visible (self->rows[i].widget, FALSE);
      gtk_list_box_append (self->list, self->rows[i].widget);
    }
}
