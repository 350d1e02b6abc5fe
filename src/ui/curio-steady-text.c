/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text that changes while a filter is dragged, without a layout of the
 * window for each. */

#include "curio-steady-text.h"

/* What a text may be narrower than its room, in pixels, and what it shrinks
 * to, in letters, where it asks for as many letters as it has. */
#define SLACK 24
#define LEAST_LETTERS 4
#define MOST_LETTERS 28

struct _CurioSteadyText
{
  GtkWidget parent_instance;

  PangoLayout *layout;
  guint n_letters; /* that it asks for; 0: as many as it has */
  int asked_width, asked_height;
  int width, height; /* that it was given; 0: none yet */
  gboolean is_holding;
};

enum
{
  PROP_0,
  PROP_ALIGNMENT,
  PROP_LETTERS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CurioSteadyText, curio_steady_text, GTK_TYPE_WIDGET)

/* How high the present text is in WIDTH, which it is broken to. */
static int
break_lines (CurioSteadyText *self, int width)
{
  int height;

  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return height;
}

static int
measure_letters (CurioSteadyText *self, guint n_letters)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * (int)n_letters);
}

static int
measure_text (CurioSteadyText *self)
{
  int width;

  pango_layout_set_width (self->layout, -1);
  pango_layout_get_pixel_size (self->layout, &width, NULL);
  return MIN (width, measure_letters (self, MOST_LETTERS));
}

static void
measure_width (CurioSteadyText *self, int *minimum, int *natural)
{
  if (self->n_letters > 0)
    {
      *natural = measure_letters (self, self->n_letters);
      *minimum = *natural / 2;
    }
  else
    {
      *natural = measure_text (self);
      *minimum = MIN (*natural, measure_letters (self, LEAST_LETTERS));
    }
  self->asked_width = *natural;
}

static void
curio_steady_text_measure (GtkWidget *widget, GtkOrientation orientation,
                           int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  CurioSteadyText *self = CURIO_STEADY_TEXT (widget);
  int least, width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  width = for_size;
  if (width < 0)
    measure_width (self, &least, &width);
  self->asked_height = break_lines (self, width);
  if (self->is_holding && width == self->width)
    self->asked_height = MAX (self->asked_height, self->height);
  *minimum = *natural = self->asked_height;
}

static void
curio_steady_text_size_allocate (GtkWidget *widget, int width, int height,
                                 int baseline)
{
  CurioSteadyText *self = CURIO_STEADY_TEXT (widget);

  self->width = width;
  self->height = height;
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

/* Whether SIZE, that the text needs now, does not fit what was ASKED for or
 * was GIVEN beyond that, or leaves more than SLACK of it free. */
static gboolean
needs_other (int size, int asked, int given, int slack)
{
  return size > MAX (asked, given) || (size + slack < asked && given <= asked);
}

static gboolean
needs_layout (CurioSteadyText *self)
{
  if (self->width == 0)
    return TRUE;
  if (self->n_letters == 0)
    return needs_other (measure_text (self), self->asked_width, self->width,
                        SLACK);
  return needs_other (break_lines (self, self->width), self->asked_height,
                      self->height, self->is_holding ? G_MAXINT / 2 : 0);
}

static void
renew (CurioSteadyText *self)
{
  if (needs_layout (self))
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

gboolean
curio_steady_text_is_cut (CurioSteadyText *self)
{
  int height;

  g_return_val_if_fail (CURIO_IS_STEADY_TEXT (self), FALSE);

  height = break_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return pango_layout_is_ellipsized (self->layout)
         || height > gtk_widget_get_height (GTK_WIDGET (self));
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

/* A text that asks for as many letters as it has is one line. */
static void
set_letters (CurioSteadyText *self, guint n_letters)
{
  self->n_letters = n_letters;
  pango_layout_set_ellipsize (self->layout, n_letters == 0
                                                ? PANGO_ELLIPSIZE_END
                                                : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_single_paragraph_mode (self->layout, n_letters == 0);
}

static void
curio_steady_text_set_property (GObject *object, guint id, const GValue *value,
                                GParamSpec *pspec)
{
  CurioSteadyText *self = CURIO_STEADY_TEXT (object);

  switch (id)
    {
    case PROP_ALIGNMENT:
      pango_layout_set_alignment (self->layout, g_value_get_enum (value));
      break;
    case PROP_LETTERS:
      set_letters (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_steady_text_class_init (CurioSteadyTextClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = curio_steady_text_set_property;
  object_class->finalize = curio_steady_text_finalize;
  widget->measure = curio_steady_text_measure;
  widget->size_allocate = curio_steady_text_size_allocate;
  widget->snapshot = curio_steady_text_snapshot;
  widget->get_request_mode = curio_steady_text_get_request_mode;
  props[PROP_ALIGNMENT] = g_param_spec_enum (
      "alignment", NULL, NULL, PANGO_TYPE_ALIGNMENT, PANGO_ALIGN_LEFT, flags);
  props[PROP_LETTERS]
      = g_param_spec_uint ("letters", NULL, NULL, 0, 1000, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget, "label");
  gtk_widget_class_set_accessible_role (widget, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
curio_steady_text_init (CurioSteadyText *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  set_letters (self, 0);
}

GtkWidget *
curio_steady_text_new (PangoAlignment alignment, guint n_letters)
{
  return g_object_new (CURIO_TYPE_STEADY_TEXT, "alignment", alignment,
                       "letters", n_letters, NULL);
}
