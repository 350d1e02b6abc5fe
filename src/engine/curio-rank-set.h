/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of ranks as bits, with the counts that make its n-th member and the
 * number of members below a rank a matter of a few steps. */
typedef struct
{
  guint32 n_ranks;
  guint32 n_members; /* known once counted */
  guint64 *bits;     /* [n_ranks / 64 + 1] */
  guint32 *before;   /* [n_ranks / 64 + 1] members in the words before */
} CurioRankSet;

void curio_rank_set_init (CurioRankSet *self, guint32 n_ranks);
void curio_rank_set_clear (CurioRankSet *self);

/* To be called when all members are in BITS. */
void curio_rank_set_count (CurioRankSet *self);

/* Members below END, which may be N_RANKS. */
guint32 curio_rank_set_count_below (const CurioRankSet *self, guint32 end);
/* The member that has INDEX members before it. */
guint32 curio_rank_set_get (const CurioRankSet *self, guint32 index);

static inline gboolean
curio_rank_set_contains (const CurioRankSet *self, guint32 rank)
{
  return self->bits[rank / 64] >> (rank % 64) & 1;
}

G_END_DECLS
