/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-customer-list.h"

G_BEGIN_DECLS

/* "66 customers · £464,359 net spend · 3 selected, £110,000", as Pango markup.
 * (transfer full) */
char *curio_list_summary_mark_up (CurioCustomerList *list,
                                  GtkSelectionModel *selection);
/* The numbers of the selected customers, or of all where none is, a line
 * each.  (transfer full) */
char *curio_list_summary_list_numbers (CurioCustomerList *list,
                                       GtkSelectionModel *selection,
                                       guint *out_n);

G_END_DECLS
