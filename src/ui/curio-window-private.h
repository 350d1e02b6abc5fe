/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-window.h"

#include "curio-books-pill.h"
#include "curio-country-pill.h"
#include "curio-date-pill.h"
#include "curio-side-bar.h"
#include "curio-start-view.h"

G_BEGIN_DECLS

/* Private to the window's own files. */
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
  GtkWidget *export_label; /* within its button */
  GtkWidget *present;
  GtkWidget *present_key; /* within it: "F5" */
  GtkInfoBar *stale;
  GtkLabel *stale_text;
  GtkWidget *stale_connect;
  GtkStack *content;
  GtkStack *pages;
  GMenu *recent;

  CurioSession *session;
  int width;
  int words_width;  /* that all words of the header need; 0: not known */
  int arrows_width; /* that the arrows of terse pills need; 0: not known */
  gboolean has_arrows;
  guint rearrange;  /* idle source */
  guint make_pages; /* source that makes the pages not seen yet */
};

/* Side bar, header, timeline, page, pane. */
#define CURIO_WINDOW_N_PARTS 5

/* Makes each page for the session, and shows the one that was seen last. */
void curio_window_add_pages (CurioWindow *self);
/* FALSE where there is no such page. */
gboolean curio_window_set_page (CurioWindow *self, const char *id);
/* Does what the preferences say, and again whenever one changes
 * (curio-window-settings.c). */
void curio_window_watch_settings (CurioWindow *self);
/* Fits the header, the pills and the side bar to WIDTH: at once the first
 * time, else after the layout under way. */
void curio_window_fit (CurioWindow *self, int width);
/* Closes what stands over SELF, talks first; FALSE: something of it asks
 * whether its work is to be lost (curio-window-close.c). */
gboolean curio_window_close_others (CurioWindow *self);

G_END_DECLS
