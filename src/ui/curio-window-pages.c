/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the window: which there are, and which one is seen. */

#include "curio-window-private.h"

#include "curio-campaigns-page.h"
#include "curio-customers-page.h"
#include "curio-definitions-page.h"
#include "curio-overview-page.h"
#include "curio-products-page.h"
#include "curio-sales-page.h"
#include "curio-segments-page.h"
#include "curio-settings.h"
#include "curio-spoken-names.h"
#include "curio-text-scale.h"

#include <glib/gi18n-lib.h>

/* By then the window has been drawn. */
#define MAKE_PAGES_MS 1500

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
  { "campaigns",   "curio-campaigns-symbolic", N_ ("Campaigns"),
   curio_campaigns_page_get_type                                                                  },
 /* Reached from where a definition is met, not from the side bar. */
  { "definitions", NULL,                       N_ ("Definitions"), curio_definitions_page_get_type},
};

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

const char *
curio_window_get_page_title (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_str_equal (entries[i].id, id))
      return _ (entries[i].title);
  return NULL;
}

/* Makes the page when it is first asked for: a window that opens waits for
 * none but the one that it shows.  NULL where there is no such page. */
static GtkWidget *
ensure_page (CurioWindow *self, const char *id)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, id);

  for (guint i = 0; page == NULL && i < G_N_ELEMENTS (entries); i++)
    if (g_str_equal (entries[i].id, id))
      {
        page = g_object_new (entries[i].get_type (), "title",
                             _ (entries[i].title), "session", self->session,
                             NULL);
        curio_spoken_names_add (page);
        curio_text_scale_follow (page);
        gtk_stack_add_named (self->pages, page, id);
      }
  return page;
}

/* The others are made one by one while nothing else is to do. */
static gboolean
make_page_cb (gpointer data)
{
  CurioWindow *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (gtk_stack_get_child_by_name (self->pages, entries[i].id) == NULL)
      {
        ensure_page (self, entries[i].id);
        return G_SOURCE_CONTINUE;
      }
  self->make_pages = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
make_pages_cb (gpointer data)
{
  CurioWindow *self = data;

  self->make_pages
      = g_idle_add_full (G_PRIORITY_LOW, make_page_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

gboolean
curio_window_set_page (CurioWindow *self, const char *id)
{
  GtkWidget *page = ensure_page (self, id);

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

  if (parts[0] == NULL || !curio_window_set_page (self, parts[0])
      || (parts[1] != NULL
          && !curio_page_show_view (curio_window_get_page (self), parts[1])))
    return FALSE;
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  return TRUE;
}

void
curio_window_add_pages (CurioWindow *self)
{
  g_autofree char *last = curio_settings_get_string ("page", entries[0].id);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const PageEntry *entry = &entries[i];

      if (entry->icon_name != NULL)
        curio_side_bar_add_page (self->side_bar, entry->id, entry->icon_name,
                                 _ (entry->title));
    }
  if (!curio_window_show_page (self, last))
    curio_window_show_page (self, entries[0].id);
  self->make_pages = g_timeout_add (MAKE_PAGES_MS, make_pages_cb, self);
}
