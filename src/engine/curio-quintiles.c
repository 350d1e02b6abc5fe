/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quintiles without a sort: count the values by magnitude, find the few
 * magnitudes in which the wanted places lie, and sort only what is in those.
 */

#include "curio-quintiles.h"

#include <stdlib.h>
#include <string.h>

/* Where the values span fewer than N_BUCKETS, as days and numbers of orders
 * do, each has a bucket of its own, from the least.  Else, as for money, a
 * value's bucket is made of its sign, the place of its highest bit and the
 * five bits after it, so that no bucket is wider than a thirty-second of its
 * values. */
#define FINE_BITS 5
#define N_FINE (1u << FINE_BITS)
#define N_MAGNITUDES ((64 - FINE_BITS) * N_FINE)
#define N_BUCKETS (2 * N_MAGNITUDES)
#define N_PLACES 8 /* two neighbours for each of four quantiles */
#define FEW 128    /* fewer values than that are simply sorted */

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

typedef struct
{
  const gint64 *values;
  guint32 n;
  gint64 least;
  gboolean is_narrow; /* each value has a bucket of its own */
  guint16 *buckets;   /* [n] of each value */
  guint32 counts[N_BUCKETS];
} Histogram;

static void
fill_histogram (Histogram *self)
{
  gint64 least = self->values[0], most = self->values[0];

  for (guint32 i = 1; i < self->n; i++)
    {
      least = MIN (least, self->values[i]);
      most = MAX (most, self->values[i]);
    }
  self->least = least;
  self->is_narrow = (guint64)most - (guint64)least < N_BUCKETS;

  if (self->is_narrow)
    for (guint32 i = 0; i < self->n; i++)
      self->counts[self->values[i] - least]++;
  else
    for (guint32 i = 0; i < self->n; i++)
      self->counts[self->buckets[i] = get_bucket (self->values[i])]++;
}

static int
compare_values (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

/* The bucket of the value at PLACE of the sorted ones, looked for from BUCKET,
 * before which there are *BEFORE values. */
static guint32
find_bucket (const Histogram *self, guint32 place, guint32 bucket,
             guint32 *before)
{
  while (*before + self->counts[bucket] <= place)
    *before += self->counts[bucket++];

  return bucket;
}

/* The values of the buckets that IS_WANTED marks, sorted, into SORTED. */
static void
sort_wanted (const Histogram *self, const guint8 *is_wanted, gint64 *sorted)
{
  guint32 n = 0;

  for (guint32 i = 0; i < self->n; i++)
    if (G_UNLIKELY (is_wanted[self->buckets[i]]))
      sorted[n++] = self->values[i];
  qsort (sorted, n, sizeof (gint64), compare_values);
}

/* The values at the rising PLACES, found among those that share a bucket with
 * them. */
static void
find_in_buckets (const Histogram *self, const guint32 *places,
                 gint64 *out_values)
{
  g_autofree gint64 *sorted = g_new (gint64, self->n);
  guint8 is_wanted[N_BUCKETS] = { 0 };
  guint32 indices[N_PLACES];
  guint32 bucket = 0, before = 0, n_skipped = 0;

  for (int i = 0; i < N_PLACES; i++)
    {
      guint32 before_last = before;
      guint32 found = find_bucket (self, places[i], bucket, &before);

      /* All between the last wanted bucket and this one is left out. */
      n_skipped += before - before_last;
      if (i > 0 && found != bucket)
        n_skipped -= self->counts[bucket];
      bucket = found;
      is_wanted[bucket] = 1;
      indices[i] = places[i] - n_skipped;
    }

  sort_wanted (self, is_wanted, sorted);
  for (int i = 0; i < N_PLACES; i++)
    out_values[i] = sorted[indices[i]];
}

static void
find_by_counting (const gint64 *values, guint32 n, const guint32 *places,
                  gint64 *out_values)
{
  g_autofree guint16 *buckets = g_new (guint16, n);
  Histogram histogram = { .values = values, .n = n, .buckets = buckets };
  guint32 bucket = 0, before = 0;

  fill_histogram (&histogram);
  if (!histogram.is_narrow)
    {
      find_in_buckets (&histogram, places, out_values);
      return;
    }
  for (int i = 0; i < N_PLACES; i++)
    {
      bucket = find_bucket (&histogram, places[i], bucket, &before);
      out_values[i] = histogram.least + bucket;
    }
}

static void
find_by_sorting (const gint64 *values, guint32 n, const guint32 *places,
                 gint64 *out_values)
{
  gint64 sorted[FEW];

  memcpy (sorted, values, n * sizeof (gint64));
  qsort (sorted, n, sizeof (gint64), compare_values);
  for (int i = 0; i < N_PLACES; i++)
    out_values[i] = sorted[places[i]];
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
  if (n < FEW)
    find_by_sorting (values, n, places, found);
  else
    find_by_counting (values, n, places, found);
  for (guint64 k = 1; k <= 4; k++)
    {
      gint64 low = found[2 * k - 2], high = found[2 * k - 1];

      out_cuts_5[k - 1] = 5 * low + (high - low) * (gint64)(k * (n - 1) % 5);
    }
}
