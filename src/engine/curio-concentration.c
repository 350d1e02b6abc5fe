/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of the sales hangs on few customers: Lorenz curve, Gini coefficient
 * and the shares of the customers who buy most.  Whole numbers up to the last
 * division. */

#include "curio-concentration.h"

#include <string.h>

#define DIGIT_BITS 11
#define N_DIGITS (1u << DIGIT_BITS)

static inline guint32
get_digit (gint64 amount, guint shift)
{
  return amount >> shift & (N_DIGITS - 1);
}

/* One round of a radix sort: AMOUNTS into SORTED by one digit, equal ones in
 * the order they came. */
static void
sort_by_digit (const gint64 *amounts, gint64 *sorted, guint32 n, guint shift)
{
  guint32 next[N_DIGITS + 1] = { 0 };

  for (guint32 i = 0; i < n; i++)
    next[get_digit (amounts[i], shift) + 1]++;
  for (guint32 i = 0; i < N_DIGITS; i++)
    next[i + 1] += next[i];
  for (guint32 i = 0; i < n; i++)
    sorted[next[get_digit (amounts[i], shift)]++] = amounts[i];
}

static void
sort_amounts (gint64 *amounts, guint32 n)
{
  g_autofree gint64 *other = g_new (gint64, n);
  gint64 *from = amounts, *into = other;
  gint64 largest = 0;

  for (guint32 i = 0; i < n; i++)
    largest = MAX (largest, amounts[i]);
  for (guint shift = 0; shift < 64 && largest >> shift > 0;
       shift += DIGIT_BITS)
    {
      gint64 *swap = from;

      sort_by_digit (from, into, n, shift);
      from = into;
      into = swap;
    }
  if (from != amounts)
    memcpy (amounts, from, n * sizeof *amounts);
}

void
curio_concentration_of_amounts (gint64 *amounts, guint32 n,
                                CurioConcentration *out)
{
  sort_amounts (amounts, n);
  out->n = n;
  out->held_mills = g_new (gint64, (gsize)n + 1);
  out->held_mills[0] = 0;
  for (guint32 i = 0; i < n; i++)
    out->held_mills[i + 1] = out->held_mills[i] + amounts[i];
}

/* The amounts of the orders from START up to, not including, END. */
static gint64
add_up_amounts (const CurioLedger *ledger, guint32 start, guint32 end)
{
  gint64 sum = 0;

  if (ledger->amount_sums != NULL)
    return ledger->amount_sums[end] - ledger->amount_sums[start];

  for (guint32 i = start; i < end; i++)
    sum += curio_ledger_get_net (ledger, i)
           * curio_ledger_is_order (ledger, i);
  return sum;
}

/* CUSTOMER has invoices in several countries: each is asked. */
static gboolean
add_up_traveller (const CurioView *view, guint32 customer, gint64 *out_mills)
{
  const CurioLedger *ledger = view->ledger;
  gboolean has_order = FALSE;

  *out_mills = 0;
  for (guint32 i = view->start[customer]; i < view->end[customer]; i++)
    if (curio_view_holds (view, i))
      {
        *out_mills += curio_ledger_get_amount (ledger, i);
        has_order |= curio_ledger_is_order (ledger, i);
      }

  return has_order;
}

gboolean
curio_concentration_add_up_customer (const CurioView *view, guint32 customer,
                                     gint64 *out_mills)
{
  const CurioLedger *ledger = view->ledger;
  guint32 start = view->start[customer], end = view->end[customer];
  guint16 home = ledger->home[customer];

  if (home == CURIO_MANY_COUNTRIES)
    return add_up_traveller (view, customer, out_mills);
  *out_mills = add_up_amounts (ledger, start, end);
  return view->wanted[home]
         && ledger->visit_sums[start] < ledger->visit_sums[end];
}

/* What the invoices of CUSTOMER, who keeps to one country, add up to with
 * those that are cancelled, which are few; whether they have an order. */
static inline gboolean
add_up_stretch (const CurioView *view, guint32 customer, gint64 *out_mills)
{
  const CurioLedger *ledger = view->ledger;
  guint32 start = view->start[customer], end = view->end[customer];
  const gint64 *sums
      = ledger->amount_sums != NULL ? ledger->amount_sums : ledger->net_sums;

  *out_mills = sums[end] - sums[start];
  return view->wanted[ledger->home[customer]]
         & (ledger->visit_sums[start] < ledger->visit_sums[end]);
}

/* Takes the cancelled invoices out again, of whom they were added up. */
static void
leave_out_cancelled (const CurioView *view, gint64 *amounts)
{
  const CurioLedger *ledger = view->ledger;

  for (guint32 i = 0; i < ledger->n_cancellations; i++)
    {
      guint32 order = ledger->cancellations[i];
      guint32 customer = ledger->facts->order_customer[order];
      gint64 is_added = (order >= view->start[customer])
                        & (order < view->end[customer])
                        & (ledger->home[customer] != CURIO_MANY_COUNTRIES);

      amounts[customer] -= curio_ledger_get_net (ledger, order) * is_added;
    }
}

void
curio_concentration_measure (const CurioView *view, CurioConcentration *out)
{
  const CurioLedger *ledger = view->ledger;
  guint32 n_customers = ledger->facts->n_customers;
  g_autofree gint64 *amounts = g_new (gint64, n_customers);
  g_autofree guint8 *has_order = g_new (guint8, n_customers);
  guint32 n = 0;

  for (guint32 i = 0; i < n_customers; i++)
    has_order[i] = ledger->home[i] == CURIO_MANY_COUNTRIES
                       ? add_up_traveller (view, i, &amounts[i])
                       : add_up_stretch (view, i, &amounts[i]);
  if (ledger->amount_sums == NULL)
    leave_out_cancelled (view, amounts);
  for (guint32 i = 0; i < n_customers; i++)
    {
      amounts[n] = amounts[i];
      n += has_order[i];
    }
  curio_concentration_of_amounts (amounts, n, out);
}

void
curio_concentration_clear (CurioConcentration *self)
{
  g_clear_pointer (&self->held_mills, g_free);
  self->n = 0;
}

gboolean
curio_concentration_get_gini (const CurioConcentration *self, double *out_gini)
{
  guint32 n = self->n;
  const gint64 *held = self->held_mills;
  __int128 below = 0;

  if (held[n] == 0)
    return FALSE;

  /* Twice the area under the curve's steps: summed by parts, the weights
   * 2i - n - 1 of the amounts become (n - 1) S - 2 (held_1 + ... + held_n-1).
   */
  for (guint32 i = 1; i < n; i++)
    below += held[i];
  *out_gini = (double)((__int128)(n - 1) * held[n] - 2 * below)
              / (double)((__int128)n * held[n]);
  return TRUE;
}

guint32
curio_concentration_count_top (const CurioConcentration *self, guint percent)
{
  g_return_val_if_fail (percent <= 100, 0);

  return (guint64)self->n * percent / 100;
}

gboolean
curio_concentration_get_top_share (const CurioConcentration *self,
                                   guint percent, double *out_share)
{
  guint32 n_top = curio_concentration_count_top (self, percent);
  gint64 all = self->held_mills[self->n];

  if (n_top == 0 || all == 0)
    return FALSE;

  *out_share = (double)(all - self->held_mills[self->n - n_top]) / (double)all;
  return TRUE;
}

gboolean
curio_concentration_get_lorenz (const CurioConcentration *self, guint percent,
                                double *out_share)
{
  g_return_val_if_fail (percent <= 100, FALSE);

  const gint64 *held = self->held_mills;
  guint64 hundredths = (guint64)self->n * percent;
  guint32 i = hundredths / 100, rest = hundredths % 100;

  if (held[self->n] == 0)
    return FALSE;

  __int128 share = (__int128)held[i] * 100;
  if (rest > 0)
    share += (__int128)(held[i + 1] - held[i]) * rest;
  *out_share = (double)share / (double)((__int128)held[self->n] * 100);
  return TRUE;
}
