/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one part of the window to the next with F6: side bar, header, timeline,
 * page, pane. */

#include "curio-window-private.h"

#include "curio-pane-flap.h"

/* That of the page, or of the view on screen, where a pane is open. */
static CurioPaneFlap *
find_open_flap (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (CURIO_IS_PANE_FLAP (widget))
    return curio_pane_flap_get_revealed (CURIO_PANE_FLAP (widget))
               ? CURIO_PANE_FLAP (widget)
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CurioPaneFlap *flap = find_open_flap (child);

      if (flap != NULL)
        return flap;
    }
  return NULL;
}

/* The parts on screen, from the top left on. */
static guint
list_parts (CurioWindow *self, GtkWidget **out_parts)
{
  CurioPaneFlap *flap = find_open_flap (GTK_WIDGET (self->content));
  GtkWidget *const all[CURIO_WINDOW_N_PARTS]
      = { GTK_WIDGET (self->side_bar), GTK_WIDGET (self->pills),
          GTK_WIDGET (self->brush),
          flap != NULL ? curio_pane_flap_get_content (flap)
                       : GTK_WIDGET (self->content),
          flap != NULL ? curio_pane_flap_get_pane (flap) : NULL };
  guint n = 0;

  for (guint i = 0; i < CURIO_WINDOW_N_PARTS; i++)
    if (all[i] != NULL && gtk_widget_get_mapped (all[i]))
      out_parts[n++] = all[i];
  return n;
}

/* N where the keyboard is in none of them. */
static guint
find_part (CurioWindow *self, GtkWidget *const *parts, guint n)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  for (guint i = 0; focus != NULL && i < n; i++)
    if (focus == parts[i] || gtk_widget_is_ancestor (focus, parts[i]))
      return i;
  return n;
}

void
curio_window_focus_part (CurioWindow *self, int step)
{
  GtkWidget *parts[CURIO_WINDOW_N_PARTS];
  guint n, now;

  g_return_if_fail (CURIO_IS_WINDOW (self));
  g_return_if_fail (step == 1 || step == -1);

  n = list_parts (self, parts);
  now = find_part (self, parts, n);
  if (now == n)
    now = step > 0 ? n - 1 : 0;
  for (guint i = 1; i <= n; i++)
    {
      guint next = step > 0 ? (now + i) % n : (now + n - i) % n;

      if (next != now
          && gtk_widget_child_focus (parts[next], GTK_DIR_TAB_FORWARD))
        break;
    }
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
}
