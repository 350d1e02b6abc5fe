/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pill above the customer list: whose list it is. */

#include "curio-segment-pill.h"
#include "curio-swatch.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioSegmentPill
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  CurioSwatch *swatch;
  GtkLabel *label;
  GtkPopover *popover;
  GtkListBox *list;
  guint32 n_customers[CURIO_N_SEGMENTS + 1]; /* as the counts say */
  GtkLabel *counts[CURIO_N_SEGMENTS + 1];    /* the first is of all */
  GtkWidget *checks[CURIO_N_SEGMENTS + 1];
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CurioSegmentPill, curio_segment_pill, ADW_TYPE_BIN)

/* --- the popover -------------------------------------------------------- */

static const char *
get_name (int segment)
{
  return segment < 0 ? _ ("All segments") : curio_segment_get_title (segment);
}

static GtkWidget *
make_swatch (int segment)
{
  GtkWidget *swatch
      = g_object_new (CURIO_TYPE_SWATCH, "segment", segment, "width-request",
                      14, "height-request", 14, NULL);

  return swatch;
}

static void
add_row (CurioSegmentPill *self, int segment)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *name = gtk_label_new (get_name (segment));
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), make_swatch (segment));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_append (self->list, box);
  self->counts[segment + 1] = GTK_LABEL (count);
  self->checks[segment + 1] = check;
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  CurioSegmentPill *self = user_data;

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, chosen_signal, 0, gtk_list_box_row_get_index (row) - 1);
}

/* --- the pill ----------------------------------------------------------- */

/* Nobody sees the counts while the brush is dragged, and new ones lay the
 * window out. */
static void
show_counts (CurioSegmentPill *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;
  for (guint i = 0; i <= CURIO_N_SEGMENTS; i++)
    {
      g_autofree char *text = curio_format_count (self->n_customers[i]);

      gtk_label_set_text (self->counts[i], text);
    }
}

void
curio_segment_pill_update (CurioSegmentPill *self, const CurioRfm *rfm,
                           int segment)
{
  g_return_if_fail (CURIO_IS_SEGMENT_PILL (self));
  g_return_if_fail (segment >= -1 && segment < CURIO_N_SEGMENTS);

  self->n_customers[0] = rfm->n;
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    self->n_customers[i + 1] = rfm->segments[i].n_customers;
  show_counts (self);
  for (int i = 0; i <= CURIO_N_SEGMENTS; i++)
    gtk_widget_set_opacity (self->checks[i], i == segment + 1 ? 1 : 0);
  curio_swatch_set_segment (self->swatch, segment);
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), segment >= 0);
  gtk_label_set_text (self->label, get_name (segment));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_name (segment), -1);
}

static void
curio_segment_pill_class_init (CurioSegmentPillClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  chosen_signal
      = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (CURIO_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-segment-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioSegmentPill,
                                        button);
  gtk_widget_class_bind_template_child (widget_class, CurioSegmentPill,
                                        swatch);
  gtk_widget_class_bind_template_child (widget_class, CurioSegmentPill, label);
  gtk_widget_class_bind_template_child (widget_class, CurioSegmentPill,
                                        popover);
  gtk_widget_class_bind_template_child (widget_class, CurioSegmentPill, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_counts);
}

static void
curio_segment_pill_init (CurioSegmentPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->popover, "visible", self->button,
                          "has-tooltip", G_BINDING_INVERT_BOOLEAN);
  for (int i = -1; i < CURIO_N_SEGMENTS; i++)
    add_row (self, i);
}
