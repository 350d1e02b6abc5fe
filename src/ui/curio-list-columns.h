/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-customer-list.h"

G_BEGIN_DECLS

/* Gives VIEW the columns of the customer list, sorted by net spend falling. */
void curio_list_columns_add (GtkColumnView *view);
/* By what, and which way, the person has VIEW sorted. */
void curio_list_columns_get_order (GtkColumnView *view,
                                   CurioListColumn *out_column,
                                   gboolean *out_is_falling);
void curio_list_columns_show (GtkColumnView *view, CurioListColumn id,
                              gboolean is_shown);
/* Gives the room that is left to the widest of those that are shown. */
void curio_list_columns_stretch (GtkColumnView *view);
/* Whether a person who never chose sees the column. */
gboolean curio_list_column_is_usual (CurioListColumn id);
const char *curio_list_column_get_title (CurioListColumn id); /* translated */
/* Puts the titles of number columns over their numbers: to be called when VIEW
 * is shown, which makes the titles. */
void curio_list_columns_align_titles (GtkColumnView *view);

G_END_DECLS
