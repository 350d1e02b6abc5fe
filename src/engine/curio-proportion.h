/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How sure a share of so few, or so many, can be; how sure it is that one
 * share is larger than another; and what a test of so many customers would
 * see.  All intervals are of 95 %, all tests two-sided at 5 %. */

/* The 97.5 % point of the normal distribution. */
#define CURIO_Z_95 1.959963984540054

/* The power that a test is usually asked for. */
#define CURIO_USUAL_POWER 0.8

typedef struct
{
  double estimate; /* a share, 0 to 1; or a difference, -1 to 1 */
  double low;      /* ends of its 95 % interval */
  double high;
} CurioInterval;

/* The share N_HITS of N.  FALSE, with 0 in 0 to 1, where N is 0.
 *
 * Wilson's score interval: Wilson 1927, JASA 22, 209-212; method 3 of Newcombe
 * 1998, Statistics in Medicine 17, 857-872. */
gboolean curio_proportion_measure (guint32 n_hits, guint32 n,
                                   CurioInterval *out);

/* The share of the first group less that of the second, of different people.
 * FALSE, with 0 in -1 to 1, where either is empty.
 *
 * Newcombe 1998, Statistics in Medicine 17, 873-890, method 10: Wilson's
 * intervals of the two, without continuity correction. */
gboolean curio_proportion_compare (guint32 n_hits_1, guint32 n_1,
                                   guint32 n_hits_2, guint32 n_2,
                                   CurioInterval *out);

/* Two ways tried on the same people: how many both, only the first, only the
 * second and neither were right about. */
typedef struct
{
  guint32 n_both;
  guint32 n_only_1;
  guint32 n_only_2;
  guint32 n_neither;
} CurioPairedCounts;

/* The share of the first way less that of the second.  FALSE, with 0 in -1 to
 * 1, where there is nobody.
 *
 * Newcombe 1998, Statistics in Medicine 17, 2635-2650, method 10: as above,
 * allowing for the correlation of the two, whose numerator is corrected by
 * half of the people towards nought where it is positive. */
gboolean curio_proportion_compare_paired (const CurioPairedCounts *counts,
                                          CurioInterval *out);

/* What an interval of a difference says of "the first is larger". */
typedef enum
{
  CURIO_VERDICT_CANNOT_TELL, /* the interval holds nought */
  CURIO_VERDICT_BETTER,      /* all of it is above */
  CURIO_VERDICT_WORSE        /* all of it is below */
} CurioVerdict;

CurioVerdict curio_interval_judge (const CurioInterval *difference);

/* The chance, 0 to 1, that a test of N_1 and N_2 customers finds a difference
 * of that direction, if the true shares are RATE_1 and RATE_2; 0 where either
 * group is empty.  Of equal rates it is the 2.5 % of a false alarm.
 *
 * The pooled z-test of two proportions: Fleiss, Levin and Paik 2003,
 * Statistical Methods for Rates and Proportions, section 4.4, without
 * continuity correction.  For equal groups it is what power.prop.test of R
 * (strict = FALSE) prints. */
double curio_proportion_power (double rate_1, double n_1, double rate_2,
                               double n_2);

/* How many customers each of two equal groups needs, not rounded.  FALSE where
 * no number will do: the rates are equal, or POWER is not between 0.025 and
 * 1. */
gboolean curio_proportion_group_size (double rate_1, double rate_2,
                                      double power, double *out_n);

/* The smallest share above BASE_RATE that N_SENT customers must reach for the
 * test to see it with POWER beside N_HELD_OUT that stay at BASE_RATE.  FALSE
 * where not even all of them would be enough. */
gboolean curio_proportion_smallest_visible (double base_rate, guint32 n_sent,
                                            guint32 n_held_out, double power,
                                            double *out_rate);

G_END_DECLS
