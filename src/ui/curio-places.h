/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A GListModel of N items that are nothing but their places: for lists whose
 * rows stand in an array, where the cell asks the array by the position of its
 * list item.  A million of them cost nothing. */
#define CURIO_TYPE_PLACES (curio_places_get_type ())
G_DECLARE_FINAL_TYPE (CurioPlaces, curio_places, CURIO, PLACES, GObject)

CurioPlaces *curio_places_new (guint n);
/* All rows are others from now on. */
void curio_places_reset (CurioPlaces *self, guint n);

G_END_DECLS
