/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The generator's dice: xoshiro256** (Blackman and Vigna 2018), seeded by
 * splitmix64.  Integers only, so that every machine throws the same. */
typedef struct
{
  guint64 state[4];
} CurioDemoRandom;

#define CURIO_DEMO_ONE 1024 /* a mean of one in the functions below */

void curio_demo_random_init (CurioDemoRandom *self, guint64 seed);
/* Exponentially distributed with a mean of CURIO_DEMO_ONE. */
guint32 curio_demo_random_exponential (CurioDemoRandom *self);
/* A well-mixed number that belongs to KEY and nothing else (splitmix64). */
guint64 curio_demo_hash (guint64 key);

static inline guint64
curio_demo_random_next (CurioDemoRandom *self)
{
  guint64 *s = self->state;
  guint64 product = s[1] * 5;
  guint64 result = ((product << 7) | (product >> 57)) * 9;
  guint64 t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = (s[3] << 45) | (s[3] >> 19);
  return result;
}

/* 0 to N - 1. */
static inline guint32
curio_demo_random_below (CurioDemoRandom *self, guint32 n)
{
  return (guint32)(((curio_demo_random_next (self) >> 32) * n) >> 32);
}

/* TRUE in PER_MILLE of a thousand throws. */
static inline gboolean
curio_demo_random_chance (CurioDemoRandom *self, guint32 per_mille)
{
  return curio_demo_random_below (self, 1000) < per_mille;
}

/* LOW to HIGH, both included, taken from 16 bits of a hash. */
static inline guint32
curio_demo_spread (guint64 hash, guint shift, guint32 low, guint32 high)
{
  return low
         + (guint32)((((hash >> shift) & 0xffff) * (high - low + 1)) >> 16);
}

G_END_DECLS
