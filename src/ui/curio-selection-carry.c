/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reload brings new facts; what the person chose stays chosen.  Where none
 * of the chosen countries is left, none is: figures of the whole world in
 * their place would be taken for theirs. */

#include "curio-selection-carry.h"

void
curio_selection_carry (CurioSelection *self, const CurioFacts *old,
                       const CurioFacts *new)
{
  g_autofree guint8 *chosen = g_steal_pointer (&self->countries);
  g_autofree guint8 *mask = g_new0 (guint8, new->n_countries);
  guint32 n_chosen = self->n_countries;

  self->n_countries = 0;
  if (chosen == NULL)
    return;

  for (guint32 i = 0; i < n_chosen; i++)
    {
      const char *name = curio_dictionary_get (old->countries, i);
      guint32 found = curio_dictionary_find (new->countries, name);

      if (!chosen[i] || found == G_MAXUINT32)
        continue;
      mask[found] = 1;
    }

  self->countries = g_steal_pointer (&mask);
  self->n_countries = new->n_countries;
}
