/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the arrow keys lead in a grid of checks. */

#include "curio-campaign-grid-keys.h"

/* How many places on; 0: no such key. */
static int
find_step (guint key, int n_columns, gboolean is_mirrored)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -n_columns;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return n_columns;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return is_mirrored ? 1 : -1;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return is_mirrored ? -1 : 1;
    default:
      return 0;
    }
}

/* From PLACE on, the first that takes the focus; STAY where there is none. */
static int
walk (GtkCheckButton *const *cells, int n, int place, int step, int stay)
{
  for (; place >= 0 && place < n; place += step)
    if (gtk_widget_is_sensitive (GTK_WIDGET (cells[place])))
      return place;
  return stay;
}

int
curio_campaign_grid_keys_find (GtkCheckButton *const *cells, guint n,
                               guint n_columns, guint place, guint key)
{
  gboolean is_mirrored;
  int step;

  g_return_val_if_fail (cells != NULL && place < n && n_columns > 0, -1);

  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    return walk (cells, (int)n, 0, 1, (int)place);
  if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    return walk (cells, (int)n, (int)n - 1, -1, (int)place);
  is_mirrored = gtk_widget_get_direction (GTK_WIDGET (cells[place]))
                == GTK_TEXT_DIR_RTL;
  step = find_step (key, (int)n_columns, is_mirrored);
  return step == 0 ? -1
                   : walk (cells, (int)n, (int)place + step, step, (int)place);
}
