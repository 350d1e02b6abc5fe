/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sent against held out: two walks over a few customers' orders, and the
 * intervals of what they differ by. */

#include "curio-read-out.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

/* What the spend of a group adds up to, for its mean and variance. */
typedef struct
{
  double mean;
  double squares; /* of the distances from it: Welford 1962 */
} Spread;

static void
add_spend (Spread *self, guint32 n, gint64 mills)
{
  double distance = (double)mills - self->mean;

  self->mean += distance / n;
  self->squares += distance * ((double)mills - self->mean);
}

/* TRUE where CUSTOMER ordered within the days of SELF. */
static gboolean
walk_orders (const CurioReadOut *self, const CurioLedger *ledger,
             guint32 customer, gint64 *out_mills)
{
  const CurioFacts *facts = ledger->facts;
  gboolean has_ordered = FALSE;

  *out_mills = 0;
  for (guint32 i = facts->first_order[customer];
       i < facts->first_order[customer + 1]; i++)
    if (facts->order_day[i] >= self->from_day
        && facts->order_day[i] <= self->to_day
        && curio_ledger_counts_order (ledger, i))
      {
        *out_mills += curio_ledger_get_net (ledger, i);
        has_ordered = has_ordered || curio_ledger_is_order (ledger, i);
      }
  return has_ordered;
}

static void
measure_group (const CurioReadOut *self, const CurioLedger *ledger,
               const char *const *ids, guint n, CurioReadOutGroup *out,
               Spread *spread)
{
  *out = (CurioReadOutGroup){ 0 };
  *spread = (Spread){ 0 };
  for (guint i = 0; i < n; i++)
    {
      guint32 customer
          = curio_dictionary_find (ledger->facts->customers, ids[i]);
      gint64 mills = 0;

      if (customer != G_MAXUINT32)
        out->n_ordered += walk_orders (self, ledger, customer, &mills);
      out->net_mills += mills;
      add_spend (spread, ++out->n, mills);
    }
  curio_proportion_measure (out->n_ordered, out->n, &out->rate);
}

static gboolean
compare_spend (const CurioReadOut *self, const Spread *sent,
               const Spread *held_out, CurioInterval *out)
{
  double n_1 = self->sent.n, n_2 = self->held_out.n;
  double part_1, part_2, error, freedom, reach;

  if (n_1 < 2 || n_2 < 2)
    return FALSE;
  part_1 = sent->squares / (n_1 - 1) / n_1;
  part_2 = held_out->squares / (n_2 - 1) / n_2;
  error = sqrt (part_1 + part_2);
  if (!(error > 0))
    return FALSE; /* nobody differs from anybody */
  freedom = pow (part_1 + part_2, 2)
            / (part_1 * part_1 / (n_1 - 1) + part_2 * part_2 / (n_2 - 1));
  reach = gsl_cdf_tdist_Pinv (0.975, freedom) * error;
  out->estimate = sent->mean - held_out->mean;
  out->low = out->estimate - reach;
  out->high = out->estimate + reach;
  return TRUE;
}

static CurioReadOutVerdict
judge (const CurioReadOut *self)
{
  if (self->seen_day < self->from_day)
    return CURIO_READ_OUT_NOT_BEGUN;
  if (!self->has_difference)
    return CURIO_READ_OUT_NO_HOLD_OUT;
  if (self->n_days_unseen > 0)
    return CURIO_READ_OUT_NOT_OVER;
  switch (curio_interval_judge (&self->difference))
    {
    case CURIO_VERDICT_BETTER:
      return CURIO_READ_OUT_MORE;
    case CURIO_VERDICT_WORSE:
      return CURIO_READ_OUT_FEWER;
    case CURIO_VERDICT_CANNOT_TELL:
    default:
      return CURIO_READ_OUT_CANNOT_TELL;
    }
}

/* A line of postage alone is a sign of life of the table too. */
static void
set_days (CurioReadOut *self, const CurioFacts *facts, gint32 sent_day,
          guint32 window)
{
  gint32 last = facts->last_day;

  self->from_day = sent_day;
  self->to_day = window == CURIO_READ_OUT_TO_THE_END
                     ? MAX (last, sent_day)
                     : sent_day + (gint32)window - 1;
  self->seen_day = MIN (last, self->to_day);
  self->n_days = (guint32)(self->to_day - self->from_day + 1);
  self->n_days_unseen
      = (guint32)(self->to_day - MAX (self->seen_day, sent_day - 1));
}

void
curio_read_out_measure (const CurioLedger *ledger, const char *const *sent,
                        guint n_sent, const char *const *held_out,
                        guint n_held_out, gint32 sent_day, guint32 window,
                        CurioReadOut *out)
{
  Spread spread_1, spread_2;

  g_return_if_fail (ledger != NULL && out != NULL);
  g_return_if_fail (window <= CURIO_DAY_MAX);

  *out = (CurioReadOut){ 0 };
  set_days (out, ledger->facts, sent_day, window);
  measure_group (out, ledger, sent, n_sent, &out->sent, &spread_1);
  measure_group (out, ledger, held_out, n_held_out, &out->held_out, &spread_2);
  out->has_difference = curio_proportion_compare (
      out->sent.n_ordered, out->sent.n, out->held_out.n_ordered,
      out->held_out.n, &out->difference);
  out->has_spend = compare_spend (out, &spread_1, &spread_2, &out->spend);
  out->verdict = judge (out);
}
