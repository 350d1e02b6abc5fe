/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window without figures. */

#include "curio-start-view.h"

#include "curio-notice.h"
#include "curio-progress-box.h"
#include "curio-recent.h"
#include "curio-welcome-page.h"

#include <glib/gi18n-lib.h>

struct _CurioStartView
{
  AdwBin parent_instance;

  GtkStack *stack;
  CurioWelcomePage *welcome;
  AdwStatusPage *loading;
  CurioProgressBox *progress;
  AdwStatusPage *failed;
  GtkWidget *retry;
  GtkWidget *connect;
  GtkWidget *words_expander;
  GtkLabel *words;

  CurioSession *session;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CurioStartView, curio_start_view, ADW_TYPE_BIN)

static const CurioProgress *
get_progress (gpointer data, const char **out_activity)
{
  CurioStartView *self = data;

  if (self->session == NULL || !curio_session_get_busy (self->session))
    return NULL;
  *out_activity = curio_session_get_activity (self->session);
  return curio_session_get_progress (self->session);
}

static void
show_loading (CurioStartView *self)
{
  g_autofree char *title
      = curio_recent_get_title (curio_session_get_wanted (self->session));

  if (curio_welcome_page_is_pressed (self->welcome))
    {
      gtk_stack_set_visible_child_name (self->stack, "welcome");
      return;
    }
  adw_status_page_set_title (self->loading, title);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
show_failed (CurioStartView *self)
{
  const GError *error = curio_session_get_error (self->session);
  g_autofree char *sentence = curio_notice_get_sentence (error);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  g_autofree char *words = curio_notice_get_words (error);
  gboolean connect = curio_notice_wants_connection (error);

  adw_status_page_set_description (self->failed, escaped);
  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (self->words_expander, words != NULL);
  gtk_widget_set_visible (self->connect, connect);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  gtk_widget_grab_focus (connect ? self->connect : self->retry);
}

static void
update (CurioStartView *self)
{
  switch (curio_notice_of (self->session))
    {
    case CURIO_NOTICE_WELCOME:
      gtk_stack_set_visible_child_name (self->stack, "welcome");
      break;
    case CURIO_NOTICE_LOADING:
      show_loading (self);
      break;
    case CURIO_NOTICE_FAILED:
      show_failed (self);
      break;
    case CURIO_NOTICE_NONE:
    case CURIO_NOTICE_STALE:
    case CURIO_NOTICE_NOTHING:
    default:
      break; /* the window shows figures, not this */
    }
}

static void
cancel_cb (CurioStartView *self)
{
  curio_session_cancel (self->session);
}

static void
back_clicked_cb (CurioStartView *self)
{
  curio_session_dismiss_error (self->session);
}

static void
set_session (CurioStartView *self, CurioSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_object_set (self->welcome, "session", session, NULL);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::error", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
curio_start_view_set_property (GObject *object, guint id, const GValue *value,
                               GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (CURIO_START_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_start_view_dispose (GObject *object)
{
  set_session (CURIO_START_VIEW (object), NULL);
  G_OBJECT_CLASS (curio_start_view_parent_class)->dispose (object);
}

static void
curio_start_view_class_init (CurioStartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = curio_start_view_set_property;
  object_class->dispose = curio_start_view_dispose;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CURIO_TYPE_SESSION,
                             G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CURIO_TYPE_PROGRESS_BOX);
  g_type_ensure (CURIO_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-start-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioStartView, stack);
  gtk_widget_class_bind_template_child (widget_class, CurioStartView, welcome);
  gtk_widget_class_bind_template_child (widget_class, CurioStartView, loading);
  gtk_widget_class_bind_template_child (widget_class, CurioStartView,
                                        progress);
  gtk_widget_class_bind_template_child (widget_class, CurioStartView, failed);
  gtk_widget_class_bind_template_child (widget_class, CurioStartView, retry);
  gtk_widget_class_bind_template_child (widget_class, CurioStartView, connect);
  gtk_widget_class_bind_template_child (widget_class, CurioStartView,
                                        words_expander);
  gtk_widget_class_bind_template_child (widget_class, CurioStartView, words);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

static void
curio_start_view_init (CurioStartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_progress_box_set_func (self->progress, get_progress, self);
}
