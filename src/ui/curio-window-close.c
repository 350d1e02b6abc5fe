/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window is closed while others stand over it: a deck that nobody has
 * kept, a campaign that is being put together.  They would go with it without
 * their question. */

#include "curio-window-private.h"

#include "curio-present-window.h"

static gboolean
is_over (GtkWindow *other, GtkWindow *window)
{
  for (GtkWindow *parent = gtk_window_get_transient_for (other);
       parent != NULL; parent = gtk_window_get_transient_for (parent))
    if (parent == window)
      return TRUE;
  return FALSE;
}

static GList *
list_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GList *all = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    all = g_list_prepend (all, g_list_model_get_item (windows, i));
  return all;
}

static gboolean
is_there (GtkWindow *window)
{
  g_autolist (GtkWindow) all = list_windows ();

  return g_list_find (all, window) != NULL;
}

static void
end_talks (void)
{
  g_autolist (GtkWindow) all = list_windows ();

  for (GList *l = all; l != NULL; l = l->next)
    if (CURIO_IS_PRESENT_WINDOW (l->data))
      gtk_window_close (l->data);
}

gboolean
curio_window_close_others (CurioWindow *self)
{
  g_autolist (GtkWindow) all = NULL;

  /* A deck that waits behind its talk is asked too, while the room sees the
   * talk: that ends when nothing refuses. */
  all = list_windows ();
  for (GList *l = all; l != NULL; l = l->next)
    if (is_there (l->data) && is_over (l->data, GTK_WINDOW (self)))
      {
        gtk_window_close (l->data);
        if (is_there (l->data))
          return FALSE;
      }
  end_talks ();
  return TRUE;
}
