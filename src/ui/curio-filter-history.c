/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo of filters: whole filters in a row, and where one stands in
 * it.  A filter is a few bytes, so there is no need for differences. */

#include "curio-filter-history.h"

#include "curio-selection-carry.h"

#define N_STEPS_MOST 200

struct _CurioFilterHistory
{
  GArray *steps; /* of CurioFilter, never empty */
  guint present;
};

void
curio_filter_copy (const CurioFilter *self, CurioFilter *out)
{
  *out = *self;
  curio_selection_copy (&self->selection, &out->selection);
}

void
curio_filter_clear (CurioFilter *self)
{
  curio_selection_clear (&self->selection);
}

gboolean
curio_filter_equal (const CurioFilter *a, const CurioFilter *b)
{
  return a->books == b->books && a->segment == b->segment
         && curio_customer_rule_equal (&a->rule, &b->rule)
         && curio_selection_equal (&a->selection, &b->selection);
}

static CurioFilter *
get_step (const CurioFilterHistory *self, guint index)
{
  return &g_array_index (self->steps, CurioFilter, index);
}

static void
append (CurioFilterHistory *self, const CurioFilter *filter)
{
  CurioFilter copy;

  curio_filter_copy (filter, &copy);
  g_array_append_val (self->steps, copy);
}

CurioFilterHistory *
curio_filter_history_new (const CurioFilter *first)
{
  g_return_val_if_fail (first != NULL, NULL);

  CurioFilterHistory *self = g_new0 (CurioFilterHistory, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (CurioFilter));
  g_array_set_clear_func (self->steps, (GDestroyNotify)curio_filter_clear);
  append (self, first);
  return self;
}

void
curio_filter_history_free (CurioFilterHistory *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

gboolean
curio_filter_history_add (CurioFilterHistory *self, const CurioFilter *filter)
{
  g_return_val_if_fail (self != NULL && filter != NULL, FALSE);

  if (curio_filter_equal (get_step (self, self->present), filter))
    return FALSE;
  g_array_set_size (self->steps, self->present + 1);
  append (self, filter);
  if (self->steps->len > N_STEPS_MOST)
    g_array_remove_index (self->steps, 0);
  self->present = self->steps->len - 1;
  return TRUE;
}

gboolean
curio_filter_history_can_undo (const CurioFilterHistory *self)
{
  return self->present > 0;
}

gboolean
curio_filter_history_can_redo (const CurioFilterHistory *self)
{
  return self->present + 1 < self->steps->len;
}

const CurioFilter *
curio_filter_history_undo (CurioFilterHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!curio_filter_history_can_undo (self))
    return NULL;
  self->present--;
  return get_step (self, self->present);
}

const CurioFilter *
curio_filter_history_redo (CurioFilterHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!curio_filter_history_can_redo (self))
    return NULL;
  self->present++;
  return get_step (self, self->present);
}

void
curio_filter_history_carry (CurioFilterHistory *self, const CurioFacts *old,
                            const CurioFacts *new)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      curio_selection_carry (&get_step (self, i)->selection, old, new);
      curio_customer_rule_carry (&get_step (self, i)->rule, old, new);
    }
}
