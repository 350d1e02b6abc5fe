/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dice without floating point, so that a shop is the same on every machine. */
#include "curio-demo-random.h"

/* −ln (1 − k/64) × 1024: the quantiles of the exponential distribution. */
static const guint16 exponential_quantiles[64] = {
  0,    16,   33,   49,   66,   83,   101,  119,  137,  155,  174,  193,  213,
  233,  253,  273,  295,  316,  338,  361,  384,  407,  431,  456,  481,  507,
  534,  561,  589,  618,  648,  678,  710,  742,  776,  811,  847,  884,  922,
  963,  1004, 1048, 1093, 1141, 1191, 1244, 1299, 1357, 1420, 1486, 1556, 1632,
  1714, 1803, 1901, 2009, 2129, 2266, 2424, 2611, 2839, 3134, 3549, 4259,
};

void
curio_demo_random_init (CurioDemoRandom *self, guint64 seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->state); i++)
    self->state[i] = curio_demo_hash (seed * 4 + i);
}

guint64
curio_demo_hash (guint64 key)
{
  guint64 z = (key + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

guint32
curio_demo_random_exponential (CurioDemoRandom *self)
{
  guint32 far = 0;

  for (;;)
    {
      guint32 throw = curio_demo_random_next (self) >> 32;
      guint k = throw >> 26;
      guint32 low = exponential_quantiles[k];

      if (k < 63)
        return far + low
               + (((exponential_quantiles[k + 1] - low)
                   * ((throw >> 10) & 0xffff))
                  >> 16);
      /* The tail of an exponential is an exponential again. */
      far += low;
    }
}
