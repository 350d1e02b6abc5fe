/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base of every page: watches the session and has itself drawn anew when
 * the measures are new and somebody can see it. */

#include "curio-page.h"

typedef struct
{
  CurioSession *session;
  char *title;
  GtkStack *views; /* of the page's own; NULL: it has one view */
  gboolean stale;
} CurioPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CurioPage, curio_page, ADW_TYPE_BIN)

static CurioPagePrivate *
get_private (CurioPage *self)
{
  return curio_page_get_instance_private (self);
}

static void
update (CurioPage *self)
{
  CurioPagePrivate *priv = get_private (self);
  const CurioMeasures *measures
      = priv->session != NULL ? curio_session_get_measures (priv->session)
                              : NULL;

  priv->stale = measures == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!priv->stale)
    CURIO_PAGE_GET_CLASS (self)->update (self, measures);
}

CurioSession *
curio_page_get_session (CurioPage *self)
{
  g_return_val_if_fail (CURIO_IS_PAGE (self), NULL);

  return get_private (self)->session;
}

void
curio_page_set_session (CurioPage *self, CurioSession *session)
{
  g_return_if_fail (CURIO_IS_PAGE (self));

  CurioPagePrivate *priv = get_private (self);

  if (priv->session == session)
    return;
  if (priv->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (priv->session, self);
      g_signal_handlers_disconnect_by_data (
          curio_session_get_audience (priv->session), self);
    }
  g_set_object (&priv->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::segment", G_CALLBACK (update),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::without-pairs",
                               G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (curio_session_get_audience (session), "changed",
                               G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  update (self);
}

const char *
curio_page_get_title (CurioPage *self)
{
  g_return_val_if_fail (CURIO_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

/* --- views -------------------------------------------------------------- */

void
curio_page_set_views (CurioPage *self, GtkStack *views)
{
  g_return_if_fail (CURIO_IS_PAGE (self));
  g_return_if_fail (GTK_IS_STACK (views));

  get_private (self)->views = views;
  g_signal_connect_object (views, "notify::visible-child", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
}

GtkStack *
curio_page_get_views (CurioPage *self)
{
  g_return_val_if_fail (CURIO_IS_PAGE (self), NULL);

  return get_private (self)->views;
}

const char *
curio_page_get_view (CurioPage *self)
{
  g_return_val_if_fail (CURIO_IS_PAGE (self), NULL);

  GtkStack *views = get_private (self)->views;
  const char *name
      = views != NULL ? gtk_stack_get_visible_child_name (views) : NULL;

  return name != NULL ? name : "";
}

gboolean
curio_page_show_view (CurioPage *self, const char *view)
{
  g_return_val_if_fail (CURIO_IS_PAGE (self), FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  GtkStack *views = get_private (self)->views;

  if (views == NULL || gtk_stack_get_child_by_name (views, view) == NULL)
    return FALSE;
  gtk_stack_set_visible_child_name (views, view);
  return TRUE;
}

void
curio_page_show_customers (CurioPage *self, const CurioCustomerRule *rule)
{
  g_return_if_fail (CURIO_IS_PAGE (self));
  g_return_if_fail (rule != NULL);

  CurioSession *session = get_private (self)->session;

  curio_session_begin_step (session);
  curio_session_set_segment (session, -1);
  curio_audience_set_rule (curio_session_get_audience (session), rule);
  curio_session_end_step (session);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s",
                              "customers/list");
}

/* --- what a page can do ------------------------------------------------- */

void
curio_page_export (CurioPage *self)
{
  g_return_if_fail (CURIO_IS_PAGE (self));

  CurioPageClass *klass = CURIO_PAGE_GET_CLASS (self);

  if (klass->export != NULL
      && curio_session_get_measures (get_private (self)->session) != NULL)
    klass->export(self);
}

gboolean
curio_page_make_audience (CurioPage *self, CurioCampaignAudience *out)
{
  g_return_val_if_fail (CURIO_IS_PAGE (self), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  CurioPageClass *klass = CURIO_PAGE_GET_CLASS (self);

  return klass->make_audience != NULL
         && curio_session_get_measures (get_private (self)->session) != NULL
         && klass->make_audience (self, out);
}

void
curio_page_search (CurioPage *self)
{
  g_return_if_fail (CURIO_IS_PAGE (self));

  if (CURIO_PAGE_GET_CLASS (self)->search != NULL)
    CURIO_PAGE_GET_CLASS (self)->search (self);
}

void
curio_page_add_toast (CurioPage *self, AdwToast *toast)
{
  g_return_if_fail (CURIO_IS_PAGE (self));

  GtkWidget *overlay
      = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

gboolean
curio_page_say (GtkWidget *widget, const char *sentence)
{
  GtkWidget *page;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  page = gtk_widget_get_ancestor (widget, CURIO_TYPE_PAGE);
  if (page == NULL)
    return FALSE;
  /* A toast takes markup, and a message may name a file. */
  markup = g_markup_escape_text (sentence, -1);
  curio_page_add_toast (CURIO_PAGE (page), adw_toast_new (markup));
  return TRUE;
}

static void
curio_page_map (GtkWidget *widget)
{
  CurioPage *self = CURIO_PAGE (widget);

  GTK_WIDGET_CLASS (curio_page_parent_class)->map (widget);
  if (get_private (self)->stale)
    update (self);
}

static void
curio_page_get_property (GObject *object, guint id, GValue *value,
                         GParamSpec *pspec)
{
  CurioPagePrivate *priv = get_private (CURIO_PAGE (object));

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_page_set_property (GObject *object, guint id, const GValue *value,
                         GParamSpec *pspec)
{
  CurioPage *self = CURIO_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      curio_page_set_session (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      g_free (get_private (self)->title);
      get_private (self)->title = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
curio_page_dispose (GObject *object)
{
  curio_page_set_session (CURIO_PAGE (object), NULL);
  get_private (CURIO_PAGE (object))->views = NULL;
  G_OBJECT_CLASS (curio_page_parent_class)->dispose (object);
}

static void
curio_page_finalize (GObject *object)
{
  g_free (get_private (CURIO_PAGE (object))->title);
  G_OBJECT_CLASS (curio_page_parent_class)->finalize (object);
}

static void
curio_page_class_init (CurioPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = curio_page_get_property;
  object_class->set_property = curio_page_set_property;
  object_class->dispose = curio_page_dispose;
  object_class->finalize = curio_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = curio_page_map;

  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, CURIO_TYPE_SESSION,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TITLE] = g_param_spec_string (
      "title", NULL, NULL, NULL,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
curio_page_init (CurioPage *self)
{
  get_private (self)->stale = TRUE;
}
