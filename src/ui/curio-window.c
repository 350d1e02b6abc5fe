/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window.  Its one session is the only state; update_notice derives from
 * it what is shown. */

#include "curio-window-private.h"

#include "curio-header-layout.h"
#include "curio-notice.h"
#include "curio-password-dialog.h"
#include "curio-recent-menu.h"
#include "curio-settings.h"
#include "curio-shadows.h"
#include "curio-spoken-names.h"
#include "curio-window-actions.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CurioWindow, curio_window, ADW_TYPE_APPLICATION_WINDOW)

CurioSession *
curio_window_get_session (CurioWindow *self)
{
  g_return_val_if_fail (CURIO_IS_WINDOW (self), NULL);

  return self->session;
}

CurioBrush *
curio_window_get_brush (CurioWindow *self)
{
  g_return_val_if_fail (CURIO_IS_WINDOW (self), NULL);

  return self->brush;
}

void
curio_window_add_toast (CurioWindow *self, AdwToast *toast)
{
  g_return_if_fail (CURIO_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
curio_window_list_recent (CurioWindow *self)
{
  g_return_if_fail (CURIO_IS_WINDOW (self));

  curio_recent_menu_fill (self->recent);
}

static void
show_stale (CurioWindow *self)
{
  const GError *error = curio_session_get_error (self->session);
  g_autofree char *sentence = curio_notice_get_sentence (error);
  g_autofree char *words = curio_notice_get_words (error);

  g_autoptr (GDateTime) data_at = curio_session_dup_data_at (self->session);
  g_autofree char *time = curio_notice_format_time (data_at);
  /* Translators: a sentence that says what failed, then a time. */
  g_autofree char *text = g_strdup_printf (
      _ ("%s These are the figures of %s."), sentence, time);

  gtk_label_set_text (self->stale_text, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->stale_text), words);
  gtk_widget_set_visible (self->stale_connect,
                          curio_notice_wants_connection (error));
}

/* The one place where the state of the session becomes something to see. */
static void
update_notice (CurioWindow *self)
{
  CurioNotice notice = curio_notice_of (self->session);
  gboolean has_facts = curio_session_get_facts (self->session) != NULL;
  const CurioMeasures *measures = curio_session_get_measures (self->session);
  gboolean nothing = measures != NULL && measures->view.n_orders == 0;

  gtk_stack_set_visible_child_name (self->root, has_facts ? "shop" : "start");
  if (notice == CURIO_NOTICE_STALE)
    show_stale (self);
  gtk_info_bar_set_revealed (self->stale, notice == CURIO_NOTICE_STALE);
  gtk_stack_set_visible_child_name (self->content,
                                    nothing ? "nothing" : "pages");
  curio_window_update_actions (self);
}

static void
busy_cb (CurioWindow *self)
{
  if (!curio_session_get_busy (self->session))
    curio_window_list_recent (self);
  update_notice (self);
}

static void
error_cb (CurioWindow *self)
{
  update_notice (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self))
      && curio_password_dialog_is_wanted (self->session))
    curio_password_dialog_ask (GTK_WINDOW (self), self->session);
}

/* Each shop shows the page that it showed last. */
static void
opened_cb (CurioWindow *self)
{
  const char *page = curio_session_get_page (self->session);

  if (page != NULL)
    curio_window_set_page (self, page);
}

static void
page_chosen_cb (CurioWindow *self, const char *id)
{
  curio_window_set_page (self, id);
}

/* In a narrow window the side bar makes way for the page. */
static void
page_entered_cb (CurioWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
stale_response_cb (CurioWindow *self, int response)
{
  if (response == GTK_RESPONSE_CLOSE)
    curio_session_dismiss_error (self->session);
  else
    curio_session_reload (self->session);
}

static void
back_clicked_cb (CurioWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
curio_window_size_allocate (GtkWidget *widget, int width, int height,
                            int baseline)
{
  GTK_WIDGET_CLASS (curio_window_parent_class)
      ->size_allocate (widget, width, height, baseline);
  curio_window_fit (CURIO_WINDOW (widget), width);
}

static void
watch_session (CurioWindow *self)
{
  g_autofree char *books = curio_settings_get_string ("books", "trading");
  CurioBooksKind kind;

  if (curio_books_parse (books, &kind))
    curio_session_set_books (self->session, kind);
  g_object_set (self->start, "session", self->session, NULL);
  g_object_set (self->side_bar, "session", self->session, NULL);
  g_object_set (self->date_pill, "session", self->session, NULL);
  g_object_set (self->country_pill, "session", self->session, NULL);
  g_object_set (self->books_pill, "session", self->session, NULL);
  g_object_set (self->brush, "session", self->session, NULL);
  curio_session_set_remembers (self->session, TRUE);
  g_signal_connect_object (self->session, "opened", G_CALLBACK (opened_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed",
                           G_CALLBACK (update_notice), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "committed",
                           G_CALLBACK (curio_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (curio_session_get_audience (self->session),
                           "changed", G_CALLBACK (curio_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::busy", G_CALLBACK (busy_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::error",
                           G_CALLBACK (error_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
curio_window_close_request (GtkWindow *window)
{
  return !curio_window_close_others (CURIO_WINDOW (window))
         || GTK_WINDOW_CLASS (curio_window_parent_class)
                ->close_request (window);
}

static void
curio_window_dispose (GObject *object)
{
  CurioWindow *self = CURIO_WINDOW (object);

  g_clear_handle_id (&self->rearrange, g_source_remove);
  g_clear_handle_id (&self->make_pages, g_source_remove);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      curio_session_end (self->session);
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (curio_window_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (CURIO_TYPE_BOOKS_PILL);
  g_type_ensure (CURIO_TYPE_BRUSH);
  g_type_ensure (CURIO_TYPE_COUNTRY_PILL);
  g_type_ensure (CURIO_TYPE_DATE_PILL);
  g_type_ensure (CURIO_TYPE_SIDE_BAR);
  g_type_ensure (CURIO_TYPE_START_VIEW);
}

static void
curio_window_class_init (CurioWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = curio_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = curio_window_close_request;
  widget_class->size_allocate = curio_window_size_allocate;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, root);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, start);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, side_bar);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, wide_pills);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow,
                                        narrow_pills);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, narrow_bar);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, pills);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, date_pill);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow,
                                        country_pill);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, books_pill);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, reset);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, brush);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow,
                                        export_label);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow,
                                        present_key);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, present);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, stale);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, stale_text);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow,
                                        stale_connect);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, content);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CurioWindow, recent);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, stale_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  curio_window_install_actions (widget_class);
}

static void
curio_window_init (CurioWindow *self)
{
  int width;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->header, curio_header_layout_new ());
  gtk_widget_set_layout_manager (GTK_WIDGET (self->pills),
                                 curio_pills_layout_new ());
  self->session = curio_session_new ();
  curio_window_add_pages (self);
  curio_spoken_names_add (GTK_WIDGET (self));
  watch_session (self);
  curio_window_watch_settings (self);
  curio_settings_bind_size (G_OBJECT (self));
  curio_window_list_recent (self);
  update_notice (self);
  curio_shadows_put_last (GTK_WIDGET (self->leaflet));
  g_object_get (self, "default-width", &width, NULL);
  curio_window_fit (self, width);
}

CurioWindow *
curio_window_new (GtkApplication *application)
{
  return g_object_new (CURIO_TYPE_WINDOW, "application", application, NULL);
}
