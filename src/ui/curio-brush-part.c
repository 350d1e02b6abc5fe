/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A handle of the brush, or its window, for the keyboard and screen readers.
 * Pointers go past it to the brush. */

#include "curio-brush-part.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioBrushPart
{
  GtkWidget parent_instance;

  CurioTimelinePart part;
};

G_DEFINE_FINAL_TYPE (CurioBrushPart, curio_brush_part, GTK_TYPE_WIDGET)

static guint stepped_signal;

CurioTimelinePart
curio_brush_part_get_part (CurioBrushPart *self)
{
  g_return_val_if_fail (CURIO_IS_BRUSH_PART (self), CURIO_TIMELINE_WINDOW);

  return self->part;
}

static const char *
get_label (CurioTimelinePart part)
{
  switch (part)
    {
    case CURIO_TIMELINE_FROM:
      return _ ("First day");
    case CURIO_TIMELINE_TO:
      return _ ("Last day");
    case CURIO_TIMELINE_MONTH:
    case CURIO_TIMELINE_WINDOW:
    default:
      return _ ("Days shown");
    }
}

static char *
format_value (CurioTimelinePart part, const CurioTimeWindow *window)
{
  if (part == CURIO_TIMELINE_FROM)
    return curio_format_day (window->from_day);
  if (part == CURIO_TIMELINE_TO)
    return curio_format_day (window->to_day);
  return curio_format_days (window->from_day, window->to_day);
}

void
curio_brush_part_tell (CurioBrushPart *self, const CurioTimeWindow *window)
{
  g_return_if_fail (CURIO_IS_BRUSH_PART (self));

  g_autofree char *text = format_value (self->part, window);
  double now
      = self->part == CURIO_TIMELINE_TO ? window->to_day : window->from_day;

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
      (double)window->first_day, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
      (double)window->last_day, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, now,
      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
bind_key (GtkWidgetClass *class, guint key, GdkModifierType modifiers,
          CurioTimeStep step, int direction)
{
  gtk_widget_class_add_binding_signal (class, key, modifiers, "stepped",
                                       "(ii)", step, direction);
}

static void
bind_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key, pad_key;
    GdkModifierType modifiers;
    CurioTimeStep step;
    int direction;
  } keys[] = {
    {GDK_KEY_Left,       GDK_KEY_KP_Left,      0,              CURIO_TIME_STEP_MONTH, -1},
    { GDK_KEY_Right,     GDK_KEY_KP_Right,     0,              CURIO_TIME_STEP_MONTH, 1 },
    { GDK_KEY_Down,      GDK_KEY_KP_Down,      0,              CURIO_TIME_STEP_MONTH, -1},
    { GDK_KEY_Up,        GDK_KEY_KP_Up,        0,              CURIO_TIME_STEP_MONTH, 1 },
    { GDK_KEY_Left,      GDK_KEY_KP_Left,      GDK_SHIFT_MASK, CURIO_TIME_STEP_DAY,   -1},
    { GDK_KEY_Right,     GDK_KEY_KP_Right,     GDK_SHIFT_MASK, CURIO_TIME_STEP_DAY,
     1                                                                                  },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0,              CURIO_TIME_STEP_YEAR,  -1},
    { GDK_KEY_Page_Up,   GDK_KEY_KP_Page_Up,   0,              CURIO_TIME_STEP_YEAR,  1 },
    { GDK_KEY_Home,      GDK_KEY_KP_Home,      0,              CURIO_TIME_STEP_END,   -1},
    { GDK_KEY_End,       GDK_KEY_KP_End,       0,              CURIO_TIME_STEP_END,   1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      bind_key (class, keys[i].key, keys[i].modifiers, keys[i].step,
                keys[i].direction);
      bind_key (class, keys[i].pad_key, keys[i].modifiers, keys[i].step,
                keys[i].direction);
    }
}

static void
curio_brush_part_class_init (CurioBrushPartClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  stepped_signal = g_signal_new (
      "stepped", CURIO_TYPE_BRUSH_PART, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
      NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "brushpart");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_SLIDER);
  bind_keys (widget_class);
}

static void
curio_brush_part_init (CurioBrushPart *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

CurioBrushPart *
curio_brush_part_new (CurioTimelinePart part)
{
  CurioBrushPart *self = g_object_new (CURIO_TYPE_BRUSH_PART, NULL);

  self->part = part;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_label (part), -1);
  return self;
}
