/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-column-menu.h"
#include "curio-customer-pane.h"
#include "curio-customers-page.h"
#include "curio-figure-card.h"
#include "curio-pane-flap.h"
#include "curio-retention-view.h"
#include "curio-segment-pill.h"

G_BEGIN_DECLS

/* Private to the page's own files. */
struct _CurioCustomersPage
{
  CurioPage parent_instance;

  CurioCustomerList *list;
  GtkSelectionModel *selection;
  GtkSorter *sorter;      /* of the view: tells when a title is clicked */
  CurioCustomerRule seen; /* the rule of the list as it is */
  gint64 open;            /* the customer whose pane is open, or -1 */
  gboolean is_quiet;      /* the program selects, not the person */
  gboolean is_awaited;    /* the row of OPEN is yet to come */

  CurioPaneFlap *flap;
  CurioCustomerPane *pane;

  GtkStack *views;
  GtkWidget *list_view;
  CurioRetentionView *retention;
  AdwBin *retention_tools;
  GtkWidget *chip;
  GtkLabel *chip_label;
  CurioFigureCard *activity;
  CurioFigureCard *concentration;
  CurioSegmentPill *pill;
  GtkSearchEntry *search;
  AdwStatusPage *unfound;
  GtkStack *stack;
  GtkColumnView *view;
  CurioColumnMenu *columns;
  GtkScrolledWindow *scroller;
  GtkLabel *summary;
  GtkButton *copy;
  GtkButton *export;
  GtkButton *campaign;
};

void curio_customers_page_update_summary (CurioCustomersPage *self);
/* Selects the customer whose pane is open, where the list shows them, and
 * nobody else. */
void curio_customers_page_select_open (CurioCustomersPage *self);
/* Selects them as soon as there is a row of theirs. */
void curio_customers_page_await_open (CurioCustomersPage *self);
/* IS_NEW: the measures are others than at the last call. */
void curio_customers_page_update_pane (CurioCustomersPage *self,
                                       const CurioMeasures *measures,
                                       gboolean is_new);
/* The selection has changed. */
void curio_customers_page_follow_selection (CurioCustomersPage *self);
/* Closes the pane; FALSE where none is open. */
gboolean curio_customers_page_escape (GtkWidget *widget, GVariant *arguments,
                                      gpointer unused);
void curio_customers_page_bind_pane (GtkWidgetClass *class);

/* --- curio-customers-page-campaign.c ------------------------------------- */

/* Whom the list shows, as a person means it: those selected, where they are
 * several; else those that a search finds; else all by segment and rule. */
gboolean curio_customers_page_make_audience (CurioPage *page,
                                             CurioCampaignAudience *out);
void curio_customers_page_bind_campaign (GtkWidgetClass *class);

/* Says what is searched of FACTS (curio-customers-page-search.c). */
void curio_customers_page_update_search (CurioCustomersPage *self,
                                         const CurioFacts *facts);

G_END_DECLS
