/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The model of the product list: an array of indices that is sorted and
 * filtered in one go. */

#include "curio-product-list.h"
#include "curio-product-places.h"

struct _CurioProductList
{
  GObject parent_instance;

  CurioFacts *facts;
  CurioProductPlaces *places;
  guint n;
  CurioProduct *products; /* [n] */
  char *search;
  CurioProductColumn column;
  gboolean is_falling;

  guint n_shown;
  guint32 *shown;    /* [n_shown] indices of PRODUCTS, in the order shown */
  GHashTable *slots; /* place in the list to Slot, of the rows that live */
  guint seen_begin, seen_end;
};

/* A row that somebody holds, known until it goes. */
typedef struct
{
  CurioProductList *list;
  guint position;
  CurioProductRow *row;
  gboolean is_stale; /* changed while out of sight, and not told yet */
} Slot;

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CurioProductList, curio_product_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      list_model_init))

/* --- order -------------------------------------------------------------- */

typedef struct
{
  gint64 key;
  gint64 mills;
  gint64 units;
  guint32 code;
  guint32 index;
} Place;

#define RATE_UNITS 1e12

static gint64
get_key (CurioProductList *self, const CurioProduct *product)
{
  double rate, low, high;

  switch (self->column)
    {
    case CURIO_PRODUCT_CODE:
      return self->places->by_code[product->product];
    case CURIO_PRODUCT_NAME:
      return self->places->by_name[product->product];
    case CURIO_PRODUCT_UNITS:
      return product->sold_units;
    case CURIO_PRODUCT_VALUE:
      return product->sold_mills;
    case CURIO_PRODUCT_ORDERS:
      return product->n_orders;
    case CURIO_PRODUCT_BUYERS:
      return product->n_buyers;
    case CURIO_PRODUCT_CANCELLED:
      return product->cancelled_mills;
    case CURIO_PRODUCT_CANCELLED_UNITS:
      return product->cancelled_units;
    case CURIO_PRODUCT_CANCELLED_LINES:
      return product->n_cancelled_lines;
    case CURIO_PRODUCT_RATE:
    case CURIO_PRODUCT_INTERVAL:
      rate = curio_product_get_cancelled_rate (product, &low, &high);
      return (gint64)(RATE_UNITS
                      * (self->column == CURIO_PRODUCT_RATE ? rate : low));
    case CURIO_N_PRODUCT_COLUMNS:
      break;
    }
  g_return_val_if_reached (0);
}

static int
compare_places (const void *first, const void *second)
{
  const Place *a = first;
  const Place *b = second;

  if (a->key != b->key)
    return a->key < b->key ? -1 : 1;
  if (a->mills != b->mills)
    return a->mills > b->mills ? -1 : 1;
  if (a->units != b->units)
    return a->units > b->units ? -1 : 1;
  return a->code < b->code ? -1 : a->code > b->code;
}

static void
sort_shown (CurioProductList *self)
{
  g_autofree Place *places = g_new (Place, self->n_shown + 1);

  for (guint i = 0; i < self->n_shown; i++)
    {
      const CurioProduct *product = &self->products[self->shown[i]];
      gint64 key = get_key (self, product);

      places[i]
          = (Place){ self->is_falling ? -key : key, product->sold_mills,
                     product->sold_units,
                     self->places->by_code[product->product], self->shown[i] };
    }
  qsort (places, self->n_shown, sizeof *places, compare_places);
  for (guint i = 0; i < self->n_shown; i++)
    self->shown[i] = places[i].index;
}

static void
filter (CurioProductList *self)
{
  g_auto (GStrv) words = curio_product_places_split (self->search);

  self->n_shown = 0;
  for (guint i = 0; i < self->n; i++)
    if (curio_product_places_find (self->places, self->products[i].product,
                                   words))
      self->shown[self->n_shown++] = i;
}

/* --- rows --------------------------------------------------------------- */

static void
row_gone_cb (gpointer user_data, GObject *row)
{
  Slot *slot = user_data;

  slot->row = NULL;
  g_hash_table_remove (slot->list->slots, GUINT_TO_POINTER (slot->position));
}

static void
free_slot (gpointer user_data)
{
  Slot *slot = user_data;

  if (slot->row != NULL)
    g_object_weak_unref (G_OBJECT (slot->row), row_gone_cb, slot);
  g_free (slot);
}

static CurioProductRow *
make_row (CurioProductList *self, guint position)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->list = self;
  slot->position = position;
  slot->row = curio_product_row_new (self->facts,
                                     &self->products[self->shown[position]]);
  g_object_weak_ref (G_OBJECT (slot->row), row_gone_cb, slot);
  g_hash_table_insert (self->slots, GUINT_TO_POINTER (position), slot);
  return slot->row;
}

static gboolean
is_seen (const CurioProductList *self, const Slot *slot)
{
  return slot->position >= self->seen_begin && slot->position < self->seen_end;
}

static void
write_row (CurioProductList *self, Slot *slot)
{
  slot->is_stale = FALSE;
  curio_product_row_set (slot->row, self->facts,
                         &self->products[self->shown[slot->position]]);
}

/* Tells the watchers, N_BEFORE places having been there. */
static void
tell_change (CurioProductList *self, guint n_before)
{
  guint n_kept = MIN (n_before, self->n_shown);
  GHashTableIter iter;
  Slot *slot;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&slot))
    if (slot->position >= n_kept)
      g_hash_table_iter_remove (&iter);
    else if (is_seen (self, slot))
      write_row (self, slot);
    else
      slot->is_stale = TRUE;
  if (n_before != self->n_shown)
    g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept,
                                self->n_shown - n_kept);
}

static void
refresh (CurioProductList *self)
{
  guint n_before = self->n_shown;

  if (self->facts == NULL)
    return;
  filter (self);
  sort_shown (self);
  tell_change (self, n_before);
}

/* --- what is shown ------------------------------------------------------ */

static void
set_facts (CurioProductList *self, CurioFacts *facts)
{
  if (facts == self->facts)
    return;
  curio_facts_ref (facts);
  g_clear_pointer (&self->facts, curio_facts_unref);
  curio_product_places_free (self->places);
  self->facts = facts;
  self->places = curio_product_places_new (facts);
}

void
curio_product_list_set_products (CurioProductList *self, CurioFacts *facts,
                                 const CurioProducts *products)
{
  g_return_if_fail (CURIO_IS_PRODUCT_LIST (self));
  g_return_if_fail (facts != NULL);
  g_return_if_fail (products != NULL);

  set_facts (self, facts);
  self->n = products->n;
  self->products
      = g_renew (CurioProduct, self->products, (gsize)products->n + 1);
  if (products->n > 0)
    memcpy (self->products, products->products,
            products->n * sizeof *products->products);
  self->shown = g_renew (guint32, self->shown, (gsize)products->n + 1);
  refresh (self);
}

void
curio_product_list_set_search (CurioProductList *self, const char *text)
{
  g_return_if_fail (CURIO_IS_PRODUCT_LIST (self));

  if (g_strcmp0 (self->search, text) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (text);
  refresh (self);
}

void
curio_product_list_set_order (CurioProductList *self,
                              CurioProductColumn column, gboolean is_falling)
{
  g_return_if_fail (CURIO_IS_PRODUCT_LIST (self));
  g_return_if_fail (column < CURIO_N_PRODUCT_COLUMNS);

  self->column = column;
  self->is_falling = is_falling;
  if (self->facts == NULL)
    return;
  sort_shown (self);
  tell_change (self, self->n_shown);
}

void
curio_product_list_set_seen (GListModel *list, guint begin, guint end)
{
  g_return_if_fail (CURIO_IS_PRODUCT_LIST (list));

  CurioProductList *self = CURIO_PRODUCT_LIST (list);
  GHashTableIter iter;
  Slot *slot;

  self->seen_begin = begin;
  self->seen_end = end;
  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&slot))
    if (slot->is_stale && is_seen (self, slot))
      write_row (self, slot);
}

guint
curio_product_list_get_n_all (CurioProductList *self)
{
  g_return_val_if_fail (CURIO_IS_PRODUCT_LIST (self), 0);

  return self->n;
}

guint
curio_product_list_get_n_unsold (CurioProductList *self)
{
  guint n = 0;

  g_return_val_if_fail (CURIO_IS_PRODUCT_LIST (self), 0);

  for (guint i = 0; i < self->n; i++)
    n += self->products[i].sold_mills <= 0;
  return n;
}

const CurioProduct *
curio_product_list_get (CurioProductList *self, guint position)
{
  g_return_val_if_fail (CURIO_IS_PRODUCT_LIST (self), NULL);
  g_return_val_if_fail (position < self->n_shown, NULL);

  return &self->products[self->shown[position]];
}

CurioProduct *
curio_product_list_copy_shown (CurioProductList *self, guint *out_n)
{
  g_return_val_if_fail (CURIO_IS_PRODUCT_LIST (self), NULL);
  g_return_val_if_fail (out_n != NULL, NULL);

  CurioProduct *products = g_new (CurioProduct, self->n_shown + 1);

  for (guint i = 0; i < self->n_shown; i++)
    products[i] = self->products[self->shown[i]];
  *out_n = self->n_shown;
  return products;
}

/* --- the model ---------------------------------------------------------- */

static GType
curio_product_list_get_item_type (GListModel *model)
{
  return CURIO_TYPE_PRODUCT_ROW;
}

static guint
curio_product_list_get_n_items (GListModel *model)
{
  return CURIO_PRODUCT_LIST (model)->n_shown;
}

static gpointer
curio_product_list_get_item (GListModel *model, guint position)
{
  CurioProductList *self = CURIO_PRODUCT_LIST (model);
  Slot *slot;

  if (position >= self->n_shown)
    return NULL;
  slot = g_hash_table_lookup (self->slots, GUINT_TO_POINTER (position));
  if (slot == NULL)
    return make_row (self, position);
  if (slot->is_stale)
    write_row (self, slot);
  return g_object_ref (slot->row);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = curio_product_list_get_item_type;
  interface->get_n_items = curio_product_list_get_n_items;
  interface->get_item = curio_product_list_get_item;
}

static void
curio_product_list_finalize (GObject *object)
{
  CurioProductList *self = CURIO_PRODUCT_LIST (object);

  g_hash_table_unref (self->slots);
  g_clear_pointer (&self->facts, curio_facts_unref);
  curio_product_places_free (self->places);
  g_free (self->products);
  g_free (self->search);
  g_free (self->shown);
  G_OBJECT_CLASS (curio_product_list_parent_class)->finalize (object);
}

static void
curio_product_list_class_init (CurioProductListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_product_list_finalize;
}

static void
curio_product_list_init (CurioProductList *self)
{
  self->seen_end = G_MAXUINT;
  self->slots = g_hash_table_new_full (NULL, NULL, NULL, free_slot);
  self->column = CURIO_PRODUCT_VALUE;
  self->is_falling = TRUE;
}

CurioProductList *
curio_product_list_new (void)
{
  return g_object_new (CURIO_TYPE_PRODUCT_LIST, NULL);
}
