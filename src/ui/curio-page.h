/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-campaign-audience.h"
#include "curio-session.h"

G_BEGIN_DECLS

/* One entry of the side bar.  A page is a widget that watches the session; its
 * update () runs when the measures are new, and only while it is on screen (a
 * hidden page is updated when it is shown).
 *
 * The window makes a page by g_object_new (type, "title", …, "session", …).  A
 * page goes to another by the widget action "win.show-page" with its id as a
 * string: "sales", "customers", "segments"; or one of its views by
 * "customers/retention". */
#define CURIO_TYPE_PAGE (curio_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CurioPage, curio_page, CURIO, PAGE, AdwBin)

struct _CurioPageClass
{
  AdwBinClass parent_class;

  /* The session has new measures (never NULL), another segment is chosen, or
   * giant pairs are left out or taken in again. */
  void (*update) (CurioPage *self, const CurioMeasures *measures);
  /* Exports what the page shows (header button, Ctrl+E). */
  void (*export) (CurioPage *self);
  /* Adds to OUT, which is nobody, whom a campaign from here would be to; FALSE
   * or NULL: nobody in particular. */
  gboolean (*make_audience) (CurioPage *self, CurioCampaignAudience *out);
  /* Puts the cursor into the page's search (Ctrl+F); NULL: no search here. */
  void (*search) (CurioPage *self);
};

CurioSession *curio_page_get_session (CurioPage *self);
void curio_page_set_session (CurioPage *self, CurioSession *session);
const char *curio_page_get_title (CurioPage *self);
/* Says that VIEWS, a stack within the page, holds views of which one is seen:
 * update () runs when another is, and should look at that one alone. */
void curio_page_set_views (CurioPage *self, GtkStack *views);
/* NULL where the page has none. */
GtkStack *curio_page_get_views (CurioPage *self);
/* The name of the view that is seen; "" where the page has none. */
const char *curio_page_get_view (CurioPage *self);
/* FALSE where there is no such view. */
gboolean curio_page_show_view (CurioPage *self, const char *view);
/* Goes to the customer list and shows those behind a mark, and no others: the
 * chosen segment gives way. */
void curio_page_show_customers (CurioPage *self,
                                const CurioCustomerRule *rule);
void curio_page_export (CurioPage *self);
gboolean curio_page_make_audience (CurioPage *self,
                                   CurioCampaignAudience *out);
void curio_page_search (CurioPage *self);
/* The outcome of an action, in the window's toast overlay.  TOAST is taken. */
void curio_page_add_toast (CurioPage *self, AdwToast *toast);
/* The same in words, for WIDGET on a page; FALSE where it is on none. */
gboolean curio_page_say (GtkWidget *widget, const char *sentence);

G_END_DECLS
