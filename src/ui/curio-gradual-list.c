/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list whose growth is spread over some frames. */

#include "curio-gradual-list.h"

/* As many rows as a view of GTK 4.8 keeps: from then on more cost nothing. */
#define N_KEPT 210
/* Rows that are made in one go. */
#define N_AT_ONCE 36

struct _CurioGradualList
{
  GObject parent_instance;

  GListModel *list;
  guint n_told;
  guint source; /* that tells more when idle */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CurioGradualList, curio_gradual_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      list_model_init))

/* How many may be told next. */
static guint
choose_told (const CurioGradualList *self)
{
  guint n = g_list_model_get_n_items (self->list);
  guint most = MAX (self->n_told, N_AT_ONCE);

  return n <= most || self->n_told >= N_KEPT ? n : most;
}

static gboolean
tell_more_cb (gpointer data)
{
  CurioGradualList *self = data;
  guint n_before = self->n_told;
  guint n = g_list_model_get_n_items (self->list);

  self->n_told
      = n_before + N_AT_ONCE >= N_KEPT ? n : MIN (n, n_before + N_AT_ONCE);
  if (self->n_told == n)
    self->source = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0,
                              self->n_told - n_before);
  return self->source != 0;
}

static void
changed_cb (GListModel *list, guint position, guint n_removed, guint n_added,
            CurioGradualList *self)
{
  guint n_before = self->n_told;
  guint n = g_list_model_get_n_items (list);
  guint kept = MIN (position, n_before);

  self->n_told = choose_told (self);
  if (self->n_told == n)
    g_clear_handle_id (&self->source, g_source_remove);
  else if (self->source == 0)
    self->source = g_idle_add (tell_more_cb, self);
  if (self->n_told == n && n_before == n + n_removed - n_added)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed,
                                n_added);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), kept, n_before - kept,
                                self->n_told - kept);
}

static GType
curio_gradual_list_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (CURIO_GRADUAL_LIST (model)->list);
}

static guint
curio_gradual_list_get_n_items (GListModel *model)
{
  return CURIO_GRADUAL_LIST (model)->n_told;
}

static gpointer
curio_gradual_list_get_item (GListModel *model, guint position)
{
  CurioGradualList *self = CURIO_GRADUAL_LIST (model);

  return position < self->n_told ? g_list_model_get_item (self->list, position)
                                 : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = curio_gradual_list_get_item_type;
  interface->get_n_items = curio_gradual_list_get_n_items;
  interface->get_item = curio_gradual_list_get_item;
}

static void
curio_gradual_list_finalize (GObject *object)
{
  CurioGradualList *self = CURIO_GRADUAL_LIST (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_object_unref (self->list);
  G_OBJECT_CLASS (curio_gradual_list_parent_class)->finalize (object);
}

static void
curio_gradual_list_class_init (CurioGradualListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_gradual_list_finalize;
}

static void
curio_gradual_list_init (CurioGradualList *self)
{
}

CurioGradualList *
curio_gradual_list_new (GListModel *list)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (list), NULL);

  CurioGradualList *self = g_object_new (CURIO_TYPE_GRADUAL_LIST, NULL);

  self->list = g_object_ref (list);
  self->n_told = g_list_model_get_n_items (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (changed_cb),
                           self, 0);
  return self;
}
