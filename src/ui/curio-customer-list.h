/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-customer-order.h"
#include "curio-customer-row.h"
#include "curio-customer-rule.h"

G_BEGIN_DECLS

/* A GListModel of CurioCustomerRow over the scored customers of some measures:
 * those of one segment that a search finds, in the order of one column, ties
 * by net spend falling, then by number.
 *
 * It sorts and filters numbers of customers, not objects, so that tens of
 * thousands cost a millisecond or two; a row is made when it is asked for. Its
 * rows stand for places: another order or search changes what they show, and
 * items are only added or removed at the end.  (Making the cells of the two
 * hundred rows that GtkListView keeps anew takes a good part of a second.)  It
 * copies what it needs: the measures may go away. */
#define CURIO_TYPE_CUSTOMER_LIST (curio_customer_list_get_type ())
G_DECLARE_FINAL_TYPE (CurioCustomerList, curio_customer_list, CURIO,
                      CUSTOMER_LIST, GObject)

CurioCustomerList *curio_customer_list_new (void);

/* SEGMENT: -1 for all.  RULE: whom of them; NULL: all. */
void curio_customer_list_set_measures (CurioCustomerList *self,
                                       const CurioMeasures *measures,
                                       int segment,
                                       const CurioCustomerRule *rule);
/* Every word of TEXT must stand in the customer's number, country, segment or
 * a product bought, whatever its case.  NULL or "": all. */
void curio_customer_list_set_search (CurioCustomerList *self,
                                     const char *text);
void curio_customer_list_set_order (CurioCustomerList *self,
                                    CurioListColumn column,
                                    gboolean is_falling);

/* The places from BEGIN on and before END are in sight; the rows of others are
 * told of a change when they come into it.  At first all are: a list view
 * keeps two hundred rows for the dozen that it shows, and to write them all
 * anew takes longer than the rest of a frame. */
void curio_customer_list_set_seen (GListModel *list, guint begin, guint end);

/* How many of the segment the rule finds, found by the search or not. */
guint curio_customer_list_get_n_in_segment (CurioCustomerList *self);
/* Net spend of those shown, in mills. */
gint64 curio_customer_list_get_spend (CurioCustomerList *self);
const CurioScored *curio_customer_list_get_scored (CurioCustomerList *self,
                                                   guint position);
/* Its place in the list; GTK_INVALID_LIST_POSITION, the largest guint, where
 * it is not shown. */
guint curio_customer_list_find (CurioCustomerList *self, guint32 customer);
/* NULL before the first measures. */
CurioFacts *curio_customer_list_get_facts (CurioCustomerList *self);
/* Those shown, in the order shown.  (transfer full), g_free */
CurioScored *curio_customer_list_copy_shown (CurioCustomerList *self,
                                             guint *out_n);

G_END_DECLS
