/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quintiles without a sort: count the values by magnitude, find the few
 * magnitudes in which the wanted places lie, and sort only what is in those.
 */

#include "curio-quintiles.h"

#include <stdlib.h>

/* A value's bucket is made of its sign, the place of its highest bit and the
 * five bits after it: all values up to 63 have buckets of their own, and no
 * bucket is wider than a thirty-second of its values. */
#define FINE_BITS 5
#define N_FINE (1u << FINE_BITS)
#define N_MAGNITUDES ((64 - FINE_BITS) * N_FINE)
#define N_BUCKETS (2 * N_MAGNITUDES)
#define N_PLACES 8 /* two neighbours for each of four quantiles */

static inline guint32
get_bucket (gint64 value)
{
  /* ~value is -value - 1: zero is positive, and no value is left over. */
  guint64 size = value >= 0 ? (guint64)value : ~(guint64)value;
  guint32 magnitude = size;

  if (size >= N_FINE)
    {
      guint32 shift = 63 - FINE_BITS - __builtin_clzll (size);

      magnitude = shift * N_FINE + (guint32)(size >> shift);
    }

  return value >= 0 ? N_MAGNITUDES + magnitude : N_MAGNITUDES - 1 - magnitude;
}

static int
compare_values (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

/* The values of BUCKET, sorted, into SORTED; returns how many. */
static guint32
sort_bucket (const gint64 *values, const guint16 *buckets, guint32 n,
             guint32 bucket, gint64 *sorted)
{
  guint32 n_sorted = 0;

  for (guint32 i = 0; i < n; i++)
    {
      sorted[n_sorted] = values[i];
      n_sorted += buckets[i] == bucket;
    }
  qsort (sorted, n_sorted, sizeof (gint64), compare_values);

  return n_sorted;
}

/* The values at the rising PLACES, each below N, of the sorted values. */
static void
find_places (const gint64 *values, guint32 n, const guint32 *places,
             gint64 *out_values)
{
  g_autofree guint16 *buckets = g_new (guint16, n);
  g_autofree gint64 *sorted = g_new (gint64, n + 1);
  guint32 counts[N_BUCKETS] = { 0 };
  guint32 sorted_bucket = N_BUCKETS;
  guint32 before = 0, bucket = 0;

  for (guint32 i = 0; i < n; i++)
    counts[buckets[i] = get_bucket (values[i])]++;

  for (int i = 0; i < N_PLACES; i++)
    {
      while (before + counts[bucket] <= places[i])
        before += counts[bucket++];
      if (bucket != sorted_bucket)
        sort_bucket (values, buckets, n, bucket, sorted);
      sorted_bucket = bucket;
      out_values[i] = sorted[places[i] - before];
    }
}

void
curio_quintiles (const gint64 *values, guint32 n, gint64 out_cuts_5[4])
{
  guint32 places[N_PLACES];
  gint64 found[N_PLACES];

  if (n == 0)
    {
      for (int i = 0; i < 4; i++)
        out_cuts_5[i] = 0;
      return;
    }

  /* The k-th quintile lies at k (n - 1) / 5: between that place, rounded
   * down, and the next. */
  for (guint64 k = 1; k <= 4; k++)
    {
      places[2 * k - 2] = k * (n - 1) / 5;
      places[2 * k - 1] = MIN (places[2 * k - 2] + 1, n - 1);
    }
  find_places (values, n, places, found);
  for (guint64 k = 1; k <= 4; k++)
    {
      gint64 low = found[2 * k - 2], high = found[2 * k - 1];

      out_cuts_5[k - 1] = 5 * low + (high - low) * (gint64)(k * (n - 1) % 5);
    }
}
