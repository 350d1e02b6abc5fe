/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table's state as a value: why it cannot be told, in words, and the form in
 * which it is kept in a file. */

#include "curio-table-state.h"

#include <glib/gi18n-lib.h>

static const char *const sight_texts[CURIO_N_SIGHTS] = {
  [CURIO_SIGHT_CLEAR] = N_ ("a table"),
  [CURIO_SIGHT_VIEW] = N_ ("a view"),
  [CURIO_SIGHT_REPLICA] = N_ ("a replica"),
  [CURIO_SIGHT_FOREIGN] = N_ ("a table of another server"),
  [CURIO_SIGHT_PARTS] = N_ ("a table in several parts"),
  [CURIO_SIGHT_POLICY] = N_ ("a table of which everyone sees other lines"),
  [CURIO_SIGHT_COLUMNS] = N_ ("a table of which you may read some columns"),
  [CURIO_SIGHT_DISTRIBUTED] = N_ ("a table on several servers"),
  [CURIO_SIGHT_STORAGE] = N_ ("a table with a storage of its own"),
  [CURIO_SIGHT_TYPES] = N_ ("a table whose words are kept elsewhere"),
  [CURIO_SIGHT_UNKNOWN] = N_ ("a server that does not count changes"),
};

const char *
curio_sight_get_text (CurioSight sight)
{
  g_return_val_if_fail (sight < CURIO_N_SIGHTS, NULL);

  return _ (sight_texts[sight]);
}

CurioTableState *
curio_table_state_copy (const CurioTableState *self)
{
  CurioTableState *copy = g_memdup2 (self, sizeof *self);

  copy->identity = g_strdup (self->identity);
  copy->counters = g_strdup (self->counters);
  return copy;
}

void
curio_table_state_free (CurioTableState *self)
{
  if (self == NULL)
    return;
  g_free (self->identity);
  g_free (self->counters);
  g_free (self);
}

CurioSight
curio_table_state_get_sight (const CurioTableState *self)
{
  return self != NULL ? self->sight : CURIO_SIGHT_UNKNOWN;
}

GVariant *
curio_table_state_save (const CurioTableState *self)
{
  return g_variant_new (CURIO_TABLE_STATE_TYPE, (guint32)self->sight,
                        self->has_text_dates,
                        self->identity != NULL ? self->identity : "",
                        self->counters != NULL ? self->counters : "",
                        self->settled, self->next, self->proved_at);
}

CurioTableState *
curio_table_state_load (GVariant *value)
{
  CurioTableState *self;
  guint32 sight;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE (CURIO_TABLE_STATE_TYPE))
      || !g_variant_is_normal_form (value))
    return NULL;
  self = g_new0 (CurioTableState, 1);
  g_variant_get (value, CURIO_TABLE_STATE_TYPE, &sight, &self->has_text_dates,
                 &self->identity, &self->counters, &self->settled, &self->next,
                 &self->proved_at);
  self->sight = sight < CURIO_N_SIGHTS ? sight : CURIO_SIGHT_UNKNOWN;
  return self;
}
