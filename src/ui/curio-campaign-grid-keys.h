/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Among CELLS, of which N lie in rows of N_COLUMNS: the place of the one to
 * which KEY, an arrow or Home or End, leads from the one at PLACE, past those
 * that take no focus; PLACE itself where there is none, -1 where KEY is
 * another.  GTK's own arrows go by where things lie on the screen, out of the
 * cells too. */
int curio_campaign_grid_keys_find (GtkCheckButton *const *cells, guint n,
                                   guint n_columns, guint place, guint key);

G_END_DECLS
