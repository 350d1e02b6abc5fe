/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window.  Its one session is the only state; update_notice derives from
 * it what is shown. */

#include "curio-window.h"

#include "curio-books-pill.h"
#include "curio-country-pill.h"
#include "curio-customers-page.h"
#include "curio-date-pill.h"
#include "curio-definitions-page.h"
#include "curio-header-layout.h"
#include "curio-notice.h"
#include "curio-overview-page.h"
#include "curio-products-page.h"
#include "curio-recent-menu.h"
#include "curio-sales-page.h"
#include "curio-segments-page.h"
#include "curio-settings.h"
#include "curio-shadows.h"
#include "curio-side-bar.h"
#include "curio-start-view.h"
#include "curio-window-actions.h"

#include <glib/gi18n-lib.h>

/* Below the first width the header is terse; below the second the pills have a
 * bar of their own and the side bar folds away.  Only the window's width
 * decides: what the parts need at the least depends on the outcome. */
#define WIDE_ENOUGH_FOR_LABELS 1080
#define WIDE_ENOUGH_FOR_PILLS 900
#define WIDE_ENOUGH_FOR_ICONS 560

typedef struct
{
  const char *id;
  const char *icon_name;
  const char *title;
  GType (*get_type) (void);
} PageEntry;

static const PageEntry entries[] = {
  {"overview",     "curio-overview-symbolic",  N_ ("Overview"),
   curio_overview_page_get_type                                                                   },
  { "sales",       "curio-sales-symbolic",     N_ ("Sales"),       curio_sales_page_get_type      },
  { "customers",   "curio-customers-symbolic", N_ ("Customers"),
   curio_customers_page_get_type                                                                  },
  { "segments",    "curio-segments-symbolic",  N_ ("Segments"),
   curio_segments_page_get_type                                                                   },
  { "products",    "curio-products-symbolic",  N_ ("Products"),
   curio_products_page_get_type                                                                   },
 /* Reached from where a definition is met, not from the side bar. */
  { "definitions", NULL,                       N_ ("Definitions"), curio_definitions_page_get_type},
};

struct _CurioWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *root;
  CurioStartView *start;
  AdwLeaflet *leaflet;
  CurioSideBar *side_bar;
  GtkWidget *header;
  GtkLabel *title;
  GtkBox *wide_pills;
  GtkBox *narrow_pills;
  GtkWidget *narrow_bar;
  GtkBox *pills;
  CurioDatePill *date_pill;
  CurioCountryPill *country_pill;
  CurioBooksPill *books_pill;
  GtkWidget *reset;
  CurioBrush *brush;
  GtkWidget *export_label;
  GtkInfoBar *stale;
  GtkLabel *stale_text;
  GtkWidget *stale_connect;
  GtkStack *content;
  GtkStack *pages;
  GMenu *recent;

  CurioSession *session;
  int width;
  guint rearrange; /* idle source */
};

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

CurioPage *
curio_window_get_page (CurioWindow *self)
{
  g_return_val_if_fail (CURIO_IS_WINDOW (self), NULL);

  return CURIO_PAGE (gtk_stack_get_visible_child (self->pages));
}

const char *const *
curio_window_list_pages (void)
{
  static const char *ids[G_N_ELEMENTS (entries) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    ids[i] = entries[i].id;
  return ids;
}

static gboolean
set_page (CurioWindow *self, const char *id)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, id);

  if (page == NULL)
    return FALSE;
  gtk_stack_set_visible_child (self->pages, page);
  gtk_label_set_text (self->title, curio_page_get_title (CURIO_PAGE (page)));
  curio_side_bar_select_page (self->side_bar, id);
  curio_session_set_page (self->session, id);
  return TRUE;
}

gboolean
curio_window_show_page (CurioWindow *self, const char *id)
{
  g_return_val_if_fail (CURIO_IS_WINDOW (self), FALSE);

  g_auto (GStrv) parts = g_strsplit (id, "/", 2);

  if (parts[0] == NULL || !set_page (self, parts[0])
      || (parts[1] != NULL
          && !curio_page_show_view (curio_window_get_page (self), parts[1])))
    return FALSE;
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  return TRUE;
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

  gtk_label_set_text (self->stale_text, sentence);
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

/* Each shop shows the page that it showed last. */
static void
opened_cb (CurioWindow *self)
{
  const char *page = curio_session_get_page (self->session);

  if (page != NULL)
    set_page (self, page);
}

static void
page_chosen_cb (CurioWindow *self, const char *id)
{
  set_page (self, id);
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
rearrange (CurioWindow *self)
{
  gboolean narrow = self->width < WIDE_ENOUGH_FOR_PILLS;
  gboolean terse = self->width < WIDE_ENOUGH_FOR_LABELS;
  /* A bar of their own has room for the pills' icons, but on a telephone. */
  gboolean roomy = narrow && self->width >= WIDE_ENOUGH_FOR_ICONS;
  GtkWidget *pills = GTK_WIDGET (self->pills);
  GtkBox *place = narrow ? self->narrow_pills : self->wide_pills;

  if (gtk_widget_get_parent (pills) != GTK_WIDGET (place))
    {
      g_object_ref (pills);
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (pills)), pills);
      gtk_box_append (place, pills);
      g_object_unref (pills);
    }
  adw_leaflet_set_can_unfold (self->leaflet, !narrow);
  gtk_widget_set_visible (self->narrow_bar, narrow);
  gtk_widget_set_visible (self->export_label, !terse);
  curio_pill_set_terse (CURIO_PILL (self->date_pill), terse && !roomy);
  curio_pill_set_terse (CURIO_PILL (self->country_pill), terse && !roomy);
  curio_pill_set_terse (CURIO_PILL (self->books_pill), terse && !roomy);
  curio_books_pill_set_short (self->books_pill, terse && !roomy);
  curio_date_pill_set_narrow (self->date_pill, narrow);
}

static gboolean
rearrange_cb (gpointer data)
{
  CurioWindow *self = data;

  self->rearrange = 0;
  rearrange (self);
  return G_SOURCE_REMOVE;
}

static void
curio_window_size_allocate (GtkWidget *widget, int width, int height,
                            int baseline)
{
  CurioWindow *self = CURIO_WINDOW (widget);

  GTK_WIDGET_CLASS (curio_window_parent_class)
      ->size_allocate (widget, width, height, baseline);
  if (width == self->width)
    return;
  self->width = width;
  /* Not at once: a layout under way must not be changed. */
  if (self->rearrange == 0)
    self->rearrange
        = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rearrange_cb, self, NULL);
}

static void
add_pages (CurioWindow *self)
{
  g_autofree char *last = curio_settings_get_string ("page", entries[0].id);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const PageEntry *entry = &entries[i];
      GtkWidget *page
          = g_object_new (entry->get_type (), "title", _ (entry->title),
                          "session", self->session, NULL);

      gtk_stack_add_named (self->pages, page, entry->id);
      if (entry->icon_name != NULL)
        curio_side_bar_add_page (self->side_bar, entry->id, entry->icon_name,
                                 _ (entry->title));
    }
  if (!curio_window_show_page (self, last))
    curio_window_show_page (self, entries[0].id);
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
                           G_CALLBACK (update_notice), self,
                           G_CONNECT_SWAPPED);
}

static void
curio_window_dispose (GObject *object)
{
  CurioWindow *self = CURIO_WINDOW (object);

  g_clear_handle_id (&self->rearrange, g_source_remove);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      curio_session_cancel (self->session);
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
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->header, curio_header_layout_new ());
  gtk_widget_set_layout_manager (GTK_WIDGET (self->pills),
                                 curio_pills_layout_new ());
  self->session = curio_session_new ();
  add_pages (self);
  watch_session (self);
  curio_settings_bind_size (G_OBJECT (self));
  curio_window_list_recent (self);
  update_notice (self);
  curio_shadows_put_last (GTK_WIDGET (self->leaflet));
  /* Before the first layout, which asks what is needed at the least. */
  g_object_get (self, "default-width", &self->width, NULL);
  rearrange (self);
}

CurioWindow *
curio_window_new (GtkApplication *application)
{
  return g_object_new (CURIO_TYPE_WINDOW, "application", application, NULL);
}
