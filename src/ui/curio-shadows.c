/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A leaflet or a flap of libadwaita 1.2 sets the style classes of its shadows
 * whenever it is allocated, and a change of classes concerns all siblings that
 * follow, with all that is in them: each page, seen or hidden, would be looked
 * through for its style in every frame.  Where children are drawn does not
 * depend on their order. */

#include "curio-shadows.h"

static gboolean
is_shadow (GtkWidget *widget)
{
  static const char *const names[]
      = { "dimming", "shadow", "border", "outline", NULL };

  return g_strv_contains (names, gtk_widget_get_css_name (widget));
}

void
curio_shadows_put_last (GtkWidget *folding)
{
  GtkWidget *last, *child, *next;

  g_return_if_fail (GTK_IS_WIDGET (folding));

  last = gtk_widget_get_last_child (folding);
  for (child = gtk_widget_get_first_child (folding);
       child != NULL && child != last; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (is_shadow (child))
        gtk_widget_insert_before (child, folding, NULL);
    }
}
