/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the bands of a histogram of invoice amounts are, and what is in
 * each. */

#include "curio-amount-bands.h"

#include "curio-format.h"

#define MILLS_PER_POUND 1000
#define USUAL_WIDTH (25 * MILLS_PER_POUND)
#define FEWEST 8
#define MOST 40
/* Nearly every shop has a few orders that are hundreds of times the usual one;
 * drawn to scale they would leave the rest one column. */
#define REACH 4

static const gint64 steps[] = { 100, 250, 500 }; /* times powers of ten */

static gint64
get_width (guint step)
{
  gint64 width = steps[step % G_N_ELEMENTS (steps)];

  for (guint i = 0; i < step / G_N_ELEMENTS (steps); i++)
    width *= 10;
  return width;
}

/* The band that holds REACH is the last: an edge belongs to the band above. */
static gint64
count_bands (gint64 reach, gint64 width)
{
  return reach / width + 1;
}

static gint64
choose_width (gint64 reach)
{
  guint step = 0;

  while (get_width (step) < USUAL_WIDTH)
    step++;
  while (count_bands (reach, get_width (step)) > MOST)
    step++;
  while (step > 0 && count_bands (reach, get_width (step)) < FEWEST)
    step--;
  return get_width (step);
}

static int
find_mode (const CurioAmountBands *self)
{
  guint best = 0;
  guint n_best = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->counts[i] > self->counts[best])
      best = i;
  for (guint i = 0; i < self->n; i++)
    n_best += self->counts[i] == self->counts[best];
  return n_best == 1 && self->counts[best] > 0 ? (int)best : -1;
}

void
curio_amount_bands_init (CurioAmountBands *self, const CurioMeasures *measures,
                         gboolean all)
{
  const CurioDistribution *distribution = &measures->distribution;
  gint64 quantile = (gint64)distribution->quantile_85_mills;
  gint64 largest = distribution->all.max_pence * 10;
  gint64 reach = all ? MIN (largest, REACH * quantile) : quantile;

  *self = (CurioAmountBands){ .mode = -1 };
  if (distribution->all.n == 0)
    reach = 0;
  self->width_mills = choose_width (reach);
  self->n = (guint)count_bands (reach, self->width_mills);
  self->counts = g_new0 (guint32, self->n);
  self->overflows = all && largest >= self->width_mills * self->n;
  if (distribution->all.n > 0)
    curio_distribution_count_bands (&measures->view, self->width_mills,
                                    all ? 0 : quantile, self->n, self->counts);
  for (guint i = 0; i < self->n; i++)
    self->n_amounts += self->counts[i];
  self->mode = find_mode (self);
}

void
curio_amount_bands_clear (CurioAmountBands *self)
{
  g_clear_pointer (&self->counts, g_free);
}

/* No amount of 0 is an order; what has none stands in no band. */
void
curio_amount_bands_get_range (const CurioAmountBands *self,
                              const CurioMeasures *measures, gboolean all,
                              guint band, gint64 *out_from_mills,
                              gint64 *out_to_mills)
{
  gint64 to = self->width_mills * (band + 1);
  gint64 quantile = (gint64)measures->distribution.quantile_85_mills;

  if (!all)
    to = MIN (to, quantile + 1);
  else if (band + 1 == self->n)
    to = G_MAXINT64;
  *out_from_mills = MAX (self->width_mills * band, 1);
  *out_to_mills = to;
}

char *
curio_amount_bands_format_edge (const CurioAmountBands *self, guint band)
{
  gint64 edge = self->width_mills * band;

  return self->width_mills % MILLS_PER_POUND == 0
             ? curio_format_money (edge)
             : curio_format_money_pence (edge);
}
