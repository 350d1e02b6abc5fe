/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells LIST that the places from BEGIN on and before END are in sight. */
typedef void (*CurioListSeen) (GListModel *list, guint begin, guint end);

/* From now on tells LIST, which SCROLLER shows in rows of one height, what of
 * it is in sight. */
void curio_list_sight_watch (GtkScrolledWindow *scroller, GListModel *list,
                             CurioListSeen set_seen);

/* Shows the first row, if there is one, also before its rows have their
 * places: the adjustment would look for a row at that height, and GTK warns
 * where there is none yet. */
void curio_list_sight_go_to_top (GtkColumnView *view);

G_END_DECLS
