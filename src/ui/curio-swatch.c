/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colour of a segment beside its name: in the pane, the pill and the list,
 * from the same theme as the treemap. */

#include "curio-swatch.h"
#include "curio-chart-theme.h"

#include "curio-segment.h"
#include "curio-theme.h"

#include <adwaita.h>

struct _CurioSwatch
{
  GtkWidget parent_instance;

  int segment;
};

enum
{
  PROP_0,
  PROP_SEGMENT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CurioSwatch, curio_swatch, GTK_TYPE_WIDGET)

static void
curio_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CurioSwatch *self = CURIO_SWATCH (widget);
  const CurioTheme *theme = curio_chart_theme_get ();
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  const CurioColour *colour;
  GskRoundedRect box;

  if (self->segment < 0)
    return;
  colour = &theme->inks[CURIO_INK_TILE + self->segment];
  gsk_rounded_rect_init_from_rect (
      &box, &GRAPHENE_RECT_INIT (0, 0, width, height), 1.5f + height / 6);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (
      snapshot, &(GdkRGBA){ colour->red, colour->green, colour->blue, 1 },
      &box.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
curio_swatch_get_property (GObject *object, guint id, GValue *value,
                           GParamSpec *pspec)
{
  g_value_set_int (value, CURIO_SWATCH (object)->segment);
}

static void
curio_swatch_set_property (GObject *object, guint id, const GValue *value,
                           GParamSpec *pspec)
{
  curio_swatch_set_segment (CURIO_SWATCH (object), g_value_get_int (value));
}

static void
curio_swatch_class_init (CurioSwatchClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = curio_swatch_get_property;
  object_class->set_property = curio_swatch_set_property;
  widget_class->snapshot = curio_swatch_snapshot;
  props[PROP_SEGMENT] = g_param_spec_int (
      "segment", NULL, NULL, -1, CURIO_N_SEGMENTS - 1, -1,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  /* The name always stands beside it. */
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
curio_swatch_init (CurioSwatch *self)
{
  self->segment = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  curio_chart_theme_watch (GTK_WIDGET (self));
}

void
curio_swatch_set_segment (CurioSwatch *self, int segment)
{
  g_return_if_fail (CURIO_IS_SWATCH (self));
  g_return_if_fail (segment >= -1 && segment < CURIO_N_SEGMENTS);

  if (segment == self->segment)
    return;
  self->segment = segment;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEGMENT]);
}
