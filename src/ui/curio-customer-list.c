/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The model of the customer list: an array of customer indices that is sorted
 * and filtered in one go. */

#include "curio-customer-list.h"
#include "curio-customer-search.h"

struct _CurioCustomerList
{
  GObject parent_instance;

  CurioFacts *facts;
  char **folded_products; /* made when they are first searched */
  CurioLedger *ledger;    /* and the view of it, for what was bought */
  CurioView view;
  guint n_scored;
  CurioScored *scored;    /* [n_scored] by customer number */
  CurioCustomerSum *sums; /* [n_scored] */
  guint32 *country_place; /* [n_countries] place of its name in the alphabet */
  int segment;
  guint8 *is_behind; /* [n_scored] whom the rule finds; NULL: everybody */
  char *search;
  CurioListColumn column;
  gboolean is_falling;

  guint n_in_segment;
  guint n_shown;
  guint32 *shown; /* [n_shown] indices of SCORED, in the order shown */
  gint64 spend_mills;
  GHashTable *slots; /* place in the list to Slot, of the rows that live */
  guint seen_begin, seen_end;
};

/* A row that somebody holds, known until it goes. */
typedef struct
{
  CurioCustomerList *list;
  guint position;
  CurioCustomerRow *row;
  gboolean is_stale; /* changed while out of sight, and not told yet */
} Slot;

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CurioCustomerList, curio_customer_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      list_model_init))

/* --- filter ------------------------------------------------------------- */

static CurioCustomerSearch *
make_search (CurioCustomerList *self)
{
  if (self->ledger == NULL || self->search == NULL)
    return NULL;
  if (self->folded_products == NULL)
    self->folded_products = curio_customer_search_fold_products (self->facts);
  return curio_customer_search_new (&self->view, self->folded_products,
                                    self->search);
}

static void
filter (CurioCustomerList *self)
{
  g_autoptr (CurioCustomerSearch) search = make_search (self);

  self->n_in_segment = self->n_shown = 0;
  self->spend_mills = 0;
  for (guint i = 0; i < self->n_scored; i++)
    {
      const CurioScored *scored = &self->scored[i];

      if (self->segment >= 0 && scored->segment != self->segment)
        continue;
      if (self->is_behind != NULL && !self->is_behind[i])
        continue;
      self->n_in_segment++;
      if (!curio_customer_search_matches (search, scored))
        continue;
      self->shown[self->n_shown++] = i;
      self->spend_mills += scored->monetary_mills;
    }
}

static void
sort_shown (CurioCustomerList *self)
{
  const CurioCustomerOrder order = { .column = self->column,
                                     .is_falling = self->is_falling,
                                     .customers = self->scored,
                                     .sums = self->sums,
                                     .country_place = self->country_place };

  curio_customer_order_sort (&order, self->shown, self->n_shown);
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

static CurioCustomerRow *
make_row (CurioCustomerList *self, guint position)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->list = self;
  slot->position = position;
  slot->row = curio_customer_row_new (
      self->facts, &self->scored[self->shown[position]],
      &self->sums[self->shown[position]], self->view.as_of_day);
  g_object_weak_ref (G_OBJECT (slot->row), row_gone_cb, slot);
  g_hash_table_insert (self->slots, GUINT_TO_POINTER (position), slot);
  return slot->row;
}

static gboolean
is_seen (const CurioCustomerList *self, const Slot *slot)
{
  return slot->position >= self->seen_begin && slot->position < self->seen_end;
}

static void
write_row (CurioCustomerList *self, Slot *slot)
{
  guint32 index = self->shown[slot->position];

  slot->is_stale = FALSE;
  curio_customer_row_set (slot->row, self->facts, &self->scored[index],
                          &self->sums[index], self->view.as_of_day);
}

/* Tells the watchers, N_BEFORE places having been there. */
static void
tell_change (CurioCustomerList *self, guint n_before)
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
refresh (CurioCustomerList *self)
{
  guint n_before = self->n_shown;

  filter (self);
  sort_shown (self);
  tell_change (self, n_before);
}

/* --- what is shown ------------------------------------------------------ */

static void
clear_view (CurioCustomerList *self)
{
  if (self->ledger != NULL)
    curio_view_clear (&self->view);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
}

static void
set_facts (CurioCustomerList *self, CurioFacts *facts)
{
  if (facts == self->facts)
    return;
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_free (self->country_place);
  g_clear_pointer (&self->folded_products, g_strfreev);
  self->facts = curio_facts_ref (facts);
  self->country_place = curio_customer_order_place_countries (facts);
}

/* The measures may go; what was bought is asked of the same view. */
static void
set_view (CurioCustomerList *self, const CurioView *view)
{
  CurioLedger *ledger = curio_ledger_ref ((CurioLedger *)view->ledger);

  clear_view (self);
  self->ledger = ledger;
  curio_view_init (&self->view, ledger, &view->selection);
}

static void
set_rule (CurioCustomerList *self, const CurioMeasures *measures,
          const CurioCustomerRule *rule)
{
  g_autofree guint8 *mask = NULL;

  g_clear_pointer (&self->is_behind, g_free);
  if (rule == NULL || rule->kind == CURIO_CUSTOMER_RULE_ALL)
    return;
  mask = curio_customer_rule_find (rule, measures, NULL);
  self->is_behind = g_new (guint8, self->n_scored + 1);
  for (guint i = 0; i < self->n_scored; i++)
    self->is_behind[i] = mask[self->scored[i].customer];
}

void
curio_customer_list_set_measures (CurioCustomerList *self,
                                  const CurioMeasures *measures, int segment,
                                  const CurioCustomerRule *rule)
{
  const CurioRfm *rfm;

  g_return_if_fail (CURIO_IS_CUSTOMER_LIST (self));
  g_return_if_fail (measures != NULL);

  rfm = &measures->rfm;
  set_facts (self, measures->view.ledger->facts);
  set_view (self, &measures->view);
  self->segment = segment;
  self->n_scored = rfm->n;
  g_free (self->scored);
  self->scored = g_memdup2 (rfm->customers, rfm->n * sizeof *rfm->customers);
  g_free (self->sums);
  self->sums = curio_customer_sums_measure (measures);
  self->shown = g_renew (guint32, self->shown, rfm->n + 1);
  set_rule (self, measures, rule);
  refresh (self);
}

void
curio_customer_list_set_search (CurioCustomerList *self, const char *text)
{
  g_return_if_fail (CURIO_IS_CUSTOMER_LIST (self));

  if (g_strcmp0 (self->search, text) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (text);
  refresh (self);
}

void
curio_customer_list_set_order (CurioCustomerList *self, CurioListColumn column,
                               gboolean is_falling)
{
  g_return_if_fail (CURIO_IS_CUSTOMER_LIST (self));
  g_return_if_fail (column < CURIO_N_LIST_COLUMNS);

  if (column == self->column && is_falling == self->is_falling)
    return;
  self->column = column;
  self->is_falling = is_falling;
  sort_shown (self);
  tell_change (self, self->n_shown);
}

void
curio_customer_list_set_seen (GListModel *list, guint begin, guint end)
{
  g_return_if_fail (CURIO_IS_CUSTOMER_LIST (list));

  CurioCustomerList *self = CURIO_CUSTOMER_LIST (list);
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
curio_customer_list_get_n_in_segment (CurioCustomerList *self)
{
  g_return_val_if_fail (CURIO_IS_CUSTOMER_LIST (self), 0);

  return self->n_in_segment;
}

gint64
curio_customer_list_get_spend (CurioCustomerList *self)
{
  g_return_val_if_fail (CURIO_IS_CUSTOMER_LIST (self), 0);

  return self->spend_mills;
}

CurioFacts *
curio_customer_list_get_facts (CurioCustomerList *self)
{
  g_return_val_if_fail (CURIO_IS_CUSTOMER_LIST (self), NULL);

  return self->facts;
}

const CurioScored *
curio_customer_list_get_scored (CurioCustomerList *self, guint position)
{
  g_return_val_if_fail (CURIO_IS_CUSTOMER_LIST (self), NULL);
  g_return_val_if_fail (position < self->n_shown, NULL);

  return &self->scored[self->shown[position]];
}

guint
curio_customer_list_find (CurioCustomerList *self, guint32 customer)
{
  g_return_val_if_fail (CURIO_IS_CUSTOMER_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->n_shown; i++)
    if (self->scored[self->shown[i]].customer == customer)
      return i;
  return G_MAXUINT;
}

CurioScored *
curio_customer_list_copy_shown (CurioCustomerList *self, guint *out_n)
{
  CurioScored *customers;

  g_return_val_if_fail (CURIO_IS_CUSTOMER_LIST (self), NULL);
  g_return_val_if_fail (out_n != NULL, NULL);

  customers = g_new (CurioScored, self->n_shown + 1);
  for (guint i = 0; i < self->n_shown; i++)
    customers[i] = self->scored[self->shown[i]];
  *out_n = self->n_shown;
  return customers;
}

/* --- the model ---------------------------------------------------------- */

static GType
curio_customer_list_get_item_type (GListModel *model)
{
  return CURIO_TYPE_CUSTOMER_ROW;
}

static guint
curio_customer_list_get_n_items (GListModel *model)
{
  return CURIO_CUSTOMER_LIST (model)->n_shown;
}

static gpointer
curio_customer_list_get_item (GListModel *model, guint position)
{
  CurioCustomerList *self = CURIO_CUSTOMER_LIST (model);
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
  interface->get_item_type = curio_customer_list_get_item_type;
  interface->get_n_items = curio_customer_list_get_n_items;
  interface->get_item = curio_customer_list_get_item;
}

static void
curio_customer_list_finalize (GObject *object)
{
  CurioCustomerList *self = CURIO_CUSTOMER_LIST (object);

  g_hash_table_unref (self->slots);
  clear_view (self);
  g_clear_pointer (&self->folded_products, g_strfreev);
  g_clear_pointer (&self->facts, curio_facts_unref);
  g_free (self->scored);
  g_free (self->sums);
  g_free (self->is_behind);
  g_free (self->country_place);
  g_free (self->search);
  g_free (self->shown);
  G_OBJECT_CLASS (curio_customer_list_parent_class)->finalize (object);
}

static void
curio_customer_list_class_init (CurioCustomerListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_customer_list_finalize;
}

static void
curio_customer_list_init (CurioCustomerList *self)
{
  self->seen_end = G_MAXUINT;
  self->slots = g_hash_table_new_full (NULL, NULL, NULL, free_slot);
  self->segment = -1;
  self->column = CURIO_LIST_SPEND;
  self->is_falling = TRUE;
}

CurioCustomerList *
curio_customer_list_new (void)
{
  return g_object_new (CURIO_TYPE_CUSTOMER_LIST, NULL);
}
