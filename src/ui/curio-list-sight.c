/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which places of the customer list can be seen: those of the page that shows,
 * and a page before and after it, for the wheel. */

#include "curio-list-sight.h"

#include <math.h>

static void
look_cb (GtkAdjustment *adjustment, CurioCustomerList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  double height = n > 0 ? gtk_adjustment_get_upper (adjustment) / n : 0;

  /* A list shorter than the page says nothing of its rows. */
  if (height <= 0 || n * height <= page)
    curio_customer_list_set_seen (list, 0, G_MAXUINT);
  else
    curio_customer_list_set_seen (list,
                                  (guint)(MAX (value - page, 0) / height),
                                  (guint)ceil ((value + 2 * page) / height));
}

void
curio_list_sight_watch (GtkScrolledWindow *scroller, CurioCustomerList *list)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (CURIO_IS_CUSTOMER_LIST (list));

  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  g_signal_connect_object (adjustment, "changed", G_CALLBACK (look_cb), list,
                           0);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (look_cb),
                           list, 0);
}
