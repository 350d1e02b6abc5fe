/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws who is kept back, so that anybody can draw it again. */

#include "curio-hold-out.h"

#include <string.h>

#define SHA256_SIZE 32

typedef struct
{
  guint64 hash;
  const char *id;
  guint index;
} Draw;

guint
curio_hold_out_count (guint n, guint percent)
{
  return (guint)(((guint64)n * MIN (percent, 100) + 99) / 100);
}

guint64
curio_hold_out_make_seed (const char *name)
{
  g_autofree char *sum
      = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  sum[8] = '\0';
  return g_ascii_strtoull (sum, NULL, 16);
}

/* START is the seed and a colon. */
static guint64
hash (GChecksum *checksum, const char *start, const char *id)
{
  guint8 digest[SHA256_SIZE];
  gsize size = sizeof digest;
  guint64 big_endian;

  g_checksum_reset (checksum);
  g_checksum_update (checksum, (const guchar *)start, -1);
  g_checksum_update (checksum, (const guchar *)id, -1);
  g_checksum_get_digest (checksum, digest, &size);
  memcpy (&big_endian, digest, sizeof big_endian);
  return GUINT64_FROM_BE (big_endian);
}

/* The ids decide between equal hashes: the order of the list must not. */
static int
compare_draws (gconstpointer a, gconstpointer b)
{
  const Draw *x = a;
  const Draw *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return strcmp (x->id, y->id);
}

guint8 *
curio_hold_out_split (const char *const *ids, guint n, guint percent,
                      guint64 seed)
{
  guint8 *held = g_new0 (guint8, MAX (n, 1));
  guint n_held = curio_hold_out_count (n, percent);
  g_autofree Draw *draws = g_new (Draw, MAX (n, 1));
  GChecksum *checksum;
  char start[32];

  if (n_held == 0)
    return held;
  g_snprintf (start, sizeof start, "%" G_GUINT64_FORMAT ":", seed);
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; i < n; i++)
    draws[i] = (Draw){ hash (checksum, start, ids[i]), ids[i], i };
  g_checksum_free (checksum);
  qsort (draws, n, sizeof *draws, compare_draws);
  for (guint i = 0; i < n_held; i++)
    held[draws[i].index] = 1;
  return held;
}
