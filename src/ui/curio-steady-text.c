/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sentence that changes while a filter is dragged, without a layout of the
 * page for each. */

#include "curio-steady-text.h"

struct _CurioSteadyText
{
  GtkWidget parent_instance;

  PangoLayout *layout;
  guint n_letters; /* that it asks for */
  int height;      /* that it has asked for at WIDTH; 0: not yet */
  int width;
  gboolean is_holding;
};

G_DEFINE_FINAL_TYPE (CurioSteadyText, curio_steady_text, GTK_TYPE_WIDGET)

/* How high the present sentence is in WIDTH, which it is broken to. */
static int
break_lines (CurioSteadyText *self, int width)
{
  int height;

  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return height;
}

static int
measure_letters (CurioSteadyText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * (int)self->n_letters);
}

static void
curio_steady_text_measure (GtkWidget *widget, GtkOrientation orientation,
                           int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  CurioSteadyText *self = CURIO_STEADY_TEXT (widget);
  int width = for_size >= 0 ? for_size : measure_letters (self);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = measure_letters (self);
      *minimum = *natural / 2;
      return;
    }
  height = break_lines (self, width);
  if (self->is_holding && width == self->width)
    height = MAX (height, self->height);
  *minimum = *natural = height;
}

static void
curio_steady_text_size_allocate (GtkWidget *widget, int width, int height,
                                 int baseline)
{
  CurioSteadyText *self = CURIO_STEADY_TEXT (widget);

  self->width = width;
  self->height = height;
  break_lines (self, width);
}

/* In the middle of its room, as beside its icon. */
static void
curio_steady_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CurioSteadyText *self = CURIO_STEADY_TEXT (widget);
  int height = break_lines (self, gtk_widget_get_width (widget));

  gtk_snapshot_render_layout (
      snapshot, gtk_widget_get_style_context (widget), 0,
      (gtk_widget_get_height (widget) - height) / 2.0, self->layout);
}

/* Only what does not fit asks for another layout. */
static void
renew (CurioSteadyText *self)
{
  int height = self->width > 0 ? break_lines (self, self->width) : -1;

  if (height < 0 || height > self->height
      || (!self->is_holding && height != self->height))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Digits of the same width, so that numbers do not waver. */
static void
show (CurioSteadyText *self, const char *text, PangoAttrList *attributes)
{
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_attributes (self->layout, attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  renew (self);
}

void
curio_steady_text_set_text (CurioSteadyText *self, const char *text)
{
  PangoAttrList *attributes;

  g_return_if_fail (CURIO_IS_STEADY_TEXT (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (text, curio_steady_text_get_text (self)))
    return;
  attributes = pango_attr_list_new ();
  show (self, text, attributes);
  pango_attr_list_unref (attributes);
}

void
curio_steady_text_set_markup (CurioSteadyText *self, const char *markup)
{
  PangoAttrList *attributes = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (CURIO_IS_STEADY_TEXT (self));
  g_return_if_fail (markup != NULL);

  if (!pango_parse_markup (markup, -1, 0, &attributes, &text, NULL, NULL))
    g_return_if_reached ();
  if (!g_str_equal (text, curio_steady_text_get_text (self)))
    show (self, text, attributes);
  pango_attr_list_unref (attributes);
}

void
curio_steady_text_set_holding (CurioSteadyText *self, gboolean holding)
{
  g_return_if_fail (CURIO_IS_STEADY_TEXT (self));

  if (holding == self->is_holding)
    return;
  self->is_holding = holding;
  renew (self);
}

const char *
curio_steady_text_get_text (CurioSteadyText *self)
{
  g_return_val_if_fail (CURIO_IS_STEADY_TEXT (self), NULL);

  return pango_layout_get_text (self->layout);
}

static GtkSizeRequestMode
curio_steady_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
curio_steady_text_finalize (GObject *object)
{
  CurioSteadyText *self = CURIO_STEADY_TEXT (object);

  g_object_unref (self->layout);
  G_OBJECT_CLASS (curio_steady_text_parent_class)->finalize (object);
}

static void
curio_steady_text_class_init (CurioSteadyTextClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_steady_text_finalize;
  widget->measure = curio_steady_text_measure;
  widget->size_allocate = curio_steady_text_size_allocate;
  widget->snapshot = curio_steady_text_snapshot;
  widget->get_request_mode = curio_steady_text_get_request_mode;
  gtk_widget_class_set_css_name (widget, "label");
  gtk_widget_class_set_accessible_role (widget, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
curio_steady_text_init (CurioSteadyText *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  self->n_letters = 1;
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

GtkWidget *
curio_steady_text_new (PangoAlignment alignment, guint n_letters)
{
  CurioSteadyText *self = g_object_new (CURIO_TYPE_STEADY_TEXT, NULL);

  g_return_val_if_fail (n_letters > 0, GTK_WIDGET (self));

  self->n_letters = n_letters;
  pango_layout_set_alignment (self->layout, alignment);
  return GTK_WIDGET (self);
}
