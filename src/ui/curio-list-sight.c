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
  guint source; /* that looks before the next frame */
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

static gboolean
look_later_cb (gpointer data)
{
  Sight *self = data;

  self->source = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* A list changes its adjustment while it gives its rows their places.  A row
 * that is written then, and grows, would be forgotten, and be drawn without a
 * place. */
static void
changed_cb (GtkAdjustment *adjustment, GListModel *list)
{
  Sight *self = g_object_get_data (G_OBJECT (list), "curio-list-sight");

  if (self->source == 0)
    self->source
        = g_idle_add_full (GTK_PRIORITY_RESIZE, look_later_cb, self, NULL);
}

static void
free_sight (gpointer data)
{
  Sight *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
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

  *sight = (Sight){ adjustment, list, set_seen, 0 };
  g_object_set_data_full (G_OBJECT (list), "curio-list-sight", sight,
                          free_sight);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (changed_cb),
                           list, 0);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (look_cb),
                           list, 0);
}
