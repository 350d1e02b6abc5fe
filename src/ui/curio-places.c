/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places in a list, made as they are asked for. */

#include "curio-places.h"

struct _CurioPlaces
{
  GObject parent_instance;

  guint n;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CurioPlaces, curio_places, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      list_model_init))

static GType
curio_places_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
curio_places_get_n_items (GListModel *model)
{
  return CURIO_PLACES (model)->n;
}

static gpointer
curio_places_get_item (GListModel *model, guint position)
{
  return position < CURIO_PLACES (model)->n
             ? g_object_new (G_TYPE_OBJECT, NULL)
             : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = curio_places_get_item_type;
  interface->get_n_items = curio_places_get_n_items;
  interface->get_item = curio_places_get_item;
}

static void
curio_places_class_init (CurioPlacesClass *class)
{
}

static void
curio_places_init (CurioPlaces *self)
{
}

CurioPlaces *
curio_places_new (guint n)
{
  CurioPlaces *self = g_object_new (CURIO_TYPE_PLACES, NULL);

  self->n = n;
  return self;
}

void
curio_places_reset (CurioPlaces *self, guint n)
{
  guint n_before;

  g_return_if_fail (CURIO_IS_PLACES (self));

  n_before = self->n;
  self->n = n;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, n);
}
