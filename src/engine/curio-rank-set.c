/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A set of ranks as bits. */

#include "curio-rank-set.h"

void
curio_rank_set_init (CurioRankSet *self, guint32 n_ranks)
{
  self->n_ranks = n_ranks;
  self->n_members = 0;
  self->bits = g_new0 (guint64, n_ranks / 64 + 1);
  self->before = g_new0 (guint32, n_ranks / 64 + 1);
}

void
curio_rank_set_clear (CurioRankSet *self)
{
  g_clear_pointer (&self->bits, g_free);
  g_clear_pointer (&self->before, g_free);
}

void
curio_rank_set_count (CurioRankSet *self)
{
  guint32 n = 0;

  for (guint32 i = 0; i <= self->n_ranks / 64; i++)
    {
      self->before[i] = n;
      n += __builtin_popcountll (self->bits[i]);
    }
  self->n_members = n;
}

guint32
curio_rank_set_count_below (const CurioRankSet *self, guint32 end)
{
  guint64 below = (G_GUINT64_CONSTANT (1) << (end % 64)) - 1;

  return self->before[end / 64]
         + __builtin_popcountll (self->bits[end / 64] & below);
}

guint32
curio_rank_set_get (const CurioRankSet *self, guint32 index)
{
  guint32 low = 0, high = self->n_ranks / 64;

  g_assert (index < self->n_members);

  /* The last word with no more than INDEX members before it. */
  while (low < high)
    {
      guint32 middle = high - (high - low) / 2;

      if (self->before[middle] <= index)
        low = middle;
      else
        high = middle - 1;
    }

  guint64 word = self->bits[low];
  for (guint32 i = self->before[low]; i < index; i++)
    word &= word - 1;

  return low * 64 + __builtin_ctzll (word);
}
