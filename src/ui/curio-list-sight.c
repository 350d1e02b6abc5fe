/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which places of a list can be seen: those of the page that shows,
 * and a page before and after it, for the wheel. */

#include "curio-list-sight.h"

#include <math.h>

typedef struct
{
  GtkAdjustment *adjustment;
  GListModel *list; /* not owned: the signals go with it */
  CurioListSeen set_seen;
} Sight;

static void
look (const Sight *self)
{
  guint n = g_list_model_get_n_items (self->list);
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double value = gtk_adjustment_get_value (self->adjustment);
  double height = n > 0 ? gtk_adjustment_get_upper (self->adjustment) / n : 0;

  /* A list shorter than the page says nothing of its rows. */
  if (height <= 0 || n * height <= page)
    self->set_seen (self->list, 0, G_MAXUINT);
  else
    self->set_seen (self->list, (guint)(MAX (value - page, 0) / height),
                    (guint)ceil ((value + 2 * page) / height));
}

static void
look_cb (GtkAdjustment *adjustment, GListModel *list)
{
  look (g_object_get_data (G_OBJECT (list), "curio-list-sight"));
}

void
curio_list_sight_watch (GtkScrolledWindow *scroller, GListModel *list,
                        CurioListSeen set_seen)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (G_IS_LIST_MODEL (list));
  g_return_if_fail (set_seen != NULL);

  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  Sight *sight = g_new (Sight, 1);

  *sight = (Sight){ adjustment, list, set_seen };
  g_object_set_data_full (G_OBJECT (list), "curio-list-sight", sight, g_free);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (look_cb), list,
                           0);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (look_cb),
                           list, 0);
}

void
curio_list_sight_go_to_top (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (view)),
                              "list.scroll-to-item", "u", 0);
}
