/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the three filter pills share: the button, its text, and watching the
 * session. */

#include "curio-pill.h"

#include "curio-steady-text.h"

#define SPACING 8
#define TERSE_SPACING 4

typedef struct
{
  CurioSession *session;
  GtkMenuButton *button;
  GtkImage *icon;
  CurioSteadyText *label;
  GtkWidget *arrow;
  char *text;
  char *brief; /* NULL: none */
  gboolean terse;
} CurioPillPrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ICON_NAME,
  PROP_POPOVER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CurioPill, curio_pill, ADW_TYPE_BIN)

static CurioPillPrivate *
get_private (CurioPill *self)
{
  return curio_pill_get_instance_private (self);
}

static void
update (CurioPill *self)
{
  CurioSession *session = get_private (self)->session;
  gboolean ready
      = session != NULL && curio_session_get_measures (session) != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), ready);
  if (ready)
    CURIO_PILL_GET_CLASS (self)->update (self, session);
}

CurioSession *
curio_pill_get_session (CurioPill *self)
{
  g_return_val_if_fail (CURIO_IS_PILL (self), NULL);

  return get_private (self)->session;
}

static void
set_session (CurioPill *self, CurioSession *session)
{
  CurioPillPrivate *priv = get_private (self);

  if (priv->session == session)
    return;
  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (priv->session, self);
  g_set_object (&priv->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/* The icon says what a brief text is about. */
static void
show_text (CurioPillPrivate *priv)
{
  const char *text
      = priv->terse && priv->brief != NULL ? priv->brief : priv->text;

  gtk_widget_set_visible (GTK_WIDGET (priv->icon),
                          !priv->terse || priv->brief != NULL);
  gtk_box_set_spacing (
      GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (priv->label))),
      priv->terse ? TERSE_SPACING : SPACING);
  if (text != NULL)
    curio_steady_text_set_text (priv->label, text);
}

void
curio_pill_set_text (CurioPill *self, const char *about, const char *text,
                     const char *brief)
{
  g_return_if_fail (CURIO_IS_PILL (self));

  CurioPillPrivate *priv = get_private (self);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", about, text);

  g_free (priv->text);
  g_free (priv->brief);
  priv->text = g_strdup (text);
  priv->brief = g_strdup (brief);
  show_text (priv);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
curio_pill_set_terse (CurioPill *self, gboolean terse)
{
  g_return_if_fail (CURIO_IS_PILL (self));

  get_private (self)->terse = terse;
  show_text (get_private (self));
}

void
curio_pill_set_tight (CurioPill *self, gboolean tight)
{
  g_return_if_fail (CURIO_IS_PILL (self));

  gtk_widget_set_visible (get_private (self)->arrow, !tight);
  if (tight)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");
}

static void
curio_pill_get_property (GObject *object, guint id, GValue *value,
                         GParamSpec *pspec)
{
  CurioPillPrivate *priv = get_private (CURIO_PILL (object));

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (priv->icon));
      break;
    case PROP_POPOVER:
      g_value_set_object (value, gtk_menu_button_get_popover (priv->button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The pointer rests on the pill that it has pressed: a tool-tip would lie on
 * the popover that came up. */
static void
hush_while_open (CurioPill *self)
{
  GtkPopover *popover
      = gtk_menu_button_get_popover (get_private (self)->button);

  if (popover != NULL)
    g_object_bind_property (popover, "visible", self, "has-tooltip",
                            G_BINDING_INVERT_BOOLEAN);
}

static void
curio_pill_set_property (GObject *object, guint id, const GValue *value,
                         GParamSpec *pspec)
{
  CurioPill *self = CURIO_PILL (object);
  CurioPillPrivate *priv = get_private (self);

  switch (id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_ICON_NAME:
      gtk_image_set_from_icon_name (priv->icon, g_value_get_string (value));
      break;
    case PROP_POPOVER:
      gtk_menu_button_set_popover (priv->button, g_value_get_object (value));
      hush_while_open (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_pill_dispose (GObject *object)
{
  set_session (CURIO_PILL (object), NULL);
  G_OBJECT_CLASS (curio_pill_parent_class)->dispose (object);
}

static void
curio_pill_finalize (GObject *object)
{
  CurioPillPrivate *priv = get_private (CURIO_PILL (object));

  g_free (priv->text);
  g_free (priv->brief);
  G_OBJECT_CLASS (curio_pill_parent_class)->finalize (object);
}

static void
curio_pill_class_init (CurioPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = curio_pill_get_property;
  object_class->set_property = curio_pill_set_property;
  object_class->dispose = curio_pill_dispose;
  object_class->finalize = curio_pill_finalize;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CURIO_TYPE_SESSION, flags);
  properties[PROP_ICON_NAME]
      = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_POPOVER]
      = g_param_spec_object ("popover", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CURIO_TYPE_STEADY_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-pill.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CurioPill,
                                                button);
  gtk_widget_class_bind_template_child_private (widget_class, CurioPill, icon);
  gtk_widget_class_bind_template_child_private (widget_class, CurioPill,
                                                label);
  gtk_widget_class_bind_template_child_private (widget_class, CurioPill,
                                                arrow);
}

static void
curio_pill_init (CurioPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
