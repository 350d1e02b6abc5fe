/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An AdwFlap that folds by the page's width: by what both children need at
 * least it would keep a window from becoming narrow. */

#include "curio-pane-flap.h"

#include "curio-text-scale.h"
#include "curio-shadows.h"

/* In a window of 1100 pixels the pane stands beside the content. */
#define WIDE_ENOUGH_FOR_BOTH 887
#define PANE_WIDTH 320

struct _CurioPaneFlap
{
  AdwBin parent_instance;

  AdwFlap *flap;
  int width;
  guint rearrange;   /* idle source */
  GtkWidget *before; /* had the keyboard last in the content; weak */
};

enum
{
  PROP_0,
  PROP_REVEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void buildable_init (GtkBuildableIface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CurioPaneFlap, curio_pane_flap, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      buildable_init))

gboolean
curio_pane_flap_get_revealed (CurioPaneFlap *self)
{
  g_return_val_if_fail (CURIO_IS_PANE_FLAP (self), FALSE);

  return adw_flap_get_reveal_flap (self->flap);
}

GtkWidget *
curio_pane_flap_get_pane (CurioPaneFlap *self)
{
  g_return_val_if_fail (CURIO_IS_PANE_FLAP (self), NULL);

  return adw_flap_get_flap (self->flap);
}

GtkWidget *
curio_pane_flap_get_content (CurioPaneFlap *self)
{
  g_return_val_if_fail (CURIO_IS_PANE_FLAP (self), NULL);

  return adw_flap_get_content (self->flap);
}

/* --- the keyboard ------------------------------------------------------- */

static GtkWidget *
get_focus (CurioPaneFlap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_within (GtkWidget *widget, GtkWidget *place)
{
  return widget != NULL && place != NULL
         && (widget == place || gtk_widget_is_ancestor (widget, place));
}

/* The keyboard goes back to where it was in the content, if it was in the pane
 * or went down with it. */
static void
give_back (CurioPaneFlap *self)
{
  GtkWidget *focus = get_focus (self);
  GtkWidget *pane = adw_flap_get_flap (self->flap);

  if ((focus == NULL || is_within (focus, pane)) && self->before != NULL
      && gtk_widget_get_mapped (self->before))
    gtk_widget_grab_focus (self->before);
}

static void
focus_moved_cb (CurioPaneFlap *self)
{
  GtkWidget *focus = get_focus (self);

  if (is_within (focus, adw_flap_get_content (self->flap)))
    g_set_weak_pointer (&self->before, focus);
}

static void
curio_pane_flap_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (curio_pane_flap_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget),
                           "notify::focus-widget", G_CALLBACK (focus_moved_cb),
                           widget, G_CONNECT_SWAPPED);
}

static void
curio_pane_flap_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget),
                                        focus_moved_cb, widget);
  GTK_WIDGET_CLASS (curio_pane_flap_parent_class)->unroot (widget);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CurioPaneFlap *self = CURIO_PANE_FLAP (widget);

  if (!adw_flap_get_reveal_flap (self->flap))
    return FALSE;
  adw_flap_set_reveal_flap (self->flap, FALSE);
  return TRUE;
}

void
curio_pane_flap_set_revealed (CurioPaneFlap *self, gboolean is_revealed)
{
  g_return_if_fail (CURIO_IS_PANE_FLAP (self));

  adw_flap_set_reveal_flap (self->flap, is_revealed);
}

static void
notify_cb (CurioPaneFlap *self)
{
  if (!adw_flap_get_reveal_flap (self->flap))
    give_back (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}

/* --- shape -------------------------------------------------------------- */

static gboolean
rearrange_cb (gpointer user_data)
{
  CurioPaneFlap *self = user_data;
  GtkWidget *pane = adw_flap_get_flap (self->flap);
  double scale = curio_text_scale_get (GTK_WIDGET (self));
  int pane_width = (int)(PANE_WIDTH * scale);

  self->rearrange = 0;
  adw_flap_set_fold_policy (self->flap,
                            self->width < WIDE_ENOUGH_FOR_BOTH * scale
                                ? ADW_FLAP_FOLD_POLICY_ALWAYS
                                : ADW_FLAP_FOLD_POLICY_NEVER);
  if (pane != NULL)
    gtk_widget_set_size_request (
        pane, self->width < pane_width ? -1 : pane_width, -1);
  return G_SOURCE_REMOVE;
}

static void
curio_pane_flap_measure (GtkWidget *widget, GtkOrientation orientation,
                         int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (CURIO_PANE_FLAP (widget)->flap), orientation,
                      for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

/* Not at once, in a layout under way. */
static void
curio_pane_flap_size_allocate (GtkWidget *widget, int width, int height,
                               int baseline)
{
  CurioPaneFlap *self = CURIO_PANE_FLAP (widget);

  gtk_widget_allocate (GTK_WIDGET (self->flap), width, height, baseline, NULL);
  if (width == self->width)
    return;
  self->width = width;
  if (self->rearrange == 0)
    self->rearrange
        = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rearrange_cb, self, NULL);
}

/* --- life --------------------------------------------------------------- */

static void
curio_pane_flap_add_child (GtkBuildable *buildable, GtkBuilder *builder,
                           GObject *child, const char *type)
{
  AdwFlap *flap = CURIO_PANE_FLAP (buildable)->flap;

  if (g_strcmp0 (type, "pane") == 0)
    adw_flap_set_flap (flap, GTK_WIDGET (child));
  else
    adw_flap_set_content (flap, GTK_WIDGET (child));
  curio_shadows_put_last (GTK_WIDGET (flap));
}

static void
buildable_init (GtkBuildableIface *interface)
{
  interface->add_child = curio_pane_flap_add_child;
}

static void
curio_pane_flap_get_property (GObject *object, guint id, GValue *value,
                              GParamSpec *pspec)
{
  if (id == PROP_REVEALED)
    g_value_set_boolean (
        value, curio_pane_flap_get_revealed (CURIO_PANE_FLAP (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_pane_flap_set_property (GObject *object, guint id, const GValue *value,
                              GParamSpec *pspec)
{
  if (id == PROP_REVEALED)
    curio_pane_flap_set_revealed (CURIO_PANE_FLAP (object),
                                  g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_pane_flap_dispose (GObject *object)
{
  CurioPaneFlap *self = CURIO_PANE_FLAP (object);

  g_clear_handle_id (&self->rearrange, g_source_remove);
  g_clear_weak_pointer (&self->before);
  G_OBJECT_CLASS (curio_pane_flap_parent_class)->dispose (object);
}

static void
curio_pane_flap_class_init (CurioPaneFlapClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = curio_pane_flap_get_property;
  object_class->set_property = curio_pane_flap_set_property;
  object_class->dispose = curio_pane_flap_dispose;
  GTK_WIDGET_CLASS (class)->root = curio_pane_flap_root;
  GTK_WIDGET_CLASS (class)->unroot = curio_pane_flap_unroot;
  GTK_WIDGET_CLASS (class)->measure = curio_pane_flap_measure;
  GTK_WIDGET_CLASS (class)->size_allocate = curio_pane_flap_size_allocate;

  properties[PROP_REVEALED] = g_param_spec_boolean (
      "revealed", NULL, NULL, FALSE,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0,
                                escape_cb, NULL);
}

static void
curio_pane_flap_init (CurioPaneFlap *self)
{
  GtkWidget *flap = adw_flap_new ();

  self->flap = ADW_FLAP (flap);
  adw_flap_set_flap_position (self->flap, GTK_PACK_END);
  adw_flap_set_fold_policy (self->flap, ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_locked (self->flap, TRUE);
  adw_flap_set_swipe_to_open (self->flap, FALSE);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  adw_flap_set_separator (self->flap,
                          gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  g_signal_connect_swapped (flap, "notify::reveal-flap",
                            G_CALLBACK (notify_cb), self);
  adw_bin_set_child (ADW_BIN (self), flap);
  /* That of AdwBin would leave out the function above. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}
