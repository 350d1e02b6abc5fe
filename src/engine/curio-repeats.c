/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding repeated lines.  Only lines of one invoice can be equal, so one
 * small table, emptied for each invoice, stays in the cache for the whole
 * load. */

#include "curio-repeats.h"

#include <string.h>

struct _CurioRepeats
{
  guint32 n_slots; /* a power of two */
  guint32 mask;    /* of the slots in use for this invoice */
  const CurioRawLine **slots;
};

#define FIRST_SLOTS 256

CurioRepeats *
curio_repeats_new (void)
{
  CurioRepeats *self = g_new0 (CurioRepeats, 1);

  self->n_slots = FIRST_SLOTS;
  self->slots = g_new (const CurioRawLine *, FIRST_SLOTS);

  return self;
}

void
curio_repeats_free (CurioRepeats *self)
{
  if (self == NULL)
    return;

  g_free (self->slots);
  g_free (self);
}

void
curio_repeats_start (CurioRepeats *self, guint32 n_lines)
{
  guint32 wanted = 2;

  while (wanted / 2 < n_lines)
    wanted *= 2;
  if (wanted > self->n_slots)
    {
      self->n_slots = wanted;
      self->slots = g_renew (const CurioRawLine *, self->slots, wanted);
    }
  self->mask = wanted - 1;
  memset (self->slots, 0, wanted * sizeof (self->slots[0]));
}

static inline guint32
hash_line (const CurioRawLine *line)
{
  guint64 factor = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint64 hash = ((guint64)line->product << 32 | line->description) * factor;

  hash = (hash ^ (hash >> 32) ^ (guint32)line->quantity) * factor;
  hash = (hash ^ (hash >> 32) ^ (guint64)line->price_mills) * factor;

  return hash >> 32;
}

static inline gboolean
are_equal (const CurioRawLine *a, const CurioRawLine *b)
{
  return a->time_us == b->time_us && a->price_mills == b->price_mills
         && a->product == b->product && a->description == b->description
         && a->customer == b->customer && a->country == b->country
         && a->quantity == b->quantity;
}

gboolean
curio_repeats_add (CurioRepeats *self, const CurioRawLine *line)
{
  for (guint32 at = hash_line (line);; at++)
    {
      const CurioRawLine **slot = &self->slots[at & self->mask];

      if (*slot == NULL)
        {
          *slot = line;
          return FALSE;
        }
      if (are_equal (*slot, line))
        return TRUE;
    }
}
